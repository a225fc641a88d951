import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/** The older retargeting pixel of VK, by its open API. Not verified: what it keeps in the browser besides. */
declare const vkPixel: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { vkPixel };
