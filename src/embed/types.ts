import type { Callback, ConsentGate } from './queue';

export type * from '../core/types';
export type { Callback, ConsentGate } from './queue';
export type { JsonConfig } from './read-config';
export type { ServiceConfig } from './services';

declare global {
  interface Window {
    /** Before the script is there an array of callbacks, the live API after; both have `push`. */
    consentGate?: ConsentGate | Callback[];
  }
}
