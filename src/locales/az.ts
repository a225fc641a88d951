import type { Locale } from '../core/types';

const reopen = 'Məxfilik ayarları';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Məxfiliyiniz',
    bannerChanged: 'Seçiminizdən sonra nəsə dəyişib. Burada adı çəkilməyənlər əvvəlki kimi qalır.',
    bannerText:
      '{operator} ziyarətiniz haqqında məlumatların, o cümlədən kukilər vasitəsilə, işlənilməsinə razılığınızı istəyir. Məqsədlər:',
    bannerNote: 'Razılığınız olmadan heç nə işə düşmür, onu istənilən vaxt geri götürə bilərsiniz.',
    acceptAll: 'Hamısını qəbul et',
    rejectAll: 'Hamısını rədd et',
    settings: 'Ayarlar',
    settingsFailed: 'Ayarları açmaq mümkün olmadı. Yenidən cəhd edin.',
    reopen,
    consentText: 'Razılıq mətni',
    policy: 'Məxfilik siyasəti',
  },
  titles: {
    necessary: 'Zəruri',
    functional: 'Funksional',
    analytics: 'Statistika',
    marketing: 'Marketinq',
    'session-replay': 'Seansın yazılması',
    'cross-border': 'Xaricə ötürülmə',
    embeds: 'Kənar məzmun',
    'advertising-messages': 'Reklam mesajları',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Nəyə razılıq verdiyinizi seçin. Sizin seçiminiz olmadan heç nə işə salınmır, fikrinizi isə burada istənilən vaxt dəyişə bilərsiniz.',
    alwaysOn: 'Həmişə aktivdir.',
    details: 'Ətraflı',
    save: 'Seçimi yadda saxla',
    close: 'Bağla',
    undecided: 'Hələ seçim etməmisiniz.',
    decided: 'Seçiminiz {date} tarixində yadda saxlanılıb.',
    recordId: 'Qeydin nömrəsi: {id}.',
    gpc: 'Brauzeriniz saytlardan məlumatlarınızı başqalarına ötürməməyi xahiş edir (Global Privacy Control). Ona görə bəzi məqsədlər özünüz aktiv etməyincə deaktiv qalır.',
    foreignTitle: 'Bu saytın silə bilmədikləri',
    foreignText:
      'Razılığı geri götürdükdə xidmətlərin bu saytda saxladıqları silinir. Onların öz domenlərindəki kukiləri isə yalnız brauzerin ayarlarında silmək olar:',
    optOut: '{service}: bütün saytlarda imtina',
    receiptsTitle: 'Seçim qəbzləriniz',
    receiptsText:
      'Hər seçimdən sonra bu cihazda qəbz qalır: sizə nə göstərilib, nə vaxt və necə cavab vermisiniz.',
    show: 'Göstər',
    download: 'Endir',
    print: 'Çap et',
    deleteReceipts: 'Qəbzləri bu cihazdan sil',
  },
  descriptions: {
    necessary:
      'Saytın işləməsi və seçiminizi yadda saxlaması üçün lazımdır. Bunun üçün razılıq tələb olunmur.',
    functional: 'Dil və ya region kimi ayarlarınızı yadda saxlayır, saytdan istifadəni rahatlaşdırır.',
    analytics:
      'Sayta neçə nəfərin daxil olduğunu və hansı səhifələrin oxunduğunu göstərir ki, saytı yaxşılaşdırmaq mümkün olsun.',
    marketing: 'Maraqlarınıza uyğun reklam göstərməyə və onun təsirini ölçməyə imkan verir.',
    'session-replay':
      'Siçanın hərəkətləri, kliklər, sürüşdürmə və formaların doldurulması yazılır ki, ziyarətə sonradan baxmaq mümkün olsun.',
    'cross-border':
      'Ziyarətiniz haqqında məlumatlar burada razılıq verdiyiniz məqsədlər üçün başqa ölkələrə ötürülür.',
    embeds:
      'Başqa saytlardan videolar, xəritələr və paylaşımlar. Həmin saytların sahibləri burada olduğunuzu biləcək.',
    'advertising-messages': 'E-poçt, SMS və ya push bildirişlə xəbərlər və təkliflər.',
  },
  embed: {
    embedText: '{recipient} IP ünvanınızı, bu səhifənin ünvanını və brauzeriniz haqqında məlumatları alacaq.',
    embedAbroad: 'Məlumatlar xaricə ötürülür: {countries}.',
    loadOnce: 'Bir dəfə yüklə',
    alwaysAllow: 'Həmişə icazə ver',
  },
  notice: {
    operator: 'Məlumat operatoru',
    taxId: 'VÖEN',
    consentTitle: 'Fərdi məlumatların işlənilməsinə razılıq',
    receiptTitle: 'Seçim qəbzi',
    given: 'razılıq verilib',
    refused: 'razılıqdan imtina edilib',
    withdrawn: 'razılıq geri götürülüb',
    expired: 'razılığın müddəti bitib',
  },
};
