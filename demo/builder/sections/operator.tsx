import { useBuilder } from '../context';
import { Choice, Problems, Section, TextField } from '../fields';

/** Who processes the data, by which law, and what he promises. */
export function OperatorSection() {
  const { words, state } = useBuilder();
  const { operator: w, law } = words;
  const { law: chosen = '152-FZ' } = state.config;
  return (
    <Section id="operator" title={w.title} text={w.text}>
      <Choice
        at="config.law"
        label={law.title}
        hint={law.hints[chosen]}
        options={[
          ['152-FZ', law.options['152-FZ']],
          ['GDPR', law.options.GDPR],
        ]}
      />
      <div class="grid">
        <TextField at="config.operator.name" label={w.name} example={w.nameExample} />
        <TextField at="config.operator.taxId" label={w.taxId} example="5050109563" />
        <TextField at="config.operator.address" label={w.address} example={w.addressExample} isWide />
        <TextField at="config.operator.email" label={w.email} kind="email" example="privacy@example.ru" />
        <TextField at="site" label={w.site} example="romashka.example" />
        <TextField at="config.policy.url" label={w.policyUrl} kind="url" example="/privacy" />
        <TextField
          at="config.policy.version"
          label={w.policyVersion}
          hint={w.policyVersionHint}
          example="2026-11-01"
        />
      </div>
      <Problems at="operator" id="field-operator-problems" />
    </Section>
  );
}
