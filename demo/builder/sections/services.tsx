import { KNOWN_PURPOSES } from '../../../src/core/purposes';
import { pick } from '../../../src/notice/words';
import { serviceOf } from '../../../src/embed/config-of';
import { entryOf, freshService, isForeign, nameOf, TYPES } from '../catalogue';
import { type Builder, useBuilder } from '../context';
import { Flag, Problems, RemoveButton, Section, TextField } from '../fields';
import { purposeTitle } from '../purpose-title';
import { useListFocus } from '../use-list-focus';

type Json = Readonly<Record<string, unknown>> & { readonly type: string };

const nameIn = ({ words, language }: Builder, type: string): string =>
  pick(nameOf(type) ?? (type === 'script' ? words.services.script : type), language);

/** Which purposes a script of the site's own serves. */
function Purposes({ at, chosen }: { readonly at: string; readonly chosen: readonly string[] }) {
  const builder = useBuilder();
  const { words, state, edit } = builder;
  const known = Object.keys(KNOWN_PURPOSES).filter((id) => id !== 'necessary');
  const own = (state.config.purposes ?? []).map(({ id }) => id).filter((id) => id && id !== 'necessary');
  const ids = [...new Set([...known, ...own])];
  const toggle = (id: string, isOn: boolean) =>
    edit(
      at,
      ids.filter((other) => (other === id ? isOn : chosen.includes(other))),
    );
  return (
    <fieldset class="ticks wide">
      <legend>{words.services.purposes}</legend>
      {ids.map((id) => (
        <label key={id} class="flag">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
          />
          <span>{purposeTitle(builder, id)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What only a script has: the other types know it of themselves. */
function ScriptFields({ at, service }: { readonly at: string; readonly service: Json }) {
  const { words } = useBuilder();
  const w = words.services;
  return (
    <>
      <TextField at={`${at}.src`} label={w.src} kind="url" example="https://chat.example/widget.js" isWide />
      <Purposes at={`${at}.purposes`} chosen={(service.purposes as readonly string[] | undefined) ?? []} />
      <TextField at={`${at}.recipient.name`} label={w.recipient} example={w.recipientExample} />
      <TextField at={`${at}.recipient.country`} label={w.country} example="RU" />
    </>
  );
}

interface ServiceCardProps {
  readonly service: Json;
  readonly index: number;
  onRemove(): void;
}

function ServiceCard({ service, index, onRemove }: ServiceCardProps) {
  const builder = useBuilder();
  const { words, state } = builder;
  const w = words.services;
  const { type } = service;
  const at = `config.services.${index}`;
  const name = nameIn(builder, type);
  const made = serviceOf(service, state.config.law);
  const records = service.webvisor === true ? ['session-replay'] : [];
  const purposes = [...((made.purposes as readonly string[] | undefined) ?? []), ...records];
  return (
    <li class="card">
      <div class="card-head">
        <h3 id={`service-${index}`}>{name}</h3>
        {isForeign(type, state.config.law) && <span class="badge">{w.abroad}</span>}
        <RemoveButton of={name} onClick={onRemove} />
      </div>
      <div class="grid">
        <TextField at={`${at}.id`} label={w.ids[type] ?? w.id} example={entryOf(type).example} />
        {type === 'matomo' && (
          <TextField at={`${at}.url`} label={w.url} kind="url" example="https://stats.example/" />
        )}
        {type === 'script' && <ScriptFields at={at} service={service} />}
      </div>
      {entryOf(type).flags && (
        <div class="flags">
          {entryOf(type).flags?.map((flag) => (
            <Flag key={flag} at={`${at}.${flag}`} label={w.flags[flag] ?? flag} />
          ))}
        </div>
      )}
      {purposes.length > 0 && (
        <p class="needs">
          {w.needs}{' '}
          {purposes.map((id) => (
            <span key={id} class="chip">
              {purposeTitle(builder, id)}
            </span>
          ))}
        </p>
      )}
      {['purposes', 'recipient', 'webvisor', 'type'].map((field) => (
        <Problems
          key={field}
          at={`services.${index}.${field}`}
          id={`field-services-${index}-${field}-problems`}
        />
      ))}
    </li>
  );
}

/** The counters, tags and scripts that wait for consent. */
export function ServicesSection() {
  const builder = useBuilder();
  const { words, state, edit } = builder;
  const w = words.services;
  const services = (state.config.services ?? []) as readonly object[] as readonly Json[];
  const hasGoogle = services.some(({ type }) => type.startsWith('google-'));
  const { list, focusAdded, focusBeside } = useListFocus();
  const add = (type: string) => {
    focusAdded();
    edit('config.services', [...services, freshService(type)]);
  };
  const remove = (index: number) => {
    focusBeside();
    edit(
      'config.services',
      services.filter((_, other) => other !== index),
    );
  };
  return (
    <Section id="services" title={w.title} text={w.text}>
      {!services.length && <p class="hint">{w.none}</p>}
      <ul class="cards" ref={list}>
        {services.map((service, index) => (
          <ServiceCard
            key={`${index} ${service.type}`}
            service={service}
            index={index}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <h3 class="small" id="add-service">
        {w.add}
      </h3>
      <ul class="adders" aria-labelledby="add-service">
        {TYPES.map((type) => (
          <li key={type}>
            <button type="button" data-add onClick={() => add(type)}>
              {nameIn(builder, type)}
            </button>
          </li>
        ))}
      </ul>
      {hasGoogle && <Flag at="config.consentMode" label={w.consentMode} hint={w.consentModeHint} />}
    </Section>
  );
}
