import type { Locale } from '../core/types';

const reopen = 'Socruithe príobháideachais';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Do phríobháideachas',
    bannerChanged:
      'Tá athrú tagtha ar rud éigin ó rinne tú do rogha. Aon rud nach luaitear anseo, fanann sé mar a bhí.',
    bannerText:
      'Iarrann {operator} do thoiliú le próiseáil sonraí faoi do chuairt, lena n-áirítear trí fhianáin, chun na gcríoch seo:',
    bannerNote: 'Ní thosóidh aon rud gan do thoiliú, agus is féidir leat é a tharraingt siar am ar bith.',
    acceptAll: 'Glac le gach rud',
    rejectAll: 'Diúltaigh do gach rud',
    settings: 'Socruithe',
    settingsFailed: 'Níorbh fhéidir na socruithe a oscailt. Bain triail eile as.',
    reopen,
    consentText: 'Téacs an toilithe',
    policy: 'Beartas príobháideachais',
  },
  titles: {
    necessary: 'Riachtanach',
    functional: 'Feidhmiúil',
    analytics: 'Staitisticí',
    marketing: 'Margaíocht',
    'session-replay': 'Taifeadadh seisiúin',
    'cross-border': 'Aistriú sonraí thar lear',
    embeds: 'Ábhar seachtrach',
    'advertising-messages': 'Teachtaireachtaí fógraíochta',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Roghnaigh na críocha a dtoilíonn tú leo. Ní chuirfear aon rud ar siúl gan chead uait, agus is féidir leat d’intinn a athrú anseo am ar bith.',
    alwaysOn: 'Ar siúl i gcónaí.',
    details: 'Mionsonraí',
    save: 'Sábháil na roghanna',
    close: 'Dún',
    undecided: 'Níl rogha déanta agat fós.',
    decided: 'Sábháladh do rogha ar an {date}.',
    recordId: 'Taifead {id}.',
    gpc: 'Iarrann do bhrabhsálaí ar shuímh gan do chuid sonraí a chur ar aghaidh (Global Privacy Control). Mar sin, fanfaidh cuid de na críocha seo múchta mura gcuireann tú féin ar siúl iad.',
    foreignTitle: 'Rudaí nach féidir leis an suíomh seo a scriosadh',
    foreignText:
      'Nuair a tharraingíonn tú do thoiliú siar, scriostar a bhfuil fágtha ag na seirbhísí ar an suíomh seo. Na fianáin atá ar a bhfearainn féin, ní féidir iad a scriosadh ach i socruithe do bhrabhsálaí:',
    optOut: '{service}: diúltú ar gach suíomh',
    receiptsTitle: 'Do chuid admhálacha',
    receiptsText:
      'Fágann gach rogha admháil ar an ngléas seo: cad a taispeánadh duit, cathain, agus cén freagra a thug tú.',
    show: 'Taispeáin',
    download: 'Íoslódáil',
    print: 'Priontáil',
    deleteReceipts: 'Scrios na hadmhálacha ón ngléas seo',
  },
  descriptions: {
    necessary:
      'Teastaíonn siad chun go n-oibreoidh an suíomh agus go gcuimhneoidh sé ar do rogha. Ní iarrtar toiliú ina leith.',
    functional:
      'Cuimhnítear ar do shocruithe, an teanga nó an réigiún mar shampla, agus bíonn an suíomh níos áisiúla.',
    analytics:
      'Taispeántar cé mhéad duine a thugann cuairt ar an suíomh agus cé na leathanaigh a léann siad, ionas gur féidir é a fheabhsú.',
    marketing: 'Taispeántar fógraí a oireann do do spéiseanna, agus tomhaistear an n-éiríonn leo.',
    'session-replay':
      'Taifeadtar gluaiseacht na luiche, na cliceanna, an scrollú agus líonadh foirmeacha, ionas gur féidir féachaint ar an gcuairt arís.',
    'cross-border':
      'Téann sonraí faoi do chuairt chuig faighteoirí thar lear, chun na gcríoch a dtoilíonn tú leo anseo.',
    embeds:
      'Físeáin, léarscáileanna agus postálacha ó shuímh eile. Beidh a fhios ag úinéirí na suíomh sin go raibh tú anseo.',
    'advertising-messages': 'Nuacht agus tairiscintí trí ríomhphost, téacsteachtaireacht nó fógra brú.',
  },
  embed: {
    embedText:
      'Gheobhaidh {recipient} do sheoladh IP, seoladh an leathanaigh seo agus sonraí faoi do bhrabhsálaí.',
    embedAbroad: 'Téann na sonraí thar lear: {countries}.',
    loadOnce: 'Lódáil uair amháin',
    alwaysAllow: 'Ceadaigh i gcónaí',
  },
  notice: {
    operator: 'Rialaitheoir',
    taxId: 'Uimhir chánach',
    consentTitle: 'Toiliú le próiseáil sonraí pearsanta',
    receiptTitle: 'Admháil toilithe',
    given: 'toiliú tugtha',
    refused: 'toiliú diúltaithe',
    withdrawn: 'toiliú tarraingthe siar',
    expired: 'toiliú imithe in éag',
  },
};
