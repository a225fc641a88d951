import { TagOptions } from '../services.js';
import { KnownPurpose, Service } from '../types.js';
import '../load-script.js';

/** Hotjar. It records visits, and sends them abroad. Not verified: the lifetimes of all its cookies. */
declare const hotjar: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { hotjar };
