import type { Locale } from '../core/types';

const reopen = 'Setări de confidențialitate';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Confidențialitatea dumneavoastră',
    bannerChanged: 'Ceva s-a schimbat de când ați ales. Ce nu este menționat aici rămâne ca înainte.',
    bannerText:
      '{operator} vă cere consimțământul pentru a prelucra date despre vizita dumneavoastră, inclusiv prin cookie-uri, în aceste scopuri:',
    bannerNote: 'Nimic nu pornește fără consimțământul dumneavoastră, pe care îl puteți retrage oricând.',
    acceptAll: 'Acceptă tot',
    rejectAll: 'Refuză tot',
    settings: 'Setări',
    settingsFailed: 'Setările nu au putut fi deschise. Încercați din nou.',
    reopen,
    consentText: 'Textul consimțământului',
    policy: 'Politica de confidențialitate',
  },
  titles: {
    necessary: 'Necesare',
    functional: 'Funcționale',
    analytics: 'Statistici',
    marketing: 'Marketing',
    'session-replay': 'Înregistrarea vizitei',
    'cross-border': 'Transfer în străinătate',
    embeds: 'Conținut extern',
    'advertising-messages': 'Mesaje publicitare',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Alegeți pentru ce vă dați consimțământul. Nimic nu se activează fără acordul dumneavoastră, iar aici vă puteți răzgândi oricând.',
    alwaysOn: 'Funcționează mereu.',
    details: 'Detalii',
    save: 'Salvează opțiunile',
    close: 'Închide',
    undecided: 'Nu ați făcut încă o alegere.',
    decided: 'Alegerea dumneavoastră a fost salvată pe {date}.',
    recordId: 'Referință: {id}.',
    gpc: 'Browserul cere site-urilor să nu transmită mai departe datele dumneavoastră (Global Privacy Control), așa că unele scopuri rămân dezactivate până când le activați.',
    foreignTitle: 'Ce nu poate șterge acest site',
    foreignText:
      'La retragerea consimțământului se șterge ce au lăsat serviciile pe acest site. Cookie-urile de pe domeniile lor pot fi șterse numai din setările browserului:',
    optOut: '{service}: refuz pe toate site-urile',
    receiptsTitle: 'Dovezile alegerilor dumneavoastră',
    receiptsText:
      'Fiecare alegere lasă o dovadă pe acest dispozitiv: ce vi s-a arătat, când și cum ați răspuns.',
    show: 'Afișează',
    download: 'Descarcă',
    print: 'Tipărește',
    deleteReceipts: 'Șterge dovezile de pe acest dispozitiv',
  },
  descriptions: {
    necessary: 'Ajută site-ul să funcționeze și să rețină această alegere. Nu necesită consimțământ.',
    functional: 'Rețin setările dumneavoastră, de exemplu limba sau regiunea, și fac site-ul mai comod.',
    analytics:
      'Arată câte persoane vizitează site-ul și ce pagini citesc, pentru ca acesta să poată fi îmbunătățit.',
    marketing: 'Afișează reclame potrivite intereselor dumneavoastră și măsoară dacă au efect.',
    'session-replay':
      'Înregistrează cum mișcați mouse-ul, faceți clic, derulați și completați formulare, pentru ca vizita să poată fi revăzută.',
    'cross-border':
      'Datele despre vizită ajung la destinatari din străinătate, în scopurile pe care le acceptați aici.',
    embeds:
      'Videoclipuri, hărți și postări de pe alte site-uri, ai căror proprietari află astfel că ați fost aici.',
    'advertising-messages': 'Noutăți și oferte prin e-mail, SMS sau notificări push.',
  },
  embed: {
    embedText: '{recipient} va primi adresa dumneavoastră IP, adresa acestei pagini și date despre browser.',
    embedAbroad: 'Datele ajung în străinătate: {countries}.',
    loadOnce: 'Încarcă o dată',
    alwaysAllow: 'Permite întotdeauna',
  },
  notice: {
    operator: 'Operator',
    taxId: 'Cod fiscal',
    consentTitle: 'Consimțământ pentru prelucrarea datelor cu caracter personal',
    receiptTitle: 'Dovada consimțământului',
    given: 'consimțământ acordat',
    refused: 'consimțământ refuzat',
    withdrawn: 'consimțământ retras',
    expired: 'consimțământ expirat',
  },
};
