import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/**
 * A Google Tag Manager container. It can load anything, so name all the purposes that its tags serve, and let
 * `consentMode` tell them the answer. There is no way to stop one: consent that is taken back makes the page reload.
 */
declare const googleTagManager: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { googleTagManager };
