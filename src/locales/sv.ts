import type { Locale } from '../core/types';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Din integritet',
    bannerChanged: 'Något har ändrats sedan du gjorde ditt val. Det som inte nämns här gäller som förut.',
    bannerText:
      '{operator} ber om ditt samtycke till att behandla uppgifter om ditt besök, bland annat med hjälp av kakor, för de här ändamålen:',
    bannerNote: 'Inget startar utan ditt samtycke, och du kan när som helst ta tillbaka det.',
    acceptAll: 'Godkänn alla',
    rejectAll: 'Avvisa alla',
    settings: 'Inställningar',
    settingsFailed: 'Inställningarna kunde inte öppnas. Försök igen.',
    reopen: 'Integritetsinställningar',
    consentText: 'Samtyckestext',
    policy: 'Integritetspolicy',
  },
  titles: {
    necessary: 'Nödvändiga',
    functional: 'Funktionella',
    analytics: 'Statistik',
    marketing: 'Marknadsföring',
    'session-replay': 'Inspelning av besöket',
    'cross-border': 'Överföring till utlandet',
    embeds: 'Externt innehåll',
    'advertising-messages': 'Reklamutskick',
  },
  preferences: {
    preferencesTitle: 'Integritets\u00ADinställningar',
    preferencesText:
      'Välj vad du samtycker till. Inget slås på om inte du gör det, och du kan när som helst ändra dig här.',
    alwaysOn: 'Alltid på.',
    details: 'Detaljer',
    save: 'Spara val',
    close: 'Stäng',
    undecided: 'Du har inte gjort något val än.',
    decided: 'Ditt val sparades den {date}.',
    recordId: 'Referens: {id}.',
    gpc: 'Din webbläsare ber webbplatser att inte lämna dina uppgifter vidare (Global Privacy Control). Därför är vissa ändamål avstängda så länge du inte själv slår på dem.',
    foreignTitle: 'Vad den här webbplatsen inte kan radera',
    foreignText:
      'När du tar tillbaka ditt samtycke raderas det som tjänsterna har lämnat kvar på den här webbplatsen. Kakor på deras egna domäner kan bara raderas i webbläsarens inställningar:',
    optOut: '{service}: välj bort på alla webbplatser',
    receiptsTitle: 'Dina kvitton',
    receiptsText: 'Varje val lämnar ett kvitto på den här enheten: vad du fick se, när och hur du svarade.',
    show: 'Visa',
    download: 'Ladda ner',
    print: 'Skriv ut',
    deleteReceipts: 'Radera kvittona från den här enheten',
  },
  descriptions: {
    necessary: 'Behövs för att webbplatsen ska fungera och komma ihåg ditt val. Kräver inget samtycke.',
    functional:
      'Kommer ihåg dina inställningar, till exempel språk eller region, och gör webbplatsen enklare att använda.',
    analytics: 'Visar hur många som besöker webbplatsen och vilka sidor de läser, så att den kan bli bättre.',
    marketing: 'Visar reklam som passar dina intressen och mäter om den fungerar.',
    'session-replay':
      'Spelar in hur du rör musen, klickar, scrollar och fyller i formulär, så att besöket kan spelas upp.',
    'cross-border':
      'Uppgifter om ditt besök skickas till mottagare utomlands för de ändamål du samtycker till här.',
    embeds: 'Videor, kartor och inlägg från andra webbplatser, vars ägare då får veta att du har varit här.',
    'advertising-messages': 'Nyheter och erbjudanden via e-post, sms eller pushnotiser.',
  },
  embed: {
    embedText: '{recipient} får din IP-adress, adressen till den här sidan och uppgifter om din webbläsare.',
    embedAbroad: 'Uppgifterna skickas utomlands: {countries}.',
    loadOnce: 'Läs in en gång',
    alwaysAllow: 'Tillåt alltid',
  },
  notice: {
    operator: 'Personuppgiftsansvarig',
    taxId: 'Skattenummer',
    consentTitle: 'Samtycke till behandling av personuppgifter',
    receiptTitle: 'Kvitto på samtycke',
    given: 'samtycke lämnat',
    refused: 'samtycke nekat',
    withdrawn: 'samtycke återkallat',
    expired: 'samtycket har upphört',
  },
};
