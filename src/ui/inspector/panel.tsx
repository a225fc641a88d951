import type { ComponentChildren } from 'preact';
import { count, Sign } from './section';

export interface PanelProps {
  readonly leaks: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

/** The frame of the inspector: closed it says how many leaks there are. */
export function Panel({ leaks, isOpen, onToggle, children }: PanelProps) {
  return (
    <section class="panel" aria-labelledby="title">
      <div class="head">
        <h2 id="title">Consent inspector</h2>
        <span class={leaks ? 'badge alarm' : 'badge'} role="status">
          <Sign sign={leaks ? '▲' : '✓'} />
          {leaks ? count(leaks, 'leak') : 'no leaks'}
        </span>
        <button
          type="button"
          class="toggle"
          aria-expanded={isOpen}
          aria-controls="body"
          aria-label="Details"
          onClick={onToggle}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="M3 6l5 5 5-5"
              fill="none"
              stroke="currentColor"
              stroke-width="1.75"
              stroke-linecap="round"
            />
          </svg>
        </button>
      </div>
      <div id="body" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
