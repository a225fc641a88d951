import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/** https://learn.microsoft.com/clarity/setup-and-installation/cookie-list. It records visits, and sends them abroad. */
declare const microsoftClarity: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { microsoftClarity };
