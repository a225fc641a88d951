// One of each built-in type of service, as JSON has them: for the docs, and for tests.

/** Metrica with all that it can do. */
export const ALL_SERVICES = [
  { type: 'yandex-metrica', id: '12345678', webvisor: true },
  { type: 'google-analytics', id: 'G-XXXXXXX' },
  { type: 'calltouch', id: 'abc123' },
  { type: 'google-tag-manager', id: 'GTM-XXXXXXX' },
  { type: 'hotjar', id: '123456' },
  { type: 'liveinternet', id: 'counter' },
  { type: 'matomo', id: '1', url: 'https://stats.example/' },
  { type: 'meta-pixel', id: '1234567890' },
  { type: 'microsoft-clarity', id: 'abcdef' },
  { type: 'rambler-top100', id: '1234567' },
  { type: 'roistat', id: 'abcdef0123' },
  { type: 'top-mail-ru', id: '1234567' },
  { type: 'varioqub', id: '12345678' },
  { type: 'vk-pixel', id: 'VK-RTRG-12345-AbCdE' },
];
