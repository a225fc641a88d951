import { useEffect, useRef, useState } from 'preact/hooks';
import { configOf } from '../../../src/embed/config-of';
import { factsOf } from '../../../src/notice/facts';
import { pick } from '../../../src/notice/words';
import { useBuilder } from '../context';
import { kindOf } from '../problem-words';
import { previewConfig } from '../preview-config';
import { encode } from '../share';

/** How long the form is left alone before the preview follows it, in milliseconds. */
const PATIENCE = 350;

/** How wide the page is that a computer shows. */
const WIDE = 1120;
const PHONE = 360;
/** No phone is narrower. */
const NARROW = 240;

type View = 'banner' | 'preferences' | 'page';
type Width = 'wide' | 'phone';

/** What the preview tells of itself. */
interface Told {
  readonly running?: readonly string[];
}

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  onChoose(value: Value): void;
}

function Segments<Value extends string>({ label, options, value, onChoose }: SegmentsProps<Value>) {
  return (
    <div class="segments" role="group" aria-label={label}>
      {(Object.keys(options) as Value[]).map((option) => (
        <button key={option} type="button" aria-pressed={option === value} onClick={() => onChoose(option)}>
          {options[option]}
        </button>
      ))}
    </div>
  );
}

/** The widths that the place for the preview has, and has had. */
function useRoom() {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(WIDE);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(NARROW, entry?.contentRect.width ?? WIDE)),
    );
    if (room.current) observer.observe(room.current);
    return () => observer.disconnect();
  }, []);
  return { room, width };
}

/** A page with the library itself, in a frame: what a visitor sees with the config as it is now. */
export function Preview() {
  const { words, state, language, problems } = useBuilder();
  const w = words.preview;
  const frame = useRef<HTMLIFrameElement>(null);
  const { room, width } = useRoom();
  const [view, setView] = useState<View>('banner');
  const [kind, setKind] = useState<Width>('wide');
  const [isDark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [turn, setTurn] = useState(0);
  const [running, setRunning] = useState<readonly string[]>([]);

  const config = previewConfig(state, words.operator.nameExample);
  const isBroken = problems.some((problem) => kindOf(problem) === 'error');
  const page = encode({ config, colours: state.colours, embeds: state.embeds, view, isDark });

  useEffect(() => {
    const timer = setTimeout(() => {
      setRunning([]);
      // Replaced: the way back leads out of the builder, and not through all states of the preview.
      frame.current?.contentWindow?.location.replace(
        `/builder/preview?lang=${language}&turn=${Date.now()}#${page}`,
      );
    }, PATIENCE);
    return () => clearTimeout(timer);
  }, [page, language, turn]);

  useEffect(() => {
    const listen = ({ source, origin, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      const { running: told } = data as Told;
      if (told) setRunning(told);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, []);

  const isPhone = kind === 'phone' || width < 480;
  const pageWidth = isPhone ? Math.min(PHONE, width) : WIDE;
  const scale = isPhone ? 1 : Math.min(1, width / WIDE);
  const height = isPhone ? 620 : Math.round(Math.max(360, width * 0.62));
  return (
    <section class="preview" id="preview" aria-labelledby="preview-title">
      <div class="bar">
        <h2 id="preview-title">{w.title}</h2>
        <Segments label={w.title} options={w.views} value={view} onChoose={(next) => setView(next)} />
        {width >= 480 && (
          <Segments label={w.frame} options={w.widths} value={kind} onChoose={(next) => setKind(next)} />
        )}
      </div>
      <div class="room" ref={room} style={{ height: `${height}px` }}>
        {isBroken && <p class="broken">{w.broken}</p>}
        <iframe
          ref={frame}
          title={w.frame}
          data-kind={isPhone ? 'phone' : 'wide'}
          style={{
            width: `${pageWidth}px`,
            height: `${height / scale}px`,
            transform: `scale(${scale})`,
            visibility: isBroken ? 'hidden' : 'visible',
          }}
        />
      </div>
      <div class="bar foot">
        <button type="button" class="button quiet" onClick={() => setTurn(turn + 1)}>
          {w.again}
        </button>
        <label class="flag">
          <input type="checkbox" checked={isDark} onChange={() => setDark(!isDark)} />
          <span>{w.dark}</span>
        </label>
      </div>
      <h3 class="small" id="running-title">
        {w.services}
      </h3>
      <ul class="running" aria-labelledby="running-title" aria-live="polite">
        {(configOf(config).services ?? [])
          .filter(({ type }) => type !== 'consent-mode')
          .map((service) => (
            <li key={service.id} data-runs={running.includes(service.id)}>
              <span>{pick(factsOf(service).name ?? service.id, language)}</span>
              <span class="note">{running.includes(service.id) ? w.runs : w.waits}</span>
            </li>
          ))}
      </ul>
      <p class="hint">{w.offline}</p>
    </section>
  );
}
