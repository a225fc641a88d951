import type { Locale } from '../core/types';

const reopen = 'Impostazioni sulla privacy';

export const locale: Locale = {
  banner: {
    bannerTitle: 'La tua privacy',
    bannerChanged: 'Dopo la tua scelta qualcosa è cambiato. Ciò che non è indicato qui resta come prima.',
    bannerText:
      '{operator} chiede il tuo consenso al trattamento dei dati della tua visita, anche tramite cookie, per queste finalità:',
    bannerNote: 'Senza il tuo consenso non si attiva nulla, e puoi revocarlo in qualsiasi momento.',
    acceptAll: 'Accetta tutto',
    rejectAll: 'Rifiuta tutto',
    settings: 'Impostazioni',
    settingsFailed: 'Impossibile aprire le impostazioni. Riprova.',
    reopen,
    consentText: 'Testo del consenso',
    policy: 'Informativa sulla privacy',
  },
  titles: {
    necessary: 'Necessari',
    functional: 'Funzionali',
    analytics: 'Statistiche',
    marketing: 'Marketing',
    'session-replay': 'Registrazione della visita',
    'cross-border': 'Trasferimento all’estero',
    embeds: 'Contenuti esterni',
    'advertising-messages': 'Messaggi pubblicitari',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Scegli a cosa dai il consenso. Nulla si attiva se non lo vuoi tu, e qui puoi cambiare idea in qualsiasi momento.',
    alwaysOn: 'Sempre in funzione.',
    details: 'Dettagli',
    save: 'Salva le scelte',
    close: 'Chiudi',
    undecided: 'Non hai ancora fatto una scelta.',
    decided: 'Scelta salvata: {date}.',
    recordId: 'Riferimento: {id}.',
    gpc: 'Il tuo browser chiede ai siti di non cedere i tuoi dati (Global Privacy Control): per questo alcune finalità restano disattivate finché non le attivi tu.',
    foreignTitle: 'Ciò che questo sito non può cancellare',
    foreignText:
      'Con la revoca del consenso si cancella ciò che i servizi hanno lasciato su questo sito. I cookie dei loro domini si possono cancellare solo nelle impostazioni del browser:',
    optOut: '{service}: rifiuta su tutti i siti',
    receiptsTitle: 'Le tue ricevute',
    receiptsText:
      'Ogni scelta lascia una ricevuta su questo dispositivo: che cosa ti è stato mostrato, quando e come hai risposto.',
    show: 'Mostra',
    download: 'Scarica',
    print: 'Stampa',
    deleteReceipts: 'Cancella le ricevute da questo dispositivo',
  },
  descriptions: {
    necessary: 'Servono a far funzionare il sito e a ricordare questa scelta. Non richiedono il consenso.',
    functional: 'Ricordano le tue impostazioni, come lingua o regione, e rendono il sito più comodo.',
    analytics: 'Mostrano quante persone visitano il sito e quali pagine leggono, per poterlo migliorare.',
    marketing: 'Mostra pubblicità in linea con i tuoi interessi e misura se funziona.',
    'session-replay':
      'Registra come muovi il mouse, fai clic, scorri la pagina e compili i moduli, per poter rivedere la visita.',
    'cross-border':
      'I dati della tua visita vanno a destinatari all’estero, per le finalità che accetti qui.',
    embeds: 'Video, mappe e post di altri siti, i cui gestori vengono così a sapere della tua visita.',
    'advertising-messages': 'Novità e offerte via e-mail, SMS o notifica push.',
  },
  embed: {
    embedText:
      '{recipient} riceverà il tuo indirizzo IP, l’indirizzo di questa pagina e informazioni sul tuo browser.',
    embedAbroad: 'I dati vanno all’estero: {countries}.',
    loadOnce: 'Carica una volta',
    alwaysAllow: 'Consenti sempre',
  },
  notice: {
    operator: 'Titolare del trattamento',
    taxId: 'Codice fiscale',
    consentTitle: 'Consenso al trattamento dei dati personali',
    receiptTitle: 'Ricevuta del consenso',
    given: 'consenso dato',
    refused: 'consenso negato',
    withdrawn: 'consenso revocato',
    expired: 'consenso scaduto',
  },
};
