import type { Locale } from '../core/types';

const reopen = 'Nastavenia súkromia';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Vaše súkromie',
    bannerChanged: 'Od vášho posledného výberu sa niečo zmenilo. Čo tu nie je uvedené, zostáva bez zmeny.',
    bannerText:
      '{operator} vás žiada o\u00a0súhlas so spracúvaním údajov o\u00a0vašej návšteve, a\u00a0to aj pomocou súborov cookie, na tieto účely:',
    bannerNote: 'Bez vášho súhlasu sa nič nespustí a\u00a0kedykoľvek ho môžete odvolať.',
    acceptAll: 'Prijať všetko',
    rejectAll: 'Odmietnuť všetko',
    settings: 'Nastavenia',
    settingsFailed: 'Nastavenia sa nepodarilo otvoriť. Skúste to znova.',
    reopen,
    consentText: 'Znenie súhlasu',
    policy: 'Zásady ochrany osobných údajov',
  },
  titles: {
    necessary: 'Nevyhnutné',
    functional: 'Funkčné',
    analytics: 'Štatistika',
    marketing: 'Marketing',
    'session-replay': 'Záznam návštevy',
    'cross-border': 'Prenos do zahraničia',
    embeds: 'Externý obsah',
    'advertising-messages': 'Reklamné správy',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Vyberte, s\u00a0čím súhlasíte. Bez vás sa nič nezapne a\u00a0svoje rozhodnutie tu môžete kedykoľvek zmeniť.',
    alwaysOn: 'Vždy zapnuté.',
    details: 'Podrobnosti',
    save: 'Uložiť výber',
    close: 'Zavrieť',
    undecided: 'Zatiaľ ste sa nerozhodli.',
    decided: 'Váš výber bol uložený {date}.',
    recordId: 'Záznam {id}.',
    gpc: 'Váš prehliadač žiada weby, aby vaše údaje neposkytovali ďalej (Global Privacy Control). Niektoré účely preto zostanú vypnuté, kým ich sami nezapnete.',
    foreignTitle: 'Čo tento web nemôže vymazať',
    foreignText:
      'Odvolaním súhlasu sa vymaže všetko, čo služby na tomto webe uložili. Súbory cookie na ich vlastných doménach možno vymazať len v\u00a0nastaveniach prehliadača:',
    optOut: '{service}: odmietnuť na všetkých weboch',
    receiptsTitle: 'Vaše potvrdenia',
    receiptsText:
      'Po každom výbere zostane v\u00a0tomto zariadení potvrdenie: čo sa vám zobrazilo, kedy a\u00a0ako ste odpovedali.',
    show: 'Zobraziť',
    download: 'Stiahnuť',
    print: 'Vytlačiť',
    deleteReceipts: 'Vymazať potvrdenia z\u00a0tohto zariadenia',
  },
  descriptions: {
    necessary: 'Sú potrebné, aby web fungoval a\u00a0pamätal si váš výber. Súhlas sa na ne nevyžaduje.',
    functional: 'Pamätajú si vaše nastavenia, napríklad jazyk alebo región, a\u00a0uľahčujú používanie webu.',
    analytics: 'Ukazuje, koľko ľudí web navštevuje a\u00a0ktoré stránky čítajú, aby sa dal zlepšovať.',
    marketing: 'Umožňuje zobrazovať vám reklamu podľa vašich záujmov a\u00a0zisťovať, či funguje.',
    'session-replay':
      'Zaznamenáva, ako hýbete myšou, klikáte, posúvate stránku a\u00a0vypĺňate formuláre, aby sa návšteva dala neskôr prehrať.',
    'cross-border':
      'Údaje o\u00a0vašej návšteve sa prenášajú príjemcom v\u00a0zahraničí na účely, s\u00a0ktorými tu súhlasíte.',
    embeds:
      'Videá, mapy a\u00a0príspevky z\u00a0iných webov, ktorých prevádzkovatelia sa tak dozvedia, že ste tu boli.',
    'advertising-messages': 'Novinky a\u00a0ponuky e-mailom, v\u00a0SMS alebo v\u00a0push oznámeniach.',
  },
  embed: {
    embedText:
      'Vašu IP adresu, adresu tejto stránky a\u00a0údaje o\u00a0vašom prehliadači získa {recipient}.',
    embedAbroad: 'Údaje sa prenášajú do zahraničia: {countries}.',
    loadOnce: 'Načítať raz',
    alwaysAllow: 'Vždy povoliť',
  },
  notice: {
    operator: 'Prevádzkovateľ',
    taxId: 'Daňové číslo',
    consentTitle: 'Súhlas so spracúvaním osobných údajov',
    receiptTitle: 'Potvrdenie o\u00a0súhlase',
    given: 'súhlas udelený',
    refused: 'súhlas odmietnutý',
    withdrawn: 'súhlas odvolaný',
    expired: 'platnosť súhlasu uplynula',
  },
};
