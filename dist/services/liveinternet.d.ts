import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/** LiveInternet's counter: a picture, and no script. It tells the site by its address, so the id is a name of your own. */
declare const liveinternet: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { liveinternet };
