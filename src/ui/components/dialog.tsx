import type { ComponentChildren } from 'preact';

export interface DialogProps {
  /** Of the heading, which names the dialog. */
  readonly id: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Whether it stands along the side of the window, and not in the middle. */
  readonly isDrawer?: boolean;
  /** Always in sight below the text, which scrolls. */
  readonly actions: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A modal dialog with a heading, a text that scrolls, and actions. Escape and a click beside it close it. */
export function Dialog({ id, title, closeLabel, onClose, isDrawer, actions, children }: DialogProps) {
  return (
    <dialog
      class={isDrawer ? 'panel dialog drawer' : 'panel dialog'}
      part="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="sheet">
        <div class="head">
          {/* Read from its beginning, and no key does anything by accident. */}
          <h2 id={id} tabIndex={-1} autofocus>
            {title}
          </h2>
          <button type="button" class="close" data-action="close" aria-label={closeLabel} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d="M3 3l10 10M13 3L3 13"
                fill="none"
                stroke="currentColor"
                stroke-width="1.75"
                stroke-linecap="round"
              />
            </svg>
          </button>
        </div>
        <div class="body">{children}</div>
        <div class="actions foot">{actions}</div>
      </div>
    </dialog>
  );
}

export interface ActionProps {
  readonly action: string;
  readonly label: string;
  readonly onClick: (event: Event) => void;
  /** One that leads somewhere, and answers nothing. */
  readonly isQuiet?: boolean;
}

export function Action({ action, label, onClick, isQuiet = false }: ActionProps) {
  return (
    <button
      type="button"
      class={isQuiet ? 'quiet' : undefined}
      data-action={action}
      part={`button ${action}`}
      onClick={onClick}
    >
      {label}
    </button>
  );
}
