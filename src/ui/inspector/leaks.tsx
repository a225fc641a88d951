import type { Leak } from '../../core/types';
import { count, Section, WithCode } from './section';

export interface LeaksProps {
  readonly leaks: readonly Leak[];
  /** Whether the visitor has agreed to something. */
  readonly hasConsent: boolean;
}

const gather = <Item,>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): (readonly [Item, ...Item[]])[] => {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
};

/** What went out, was left or stands in the page without consent, by vendor, with what to do about it. */
export function Leaks({ leaks, hasConsent }: LeaksProps) {
  return (
    <Section
      title="Leaks"
      summary={leaks.length ? String(leaks.length) : 'none'}
      isAlarm={leaks.length > 0}
      isOpen
    >
      {gather(leaks, ({ vendor }) => vendor).map((ofVendor) => (
        <section key={ofVendor[0].vendor} class="leaks">
          <h4>
            {ofVendor[0].vendor} <span class="soft">{count(ofVendor.length, 'leak')}</span>
          </h4>
          <ul>
            {gather(ofVendor, ({ element, fix }) => JSON.stringify([element, fix])).map((alike) => (
              <Alike key={alike[0].what} leaks={alike} />
            ))}
          </ul>
        </section>
      ))}
      {leaks.length === 0 && (
        <p>No request, cookie, key or markup of a known vendor is here without consent.</p>
      )}
      {hasConsent && (
        <p class="soft">
          What may run now is no leak, whoever started it. To see all, forget the decision and load the page
          anew.
        </p>
      )}
    </Section>
  );
}

/** Leaks that one thing mends. */
function Alike({ leaks }: { readonly leaks: readonly [Leak, ...Leak[]] }) {
  const [{ kind, element, fix }] = leaks;
  // What comes of markup is told beside that markup.
  const isMarkup = kind === 'markup';
  return (
    <li class="leak">
      {leaks.map(({ kind: each, what }) => (
        <div key={`${each} ${what}`} class="what">
          <span class="soft">{each}</span> <code>{what}</code>
        </div>
      ))}
      {isMarkup && element && <code class="block">{element}</code>}
      <WithCode text={fix} />
    </li>
  );
}
