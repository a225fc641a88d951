import type { Locale } from '../core/types';

const reopen = 'Postavke privatnosti';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Vaša privatnost',
    bannerChanged:
      'Od vašeg posljednjeg odabira nešto se promijenilo. Ono što ovdje nije navedeno ostaje kako je bilo.',
    bannerText:
      '{operator} traži vašu privolu za obradu podataka o vašem posjetu, među ostalim i pomoću kolačića, u ove svrhe:',
    bannerNote: 'Bez vaše privole ništa se ne pokreće, a možete je povući u svakom trenutku.',
    acceptAll: 'Prihvati sve',
    rejectAll: 'Odbij sve',
    settings: 'Postavke',
    settingsFailed: 'Postavke nije bilo moguće otvoriti. Pokušajte ponovno.',
    reopen,
    consentText: 'Tekst privole',
    policy: 'Pravila privatnosti',
  },
  titles: {
    necessary: 'Nužno',
    functional: 'Funkcionalnost',
    analytics: 'Statistika',
    marketing: 'Marketing',
    'session-replay': 'Snimanje posjeta',
    'cross-border': 'Prijenos u inozemstvo',
    embeds: 'Vanjski sadržaj',
    'advertising-messages': 'Promidžbene poruke',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Odaberite za što dajete privolu. Ništa se ne uključuje bez vas, a odluku ovdje možete promijeniti u svakom trenutku.',
    alwaysOn: 'Uvijek uključeno.',
    details: 'Pojedinosti',
    save: 'Spremi odabir',
    close: 'Zatvori',
    undecided: 'Još niste ništa odabrali.',
    decided: 'Vaš je odabir spremljen {date}.',
    recordId: 'Zapis {id}.',
    gpc: 'Vaš preglednik traži od web-mjesta da vaše podatke ne prosljeđuju (Global Privacy Control), pa neke svrhe ostaju isključene dok ih sami ne uključite.',
    foreignTitle: 'Što ovo web-mjesto ne može izbrisati',
    foreignText:
      'Povlačenjem privole briše se sve što su usluge ostavile na ovom web-mjestu. Kolačići na domenama samih usluga mogu se izbrisati samo u postavkama preglednika:',
    optOut: '{service}: odbij na svim web-mjestima',
    receiptsTitle: 'Vaše potvrde',
    receiptsText:
      'Nakon svakog odabira na ovom uređaju ostaje potvrda: što vam je prikazano, kada i kako ste odgovorili.',
    show: 'Prikaži',
    download: 'Preuzmi',
    print: 'Ispiši',
    deleteReceipts: 'Izbriši potvrde s ovog uređaja',
  },
  descriptions: {
    necessary: 'Bez toga web-mjesto ne bi radilo ni pamtilo vaš odabir. Privola za to nije potrebna.',
    functional: 'Pamti vaše postavke, primjerice jezik ili regiju, i olakšava korištenje web-mjesta.',
    analytics:
      'Pokazuje koliko ljudi posjećuje web-mjesto i koje stranice čita, kako bi se moglo poboljšati.',
    marketing: 'Omogućuje da vidite oglase u skladu sa svojim interesima i pokazuje jesu li učinkoviti.',
    'session-replay':
      'Snima pokrete miša, klikove, pomicanje stranice i ispunjavanje obrazaca, kako bi se posjet mogao naknadno pregledati.',
    'cross-border':
      'Podaci o vašem posjetu šalju se primateljima u inozemstvu, u svrhe za koje ovdje date privolu.',
    embeds: 'Videozapisi, karte i objave s drugih web-mjesta, čiji vlasnici tako saznaju da ste bili ovdje.',
    'advertising-messages': 'Novosti i ponude e-poštom, SMS-om ili push-obavijestima.',
  },
  embed: {
    embedText: 'Vašu IP adresu, adresu ove stranice i podatke o vašem pregledniku dobit će {recipient}.',
    embedAbroad: 'Podaci se šalju u inozemstvo: {countries}.',
    loadOnce: 'Učitaj jednom',
    alwaysAllow: 'Uvijek dopusti',
  },
  notice: {
    operator: 'Voditelj obrade',
    taxId: 'Porezni broj',
    consentTitle: 'Privola za obradu osobnih podataka',
    receiptTitle: 'Potvrda o privoli',
    given: 'privola dana',
    refused: 'privola odbijena',
    withdrawn: 'privola povučena',
    expired: 'privola istekla',
  },
};
