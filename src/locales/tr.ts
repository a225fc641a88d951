import type { Locale } from '../core/types';

const reopen = 'Gizlilik ayarları';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Gizliliğiniz',
    bannerChanged:
      'Tercihinizi yaptıktan sonra bazı şeyler değişti. Burada adı geçmeyenler olduğu gibi kalır.',
    bannerText:
      '{operator}, ziyaretinizle ilgili verileri (çerezler yoluyla da) aşağıdaki amaçlarla işlemek için açık rızanızı istiyor:',
    bannerNote: 'Rızanız olmadan hiçbiri başlamaz; rızanızı dilediğiniz zaman geri alabilirsiniz.',
    acceptAll: 'Tümünü kabul et',
    rejectAll: 'Tümünü reddet',
    settings: 'Ayarlar',
    settingsFailed: 'Ayarlar açılamadı. Lütfen tekrar deneyin.',
    reopen,
    consentText: 'Açık rıza metni',
    policy: 'Gizlilik politikası',
  },
  titles: {
    necessary: 'Zorunlu',
    functional: 'İşlevsel',
    analytics: 'İstatistik',
    marketing: 'Pazarlama',
    'session-replay': 'Oturum kaydı',
    'cross-border': 'Yurt dışına aktarım',
    embeds: 'Harici içerikler',
    'advertising-messages': 'Reklam iletileri',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Nelere rıza verdiğinizi seçin. Siz seçmeden hiçbir şey açılmaz; kararınızı buradan dilediğiniz zaman değiştirebilirsiniz.',
    alwaysOn: 'Her zaman açık.',
    details: 'Ayrıntılar',
    save: 'Tercihleri kaydet',
    close: 'Kapat',
    undecided: 'Henüz bir tercih yapmadınız.',
    decided: 'Tercihiniz {date} tarihinde kaydedildi.',
    recordId: 'Kayıt no: {id}.',
    gpc: 'Tarayıcınız, sitelerden verilerinizi başkalarına aktarmamalarını istiyor (Global Privacy Control). Bu nedenle bazı amaçlar, siz açmadıkça kapalı kalır.',
    foreignTitle: 'Bu sitenin silemedikleri',
    foreignText:
      'Rızanızı geri aldığınızda, hizmetlerin bu sitede bıraktıkları silinir. Hizmetlerin kendi alan adlarındaki çerezler ise yalnızca tarayıcınızın ayarlarından silinebilir:',
    optOut: '{service}: tüm sitelerde devre dışı bırak',
    receiptsTitle: 'Tercih belgeleriniz',
    receiptsText:
      'Her tercihinizden sonra bu cihazda bir belge kalır: size neyin ne zaman gösterildiği ve nasıl yanıt verdiğiniz.',
    show: 'Göster',
    download: 'İndir',
    print: 'Yazdır',
    deleteReceipts: 'Belgeleri bu cihazdan sil',
  },
  descriptions: {
    necessary: 'Sitenin çalışması ve tercihinizin hatırlanması için gereklidir. Bunun için rıza istenmez.',
    functional: 'Dil veya bölge gibi ayarlarınızı hatırlar, sitenin kullanımını kolaylaştırır.',
    analytics:
      'Siteyi kaç kişinin ziyaret ettiğini ve hangi sayfaların okunduğunu gösterir; böylece site geliştirilebilir.',
    marketing:
      'İlgi alanlarınıza uygun reklamlar gösterilmesini ve reklamların etkisinin ölçülmesini sağlar.',
    'session-replay':
      'Fare hareketleriniz, tıklamalarınız, kaydırmalarınız ve form doldurmanız kaydedilir; böylece ziyaretiniz sonradan izlenebilir.',
    'cross-border':
      'Ziyaretinizle ilgili veriler, burada rıza verdiğiniz amaçlarla yurt dışındaki alıcılara aktarılır.',
    embeds:
      'Başka sitelerden videolar, haritalar ve gönderiler. Bu sitelerin sahipleri burada olduğunuzu öğrenir.',
    'advertising-messages': 'E-posta, SMS veya anlık bildirimle haberler ve teklifler.',
  },
  embed: {
    embedText: '{recipient}; IP adresinizi, bu sayfanın adresini ve tarayıcınızla ilgili bilgileri alacak.',
    embedAbroad: 'Veriler yurt dışına aktarılır: {countries}.',
    loadOnce: 'Bir kez yükle',
    alwaysAllow: 'Her zaman izin ver',
  },
  notice: {
    operator: 'Veri sorumlusu',
    taxId: 'Vergi no',
    consentTitle: 'Kişisel verilerin işlenmesine ilişkin açık rıza',
    receiptTitle: 'Tercih belgesi',
    given: 'rıza verildi',
    refused: 'rıza verilmedi',
    withdrawn: 'rıza geri alındı',
    expired: 'rızanın süresi doldu',
  },
};
