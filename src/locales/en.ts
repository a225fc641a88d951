import type {
  BannerLocale,
  BannerTexts,
  EmbedTexts,
  KnownPurpose,
  NoticeLocale,
  NoticeTexts,
  PreferencesTexts,
} from '../core/types';

/** Opens what has it as its heading. */
const reopen = 'Privacy settings';
const policy = 'Privacy policy';

const banner: BannerTexts = {
  bannerTitle: 'Your privacy',
  bannerChanged: 'Something has changed since you chose; what is not named here stays as it was.',
  bannerText: '{operator} asks for consent to process data about your visit, also by means of cookies, for:',
  bannerNote: 'Nothing starts without it, and you can withdraw it at any time.',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  settings: 'Settings',
  settingsFailed: 'Settings could not be opened. Try again.',
  reopen,
  consentText: 'Consent text',
  policy,
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

/** Fetched when the preferences are opened. */
export const preferences: PreferencesTexts = {
  preferencesTitle: reopen,
  preferencesText:
    'Choose what you consent to. Nothing is switched on without you, and you can change your mind here at any time.',
  alwaysOn: 'Always on.',
  details: 'Details',
  save: 'Save choices',
  close: 'Close',
  undecided: 'You have not made a choice yet.',
  decided: 'Your choice was saved on {date}.',
  recordId: 'Consent record {id}.',
  gpc: 'Your browser asks sites not to pass on your data (Global Privacy Control), so part of this stays off unless you switch it on.',
  foreignTitle: 'What this site cannot delete',
  foreignText:
    'Withdrawal deletes what the services have left on this site. Cookies on their own domains can be deleted only in your browser’s settings:',
  optOut: '{service}: opt out on all sites',
  receiptsTitle: 'Your receipts',
  receiptsText:
    'Each choice leaves a receipt on this device: what you were shown, when, and how you answered.',
  show: 'Show',
  download: 'Download',
  print: 'Print',
  deleteReceipts: 'Delete the receipts from this device',
};

const embed: EmbedTexts = {
  embedText: '{recipient} will get your IP address, the address of this page, and data about your browser.',
  embedAbroad: 'They go abroad: {countries}.',
  loadOnce: 'Load once',
  alwaysAllow: 'Always allow',
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

const notice: NoticeTexts = {
  consentTitle: 'Consent to the processing of personal data',
  consentIntro:
    'By pressing “Accept all” or switching single purposes on at {site} I consent, freely, of my own will and in my own interest, to the processing of my personal data by the operator for the purposes I have chosen, on the terms below.',
  consentSubject:
    'The data subject is a visitor of {site}. Visitors are not asked for their names: they are known by the number of the consent record.',
  consentVersion: 'Version: {version}.',
  consentJoint: 'What follows can be agreed to as a whole, by pressing “Accept all”, or purpose by purpose.',
  consentSeparate:
    'What follows is not part of “Accept all”: consent to each such purpose is given separately.',
  operator: 'Operator',
  taxId: 'Tax ID',
  purpose: 'Purpose',
  purposes: 'Purposes of processing',
  legalBasis: 'Legal basis',
  subjects: 'Whose data',
  subjectsText: 'visitors of the site',
  data: 'Data and their volume',
  actions: 'Actions with the data',
  methods: 'Methods of processing',
  recipients: 'Recipients of the data',
  crossBorder: 'Transfer abroad',
  term: 'Term of processing and storage',
  withdrawal: 'How to withdraw consent',
  basisConsent:
    'consent of the data subject (art. 6(1)(1) and art. 9 of Federal Law No. 152-FZ of 27 July 2006)',
  basisConsentGdpr: 'consent (art. 6(1)(a) GDPR)',
  basisRequired:
    'legitimate interest of the operator in a working site (art. 6(1)(7) of Federal Law No. 152-FZ of 27 July 2006); no consent is required',
  basisRequiredGdpr: 'legitimate interest in a working site (art. 6(1)(f) GDPR); no consent is required',
  automated: 'automated processing',
  manual: 'processing without automation',
  mixed: 'mixed processing',
  internal: 'with transmission over the operator’s internal network',
  internet: 'with transmission over the Internet',
  noRecipients: 'nobody but the operator',
  noCrossBorder: 'the data are not transferred abroad',
  isCrossBorder: 'the data are transferred abroad: {countries}',
  embedOwners: 'the owners of the external content, each named in the place of the content',
  embedCrossBorder: 'where the owner of the content is abroad, that is said in the place of the content',
  termConsent:
    'From the moment consent is received until the purpose is achieved, at the longest until consent is withdrawn or expires ({days}).',
  termRequired: 'As long as the site needs it to work; at the longest {days}.',
  withdrawHere: 'At any time: at {site}, by switching this purpose off in “Privacy settings”',
  withdrawEmail: 'by e-mail to {email}',
  withdrawEmailSubject: 'by e-mail to {email} with the subject “{subject}”',
  withdrawPost: 'by post to {address}',
  withdrawAfter:
    'Processing then stops, and the data are destroyed within 30 days (art. 21(5) of Federal Law No. 152-FZ).',
  withdrawAfterGdpr: 'Processing then stops. What was done before remains lawful (art. 7(3) GDPR).',
  withdrawRequired: 'No consent is needed. You can delete these data in your browser’s settings.',
  services: 'Services',
  service: 'Service',
  recipient: 'Recipient',
  cookies: 'Cookies and browser storage',
  name: 'Name',
  storage: 'Where',
  lifetime: 'Kept for',
  session: 'until the browser is closed',
  forGood: 'until deleted',
  ownRecord: 'This site: your choice',
  ownReceipts: 'This site: your receipts',
  foreignDomain: 'cookie of {domain}, which this site cannot delete',
  policy,
  yes: 'Yes',
  no: 'No',
  stateTitle: 'Your choice',
  stateNone: 'You have not made a choice yet.',
  change: 'Change your choice',
  withdraw: 'Withdraw all consent',
  receiptTitle: 'Consent receipt',
  receiptId: 'Number',
  previousId: 'Follows number',
  decidedAt: 'Date of the choice',
  expiresAt: 'Holds until',
  state: 'What happened',
  method: 'How',
  answers: 'Answers',
  page: 'Page',
  statement: 'Text beside the tick',
  withdrawnPurposes: 'Withdrawn',
  erased: 'Deleted from the browser',
  clientIds: 'Visitor numbers at the services',
  noticeHash: 'SHA-256 of the text shown',
  given: 'consent given',
  refused: 'consent refused',
  withdrawn: 'consent withdrawn',
  expired: 'consent expired',
};

/** Fetched when something of the notice is shown or has to be proved. */
export const noticeLocale: NoticeLocale = {
  language: 'en',
  legal: 'en',
  notice,
  embed,
  titles,
  descriptions,
  actions: {
    collection: 'collection',
    recording: 'recording',
    systematisation: 'systematisation',
    accumulation: 'accumulation',
    storage: 'storage',
    clarification: 'clarification (updating, modification)',
    extraction: 'extraction',
    use: 'use',
    transfer: 'transfer (provision, access)',
    depersonalisation: 'depersonalisation',
    blocking: 'blocking',
    deletion: 'deletion',
    destruction: 'destruction',
  },
  data: {
    pages: 'addresses and titles of the pages visited, the page that led here, date and time of the visit',
    device: 'device and browser: type, version, language, screen size, time zone',
    network: 'IP address and the approximate location that follows from it',
    identifier: 'number of the visitor in a cookie and in the browser’s storage',
    behaviour: 'actions on pages: clicks, scrolling, links followed, files downloaded, forms sent',
    recording:
      'recording of actions: mouse movements, clicks, scrolling, typing in forms, contents of the pages',
    purchases: 'orders: goods, quantities, sums',
    advertising: 'advertising seen and followed',
    settings: 'settings chosen on the site',
    contacts: 'e-mail address, telephone number',
  },
  methods: {
    'banner-accept-all': 'button “Accept all” of the banner',
    'banner-reject-all': 'button “Reject all” of the banner',
    'preferences-save': 'privacy settings',
    embed: 'permission at the embedded content',
    form: 'tick in a form',
    withdraw: 'withdrawal',
    api: 'control on the site',
    gpc: 'signal of the browser (Global Privacy Control)',
    elsewhere: 'another page of the site',
  },
};
