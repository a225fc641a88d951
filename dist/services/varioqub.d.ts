import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/** Varioqub, Yandex’s A/B tests; the id is that of the Metrica counter. Not verified: what it keeps. */
declare const varioqub: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { varioqub };
