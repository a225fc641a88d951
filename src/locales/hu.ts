import type { Locale } from '../core/types';

const reopen = 'Adatvédelmi beállítások';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Adatainak védelme',
    bannerChanged:
      'Legutóbbi választása óta valami megváltozott. Amit itt nem említünk, az marad, ahogy volt.',
    bannerText:
      'Az adatkezelő ({operator}) az Ön hozzájárulását kéri ahhoz, hogy a látogatására vonatkozó adatokat – sütik segítségével is – a következő célokból kezelje:',
    bannerNote: 'Hozzájárulása nélkül semmi sem indul el, és azt bármikor visszavonhatja.',
    acceptAll: 'Összes elfogadása',
    rejectAll: 'Összes elutasítása',
    settings: 'Beállítások',
    settingsFailed: 'A beállításokat nem sikerült megnyitni. Próbálja újra.',
    reopen,
    consentText: 'A hozzájárulás szövege',
    policy: 'Adatvédelmi tájékoztató',
  },
  titles: {
    necessary: 'Szükséges',
    functional: 'Funkcionális',
    analytics: 'Statisztika',
    marketing: 'Marketing',
    'session-replay': 'Látogatás rögzítése',
    'cross-border': 'Továbbítás külföldre',
    embeds: 'Külső tartalom',
    'advertising-messages': 'Reklámüzenetek',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Válassza ki, mihez járul hozzá. Az Ön döntése nélkül semmi sem kapcsolódik be, és itt bármikor meggondolhatja magát.',
    alwaysOn: 'Mindig bekapcsolva.',
    details: 'Részletek',
    save: 'Választás mentése',
    close: 'Bezárás',
    undecided: 'Még nem választott.',
    decided: 'Választását elmentettük: {date}.',
    recordId: 'Azonosító: {id}.',
    gpc: 'Böngészője arra kéri a webhelyeket, hogy ne adják tovább az adatait (Global Privacy Control), ezért egyes célok kikapcsolva maradnak, amíg Ön be nem kapcsolja őket.',
    foreignTitle: 'Amit ez a webhely nem tud törölni',
    foreignText:
      'A hozzájárulás visszavonásakor törlődik minden, amit a szolgáltatások ezen a webhelyen tároltak. A szolgáltatások saját domainjein lévő sütik csak a böngésző beállításaiban törölhetők:',
    optOut: '{service}: letiltás minden webhelyen',
    receiptsTitle: 'Az Ön igazolásai',
    receiptsText:
      'Ezen az eszközön minden választásáról igazolás marad: mit mutattunk Önnek, mikor, és mit válaszolt.',
    show: 'Megjelenítés',
    download: 'Letöltés',
    print: 'Nyomtatás',
    deleteReceipts: 'Igazolások törlése erről az eszközről',
  },
  descriptions: {
    necessary: 'A webhely működéséhez és a választása megjegyzéséhez szükséges. Ehhez nem kell hozzájárulás.',
    functional:
      'Megjegyzi a beállításait, például a nyelvet vagy a régiót, és kényelmesebbé teszi a webhelyet.',
    analytics:
      'Megmutatja, hányan keresik fel a webhelyet, és mely oldalakat olvassák, hogy jobbá lehessen tenni.',
    marketing: 'Az érdeklődéséhez illő hirdetéseket jelenít meg, és méri a hatásukat.',
    'session-replay':
      'Rögzíti az egér mozgását, a kattintásokat, a görgetést és az űrlapok kitöltését, hogy a látogatás később visszanézhető legyen.',
    'cross-border':
      'A látogatására vonatkozó adatok külföldi címzettekhez kerülnek azokból a célokból, amelyekhez itt hozzájárul.',
    embeds:
      'Videók, térképek és bejegyzések más webhelyekről, amelyek üzemeltetői így megtudják, hogy Ön itt járt.',
    'advertising-messages': 'Hírek és ajánlatok e-mailben, SMS-ben vagy push-értesítésben.',
  },
  embed: {
    embedText:
      'Az Ön IP-címét, az oldal címét és a böngészője adatait a következő címzett kapja meg: {recipient}.',
    embedAbroad: 'Az adatok külföldre kerülnek: {countries}.',
    loadOnce: 'Egyszeri betöltés',
    alwaysAllow: 'Állandó engedélyezés',
  },
  notice: {
    operator: 'Adatkezelő',
    taxId: 'Adószám',
    consentTitle: 'Hozzájárulás a személyes adatok kezeléséhez',
    receiptTitle: 'Igazolás a hozzájárulásról',
    given: 'hozzájárulás megadva',
    refused: 'hozzájárulás elutasítva',
    withdrawn: 'hozzájárulás visszavonva',
    expired: 'hozzájárulás lejárt',
  },
};
