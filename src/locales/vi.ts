import type { Locale } from '../core/types';

const reopen = 'Cài đặt quyền riêng tư';

export const locale: Locale = {
  banner: {
    bannerTitle: 'Quyền riêng tư của bạn',
    bannerChanged: 'Đã có thay đổi kể từ khi bạn lựa chọn. Những gì không nêu ở đây vẫn giữ nguyên.',
    bannerText:
      '{operator} xin bạn đồng ý cho xử lý dữ liệu về lượt truy cập của bạn, kể cả bằng cookie, cho các mục đích sau:',
    bannerNote: 'Không có gì khởi chạy khi bạn chưa đồng ý, và bạn có thể rút lại sự đồng ý bất cứ lúc nào.',
    acceptAll: 'Chấp nhận tất cả',
    rejectAll: 'Từ chối tất cả',
    settings: 'Cài đặt',
    settingsFailed: 'Không mở được phần cài đặt. Vui lòng thử lại.',
    reopen,
    consentText: 'Văn bản đồng ý',
    policy: 'Chính sách quyền riêng tư',
  },
  titles: {
    necessary: 'Cần thiết',
    functional: 'Chức năng',
    analytics: 'Thống kê',
    marketing: 'Tiếp thị',
    'session-replay': 'Ghi lại lượt truy cập',
    'cross-border': 'Chuyển ra nước ngoài',
    embeds: 'Nội dung bên ngoài',
    'advertising-messages': 'Tin nhắn quảng cáo',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      'Hãy chọn những gì bạn đồng ý. Không có gì được bật nếu bạn không muốn, và bạn có thể đổi ý tại đây bất cứ lúc nào.',
    alwaysOn: 'Luôn bật.',
    details: 'Chi tiết',
    save: 'Lưu lựa chọn',
    close: 'Đóng',
    undecided: 'Bạn chưa lựa chọn.',
    decided: 'Lựa chọn của bạn đã được lưu {date}.',
    recordId: 'Mã tham chiếu: {id}.',
    gpc: 'Trình duyệt của bạn yêu cầu các trang web không chuyển dữ liệu của bạn cho bên khác (Global Privacy Control), nên một số mục vẫn tắt trừ khi bạn tự bật.',
    foreignTitle: 'Những gì trang web này không xóa được',
    foreignText:
      'Khi bạn rút lại sự đồng ý, những gì các dịch vụ đã để lại trên trang web này sẽ bị xóa. Cookie trên tên miền riêng của các dịch vụ chỉ xóa được trong phần cài đặt trình duyệt:',
    optOut: '{service}: từ chối trên mọi trang web',
    receiptsTitle: 'Biên nhận của bạn',
    receiptsText:
      'Mỗi lựa chọn để lại một biên nhận trên thiết bị này: nội dung bạn đã xem, thời điểm và câu trả lời của bạn.',
    show: 'Xem',
    download: 'Tải xuống',
    print: 'In',
    deleteReceipts: 'Xóa biên nhận khỏi thiết bị này',
  },
  descriptions: {
    necessary: 'Giúp trang web hoạt động và ghi nhớ lựa chọn của bạn. Không cần sự đồng ý.',
    functional: 'Ghi nhớ cài đặt của bạn, như ngôn ngữ hoặc khu vực, để dùng trang web thuận tiện hơn.',
    analytics:
      'Cho biết có bao nhiêu người truy cập trang web và họ đọc những trang nào, để cải thiện trang web.',
    marketing: 'Hiển thị quảng cáo phù hợp với sở thích của bạn và đo hiệu quả quảng cáo.',
    'session-replay':
      'Ghi lại cách bạn di chuột, nhấp, cuộn trang và điền biểu mẫu, để có thể xem lại lượt truy cập.',
    'cross-border':
      'Dữ liệu về lượt truy cập của bạn được gửi đến bên nhận ở nước ngoài, cho các mục đích bạn đồng ý tại đây.',
    embeds: 'Video, bản đồ và bài đăng từ các trang web khác; chủ các trang đó sẽ biết bạn đã vào đây.',
    'advertising-messages': 'Tin tức và ưu đãi qua email, SMS hoặc thông báo đẩy.',
  },
  embed: {
    embedText:
      '{recipient} sẽ nhận được địa chỉ IP của bạn, địa chỉ trang này và dữ liệu về trình duyệt của bạn.',
    embedAbroad: 'Dữ liệu được chuyển ra nước ngoài: {countries}.',
    loadOnce: 'Chỉ tải lần này',
    alwaysAllow: 'Luôn cho phép',
  },
  notice: {
    operator: 'Bên kiểm soát dữ liệu',
    taxId: 'Mã số thuế',
    consentTitle: 'Đồng ý cho xử lý dữ liệu cá nhân',
    receiptTitle: 'Biên nhận đồng ý',
    given: 'đã đồng ý',
    refused: 'đã từ chối',
    withdrawn: 'đã rút lại đồng ý',
    expired: 'đồng ý đã hết hạn',
  },
};
