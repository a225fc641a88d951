import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/** Roistat. Not verified: its recipient's full name, and lifetimes. */
declare const roistat: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { roistat };
