import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

interface MatomoOptions {
    /**
     * Where Matomo is, with a slash at the end: `https://stats.example/`.
     * @pattern ^[hH][tT][tT][pP][sS]?:.+/$
     */
    readonly url: string;
}
/**
 * Matomo on a host of the site's own, or anywhere. It has a consent API, which is used: it tracks nothing before consent is
 * given, and nothing after it is forgotten (https://developer.matomo.org/guides/tracking-consent), so its stop is clean.
 */
declare const matomo: <const P extends string = KnownPurpose>(options: TagOptions<P, MatomoOptions>) => Service<P>;

export { matomo };
export type { MatomoOptions };
