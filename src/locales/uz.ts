import type { Locale } from '../core/types';

const reopen = 'Maxfiylik sozlamalari';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Sizning roziligingiz',
    bannerChanged:
      'Siz tanlaganingizdan keyin shartlar o‘zgardi; bu yerda aytilmagan narsalar o‘z kuchida qoladi.',
    bannerText:
      '{operator} sizning saytga tashrifingiz haqidagi ma’lumotlarni, jumladan cookie fayllari yordamida, qayta ishlashga roziligingizni so‘raydi. Maqsadlar:',
    bannerNote: 'Roziligingizsiz hech narsa yoqilmaydi, uni istalgan vaqtda qaytarib olish mumkin.',
    acceptAll: 'Hammasini qabul qilish',
    rejectAll: 'Hammasini rad etish',
    settings: 'Sozlamalar',
    settingsFailed: 'Sozlamalar ochilmadi. Qayta urinib ko‘ring.',
    reopen,
    consentText: 'Rozilik matni',
    policy: 'Maxfiylik siyosati',
  },
  titles: {
    necessary: 'Zaruriy',
    functional: 'Funksional',
    analytics: 'Statistika',
    marketing: 'Marketing',
    'session-replay': 'Harakatlarni yozib olish',
    'cross-border': 'Chet elga uzatish',
    embeds: 'Tashqi materiallar',
    'advertising-messages': 'Reklama xabarlari',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Qaysi maqsadlarga rozi ekaningizni tanlang. Roziligingizsiz hech narsa yoqilmaydi, qaroringizni istalgan vaqtda shu yerda o‘zgartirishingiz mumkin.',
    alwaysOn: 'Doim yoqilgan.',
    details: 'Batafsil',
    save: 'Tanlovni saqlash',
    close: 'Yopish',
    undecided: 'Siz hali tanlamagansiz.',
    decided: 'Tanlov saqlandi: {date}.',
    recordId: 'Yozuv: {id}.',
    gpc: 'Brauzeringiz saytlardan ma’lumotlaringizni boshqalarga bermaslikni so‘raydi (Global Privacy Control), shuning uchun ayrim maqsadlar o‘zingiz yoqmaguningizcha o‘chiq turadi.',
    foreignTitle: 'Bu sayt o‘chira olmaydigan narsalar',
    foreignText:
      'Rozilik qaytarib olinganda, xizmatlar shu saytda qoldirgan hamma narsa o‘chiriladi. Ularning o‘z domenlaridagi cookie fayllarini faqat brauzer sozlamalarida o‘chirish mumkin:',
    optOut: '{service}: barcha saytlarda rad etish',
    receiptsTitle: 'Tasdiqnomalaringiz',
    receiptsText:
      'Har bir tanlovdan keyin shu qurilmada tasdiqnoma qoladi: sizga nima ko‘rsatilgan, qachon va qanday javob bergansiz.',
    show: 'Ko‘rsatish',
    download: 'Yuklab olish',
    print: 'Chop etish',
    deleteReceipts: 'Tasdiqnomalarni shu qurilmadan o‘chirish',
  },
  descriptions: {
    necessary: 'Sayt ishlashi va tanlovingizni eslab qolishi uchun kerak. Bunga rozilik so‘ralmaydi.',
    functional: 'Til yoki hudud kabi sozlamalaringizni eslab qoladi va saytni qulayroq qiladi.',
    analytics:
      'Saytga qancha odam kirishini va qaysi sahifalarni o‘qishini ko‘rsatadi; bu saytni yaxshilashga yordam beradi.',
    marketing:
      'Sizni qiziqtirishi mumkin bo‘lgan reklamani ko‘rsatishga va uning natijasini baholashga yordam beradi.',
    'session-replay':
      'Sichqoncha harakatlari, bosishlar, sahifani aylantirish va shakllarni to‘ldirish yozib olinadi, keyin tashrifni qayta ko‘rish mumkin.',
    'cross-border':
      'Tashrifingiz haqidagi ma’lumotlar siz rozi bo‘lgan maqsadlar uchun boshqa mamlakatlardagi oluvchilarga uzatiladi.',
    embeds:
      'Boshqa saytlardagi videolar, xaritalar va postlar: ularning egalari bu yerda bo‘lganingizni bilib oladi.',
    'advertising-messages': 'Elektron pochta, SMS va push-bildirishnomalar orqali yangiliklar va takliflar.',
  },
  embed: {
    embedText: '{recipient} IP-manzilingiz, shu sahifa manzili va brauzeringiz haqidagi ma’lumotlarni oladi.',
    embedAbroad: 'Ma’lumotlar chet elga uzatiladi: {countries}.',
    loadOnce: 'Bir marta yuklash',
    alwaysAllow: 'Doim ruxsat berish',
  },
  notice: {
    operator: 'Operator',
    taxId: 'STIR',
    consentTitle: 'Shaxsiy ma’lumotlarni qayta ishlashga rozilik',
    receiptTitle: 'Rozilik tasdiqnomasi',
    given: 'rozilik berildi',
    refused: 'rozilik berilmadi',
    withdrawn: 'rozilik qaytarib olindi',
    expired: 'rozilik muddati tugadi',
  },
};
