import type {
  BannerLocale,
  BannerTexts,
  KnownPurpose,
  PreferencesLocale,
  PreferencesTexts,
} from '../core/types';

const banner: BannerTexts = {
  bannerTitle: 'Your privacy',
  bannerChanged: 'Something has changed since you chose; what is not named here stays as it was.',
  bannerText: '{operator} asks for consent to process data about your visit, also by means of cookies, for:',
  bannerNote: 'Nothing starts without it, and you can withdraw it at any time.',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  settings: 'Settings',
  policy: 'Privacy policy',
};

const titles: Readonly<Record<KnownPurpose, string>> = {
  necessary: 'Necessary',
  functional: 'Functional',
  analytics: 'Statistics',
  marketing: 'Marketing',
  'session-replay': 'Session recording',
  'cross-border': 'Transfer abroad',
  embeds: 'External content',
  'advertising-messages': 'Advertising messages',
};

/** Travels with the gate. */
export const bannerLocale: BannerLocale = { banner, titles };

const preferences: PreferencesTexts = {
  preferencesTitle: 'Privacy settings',
  preferencesText:
    'Choose what you consent to. Nothing is switched on without you, and you can change your mind here at any time.',
  alwaysOn: 'Always on.',
  save: 'Save choices',
  close: 'Close',
  operator: 'Operator',
  taxId: 'Tax ID',
  undecided: 'You have not made a choice yet.',
  decided: 'Your choice was saved on {date}.',
  recordId: 'Record {id}.',
  gpc: 'Your browser asks sites not to pass on your data (Global Privacy Control), so part of this stays off unless you switch it on.',
  foreignTitle: 'What this site cannot delete',
  foreignText:
    'Withdrawal deletes what the services have left on this site. Cookies on their own domains can be deleted only in your browser’s settings:',
  optOut: '{service}: opt out on all sites',
};

const descriptions: Readonly<Record<KnownPurpose, string>> = {
  necessary: 'Needed for the site to work and to remember this choice. No consent is asked for it.',
  functional: 'Remembers your settings, such as language or region, and makes the site more convenient.',
  analytics: 'Shows how many people visit the site and which pages they read, so that it can be improved.',
  marketing: 'Lets you see advertising that fits your interests, and shows whether it works.',
  'session-replay':
    'Records how you move the mouse, click, scroll and fill in forms, so that the visit can be replayed.',
  'cross-border':
    'Data about your visit go to recipients outside the country, for the purposes you agree to here.',
  embeds: 'Videos, maps and posts from other sites, whose owners then learn that you were here.',
  'advertising-messages': 'News and offers by e-mail, text message or push notification.',
};

/** Fetched when the preferences are opened. */
export const preferencesLocale: PreferencesLocale = { banner, titles, preferences, descriptions };
