import type { Locale } from '../core/types';

const reopen = 'Preferenzi tal-privatezza';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Il-privatezza tiegħek',
    bannerChanged:
      'Xi ħaġa nbidlet minn meta għamilt l-għażla tiegħek. Dak li mhux imsemmi hawn jibqa’ kif kien.',
    bannerText:
      'Aħna, {operator}, nitolbuk il-kunsens biex nipproċessaw data dwar iż-żjara tiegħek, anke permezz ta’ cookies, għal dawn l-iskopijiet:',
    bannerNote: 'Mingħajr il-kunsens tiegħek ma jibda xejn, u tista’ tirtirah fi kwalunkwe ħin.',
    acceptAll: 'Aċċetta kollox',
    rejectAll: 'Irrifjuta kollox',
    settings: 'Preferenzi',
    settingsFailed: 'Il-preferenzi ma setgħux jinfetħu. Erġa’ pprova.',
    reopen,
    consentText: 'Test tal-kunsens',
    policy: 'Politika dwar il-privatezza',
  },
  titles: {
    necessary: 'Meħtieġa',
    functional: 'Funzjonali',
    analytics: 'Statistika',
    marketing: 'Reklamar',
    'session-replay': 'Reġistrazzjoni tas-sessjoni',
    'cross-border': 'Trasferiment barra mill-pajjiż',
    embeds: 'Kontenut estern',
    'advertising-messages': 'Messaġġi ta’ reklamar',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Agħżel għal xiex tagħti l-kunsens tiegħek. Xejn ma jiġi attivat mingħajrek, u tista’ tbiddel fehmtek hawn fi kwalunkwe ħin.',
    alwaysOn: 'Dejjem attivi.',
    details: 'Dettalji',
    save: 'Issejvja l-għażliet',
    close: 'Agħlaq',
    undecided: 'Għadek m’għamilt l-ebda għażla.',
    decided: 'L-għażla tiegħek ġiet issejvjata: {date}.',
    recordId: 'Rekord {id}.',
    gpc: 'Il-browser tiegħek jitlob lis-siti ma jgħaddux id-data tiegħek lil ħaddieħor (Global Privacy Control). Għalhekk xi skopijiet jibqgħu mhux attivi sakemm ma tattivahomx int.',
    foreignTitle: 'Dak li dan is-sit ma jistax iħassar',
    foreignText:
      'Meta tirtira l-kunsens, jitħassar dak li s-servizzi ħallew fuq dan is-sit. Il-cookies fuq id-dominji tagħhom stess tista’ tħassarhom biss mill-preferenzi tal-browser tiegħek:',
    optOut: '{service}: irrifjuta fuq is-siti kollha',
    receiptsTitle: 'L-irċevuti tiegħek',
    receiptsText: 'Kull għażla tħalli rċevuta fuq dan l-apparat: x’urejniek, meta, u kif weġibt.',
    show: 'Uri',
    download: 'Niżżel',
    print: 'Ipprintja',
    deleteReceipts: 'Ħassar l-irċevuti minn dan l-apparat',
  },
  descriptions: {
    necessary: 'Meħtieġa biex is-sit jaħdem u jiftakar l-għażla tiegħek. Għalihom ma jintalabx kunsens.',
    functional:
      'Jiftakru l-preferenzi tiegħek, pereżempju l-lingwa jew ir-reġjun, u jagħmlu s-sit aktar faċli biex tużah.',
    analytics: 'Turi kemm nies iżuru s-sit u liema paġni jaqraw, biex is-sit ikun jista’ jittejjeb.',
    marketing: 'Jurik reklami li jaqblu mal-interessi tiegħek u jkejjel kemm jaħdmu tajjeb.',
    'session-replay':
      'Jiġi rreġistrat kif tmexxi l-maws, tikklikkja, tiskrollja u timla l-formoli, biex iż-żjara tkun tista’ terġa’ tintwera.',
    'cross-border':
      'Data dwar iż-żjara tiegħek tintbagħat lil riċevituri barra mill-pajjiż, għall-iskopijiet li tagħti kunsens għalihom hawn.',
    embeds: 'Vidjos, mapep u posts minn siti oħra, li sidhom isir jaf li kont hawn.',
    'advertising-messages': 'Aħbarijiet u offerti bl-email, b’SMS jew b’notifika push.',
  },
  embed: {
    embedText:
      'L-indirizz IP tiegħek, l-indirizz ta’ din il-paġna u data dwar il-browser tiegħek jintbagħtu lil {recipient}.',
    embedAbroad: 'Jintbagħtu barra mill-pajjiż: {countries}.',
    loadOnce: 'Uri darba biss',
    alwaysAllow: 'Ippermetti dejjem',
  },
  notice: {
    operator: 'Kontrollur',
    taxId: 'Numru tat-taxxa',
    consentTitle: 'Kunsens għall-ipproċessar tad-data personali',
    receiptTitle: 'Irċevuta tal-kunsens',
    given: 'kunsens mogħti',
    refused: 'kunsens irrifjutat',
    withdrawn: 'kunsens irtirat',
    expired: 'kunsens skadut',
  },
};
