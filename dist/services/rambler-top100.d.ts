import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/** Rambler Top-100. Not verified: its recipient's full name, and lifetimes. */
declare const ramblerTop100: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { ramblerTop100 };
