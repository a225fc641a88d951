export interface SwitchRowProps {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly describedBy?: string;
  readonly onChange: (isOn: boolean) => void;
}

/** A name, and a switch at the end of its line. */
export function SwitchRow({ id, label, isOn, isDisabled, describedBy, onChange }: SwitchRowProps) {
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        part="switch"
        checked={isOn}
        disabled={isDisabled}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
