import { ServiceContext } from './types.js';

type ScriptAttributes = Readonly<Record<string, string | boolean>>;
/**
 * Adds `<script async src>` to the page, with the page's nonce. Rejects when the script could not be loaded: blocked,
 * offline, not a script, or named by no service. What the URL is the config check has looked at.
 */
declare function loadScript({ window: { document }, nonce, trust }: ServiceContext, src: string, attributes?: ScriptAttributes): Promise<void>;

export { loadScript as l };
export type { ScriptAttributes as S };
