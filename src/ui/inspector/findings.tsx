import type { ConfigProblem } from '../../core/types';
import { count, Section } from './section';

/** What is wrong with the config, and what the law asks for besides. */
export function Findings({ findings }: { readonly findings: readonly ConfigProblem[] }) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = errors ? count(errors, 'error') : count(findings.length, 'warning');
  return (
    <Section title="Findings" summary={summary} isAlarm={errors > 0} isOpen={findings.length > 0}>
      {findings.length === 0 && <p>Nothing is wrong with the config, as far as that can be checked.</p>}
      <ul>
        {findings.map(({ severity, path, expected, found, law }, i) => (
          <li key={i} class={severity === 'error' ? 'leak' : 'finding'}>
            <h4>
              <code>{path}</code> <span class="soft">{severity}</span>
            </h4>
            <p>
              Expected {expected}; found {found}.{law && <span class="soft"> {law}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
