import type { Locale } from '../core/types';

const reopen = 'Nastavení soukromí';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Vaše soukromí',
    bannerChanged: 'Od vašeho posledního výběru se něco změnilo. Co zde není uvedeno, zůstává beze změny.',
    bannerText:
      '{operator} vás žádá o\u00a0souhlas se zpracováním údajů o\u00a0vaší návštěvě, a\u00a0to i\u00a0pomocí souborů cookie, pro tyto účely:',
    bannerNote: 'Bez vašeho souhlasu se nic nespustí a\u00a0kdykoli ho můžete odvolat.',
    acceptAll: 'Přijmout vše',
    rejectAll: 'Odmítnout vše',
    settings: 'Nastavení',
    settingsFailed: 'Nastavení se nepodařilo otevřít. Zkuste to znovu.',
    reopen,
    consentText: 'Text souhlasu',
    policy: 'Zásady ochrany osobních údajů',
  },
  titles: {
    necessary: 'Nezbytné',
    functional: 'Funkční',
    analytics: 'Statistika',
    marketing: 'Marketing',
    'session-replay': 'Záznam návštěvy',
    'cross-border': 'Předávání do zahraničí',
    embeds: 'Externí obsah',
    'advertising-messages': 'Obchodní sdělení',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Vyberte, s\u00a0čím souhlasíte. Bez vás se nic nezapne a\u00a0své rozhodnutí zde můžete kdykoli změnit.',
    alwaysOn: 'Vždy zapnuto.',
    details: 'Podrobnosti',
    save: 'Uložit výběr',
    close: 'Zavřít',
    undecided: 'Zatím jste se nerozhodli.',
    decided: 'Váš výběr byl uložen {date}.',
    recordId: 'Záznam {id}.',
    gpc: 'Váš prohlížeč žádá weby, aby vaše údaje nepředávaly dál (Global Privacy Control). Některé účely proto zůstanou vypnuté, dokud je sami nezapnete.',
    foreignTitle: 'Co tento web nemůže smazat',
    foreignText:
      'Odvoláním souhlasu se smaže vše, co služby na tomto webu uložily. Soubory cookie na jejich vlastních doménách lze smazat jen v\u00a0nastavení prohlížeče:',
    optOut: '{service}: odmítnout na všech webech',
    receiptsTitle: 'Vaše potvrzení',
    receiptsText:
      'Po každém výběru zůstane v\u00a0tomto zařízení potvrzení: co se vám zobrazilo, kdy a\u00a0jak jste odpověděli.',
    show: 'Zobrazit',
    download: 'Stáhnout',
    print: 'Vytisknout',
    deleteReceipts: 'Smazat potvrzení z\u00a0tohoto zařízení',
  },
  descriptions: {
    necessary:
      'Jsou potřeba, aby web fungoval a\u00a0pamatoval si váš výběr. Souhlas se k\u00a0nim nevyžaduje.',
    functional: 'Pamatují si vaše nastavení, například jazyk nebo region, a\u00a0usnadňují používání webu.',
    analytics: 'Ukazuje, kolik lidí web navštěvuje a\u00a0které stránky čtou, aby bylo možné ho zlepšovat.',
    marketing: 'Umožňuje zobrazovat vám reklamu podle vašich zájmů a\u00a0zjišťovat, zda funguje.',
    'session-replay':
      'Zaznamenává, jak pohybujete myší, klikáte, posouváte stránku a\u00a0vyplňujete formuláře, aby bylo možné návštěvu později přehrát.',
    'cross-border':
      'Údaje o\u00a0vaší návštěvě se předávají příjemcům v\u00a0zahraničí pro účely, se kterými zde souhlasíte.',
    embeds:
      'Videa, mapy a\u00a0příspěvky z\u00a0jiných webů, jejichž provozovatelé se tak dozvědí, že jste tu byli.',
    'advertising-messages': 'Novinky a\u00a0nabídky e-mailem, v\u00a0SMS nebo v\u00a0push oznámeních.',
  },
  embed: {
    embedText: 'Vaši IP adresu, adresu této stránky a\u00a0údaje o\u00a0vašem prohlížeči získá {recipient}.',
    embedAbroad: 'Údaje se předávají do zahraničí: {countries}.',
    loadOnce: 'Načíst jednou',
    alwaysAllow: 'Vždy povolit',
  },
  notice: {
    operator: 'Správce',
    taxId: 'Daňové číslo',
    consentTitle: 'Souhlas se zpracováním osobních údajů',
    receiptTitle: 'Potvrzení o\u00a0souhlasu',
    given: 'souhlas udělen',
    refused: 'souhlas odmítnut',
    withdrawn: 'souhlas odvolán',
    expired: 'platnost souhlasu skončila',
  },
};
