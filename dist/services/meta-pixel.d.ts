import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/** The pixel of Meta: https://developers.facebook.com/docs/meta-pixel. It sends data abroad. */
declare const metaPixel: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { metaPixel };
