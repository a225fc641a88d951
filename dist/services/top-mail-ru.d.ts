import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/**
 * Top.Mail.Ru, which is the pixel of VK Ads too. What it keeps was seen in its script of 2026; the vendor documents no way
 * to stop it.
 */
declare const topMailRu: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { topMailRu };
