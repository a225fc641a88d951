import type { Locale } from '../core/types';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Dit privatliv',
    bannerChanged: 'Noget er ændret, siden du traf dit valg. Det, der ikke nævnes her, gælder som før.',
    bannerText:
      '{operator} beder om dit samtykke til at behandle oplysninger om dit besøg, blandt andet ved hjælp af cookies, til disse formål:',
    bannerNote: 'Intet starter uden dit samtykke, og du kan altid trække det tilbage.',
    acceptAll: 'Accepter alle',
    rejectAll: 'Afvis alle',
    settings: 'Indstillinger',
    settingsFailed: 'Indstillingerne kunne ikke åbnes. Prøv igen.',
    reopen: 'Privatlivsindstillinger',
    consentText: 'Samtykketekst',
    policy: 'Privatlivspolitik',
  },
  titles: {
    necessary: 'Nødvendige',
    functional: 'Funktionelle',
    analytics: 'Statistik',
    marketing: 'Marketing',
    'session-replay': 'Optagelse af besøget',
    'cross-border': 'Overførsel til udlandet',
    embeds: 'Eksternt indhold',
    'advertising-messages': 'Reklamebeskeder',
  },
  preferences: {
    preferencesTitle: 'Privatlivs\u00ADindstillinger',
    preferencesText:
      'Vælg, hvad du giver samtykke til. Intet slås til, medmindre du gør det, og du kan altid ændre dit valg her.',
    alwaysOn: 'Altid slået til.',
    details: 'Detaljer',
    save: 'Gem valg',
    close: 'Luk',
    undecided: 'Du har ikke truffet et valg endnu.',
    decided: 'Dit valg blev gemt den {date}.',
    recordId: 'Reference: {id}.',
    gpc: 'Din browser beder websteder om ikke at give dine oplysninger videre (Global Privacy Control). Derfor er nogle formål slået fra, medmindre du selv slår dem til.',
    foreignTitle: 'Det kan dette websted ikke slette',
    foreignText:
      'Når du trækker dit samtykke tilbage, slettes det, som tjenesterne har efterladt på dette websted. Cookies på deres egne domæner kan kun slettes i browserens indstillinger:',
    optOut: '{service}: fravælg på alle websteder',
    receiptsTitle: 'Dine kvitteringer',
    receiptsText:
      'Hvert valg efterlader en kvittering på denne enhed: hvad du fik vist, hvornår, og hvad du svarede.',
    show: 'Vis',
    download: 'Hent',
    print: 'Udskriv',
    deleteReceipts: 'Slet kvitteringerne fra denne enhed',
  },
  descriptions: {
    necessary: 'Får webstedet til at virke og husker dit valg. Kræver ikke samtykke.',
    functional: 'Husker dine indstillinger, f.eks. sprog eller region, og gør webstedet nemmere at bruge.',
    analytics: 'Viser, hvor mange der besøger webstedet, og hvilke sider de læser, så det kan blive bedre.',
    marketing: 'Viser reklamer, der passer til dine interesser, og måler, om de virker.',
    'session-replay':
      'Optager, hvordan du bevæger musen, klikker, scroller og udfylder formularer, så besøget kan afspilles.',
    'cross-border':
      'Oplysninger om dit besøg sendes til modtagere i udlandet til de formål, du siger ja til her.',
    embeds: 'Videoer, kort og opslag fra andre websteder, hvis ejere så får at vide, at du har været her.',
    'advertising-messages': 'Nyheder og tilbud via e-mail, sms eller pushbesked.',
  },
  embed: {
    embedText: '{recipient} får din IP-adresse, adressen på denne side og oplysninger om din browser.',
    embedAbroad: 'Oplysningerne sendes til udlandet: {countries}.',
    loadOnce: 'Indlæs én gang',
    alwaysAllow: 'Tillad altid',
  },
  notice: {
    operator: 'Dataansvarlig',
    taxId: 'Skattenummer',
    consentTitle: 'Samtykke til behandling af personoplysninger',
    receiptTitle: 'Kvittering for samtykke',
    given: 'samtykke givet',
    refused: 'samtykke afvist',
    withdrawn: 'samtykke trukket tilbage',
    expired: 'samtykke udløbet',
  },
};
