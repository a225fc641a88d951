import { CODES } from '../../../src/locales/codes';
import { useBuilder } from '../context';
import { contrast } from '../contrast';
import { Choice, Flag, Section, Select, TextField } from '../fields';

const CORNERS = ['bottom-left', 'bottom-right', 'top-left', 'top-right'];

/** What stands on what, and has to be read there. */
const PAIRS = [
  ['on-accent', 'accent'],
  ['text', 'background'],
] as const;

/** What a colour picker shows of a colour that is not set. */
const UNSET: Readonly<Record<string, string>> = {
  accent: '#1f1f1f',
  'on-accent': '#ffffff',
  background: '#ffffff',
  text: '#000000',
};

function Colour({ name }: { readonly name: string }) {
  const { words, state, edit } = useBuilder();
  const w = words.look;
  const value = state.colours[name];
  const id = `colour-${name}`;
  const label = w.colourNames[name] ?? name;
  return (
    <div class="colour">
      <input
        id={id}
        type="color"
        value={value ?? UNSET[name]}
        onInput={({ currentTarget }) => edit(`colours.${name}`, currentTarget.value)}
      />
      <label for={id}>{label}</label>
      {value ? (
        <button
          type="button"
          onClick={() => {
            edit(`colours.${name}`, undefined);
            // The button goes, and what it belongs to stays.
            document.getElementById(id)?.focus();
          }}
        >
          {value} <span aria-hidden="true">✕</span>
          <span class="hidden">
            {label}: {w.siteColour}
          </span>
        </button>
      ) : (
        <span class="note">{w.siteColour}</span>
      )}
    </div>
  );
}

/** Pairs of colours that cannot be read. */
function Contrasts() {
  const { words, state, language } = useBuilder();
  const { contrast: say, colourNames } = words.look;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <div class="problems" role="status">
      {PAIRS.flatMap(([one, other]) => {
        const [text, ground] = [state.colours[one], state.colours[other]];
        const ratio = text && ground ? contrast(text, ground) : 21;
        if (ratio >= 4.5) return [];
        const pair = `${colourNames[one] ?? one} / ${colourNames[other] ?? other}`;
        return [
          <p key={one} class="problem warning">
            {say(pair, format.format(ratio))}
          </p>,
        ];
      })}
    </div>
  );
}

/** How the banner and the preferences look. */
export function LookSection() {
  const { words, state, language } = useBuilder();
  const w = words.look;
  const { layout = 'box' } = state.config.ui ?? {};
  const places = layout === 'bar' ? ['bottom', 'top'] : CORNERS;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const languages = ['ru', 'en', ...CODES]
    .map((code): [string, string] => [code, names.of(code) ?? code])
    .sort(([, one], [, other]) => one.localeCompare(other, language));
  return (
    <Section id="look" title={w.title}>
      <div class="choices">
        <Choice
          at="config.ui.layout"
          label={w.layout}
          options={(['box', 'bar', 'modal'] as const).map((kind) => [kind, w.layouts[kind]])}
        />
        <Choice
          at="config.ui.theme"
          label={w.theme}
          options={(['auto', 'light', 'dark'] as const).map((kind) => [kind, w.themes[kind]])}
        />
        <Choice
          at="config.ui.preferences"
          label={w.preferences}
          options={(['dialog', 'drawer'] as const).map((kind) => [kind, w.preferencesKinds[kind]])}
        />
      </div>
      <div class="grid">
        {layout !== 'modal' && (
          <Select
            at="config.ui.position"
            label={w.position}
            options={[
              ['', w.usual],
              ...places.map((place): [string, string] => [place, w.positions[place] ?? place]),
            ]}
          />
        )}
        <Select at="config.ui.locale" label={w.locale} options={[['auto', w.localeAuto], ...languages]} />
      </div>
      <h3 class="small">{w.colours}</h3>
      <div class="colours">
        {Object.keys(w.colourNames).map((name) => (
          <Colour key={name} name={name} />
        ))}
      </div>
      <Contrasts />
      <div class="grid">
        <TextField at="colours.radius" label={w.radius} example="16px" />
      </div>
      <Flag at="config.ui.services" label={w.choose} on="choose" />
      <Flag at="config.ui.reopen" label={w.reopen} hint={w.reopenHint} />
    </Section>
  );
}
