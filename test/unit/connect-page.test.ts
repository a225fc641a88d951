import { afterEach, expect, it, vi } from 'vitest';
import { connectPage } from '../../src/page/connect-page';
import { createConsent } from '../../src';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

it('connects the markup of a page once, though it is found while the page comes and when it has come', async () => {
  vi.useFakeTimers();
  const readyState = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const consent = createConsent({ operator: { name: 'ООО «Ромашка»' } });
  const connectParts = vi.fn();
  connectPage(consent, window, {
    loadNotice: vi.fn(),
    loadServices: vi.fn(),
    loadParts: () => Promise.resolve({ connectParts }),
  });
  document.body.innerHTML = '<div data-consent-show="functional"></div>';
  await vi.advanceTimersByTimeAsync(1000);
  expect(connectParts).toHaveBeenCalledTimes(1);
  readyState.mockReturnValue('interactive');
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(connectParts).toHaveBeenCalledTimes(1);
  consent.destroy();
});
