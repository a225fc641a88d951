import type { Locale } from '../core/types';

const reopen = 'Privatumo nustatymai';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Jūsų privatumas',
    bannerChanged: 'Nuo jūsų pasirinkimo kai kas pasikeitė. Kas čia nepaminėta, lieka kaip buvę.',
    bannerText:
      '{operator} prašo jūsų sutikimo tvarkyti duomenis apie jūsų apsilankymą, taip pat naudojant slapukus, šiais tikslais:',
    bannerNote: 'Be jūsų sutikimo niekas neįsijungs, o atšaukti jį galite bet kada.',
    acceptAll: 'Priimti visus',
    rejectAll: 'Atmesti visus',
    settings: 'Nustatymai',
    settingsFailed: 'Nepavyko atverti nustatymų. Bandykite dar kartą.',
    reopen,
    consentText: 'Sutikimo tekstas',
    policy: 'Privatumo politika',
  },
  titles: {
    necessary: 'Būtinieji',
    functional: 'Funkciniai',
    analytics: 'Statistika',
    marketing: 'Rinkodara',
    'session-replay': 'Apsilankymo įrašymas',
    'cross-border': 'Perdavimas į užsienį',
    embeds: 'Išorinis turinys',
    'advertising-messages': 'Reklaminiai pranešimai',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Pasirinkite, su kuo sutinkate. Be jūsų niekas neįsijungs, o persigalvoti čia galite bet kada.',
    alwaysOn: 'Veikia visada.',
    details: 'Išsamiau',
    save: 'Išsaugoti pasirinkimą',
    close: 'Uždaryti',
    undecided: 'Dar nieko nepasirinkote.',
    decided: 'Jūsų pasirinkimas išsaugotas {date}.',
    recordId: 'Įrašas: {id}.',
    gpc: 'Jūsų naršyklė prašo svetainių neperduoti jūsų duomenų (Global Privacy Control), todėl kai kurie tikslai lieka išjungti, kol jų neįjungsite.',
    foreignTitle: 'Ko ši svetainė negali ištrinti',
    foreignText:
      'Atšaukus sutikimą ištrinama tai, ką paslaugos paliko šioje svetainėje. Slapukus pačių paslaugų domenuose galima ištrinti tik naršyklės nustatymuose:',
    optOut: '{service}: atsisakyti visose svetainėse',
    receiptsTitle: 'Jūsų pasirinkimų patvirtinimai',
    receiptsText:
      'Po kiekvieno pasirinkimo šiame įrenginyje lieka patvirtinimas: kas jums buvo parodyta, kada ir ką atsakėte.',
    show: 'Rodyti',
    download: 'Atsisiųsti',
    print: 'Spausdinti',
    deleteReceipts: 'Ištrinti patvirtinimus iš šio įrenginio',
  },
  descriptions: {
    necessary: 'Reikalingi, kad svetainė veiktų ir prisimintų jūsų pasirinkimą. Sutikimo tam nereikia.',
    functional: 'Prisimena jūsų nustatymus, pavyzdžiui, kalbą ar regioną, todėl svetaine naudotis patogiau.',
    analytics:
      'Rodo, kiek žmonių lankosi svetainėje ir kuriuos puslapius jie skaito, kad ją būtų galima tobulinti.',
    marketing: 'Padeda rodyti jūsų pomėgius atitinkančią reklamą ir įvertinti, ar ji veiksminga.',
    'session-replay':
      'Įrašoma, kaip judinate pelę, spustelite, slenkate puslapį ir pildote formas, kad apsilankymą būtų galima peržiūrėti.',
    'cross-border':
      'Duomenys apie jūsų apsilankymą perduodami gavėjams užsienyje tais tikslais, su kuriais čia sutinkate.',
    embeds:
      'Vaizdo įrašai, žemėlapiai ir publikacijos iš kitų svetainių, kurių savininkai tuomet sužino, kad čia lankėtės.',
    'advertising-messages':
      'Naujienos ir pasiūlymai el.\u00a0paštu, SMS žinutėmis ar tiesioginiais pranešimais.',
  },
  embed: {
    embedText: '{recipient} gaus jūsų IP adresą, šio puslapio adresą ir duomenis apie jūsų naršyklę.',
    embedAbroad: 'Duomenys perduodami į užsienį: {countries}.',
    loadOnce: 'Įkelti vieną kartą',
    alwaysAllow: 'Visada leisti',
  },
  notice: {
    operator: 'Duomenų valdytojas',
    taxId: 'Mokesčių mokėtojo kodas',
    consentTitle: 'Sutikimas tvarkyti asmens duomenis',
    receiptTitle: 'Sutikimo patvirtinimas',
    given: 'sutikimas duotas',
    refused: 'sutikti atsisakyta',
    withdrawn: 'sutikimas atšauktas',
    expired: 'sutikimo terminas baigėsi',
  },
};
