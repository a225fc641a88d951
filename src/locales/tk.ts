import type { Locale } from '../core/types';

const reopen = 'Gizlinlik sazlamalary';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Siziň razylygyňyz',
    bannerChanged: 'Siz saýlanyňyzdan soň şertler üýtgedi; bu ýerde agzalmadyk zatlar güýjünde galýar.',
    bannerText:
      '{operator} siziň saýta girişiňiz baradaky maglumatlary, şol sanda cookie faýllarynyň kömegi bilen, gaýtadan işlemäge razylygyňyzy soraýar. Maksatlar:',
    bannerNote: 'Razylygyňyz bolmasa, hiç zat işe girizilmeýär, ony islän wagtyňyz yzyna alyp bilersiňiz.',
    acceptAll: 'Hemmesini kabul etmek',
    rejectAll: 'Hemmesini ret etmek',
    settings: 'Sazlamalar',
    settingsFailed: 'Sazlamalary açyp bolmady. Gaýtadan synanyşyň.',
    reopen,
    consentText: 'Razylygyň teksti',
    policy: 'Gizlinlik syýasaty',
  },
  titles: {
    necessary: 'Zerur',
    functional: 'Funksional',
    analytics: 'Statistika',
    marketing: 'Marketing',
    'session-replay': 'Hereketleriň ýazgysy',
    'cross-border': 'Daşary ýurda geçirmek',
    embeds: 'Daşarky materiallar',
    'advertising-messages': 'Mahabat habarlary',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Haýsy maksatlara razydygyňyzy saýlaň. Razylygyňyz bolmasa, hiç zat işe girizilmeýär; kararyňyzy bu ýerde islän wagtyňyz üýtgedip bilersiňiz.',
    alwaysOn: 'Hemişe işjeň.',
    details: 'Giňişleýin',
    save: 'Saýlananlary saklamak',
    close: 'Ýapmak',
    undecided: 'Siz heniz saýlamadyňyz.',
    decided: 'Saýlananlar saklandy: {date}.',
    recordId: 'Ýazgy: {id}.',
    gpc: 'Brauzeriňiz saýtlardan maglumatlaryňyzy başgalara bermezligi soraýar (Global Privacy Control), şonuň üçin käbir maksatlar özüňiz işe girizýänçäňiz öçük durýar.',
    foreignTitle: 'Bu saýtyň pozup bilmeýän zatlary',
    foreignText:
      'Razylyk yzyna alnanda, hyzmatlaryň bu saýtda galdyran zatlarynyň hemmesi pozulýar. Olaryň öz domenlerindäki cookie faýllaryny diňe brauzeriň sazlamalarynda pozup bolýar:',
    optOut: '{service}: ähli saýtlarda ret etmek',
    receiptsTitle: 'Tassyknamalaryňyz',
    receiptsText:
      'Her gezek saýlanyňyzda bu enjamda tassyknama galýar: size näme görkezildi, haçan we nähili jogap berdiňiz.',
    show: 'Görkezmek',
    download: 'Ýükläp almak',
    print: 'Çap etmek',
    deleteReceipts: 'Tassyknamalary bu enjamdan pozmak',
  },
  descriptions: {
    necessary: 'Saýtyň işlemegi we saýlanyňyzy ýatda saklamagy üçin gerek. Munuň üçin razylyk soralmaýar.',
    functional: 'Dil ýa-da sebit ýaly sazlamalaryňyzy ýatda saklaýar we saýty has amatly edýär.',
    analytics:
      'Saýta näçe adamyň girýändigini we haýsy sahypalary okaýandygyny görkezýär; bu saýty gowulandyrmaga kömek edýär.',
    marketing: 'Sizi gyzyklandyryp biljek mahabaty görkezmäge we onuň netijesine baha bermäge kömek edýär.',
    'session-replay':
      'Syçanjygyň hereketi, basmalar, sahypanyň süýşürilmegi we formalaryň doldurylmagy ýazylyp alynýar, soň olary gaýtadan görüp bolýar.',
    'cross-border':
      'Girişiňiz baradaky maglumatlar siziň razy bolan maksatlaryňyz üçin beýleki ýurtlardaky alyjylara berilýär.',
    embeds:
      'Beýleki saýtlardan wideolar, kartalar we ýazgylar: olaryň eýeleri bu ýerde bolandygyňyzy bilýär.',
    'advertising-messages': 'Elektron poçta, SMS we push habarnamalary arkaly täzelikler we teklipler.',
  },
  embed: {
    embedText: '{recipient} IP salgyňyzy, bu sahypanyň salgysyny we brauzeriňiz baradaky maglumatlary alýar.',
    embedAbroad: 'Maglumatlar daşary ýurda iberilýär: {countries}.',
    loadOnce: 'Bir gezek ýüklemek',
    alwaysAllow: 'Hemişe rugsat bermek',
  },
  notice: {
    operator: 'Operator',
    taxId: 'Salgyt belgisi',
    consentTitle: 'Şahsy maglumatlary gaýtadan işlemäge razylyk',
    receiptTitle: 'Razylyk tassyknamasy',
    given: 'razylyk berildi',
    refused: 'razylyk berilmedi',
    withdrawn: 'razylyk yzyna alyndy',
    expired: 'razylygyň möhleti doldy',
  },
};
