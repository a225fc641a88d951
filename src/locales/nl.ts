import type { Locale } from '../core/types';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Uw privacy',
    bannerChanged: 'Er is iets veranderd sinds uw keuze. Wat hier niet wordt genoemd, blijft zoals het was.',
    bannerText:
      '{operator} vraagt uw toestemming om gegevens over uw bezoek te verwerken, onder meer met cookies, voor deze doelen:',
    bannerNote: 'Niets hiervan start zonder uw toestemming, en u kunt die op elk moment intrekken.',
    acceptAll: 'Alles accepteren',
    rejectAll: 'Alles weigeren',
    settings: 'Instellingen',
    settingsFailed: 'De instellingen konden niet worden geopend. Probeer het opnieuw.',
    reopen: 'Privacyinstellingen',
    consentText: 'Toestemmingstekst',
    policy: 'Privacyverklaring',
  },
  titles: {
    necessary: 'Noodzakelijk',
    functional: 'Voorkeuren',
    analytics: 'Statistieken',
    marketing: 'Marketing',
    'session-replay': 'Opname van uw bezoek',
    'cross-border': 'Doorgifte naar het buitenland',
    embeds: 'Externe inhoud',
    'advertising-messages': 'Reclameberichten',
  },
  preferences: {
    preferencesTitle: 'Privacy\u00ADinstellingen',
    preferencesText:
      'Kies waarvoor u toestemming geeft. Niets gaat aan zonder dat u het wilt, en u kunt hier altijd van gedachten veranderen.',
    alwaysOn: 'Altijd aan.',
    details: 'Details',
    save: 'Keuze opslaan',
    close: 'Sluiten',
    undecided: 'U hebt nog geen keuze gemaakt.',
    decided: 'Uw keuze is opgeslagen op {date}.',
    recordId: 'Kenmerk: {id}.',
    gpc: 'Uw browser vraagt sites om uw gegevens niet door te geven (Global Privacy Control). Daarom blijven sommige doelen uit, tenzij u ze zelf aanzet.',
    foreignTitle: 'Wat deze site niet kan verwijderen',
    foreignText:
      'Als u uw toestemming intrekt, wordt verwijderd wat de diensten op deze site hebben achtergelaten. Cookies op hun eigen domeinen kunt u alleen verwijderen in de instellingen van uw browser:',
    optOut: '{service}: weigeren op alle sites',
    receiptsTitle: 'Bewijs van uw keuzes',
    receiptsText:
      'Van elke keuze blijft een bewijs op dit apparaat staan: wat u te zien kreeg, wanneer, en wat u hebt geantwoord.',
    show: 'Bekijken',
    download: 'Downloaden',
    print: 'Afdrukken',
    deleteReceipts: 'Bewijzen op dit apparaat verwijderen',
  },
  descriptions: {
    necessary:
      'Nodig om de site te laten werken en uw keuze te onthouden. Hiervoor is geen toestemming vereist.',
    functional: 'Onthoudt uw instellingen, zoals taal of regio, en maakt de site makkelijker in gebruik.',
    analytics:
      'Laat zien hoeveel mensen de site bezoeken en welke pagina’s ze lezen, zodat de site beter kan worden.',
    marketing: 'Toont reclame die bij uw interesses past en meet of die werkt.',
    'session-replay':
      'Legt vast hoe u de muis beweegt, klikt, scrolt en formulieren invult, zodat het bezoek kan worden teruggekeken.',
    'cross-border':
      'Gegevens over uw bezoek gaan naar ontvangers in het buitenland, voor de doelen waarmee u hier instemt.',
    embeds:
      'Video’s, kaarten en berichten van andere sites, waarvan de eigenaren dan te weten komen dat u hier was.',
    'advertising-messages': 'Nieuws en aanbiedingen per e-mail, sms of pushmelding.',
  },
  embed: {
    embedText: '{recipient} ontvangt uw IP-adres, het adres van deze pagina en gegevens over uw browser.',
    embedAbroad: 'De gegevens gaan naar het buitenland: {countries}.',
    loadOnce: 'Eén keer laden',
    alwaysAllow: 'Altijd toestaan',
  },
  notice: {
    operator: 'Verwerkingsverantwoordelijke',
    taxId: 'Fiscaal nummer',
    consentTitle: 'Toestemming voor de verwerking van persoonsgegevens',
    receiptTitle: 'Bewijs van toestemming',
    given: 'toestemming gegeven',
    refused: 'toestemming geweigerd',
    withdrawn: 'toestemming ingetrokken',
    expired: 'toestemming verlopen',
  },
};
