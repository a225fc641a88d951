import type { Locale } from '../core/types';

const reopen = 'Privaatsussätted';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Teie privaatsus',
    bannerChanged: 'Pärast teie valikut on midagi muutunud. Mida siin ei mainita, see jääb endiseks.',
    bannerText:
      '{operator} palub teie nõusolekut, et töödelda teie külastuse andmeid, muu hulgas küpsiste abil, järgmistel eesmärkidel:',
    bannerNote: 'Ilma teie nõusolekuta ei käivitu midagi ja selle saate igal ajal tagasi võtta.',
    acceptAll: 'Nõustu kõigiga',
    rejectAll: 'Keeldu kõigist',
    settings: 'Sätted',
    settingsFailed: 'Sätteid ei õnnestunud avada. Proovige uuesti.',
    reopen,
    consentText: 'Nõusoleku tekst',
    policy: 'Andmekaitsetingimused',
  },
  titles: {
    necessary: 'Vajalikud',
    functional: 'Funktsionaalsed',
    analytics: 'Statistika',
    marketing: 'Turundus',
    'session-replay': 'Külastuse salvestamine',
    'cross-border': 'Edastamine välisriiki',
    embeds: 'Väline sisu',
    'advertising-messages': 'Reklaamsõnumid',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Valige, millega nõustute. Ilma teieta ei lülitu midagi sisse ja siin saate oma valikut igal ajal muuta.',
    alwaysOn: 'Alati sees.',
    details: 'Üksikasjad',
    save: 'Salvesta valik',
    close: 'Sulge',
    undecided: 'Te ei ole veel valikut teinud.',
    decided: 'Valik salvestatud: {date}.',
    recordId: 'Tunnus: {id}.',
    gpc: 'Teie brauser palub saitidel teie andmeid mitte edasi anda (Global Privacy Control), seetõttu on osa eesmärke välja lülitatud, kuni te need ise sisse lülitate.',
    foreignTitle: 'Mida see sait kustutada ei saa',
    foreignText:
      'Nõusoleku tagasivõtmisel kustutatakse see, mille teenused on sellele saidile jätnud. Teenuste enda domeenide küpsiseid saab kustutada ainult brauseri sätetes:',
    optOut: '{service}: keeldumine kõigil saitidel',
    receiptsTitle: 'Teie valikute tõendid',
    receiptsText:
      'Igast valikust jääb siia seadmesse tõend: mida teile näidati, millal ja kuidas te vastasite.',
    show: 'Näita',
    download: 'Laadi alla',
    print: 'Prindi',
    deleteReceipts: 'Kustuta tõendid sellest seadmest',
  },
  descriptions: {
    necessary: 'Ilma nendeta sait ei tööta ega jäta teie valikut meelde. Nõusolekut selleks ei küsita.',
    functional:
      'Jätavad meelde teie sätted, näiteks keele või piirkonna, ja muudavad saidi kasutamise mugavamaks.',
    analytics:
      'Näitab, kui palju inimesi saiti külastab ja milliseid lehti nad loevad, et saiti saaks paremaks teha.',
    marketing: 'Aitab näidata teie huvidele vastavat reklaami ja hinnata selle mõju.',
    'session-replay':
      'Salvestab, kuidas liigutate hiirt, klõpsate, kerite ja vorme täidate, et külastust saaks hiljem vaadata.',
    'cross-border':
      'Teie külastuse andmed edastatakse vastuvõtjatele välisriikides neil eesmärkidel, millega siin nõustute.',
    embeds:
      'Videod, kaardid ja postitused teistelt saitidelt, mille omanikud saavad siis teada, et te siin käisite.',
    'advertising-messages': 'Uudised ja pakkumised e-kirja, tekstisõnumi või tõuketeatega.',
  },
  embed: {
    embedText: '{recipient} saab teie IP-aadressi, selle lehe aadressi ja andmed teie brauseri kohta.',
    embedAbroad: 'Andmed edastatakse välisriiki: {countries}.',
    loadOnce: 'Laadi üks kord',
    alwaysAllow: 'Luba alati',
  },
  notice: {
    operator: 'Vastutav töötleja',
    taxId: 'Maksunumber',
    consentTitle: 'Nõusolek isikuandmete töötlemiseks',
    receiptTitle: 'Nõusoleku tõend',
    given: 'nõusolek antud',
    refused: 'nõusolekust keeldutud',
    withdrawn: 'nõusolek tagasi võetud',
    expired: 'nõusolek aegunud',
  },
};
