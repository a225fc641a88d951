import type { Tab } from './browser';
import { describeElement, findFocused, queryDeep } from './page-scripts';
import { poll } from './poll';

type PageReader = Pick<
  Tab,
  'evaluate' | 'waitFor' | 'count' | 'isVisible' | 'text' | 'attribute' | 'focused'
>;

/** What can be learned of a page by running scripts in it, the same in every engine. */
export function createPageReader(run: (expression: string) => Promise<unknown>): PageReader {
  const call = (script: (...args: never[]) => unknown, args: unknown[]) =>
    `(${script.toString()})(...${JSON.stringify(args)})`;

  const describe = async (elements: string) =>
    (await run(`${elements}.map(${describeElement.toString()})`)) as ReturnType<typeof describeElement>[];

  const all = (selector: string) => describe(call(queryDeep, [selector]));

  const one = (selector: string) =>
    poll(async () => theOnly(await all(selector), selector), `an element that matches ${selector}`);

  return {
    evaluate: (script, ...args) => run(call(script, args)) as Promise<never>,
    waitFor: (script, ...args) => poll(() => run(call(script, args)) as Promise<never>, call(script, args)),
    count: async (selector) => (await all(selector)).length,
    isVisible: async (selector) => theOnly(await all(selector), selector)?.visible ?? false,
    text: async (selector) => (await one(selector))!.text,
    attribute: async (selector, name) => (await one(selector))!.attributes[name] ?? null,
    async focused() {
      const [element] = await describe(call(findFocused, []));
      if (!element) return null;
      const { tag, id, action, text } = element;
      return { tag, id, action, text };
    },
  };
}

/** A selector that should name one element and matches several is a mistake in the test. */
export function theOnly<Element>(elements: Element[], selector: string): Element | undefined {
  if (elements.length > 1) throw new Error(`${elements.length} elements match ${selector}`);
  return elements[0];
}
