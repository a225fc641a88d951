import { addRow, element, list, time } from './frame.js';
import { words } from './words.js';

/** How many are kept in sight. */
const COUNT = 20;

const details = {
  ready: ({ decision }) => [decision ? words.granted : words.unanswered],
  decide: ({ method, granted, revoked }) => [
    method,
    ...granted.map((id) => `+${id}`),
    ...revoked.map((id) => `−${id}`),
  ],
  start: ({ service }) => [service],
  stop: ({ service, clean }) => [service, clean ? words.clean : words.notClean],
  view: ({ view }) => [view ?? words.nothing],
  receipt: ({ status }) => [status],
  error: ({ where, service, error }) => [where, service ?? '', error.message],
};

export function showEvent({ time: moment, name, detail }) {
  addRow('events', time(moment), element('code', {}, name), ` ${details[name](detail).join(' ')}`);
  [...list('events').children].slice(COUNT).forEach((row) => row.remove());
}
