import { useBuilder } from '../context';
import { Choice, Flag, Section, TextField } from '../fields';

/** Where proofs of consent go. */
export function ReceiptsSection() {
  const { words, state } = useBuilder();
  const w = words.receipts;
  return (
    <Section id="receipts" title={w.title} text={w.text} isFolded={!state.config.receipts}>
      <div class="grid">
        <TextField
          at="config.receipts.endpoint"
          label={w.endpoint}
          hint={w.endpointHint}
          kind="url"
          example="/receipts"
          isWide
        />
      </div>
      {state.config.receipts?.endpoint && <Flag at="config.receipts.refusals" label={w.refusals} />}
    </Section>
  );
}

/** What most sites leave as it is. */
export function FurtherSection() {
  const { words, state } = useBuilder();
  const w = words.further;
  const { storage, signals } = state.config;
  return (
    <Section id="further" title={w.title} isFolded={!storage && !signals}>
      <div class="grid">
        <TextField at="src" label={w.src} hint={w.srcHint} kind="url" isWide />
        <TextField at="config.storage.days" label={w.days} kind="numeric" example="365" />
        <TextField at="config.storage.denyDays" label={w.denyDays} kind="numeric" example="182" />
      </div>
      <Choice
        at="config.signals.gpc"
        label={w.gpc}
        options={(['refuse-marketing', 'refuse-all', 'ignore'] as const).map((kind) => [
          kind,
          w.gpcKinds[kind],
        ])}
      />
      <Flag at="config.storage.domain" label={w.domain} on="auto" />
    </Section>
  );
}
