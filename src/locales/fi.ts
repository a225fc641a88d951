import type { Locale } from '../core/types';

const reopen = 'Tietosuoja-asetukset';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Yksityisyytesi',
    bannerChanged: 'Jokin on muuttunut valintasi jälkeen. Se, mitä tässä ei mainita, pysyy ennallaan.',
    bannerText:
      '{operator} pyytää suostumustasi käyntiäsi koskevien tietojen käsittelyyn, myös evästeiden avulla, seuraaviin tarkoituksiin:',
    bannerNote: 'Mikään ei käynnisty ilman suostumustasi, ja voit peruuttaa sen milloin tahansa.',
    acceptAll: 'Hyväksy kaikki',
    rejectAll: 'Hylkää kaikki',
    settings: 'Asetukset',
    settingsFailed: 'Asetuksia ei voitu avata. Yritä uudelleen.',
    reopen,
    consentText: 'Suostumuksen teksti',
    policy: 'Tietosuojaseloste',
  },
  titles: {
    necessary: 'Välttämättömät',
    functional: 'Toiminnalliset',
    analytics: 'Tilastot',
    marketing: 'Markkinointi',
    'session-replay': 'Käynnin tallennus',
    'cross-border': 'Tietojen siirto ulkomaille',
    embeds: 'Ulkoinen sisältö',
    'advertising-messages': 'Mainosviestit',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Valitse, mihin suostut. Mitään ei oteta käyttöön ilman lupaasi, ja voit muuttaa valintojasi täällä milloin tahansa.',
    alwaysOn: 'Aina käytössä.',
    details: 'Lisätietoja',
    save: 'Tallenna valinnat',
    close: 'Sulje',
    undecided: 'Et ole vielä tehnyt valintaa.',
    decided: 'Valintasi tallennettiin {date}.',
    recordId: 'Tunniste: {id}.',
    gpc: 'Selaimesi pyytää sivustoja olemaan luovuttamatta tietojasi eteenpäin (Global Privacy Control). Siksi osa tarkoituksista on pois käytöstä, ellet itse ota niitä käyttöön.',
    foreignTitle: 'Mitä tämä sivusto ei voi poistaa',
    foreignText:
      'Kun peruutat suostumuksen, palvelujen tälle sivustolle jättämät tiedot poistetaan. Palvelujen omien verkkotunnusten evästeet voi poistaa vain selaimen asetuksista:',
    optOut: '{service}: kiellä kaikilla sivustoilla',
    receiptsTitle: 'Kuitit valinnoistasi',
    receiptsText:
      'Jokaisesta valinnasta jää tälle laitteelle kuitti: mitä sinulle näytettiin, milloin ja miten vastasit.',
    show: 'Näytä',
    download: 'Lataa',
    print: 'Tulosta',
    deleteReceipts: 'Poista kuitit tältä laitteelta',
  },
  descriptions: {
    necessary: 'Tarvitaan, jotta sivusto toimii ja muistaa valintasi. Suostumusta ei vaadita.',
    functional: 'Muistavat asetuksesi, kuten kielen tai alueen, ja helpottavat sivuston käyttöä.',
    analytics:
      'Kertovat, kuinka moni käy sivustolla ja mitä sivuja luetaan, jotta sivustoa voidaan parantaa.',
    marketing: 'Näyttää mainontaa, joka vastaa kiinnostuksen kohteitasi, ja mittaa, toimiiko se.',
    'session-replay':
      'Tallentaa, miten liikutat hiirtä, napsautat, vierität ja täytät lomakkeita, jotta käynti voidaan toistaa.',
    'cross-border':
      'Tietoja käynnistäsi siirtyy ulkomaisille vastaanottajille niihin tarkoituksiin, joihin täällä suostut.',
    embeds:
      'Videoita, karttoja ja julkaisuja muilta sivustoilta, joiden omistajat saavat silloin tietää, että kävit täällä.',
    'advertising-messages': 'Uutisia ja tarjouksia sähköpostitse, tekstiviestillä tai push-ilmoituksina.',
  },
  embed: {
    embedText: '{recipient} saa IP-osoitteesi, tämän sivun osoitteen ja tietoja selaimestasi.',
    embedAbroad: 'Tiedot siirtyvät ulkomaille: {countries}.',
    loadOnce: 'Lataa kerran',
    alwaysAllow: 'Salli aina',
  },
  notice: {
    operator: 'Rekisterinpitäjä',
    taxId: 'Verotunnus',
    consentTitle: 'Suostumus henkilötietojen käsittelyyn',
    receiptTitle: 'Kuitti suostumuksesta',
    given: 'suostumus annettu',
    refused: 'suostumus evätty',
    withdrawn: 'suostumus peruutettu',
    expired: 'suostumus vanhentunut',
  },
};
