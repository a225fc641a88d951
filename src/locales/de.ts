import type { Locale } from '../core/types';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Ihre Privatsphäre',
    bannerChanged:
      'Seit Ihrer Auswahl hat sich etwas geändert. Was hier nicht genannt ist, bleibt wie bisher.',
    bannerText:
      '{operator} bittet Sie um die Einwilligung, Daten über Ihren Besuch zu verarbeiten, auch mithilfe von Cookies, und zwar für diese Zwecke:',
    bannerNote: 'Ohne Ihre Einwilligung startet nichts davon, und Sie können sie jederzeit widerrufen.',
    acceptAll: 'Alle akzeptieren',
    rejectAll: 'Alle ablehnen',
    settings: 'Einstellungen',
    settingsFailed: 'Die Einstellungen ließen sich nicht öffnen. Bitte versuchen Sie es noch einmal.',
    reopen: 'Datenschutzeinstellungen',
    consentText: 'Einwilligungstext',
    policy: 'Datenschutzerklärung',
  },
  titles: {
    necessary: 'Notwendig',
    functional: 'Funktional',
    analytics: 'Statistik',
    marketing: 'Marketing',
    'session-replay': 'Sitzungsaufzeichnung',
    'cross-border': 'Übermittlung ins Ausland',
    embeds: 'Externe Inhalte',
    'advertising-messages': 'Werbenachrichten',
  },
  preferences: {
    preferencesTitle: 'Datenschutz\u00ADeinstellungen',
    preferencesText:
      'Wählen Sie aus, worin Sie einwilligen. Nichts wird ohne Ihr Zutun eingeschaltet, und Sie können Ihre Auswahl hier jederzeit ändern.',
    alwaysOn: 'Immer aktiv.',
    details: 'Details',
    save: 'Auswahl speichern',
    close: 'Schließen',
    undecided: 'Sie haben noch keine Auswahl getroffen.',
    decided: 'Ihre Auswahl wurde am {date} gespeichert.',
    recordId: 'Kennung: {id}.',
    gpc: 'Ihr Browser bittet Websites, Ihre Daten nicht weiterzugeben (Global Privacy Control). Einige Zwecke bleiben daher ausgeschaltet, solange Sie sie nicht selbst einschalten.',
    foreignTitle: 'Was diese Website nicht löschen kann',
    foreignText:
      'Beim Widerruf wird gelöscht, was die Dienste auf dieser Website hinterlassen haben. Cookies auf deren eigenen Domains lassen sich nur in den Einstellungen Ihres Browsers löschen:',
    optOut: '{service}: auf allen Websites deaktivieren',
    receiptsTitle: 'Ihre Nachweise',
    receiptsText:
      'Jede Auswahl hinterlässt auf diesem Gerät einen Nachweis: was Ihnen wann gezeigt wurde und wie Sie geantwortet haben.',
    show: 'Anzeigen',
    download: 'Herunterladen',
    print: 'Drucken',
    deleteReceipts: 'Nachweise von diesem Gerät löschen',
  },
  descriptions: {
    necessary:
      'Nötig, damit die Website funktioniert und sich Ihre Auswahl merkt. Eine Einwilligung ist dafür nicht erforderlich.',
    functional: 'Merkt sich Ihre Einstellungen, etwa Sprache oder Region, und macht die Nutzung bequemer.',
    analytics:
      'Zeigt, wie viele Menschen die Website besuchen und welche Seiten sie lesen. So lässt sich das Angebot verbessern.',
    marketing: 'Zeigt Ihnen Werbung, die zu Ihren Interessen passt, und misst, ob sie wirkt.',
    'session-replay':
      'Zeichnet auf, wie Sie die Maus bewegen, klicken, scrollen und Formulare ausfüllen, damit sich der Besuch später abspielen lässt.',
    'cross-border':
      'Daten über Ihren Besuch gehen an Empfänger im Ausland, und zwar für die Zwecke, denen Sie hier zustimmen.',
    embeds:
      'Videos, Karten und Beiträge von anderen Websites, deren Betreiber dann erfahren, dass Sie hier waren.',
    'advertising-messages': 'Neuigkeiten und Angebote per E-Mail, SMS oder Push-Nachricht.',
  },
  embed: {
    embedText: '{recipient} erhält Ihre IP-Adresse, die Adresse dieser Seite und Angaben zu Ihrem Browser.',
    embedAbroad: 'Die Daten gehen ins Ausland: {countries}.',
    loadOnce: 'Einmal laden',
    alwaysAllow: 'Immer erlauben',
  },
  notice: {
    operator: 'Verantwortlicher',
    taxId: 'Steuernummer',
    consentTitle: 'Einwilligung in die Verarbeitung personenbezogener Daten',
    receiptTitle: 'Einwilligungsnachweis',
    given: 'Einwilligung erteilt',
    refused: 'Einwilligung abgelehnt',
    withdrawn: 'Einwilligung widerrufen',
    expired: 'Einwilligung abgelaufen',
  },
};
