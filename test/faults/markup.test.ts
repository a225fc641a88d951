import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSound } from '../../src/core/config-shape';
import { createController } from '../../src/core/create-controller';
import { memoryStorage } from '../../src/core/storage';
import type { ConsentConfig, NoticeParts } from '../../src/core/types';
import * as notice from '../../src/notice';
import { connectPage } from '../../src/page/connect-page';
import { connectParts } from '../../src/page/connect-parts';

const leave: (() => void)[] = [];
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const EMBED = '<iframe data-consent-src="https://a.example/film" title="A film"></iframe>';
const SHOWN = '<p data-consent-show="embeds">Shown</p>';

interface Faults {
  readonly loadParts?: () => Promise<never>;
  readonly loadNotice?: () => Promise<NoticeParts>;
}

/** A page with one copy of the library, or with several. */
async function visit({ loadParts, loadNotice }: Faults = {}, config: ConsentConfig = {}) {
  const consent = createController(
    { purposes: [{ id: 'embeds' }], ...config },
    { window, storage: memoryStorage(), reload: () => undefined },
    { isRight: isSound, loadExplanation: () => Promise.reject(new Error('it is right')) },
  );
  const failures: string[] = [];
  consent.on('error', ({ where }) => failures.push(where));
  leave.push(() => consent.destroy());
  connectPage(consent, window, {
    loadNotice: loadNotice ?? (() => Promise.resolve(notice)),
    loadServices: () => Promise.reject(new Error('404')),
    loadParts: loadParts ?? (() => Promise.resolve({ connectParts })),
  });
  await settled();
  return { consent, failures };
}

const loaded = () => [...document.querySelectorAll('iframe[src]')].map((frame) => frame.getAttribute('src'));
const count = (selector: string) => document.querySelectorAll(selector).length;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  document.body.replaceChildren();
});

describe('what takes care of the page’s markup cannot be had', () => {
  it('all of it stays off, and an error says so', async () => {
    document.body.innerHTML = EMBED;
    const { consent, failures } = await visit({ loadParts: () => Promise.reject(new Error('404')) });
    expect(failures).toEqual(['view']);
    consent.acceptAll();
    await settled();
    expect(loaded()).toEqual([]);
    expect(consent.isGranted('embeds')).toBe(true);
  });

  it('what needs the notice stays off, an error says so, and the rest of the markup is served', async () => {
    document.body.innerHTML = EMBED + SHOWN;
    const { consent, failures } = await visit({ loadNotice: () => Promise.reject(new Error('404')) });
    expect(failures).toEqual(['start']);
    expect(document.querySelector<HTMLElement>('p')?.hidden).toBe(true);
    consent.acceptAll();
    await settled();
    expect(loaded()).toEqual([]);
    expect(document.querySelector<HTMLElement>('p')?.hidden).toBe(false);
  });

  it('a vendor’s snippet whose service cannot be had does not run, and an error says so', async () => {
    document.body.innerHTML = `<script type="text/plain" data-consent="embeds">ym(1, 'init', {}); window.ran = 1</script>${SHOWN}`;
    const { consent, failures } = await visit();
    consent.acceptAll();
    await settled();
    expect(failures).toEqual(['start']);
    expect(count('script:not([type])')).toBe(0);
    expect(document.querySelector<HTMLElement>('p')?.hidden).toBe(false);
  });
});

describe('one embed that cannot be shown', () => {
  it.each([
    ['its address is none', 'data-consent-src="https://["'],
    ['it is a script', 'data-consent-src="https://b.example/"', 'script'],
  ])('keeps no other from it: %s', async (_, attributes, name = 'iframe') => {
    document.body.innerHTML = `<${name} ${attributes}></${name}>${EMBED}${SHOWN}`;
    const { consent, failures } = await visit();
    expect(failures).toEqual(['start']);
    expect(count('consent-placeholder')).toBe(1);
    consent.acceptAll();
    expect(loaded()).toEqual(['https://a.example/film']);
  });

  it('is told of by its country as it is written, where that is no code', async () => {
    const told = 'data-consent-recipient="B" data-consent-country="Nowhere"';
    document.body.innerHTML = `<iframe data-consent-src="https://b.example/" ${told}></iframe>`;
    const { failures } = await visit({}, { law: 'GDPR' });
    expect(failures).toEqual([]);
    const placeholder = document.querySelector('consent-placeholder')?.shadowRoot;
    expect(placeholder?.textContent).toContain('Nowhere');
  });
});

describe('two copies of the library on one page', () => {
  it('do not fight over its embeds', async () => {
    document.body.innerHTML = EMBED;
    const [first, second] = [await visit(), await visit()];
    const frame = document.querySelector('iframe');
    await settled();
    expect(document.querySelector('iframe')).toBe(frame);
    expect(loaded()).toEqual([]);
    second.consent.acceptAll();
    await settled();
    expect(loaded()).toEqual(['https://a.example/film']);
    first.consent.acceptAll();
    second.consent.withdraw();
    expect(loaded()).toEqual([]);
    expect([...first.failures, ...second.failures]).toEqual([]);
  });
});
