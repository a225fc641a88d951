import type { ScriptTrust, Service } from './types';

/** The name of our Trusted Types policy: a page's `trusted-types` has to allow it. */
const POLICY = 'consent-gate';

interface TrustedTypesWindow extends Window {
  readonly trustedTypes?: { createPolicy(name: string, rules: ScriptTrust): ScriptTrust };
}

const asItIs: ScriptTrust = { createScriptURL: (url) => url, createScript: (code) => code };

/** A page can create a policy of a name but once, whatever comes and goes in it. */
const policies = new WeakMap<Window, ScriptTrust>();

/**
 * What is about to become a script passes here, and only what a service names does: its `src`, whatever query is added, or
 * one of its `scripts`. Anything else throws. The policy is created when the first script is to be loaded, so pages that
 * load none need not allow it. https://w3c.github.io/trusted-types/dist/spec/
 */
export function createScriptTrust(
  window: TrustedTypesWindow,
  services: () => readonly Service[],
  own?: ScriptTrust,
): ScriptTrust {
  const policy = () => {
    const made = own ?? policies.get(window) ?? window.trustedTypes?.createPolicy(POLICY, asItIs) ?? asItIs;
    policies.set(window, made);
    return made;
  };
  const check = (text: string) => {
    const isNamed = ({ src, scripts }: Service) =>
      (scripts?.includes(text) ?? false) || (src !== undefined && src.split('?')[0] === text.split('?')[0]);
    if (!services().some(isNamed)) throw new TypeError(`No service names the script ${text}`);
    return text;
  };
  return {
    createScriptURL: (url) => policy().createScriptURL(check(url)),
    createScript: (code) => policy().createScript(check(code)),
  };
}
