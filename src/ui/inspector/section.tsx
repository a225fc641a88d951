import type { ComponentChildren } from 'preact';

export interface SectionProps {
  readonly title: string;
  /** What stands beside the title: how many there are. */
  readonly summary: string;
  /** Whether it is something to be mended. */
  readonly isAlarm?: boolean;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the panel, which can be folded. */
export function Section({ title, summary, isAlarm = false, isOpen = false, children }: SectionProps) {
  return (
    <details open={isOpen}>
      <summary>
        <h3>{title}</h3>
        <span class={isAlarm ? 'count alarm' : 'count'}>
          {isAlarm && <Sign sign="▲" />}
          {summary}
        </span>
      </summary>
      <div class="content">{children}</div>
    </details>
  );
}

/** A sign that says with its shape what its colour says, for those who do not hear it in words. */
export const Sign = ({ sign }: { readonly sign: string }) => (
  <span class="sign" aria-hidden="true">
    {sign}
  </span>
);

/** A text with code between backticks; a line that is code alone is there to be copied. */
export const WithCode = ({ text }: { readonly text: string }) => (
  <>
    {text.split('\n').map((line, i) =>
      /^`[^`]*`$/.test(line) ? (
        <code key={i} class="block paste">
          {line.slice(1, -1)}
        </code>
      ) : (
        <p key={i}>{line.split('`').map((part, at) => (at % 2 ? <code key={at}>{part}</code> : part))}</p>
      ),
    )}
  </>
);

/** `1 leak`, `2 leaks`, `none`. */
export const count = (number: number, one: string): string =>
  number ? `${number} ${one}${number === 1 ? '' : 's'}` : 'none';

/** `24 Nov 2026, 12:34:56` */
export const momentOf = (time: number | string): string =>
  new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
