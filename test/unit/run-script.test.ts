import { expect, it } from 'vitest';
import { isCode, isPlain } from '../../src/page/run-script';

function scriptOf(type: string, data?: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = type;
  if (data !== undefined) script.dataset.type = data;
  return script;
}

it.each([
  ['text/plain', true],
  [' TEXT/Plain\n', true],
  ['text/plainer', false],
  ['x-text/plain', false],
  ['', false],
])('the type %j keeps a script from running: %s', (type, isSo) => {
  expect(isPlain(scriptOf(type))).toBe(isSo);
});

it.each([
  ['text/plain', true],
  ['', true],
  [' Module ', true],
  ['text/javascript', true],
  ['application/ecmascript', true],
  ['application/x-javascript', true],
  ['text/javascript1.5', true],
  ['application/json', false],
  ['text/template', false],
  ['importmap', false],
])('a script of the type %j runs: %s', (type, isSo) => {
  expect(isCode(scriptOf(type))).toBe(isSo);
});

it('runs with the type that its data name', () => {
  expect(isCode(scriptOf('text/plain', 'application/json'))).toBe(false);
  expect(isCode(scriptOf('application/json', 'module'))).toBe(true);
});
