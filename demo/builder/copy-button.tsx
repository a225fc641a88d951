import { useEffect, useState } from 'preact/hooks';
import { useBuilder } from './context';

/** How long it says how it went, in milliseconds. */
const MOMENT = 2500;

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly class?: string;
}

export function CopyButton({ text, label, class: kind = '' }: CopyButtonProps) {
  const { words } = useBuilder();
  const [outcome, setOutcome] = useState('');
  useEffect(() => {
    const timer = outcome && setTimeout(() => setOutcome(''), MOMENT);
    return () => clearTimeout(timer || undefined);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome(words.copied),
      () => setOutcome(words.copyFailed),
    );
  return (
    <span class="copy">
      <button type="button" class={`button ${kind}`} disabled={!text} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{outcome}</span>
    </span>
  );
}
