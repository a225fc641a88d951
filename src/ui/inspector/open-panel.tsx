import { render } from 'preact';
import type { ConfigProblem, Consent, Leak, LoggedEvent } from '../../core/types';
import { Events } from './events';
import { Findings } from './findings';
import { Leaks } from './leaks';
import { Panel } from './panel';
import { createPanelFrame } from './panel-frame';
import { Receipts } from './receipts';
import { ServiceList } from './service-list';
import { State } from './state';

export { INSPECTOR } from './panel-frame';

/** Pixels from which on there is room for the open panel and for the page. */
const WIDE = 640;

export interface PanelSources {
  readonly consent: Consent;
  readonly window: Window;
  /** What was heard, newest first. */
  log(): readonly LoggedEvent[];
  leaks(): readonly Leak[];
  findings(): readonly ConfigProblem[];
  /** How many receipts wait to be sent. */
  waiting(): number;
}

export interface OpenPanel {
  /** Call it when what the sources say may have changed. */
  draw(): void;
  close(): void;
}

/** Shows the panel. All that it shows follows from the consent and the sources, and from whether it is unfolded. */
export function openPanel({ consent, window, ...sources }: PanelSources): OpenPanel {
  let isOpen = window.innerWidth >= WIDE;
  const frame = createPanelFrame(window, consent.config.nonce);

  const draw = () => {
    const leaks = sources.leaks();
    const log = sources.log();
    render(
      <Panel
        leaks={leaks.length}
        isOpen={isOpen}
        onToggle={() => {
          isOpen = !isOpen;
          draw();
        }}
      >
        <Leaks leaks={leaks} hasConsent={!!consent.getState().decision?.id} />
        <State
          consent={consent}
          log={log}
          window={window}
          onStartOver={() => {
            consent.reset();
            window.location.reload();
          }}
        />
        <ServiceList consent={consent} log={log} />
        <Findings findings={sources.findings()} />
        <Events log={log} />
        <Receipts consent={consent} log={log} waiting={sources.waiting()} />
      </Panel>,
      frame.element,
    );
    frame.findPlace();
  };

  window.addEventListener('resize', frame.findPlace);
  draw();
  return {
    draw,
    close() {
      window.removeEventListener('resize', frame.findPlace);
      render(null, frame.element);
      frame.remove();
    },
  };
}
