import type { Locale } from '../core/types';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Personvernet ditt',
    bannerChanged: 'Noe er endret siden du valgte. Det som ikke er nevnt her, gjelder som før.',
    bannerText:
      '{operator} ber om ditt samtykke til å behandle opplysninger om besøket ditt, blant annet ved hjelp av informasjonskapsler, for disse formålene:',
    bannerNote: 'Ingenting starter uten samtykket ditt, og du kan trekke det tilbake når som helst.',
    acceptAll: 'Godta alle',
    rejectAll: 'Avvis alle',
    settings: 'Innstillinger',
    settingsFailed: 'Innstillingene kunne ikke åpnes. Prøv igjen.',
    reopen: 'Personverninnstillinger',
    consentText: 'Samtykketekst',
    policy: 'Personvernerklæring',
  },
  titles: {
    necessary: 'Nødvendige',
    functional: 'Funksjonelle',
    analytics: 'Statistikk',
    marketing: 'Markedsføring',
    'session-replay': 'Opptak av besøket',
    'cross-border': 'Overføring til utlandet',
    embeds: 'Eksternt innhold',
    'advertising-messages': 'Reklamemeldinger',
  },
  preferences: {
    preferencesTitle: 'Personvern\u00ADinnstillinger',
    preferencesText:
      'Velg hva du samtykker til. Ingenting slås på uten at du velger det, og du kan når som helst ombestemme deg her.',
    alwaysOn: 'Alltid på.',
    details: 'Detaljer',
    save: 'Lagre valg',
    close: 'Lukk',
    undecided: 'Du har ikke gjort noe valg ennå.',
    decided: 'Valget ditt ble lagret {date}.',
    recordId: 'Referanse: {id}.',
    gpc: 'Nettleseren din ber nettsteder om ikke å gi opplysningene dine videre (Global Privacy Control). Derfor er noen formål slått av, med mindre du selv slår dem på.',
    foreignTitle: 'Dette kan nettstedet ikke slette',
    foreignText:
      'Når du trekker tilbake samtykket, slettes det tjenestene har lagt igjen på dette nettstedet. Informasjonskapsler på deres egne domener kan bare slettes i innstillingene i nettleseren:',
    optOut: '{service}: velg bort på alle nettsteder',
    receiptsTitle: 'Kvitteringene dine',
    receiptsText:
      'Hvert valg etterlater en kvittering på denne enheten: hva du fikk se, når, og hva du svarte.',
    show: 'Vis',
    download: 'Last ned',
    print: 'Skriv ut',
    deleteReceipts: 'Slett kvitteringene fra denne enheten',
  },
  descriptions: {
    necessary: 'Trengs for at nettstedet skal virke og huske valget ditt. Krever ikke samtykke.',
    functional:
      'Husker innstillingene dine, for eksempel språk eller region, og gjør nettstedet enklere å bruke.',
    analytics:
      'Viser hvor mange som besøker nettstedet, og hvilke sider de leser, slik at det kan bli bedre.',
    marketing: 'Viser reklame som passer til interessene dine, og måler om den virker.',
    'session-replay':
      'Tar opp hvordan du beveger musen, klikker, ruller og fyller ut skjemaer, slik at besøket kan spilles av.',
    'cross-border':
      'Opplysninger om besøket ditt sendes til mottakere i utlandet, for formålene du samtykker til her.',
    embeds: 'Videoer, kart og innlegg fra andre nettsteder, der eierne da får vite at du har vært her.',
    'advertising-messages': 'Nyheter og tilbud via e-post, SMS eller pushvarsel.',
  },
  embed: {
    embedText:
      '{recipient} får IP-adressen din, adressen til denne siden og opplysninger om nettleseren din.',
    embedAbroad: 'Opplysningene sendes til utlandet: {countries}.',
    loadOnce: 'Last inn én gang',
    alwaysAllow: 'Tillat alltid',
  },
  notice: {
    operator: 'Behandlingsansvarlig',
    taxId: 'Skattenummer',
    consentTitle: 'Samtykke til behandling av personopplysninger',
    receiptTitle: 'Kvittering for samtykke',
    given: 'samtykke gitt',
    refused: 'samtykke avslått',
    withdrawn: 'samtykke trukket tilbake',
    expired: 'samtykke utløpt',
  },
};
