import { KNOWN_PURPOSES } from '../../../src/core/purposes';
import { useBuilder } from '../context';
import { Problems, RemoveButton, Section, TextField } from '../fields';
import { purposeTitle } from '../purpose-title';
import { neededPurposes } from '../result-config';
import { useListFocus } from '../use-list-focus';

/** What visitors are asked for: what services need, and what the owner asks besides. */
export function PurposesSection() {
  const builder = useBuilder();
  const { words, state, edit } = builder;
  const { list, focusAdded, focusBeside } = useListFocus();
  const w = words.purposes;
  const needed = neededPurposes(state);
  const listed = state.config.purposes ?? [];
  const known = Object.keys(KNOWN_PURPOSES);
  const toggle = (id: string, isOn: boolean) =>
    edit('config.purposes', isOn ? [...listed, { id }] : listed.filter((purpose) => purpose.id !== id));
  const change = (purposes: readonly unknown[]) =>
    edit('config.purposes', purposes.length ? purposes : undefined);
  return (
    <Section id="purposes" title={w.title} text={w.text}>
      <ul class="rows">
        {known.map((id) => {
          const isNeeded = needed.includes(id);
          return (
            <li key={id}>
              <label class="flag">
                <input
                  type="checkbox"
                  checked={isNeeded || listed.some((purpose) => purpose.id === id)}
                  disabled={isNeeded}
                  onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
                />
                <span>{purposeTitle(builder, id)}</span>
              </label>
              {isNeeded && <span class="note">{id === 'necessary' ? w.always : w.neededBy}</span>}
            </li>
          );
        })}
      </ul>
      <ul class="cards" ref={list}>
        {listed.map((purpose, index) =>
          known.includes(purpose.id) ? null : (
            <li key={index} class="card">
              <div class="card-head">
                <h3>{w.own}</h3>
                <RemoveButton
                  of={purpose.id || w.own}
                  onClick={() => {
                    focusBeside();
                    change(listed.filter((_, other) => other !== index));
                  }}
                />
              </div>
              <div class="grid">
                <TextField at={`config.purposes.${index}.id`} label={w.id} example="chat" />
                <TextField at={`config.purposes.${index}.title`} label={w.name} />
                <TextField at={`config.purposes.${index}.description`} label={w.description} isWide />
                <TextField at={`config.purposes.${index}.disclosure.data.0`} label={w.data} isWide />
              </div>
              <Problems
                at={`purposes.${index}.disclosure.data`}
                id={`field-purposes-${index}-disclosure-data-problems`}
              />
            </li>
          ),
        )}
      </ul>
      <button
        type="button"
        class="button quiet"
        data-add
        onClick={() => {
          focusAdded();
          change([...listed, { id: '' }]);
        }}
      >
        {w.addOwn}
      </button>
    </Section>
  );
}
