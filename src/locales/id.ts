import type { Locale } from '../core/types';

const reopen = 'Pengaturan privasi';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Privasi Anda',
    bannerChanged:
      'Ada yang berubah sejak Anda memilih. Hal yang tidak disebutkan di sini tetap seperti semula.',
    bannerText:
      '{operator} meminta persetujuan Anda untuk memproses data kunjungan Anda, termasuk melalui cookie, untuk tujuan berikut:',
    bannerNote: 'Tidak ada yang dijalankan tanpa persetujuan Anda, dan Anda dapat menariknya kapan saja.',
    acceptAll: 'Terima semua',
    rejectAll: 'Tolak semua',
    settings: 'Pengaturan',
    settingsFailed: 'Pengaturan tidak dapat dibuka. Coba lagi.',
    reopen,
    consentText: 'Teks persetujuan',
    policy: 'Kebijakan privasi',
  },
  titles: {
    necessary: 'Diperlukan',
    functional: 'Fungsional',
    analytics: 'Statistik',
    marketing: 'Pemasaran',
    'session-replay': 'Perekaman kunjungan',
    'cross-border': 'Transfer ke luar negeri',
    embeds: 'Konten eksternal',
    'advertising-messages': 'Pesan iklan',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Pilih apa yang Anda setujui. Tidak ada yang diaktifkan tanpa izin Anda, dan Anda dapat berubah pikiran di sini kapan saja.',
    alwaysOn: 'Selalu aktif.',
    details: 'Detail',
    save: 'Simpan pilihan',
    close: 'Tutup',
    undecided: 'Anda belum membuat pilihan.',
    decided: 'Pilihan Anda disimpan pada {date}.',
    recordId: 'Referensi: {id}.',
    gpc: 'Browser Anda meminta situs agar tidak meneruskan data Anda (Global Privacy Control), jadi beberapa tujuan tetap nonaktif kecuali Anda mengaktifkannya.',
    foreignTitle: 'Yang tidak dapat dihapus situs ini',
    foreignText:
      'Saat persetujuan ditarik, semua yang ditinggalkan layanan di situs ini akan dihapus. Cookie di domain milik layanan itu hanya dapat dihapus melalui pengaturan browser Anda:',
    optOut: '{service}: tolak di semua situs',
    receiptsTitle: 'Bukti pilihan Anda',
    receiptsText:
      'Setiap pilihan meninggalkan bukti di perangkat ini: apa yang ditampilkan kepada Anda, kapan, dan apa jawaban Anda.',
    show: 'Tampilkan',
    download: 'Unduh',
    print: 'Cetak',
    deleteReceipts: 'Hapus bukti dari perangkat ini',
  },
  descriptions: {
    necessary: 'Agar situs berfungsi dan mengingat pilihan ini. Tidak memerlukan persetujuan.',
    functional:
      'Mengingat pengaturan Anda, seperti bahasa atau wilayah, dan membuat situs lebih nyaman digunakan.',
    analytics:
      'Menunjukkan berapa banyak orang yang mengunjungi situs dan halaman apa yang mereka baca, agar situs dapat ditingkatkan.',
    marketing: 'Menampilkan iklan yang sesuai dengan minat Anda dan mengukur hasilnya.',
    'session-replay':
      'Merekam cara Anda menggerakkan mouse, mengeklik, menggulir, dan mengisi formulir, agar kunjungan dapat diputar ulang.',
    'cross-border':
      'Data kunjungan Anda dikirim ke penerima di luar negeri untuk tujuan yang Anda setujui di sini.',
    embeds:
      'Video, peta, dan kiriman dari situs lain, yang pemiliknya akan tahu bahwa Anda berkunjung ke sini.',
    'advertising-messages': 'Kabar dan penawaran melalui email, SMS, atau notifikasi push.',
  },
  embed: {
    embedText: '{recipient} akan menerima alamat IP Anda, alamat halaman ini, dan data tentang browser Anda.',
    embedAbroad: 'Data dikirim ke luar negeri: {countries}.',
    loadOnce: 'Muat sekali',
    alwaysAllow: 'Selalu izinkan',
  },
  notice: {
    operator: 'Pengendali data',
    taxId: 'Nomor pajak',
    consentTitle: 'Persetujuan pemrosesan data pribadi',
    receiptTitle: 'Bukti persetujuan',
    given: 'persetujuan diberikan',
    refused: 'persetujuan ditolak',
    withdrawn: 'persetujuan dicabut',
    expired: 'persetujuan kedaluwarsa',
  },
};
