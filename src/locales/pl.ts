import type { Locale } from '../core/types';

const reopen = 'Ustawienia prywatności';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Twoja prywatność',
    bannerChanged:
      'Od Twojego ostatniego wyboru coś się zmieniło. To, czego tu nie wymieniono, pozostaje bez zmian.',
    bannerText:
      '{operator} prosi o\u00a0zgodę na przetwarzanie danych o\u00a0Twojej wizycie, także za pomocą plików cookie. Cele:',
    bannerNote: 'Bez Twojej zgody nic się nie uruchomi, a\u00a0wycofać ją możesz w\u00a0każdej chwili.',
    acceptAll: 'Akceptuj wszystkie',
    rejectAll: 'Odrzuć wszystkie',
    settings: 'Ustawienia',
    settingsFailed: 'Nie udało się otworzyć ustawień. Spróbuj ponownie.',
    reopen,
    consentText: 'Treść zgody',
    policy: 'Polityka prywatności',
  },
  titles: {
    necessary: 'Niezbędne',
    functional: 'Funkcjonalne',
    analytics: 'Statystyka',
    marketing: 'Marketing',
    'session-replay': 'Nagrywanie wizyty',
    'cross-border': 'Przekazywanie za granicę',
    embeds: 'Treści zewnętrzne',
    'advertising-messages': 'Wiadomości reklamowe',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Wybierz, na co się zgadzasz. Bez Ciebie nic się nie włączy, a\u00a0zdanie możesz tu zmienić w\u00a0każdej chwili.',
    alwaysOn: 'Zawsze włączone.',
    details: 'Szczegóły',
    save: 'Zapisz wybór',
    close: 'Zamknij',
    undecided: 'Nie dokonano jeszcze wyboru.',
    decided: 'Twój wybór zapisano {date}.',
    recordId: 'Numer zapisu: {id}.',
    gpc: 'Twoja przeglądarka prosi witryny, aby nie przekazywały dalej Twoich danych (Global Privacy Control), dlatego część celów pozostaje wyłączona, dopóki ich nie włączysz.',
    foreignTitle: 'Czego ta witryna nie może usunąć',
    foreignText:
      'Wycofanie zgody usuwa wszystko, co usługi zapisały w\u00a0tej witrynie. Pliki cookie w\u00a0ich własnych domenach można usunąć tylko w\u00a0ustawieniach przeglądarki:',
    optOut: '{service}: rezygnacja we wszystkich witrynach',
    receiptsTitle: 'Twoje potwierdzenia',
    receiptsText:
      'Po każdym wyborze na tym urządzeniu zostaje potwierdzenie: co Ci pokazano, kiedy i\u00a0jaka była Twoja odpowiedź.',
    show: 'Pokaż',
    download: 'Pobierz',
    print: 'Drukuj',
    deleteReceipts: 'Usuń potwierdzenia z\u00a0tego urządzenia',
  },
  descriptions: {
    necessary: 'Potrzebne, aby witryna działała i\u00a0pamiętała Twój wybór. Nie wymagają zgody.',
    functional:
      'Zapamiętują Twoje ustawienia, na przykład język lub region, i\u00a0ułatwiają korzystanie z\u00a0witryny.',
    analytics:
      'Pokazuje, ile osób odwiedza witrynę i\u00a0które strony są czytane, aby można było ją ulepszać.',
    marketing:
      'Pozwala wyświetlać reklamy dopasowane do Twoich zainteresowań i\u00a0sprawdzać, czy są skuteczne.',
    'session-replay':
      'Rejestruje ruchy myszy, kliknięcia, przewijanie i\u00a0wypełnianie formularzy, aby można było odtworzyć przebieg wizyty.',
    'cross-border':
      'Dane o\u00a0Twojej wizycie trafiają do odbiorców za granicą w\u00a0celach, na które się tu zgodzisz.',
    embeds:
      'Filmy, mapy i\u00a0posty z\u00a0innych witryn, których właściciele dowiadują się wtedy o\u00a0Twojej wizycie.',
    'advertising-messages':
      'Nowości i\u00a0oferty wysyłane e-mailem, SMS-em lub w\u00a0powiadomieniach push.',
  },
  embed: {
    embedText: 'Twój adres IP, adres tej strony i\u00a0dane o\u00a0Twojej przeglądarce otrzyma {recipient}.',
    embedAbroad: 'Dane trafią za granicę: {countries}.',
    loadOnce: 'Wczytaj raz',
    alwaysAllow: 'Zawsze zezwalaj',
  },
  notice: {
    operator: 'Administrator danych',
    taxId: 'Numer podatkowy',
    consentTitle: 'Zgoda na przetwarzanie danych osobowych',
    receiptTitle: 'Potwierdzenie zgody',
    given: 'udzielono zgody',
    refused: 'odmówiono zgody',
    withdrawn: 'wycofano zgodę',
    expired: 'zgoda wygasła',
  },
};
