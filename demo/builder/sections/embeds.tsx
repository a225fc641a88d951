import { embedFactsOf } from '../../../src/notice/embeds';
import { pick } from '../../../src/notice/words';
import { useBuilder } from '../context';
import { RemoveButton, Section, TextField } from '../fields';
import { urlOf } from '../result-config';
import { useListFocus } from '../use-list-focus';

/** Content of others in the page: what is known of it is told by its address. */
export function EmbedsSection() {
  const { words, state, edit, language } = useBuilder();
  const { list, focusAdded, focusBeside } = useListFocus();
  const w = words.embeds;
  const { embeds, config } = state;
  const hintOf = (address: string) => {
    const url = urlOf(address);
    if (!url) return undefined;
    const { name, recipient } = embedFactsOf(url, config.law);
    return recipient ? `${pick(name, language)}: ${pick(recipient.name ?? '', language)}` : w.unknown;
  };
  return (
    <Section id="embeds" title={w.title} text={w.text} isFolded={!embeds.length}>
      <ul class="lines" ref={list}>
        {embeds.map((address, index) => (
          <li key={index}>
            <TextField
              at={`embeds.${index}`}
              label={w.label}
              kind="url"
              example="https://yandex.ru/map-widget/v1/?um=…"
              hint={hintOf(address)}
            />
            <RemoveButton
              of={address || w.label}
              onClick={() => {
                focusBeside();
                edit(
                  'embeds',
                  embeds.filter((_, other) => other !== index),
                );
              }}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button quiet"
        data-add
        onClick={() => {
          focusAdded();
          edit('embeds', [...embeds, '']);
        }}
      >
        {w.add}
      </button>
    </Section>
  );
}
