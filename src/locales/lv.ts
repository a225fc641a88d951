import type { Locale } from '../core/types';

const reopen = 'Privātuma iestatījumi';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Jūsu privātums',
    bannerChanged: 'Kopš jūsu izvēles kaut kas ir mainījies. Tas, kas šeit nav minēts, paliek kā iepriekš.',
    bannerText:
      '{operator} lūdz jūsu piekrišanu apstrādāt datus par jūsu apmeklējumu, arī izmantojot sīkdatnes, šādiem mērķiem:',
    bannerNote: 'Bez jūsu piekrišanas nekas netiek ieslēgts, un to var jebkurā brīdī atsaukt.',
    acceptAll: 'Pieņemt visu',
    rejectAll: 'Noraidīt visu',
    settings: 'Iestatījumi',
    settingsFailed: 'Iestatījumus neizdevās atvērt. Mēģiniet vēlreiz.',
    reopen,
    consentText: 'Piekrišanas teksts',
    policy: 'Privātuma politika',
  },
  titles: {
    necessary: 'Nepieciešamās',
    functional: 'Funkcionālās',
    analytics: 'Statistika',
    marketing: 'Mārketings',
    'session-replay': 'Apmeklējuma ierakstīšana',
    'cross-border': 'Nosūtīšana uz ārvalstīm',
    embeds: 'Ārējais saturs',
    'advertising-messages': 'Reklāmas ziņojumi',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Izvēlieties, kam piekrītat. Bez jums nekas netiek ieslēgts, un šeit jebkurā brīdī varat mainīt savu izvēli.',
    alwaysOn: 'Darbojas vienmēr.',
    details: 'Sīkāk',
    save: 'Saglabāt izvēli',
    close: 'Aizvērt',
    undecided: 'Izvēle vēl nav izdarīta.',
    decided: 'Izvēle saglabāta: {date}.',
    recordId: 'Ieraksts: {id}.',
    gpc: 'Jūsu pārlūks lūdz vietnes nenodot jūsu datus tālāk (Global Privacy Control), tāpēc daži mērķi paliek izslēgti, kamēr tos neieslēdzat.',
    foreignTitle: 'Ko šī vietne nevar izdzēst',
    foreignText:
      'Kad atsaucat piekrišanu, tiek izdzēsts tas, ko pakalpojumi ir atstājuši šajā vietnē. Sīkdatnes pakalpojumu domēnos var izdzēst tikai pārlūka iestatījumos:',
    optOut: '{service}: atteikties visās vietnēs',
    receiptsTitle: 'Jūsu izvēļu apliecinājumi',
    receiptsText:
      'Pēc katras izvēles šajā ierīcē paliek apliecinājums: kas jums tika parādīts, kad un ko atbildējāt.',
    show: 'Parādīt',
    download: 'Lejupielādēt',
    print: 'Drukāt',
    deleteReceipts: 'Dzēst apliecinājumus no šīs ierīces',
  },
  descriptions: {
    necessary: 'Vajadzīgas, lai vietne darbotos un atcerētos jūsu izvēli. Piekrišana netiek prasīta.',
    functional: 'Atceras jūsu iestatījumus, piemēram, valodu vai reģionu, un padara vietni ērtāku.',
    analytics: 'Rāda, cik cilvēku apmeklē vietni un kuras lapas viņi lasa, lai to varētu uzlabot.',
    marketing: 'Ļauj rādīt jūsu interesēm atbilstošu reklāmu un novērtēt tās iedarbību.',
    'session-replay':
      'Tiek ierakstītas peles kustības, klikšķi, ritināšana un veidlapu aizpildīšana, lai apmeklējumu varētu noskatīties.',
    'cross-border':
      'Dati par jūsu apmeklējumu tiek nosūtīti saņēmējiem ārvalstīs tiem mērķiem, kuriem šeit piekrītat.',
    embeds: 'Video, kartes un ieraksti no citām vietnēm, kuru īpašnieki tad uzzina, ka bijāt šeit.',
    'advertising-messages': 'Jaunumi un piedāvājumi e-pastā, īsziņā vai push paziņojumā.',
  },
  embed: {
    embedText: '{recipient} saņems jūsu IP adresi, šīs lapas adresi un datus par jūsu pārlūku.',
    embedAbroad: 'Dati tiek nosūtīti uz ārvalstīm: {countries}.',
    loadOnce: 'Ielādēt vienreiz',
    alwaysAllow: 'Vienmēr atļaut',
  },
  notice: {
    operator: 'Pārzinis',
    taxId: 'Nodokļu maksātāja numurs',
    consentTitle: 'Piekrišana personas datu apstrādei',
    receiptTitle: 'Piekrišanas apliecinājums',
    given: 'piekrišana dota',
    refused: 'piekrišana atteikta',
    withdrawn: 'piekrišana atsaukta',
    expired: 'piekrišanas termiņš beidzies',
  },
};
