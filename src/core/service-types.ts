/**
 * The types of service beyond the two counters and `script`, by the names of their files in `src/services/`. A page fetches
 * those that it uses.
 */
export const SERVICE_TYPES: readonly string[] = [
  'calltouch',
  'google-tag-manager',
  'hotjar',
  'liveinternet',
  'matomo',
  'meta-pixel',
  'microsoft-clarity',
  'rambler-top100',
  'roistat',
  'top-mail-ru',
  'varioqub',
  'vk-pixel',
];
