import type { Locale } from '../core/types';

const reopen = 'Nastavitve zasebnosti';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Vaša zasebnost',
    bannerChanged: 'Od vaše zadnje izbire se je nekaj spremenilo. Kar tu ni navedeno, ostaja, kot je bilo.',
    bannerText:
      '{operator} vas prosi za privolitev v obdelavo podatkov o vašem obisku, tudi s pomočjo piškotkov, za te namene:',
    bannerNote: 'Brez vaše privolitve se nič ne zažene, prekličete pa jo lahko kadar koli.',
    acceptAll: 'Sprejmi vse',
    rejectAll: 'Zavrni vse',
    settings: 'Nastavitve',
    settingsFailed: 'Nastavitev ni bilo mogoče odpreti. Poskusite znova.',
    reopen,
    consentText: 'Besedilo privolitve',
    policy: 'Politika zasebnosti',
  },
  titles: {
    necessary: 'Nujni',
    functional: 'Funkcionalni',
    analytics: 'Statistika',
    marketing: 'Trženje',
    'session-replay': 'Snemanje obiska',
    'cross-border': 'Prenos v tujino',
    embeds: 'Zunanja vsebina',
    'advertising-messages': 'Oglasna sporočila',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Izberite, v kaj privolite. Brez vas se nič ne vklopi, odločitev pa lahko tu kadar koli spremenite.',
    alwaysOn: 'Vedno vklopljeno.',
    details: 'Podrobnosti',
    save: 'Shrani izbiro',
    close: 'Zapri',
    undecided: 'Niste se še odločili.',
    decided: 'Vaša izbira je shranjena ({date}).',
    recordId: 'Zapis {id}.',
    gpc: 'Vaš brskalnik prosi spletna mesta, naj vaših podatkov ne posredujejo naprej (Global Privacy Control), zato nekateri nameni ostanejo izklopljeni, dokler jih sami ne vklopite.',
    foreignTitle: 'Česa to spletno mesto ne more izbrisati',
    foreignText:
      'S preklicem privolitve se izbriše vse, kar so storitve shranile na tem spletnem mestu. Piškotke na domenah samih storitev je mogoče izbrisati samo v nastavitvah brskalnika:',
    optOut: '{service}: zavrnitev na vseh spletnih mestih',
    receiptsTitle: 'Vaša potrdila',
    receiptsText:
      'Po vsaki izbiri v tej napravi ostane potrdilo: kaj vam je bilo prikazano, kdaj in kako ste odgovorili.',
    show: 'Prikaži',
    download: 'Prenesi',
    print: 'Natisni',
    deleteReceipts: 'Izbriši potrdila iz te naprave',
  },
  descriptions: {
    necessary:
      'Potrebni so za delovanje spletnega mesta in shranjevanje vaše izbire. Privolitev zanje ni potrebna.',
    functional:
      'Zapomnijo si vaše nastavitve, na primer jezik ali regijo, in olajšajo uporabo spletnega mesta.',
    analytics:
      'Pokaže, koliko ljudi obišče spletno mesto in katere strani berejo, da ga je mogoče izboljšati.',
    marketing: 'Omogoča prikaz oglasov, ki ustrezajo vašim zanimanjem, in pokaže, ali so učinkoviti.',
    'session-replay':
      'Posname, kako premikate miško, klikate, drsite po strani in izpolnjujete obrazce, da si je obisk mogoče pozneje ogledati.',
    'cross-border':
      'Podatki o vašem obisku se posredujejo prejemnikom v tujini za namene, v katere tu privolite.',
    embeds:
      'Videoposnetki, zemljevidi in objave z drugih spletnih mest, katerih lastniki tako izvedo, da ste bili tu.',
    'advertising-messages': 'Novice in ponudbe po e-pošti, v SMS-ih ali potisnih obvestilih.',
  },
  embed: {
    embedText: 'Vaš naslov IP, naslov te strani in podatke o vašem brskalniku prejme {recipient}.',
    embedAbroad: 'Podatki se prenesejo v tujino: {countries}.',
    loadOnce: 'Naloži enkrat',
    alwaysAllow: 'Vedno dovoli',
  },
  notice: {
    operator: 'Upravljavec',
    taxId: 'Davčna številka',
    consentTitle: 'Privolitev v obdelavo osebnih podatkov',
    receiptTitle: 'Potrdilo o privolitvi',
    given: 'privolitev dana',
    refused: 'privolitev zavrnjena',
    withdrawn: 'privolitev preklicana',
    expired: 'privolitev potekla',
  },
};
