import type { ConfigProblem } from '../core/types';
import type { JsonConfig } from '../embed/types';
import { isAddress } from './origin-of';

/**
 * The addresses of a config that no browser can read, such as `https://`. A page lives with them: a link leads nowhere, a
 * script does not come. But nothing can be made of them here.
 */
export function findBadAddresses({ operator, policy, receipts, services = [] }: JsonConfig): ConfigProblem[] {
  const addresses: [path: string, address: string | undefined][] = [
    ['operator.site', operator?.site],
    ['policy.url', policy?.url],
    ['receipts.endpoint', receipts?.endpoint],
    ...services.flatMap((service, i): [string, string | undefined][] => [
      [`services[${i}].src`, service.src],
      // Elsewhere it is a vendor's option, and anything.
      ...(service.type === 'matomo' ? [[`services[${i}].url`, service.url] as [string, string]] : []),
    ]),
  ];
  return addresses.flatMap(([path, found]): ConfigProblem[] =>
    found === undefined || isAddress(found)
      ? []
      : [{ severity: 'error', path, expected: 'an http(s) URL or a path', found: JSON.stringify(found) }],
  );
}
