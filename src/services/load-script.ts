import type { ServiceContext } from '../core/types';

export type ScriptAttributes = Readonly<Record<string, string | boolean>>;

/**
 * Adds `<script async src>` to the page, with the page's nonce. Rejects when the script could not be loaded: blocked,
 * offline, not a script, or named by no service. What the URL is the config check has looked at.
 */
export function loadScript(
  { window: { document }, nonce, trust }: ServiceContext,
  src: string,
  attributes: ScriptAttributes = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.async = true;
    if (nonce) script.nonce = nonce;
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== false) script.setAttribute(name, value === true ? '' : value);
    }
    script.onload = script.onerror = (event) => {
      // The element stays, as vendors look for it; what it would hold on to goes.
      script.onload = script.onerror = null;
      if ((event as Event).type === 'load') resolve();
      else reject(new Error(`Could not load ${src}`));
    };
    script.src = trust.createScriptURL(src);
    document.head.append(script);
  });
}
