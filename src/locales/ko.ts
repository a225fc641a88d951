import type { Locale } from '../core/types';

const reopen = '개인정보 설정';

export const locale: Locale = {
  banner: {
    bannerTitle: '개인정보 보호',
    bannerChanged: '지난번 선택 이후 변경된 사항이 있습니다. 여기에 없는 항목은 그대로 유지됩니다.',
    bannerText: '{operator}에서 쿠키 등을 통해 방문 정보를 다음 목적으로 처리하고자 동의를 요청합니다:',
    bannerNote: '동의하시기 전에는 아무것도 시작되지 않으며, 동의는 언제든지 철회하실 수 있습니다.',
    acceptAll: '모두 동의',
    rejectAll: '모두 거부',
    settings: '설정',
    settingsFailed: '설정을 열지 못했습니다. 다시 시도해 주세요.',
    reopen,
    consentText: '동의서',
    policy: '개인정보 처리방침',
  },
  titles: {
    necessary: '필수',
    functional: '기능',
    analytics: '통계',
    marketing: '마케팅',
    'session-replay': '이용 과정 기록',
    'cross-border': '국외 이전',
    embeds: '외부 콘텐츠',
    'advertising-messages': '광고성 정보 수신',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      '동의할 항목을 선택해 주세요. 직접 켜지 않으신 항목은 작동하지 않으며, 여기에서 언제든지 변경하실 수 있습니다.',
    alwaysOn: '항상 켜져 있습니다.',
    details: '자세히',
    save: '선택 저장',
    close: '닫기',
    undecided: '아직 선택하지 않으셨습니다.',
    decided: '선택하신 내용이 {date}에 저장되었습니다.',
    recordId: '기록 번호: {id}.',
    gpc: '사용 중인 브라우저가 개인정보를 제3자에게 넘기지 말라고 사이트에 요청하고 있습니다(Global Privacy Control). 그래서 일부 항목은 직접 켜실 때까지 꺼져 있습니다.',
    foreignTitle: '이 사이트에서 삭제할 수 없는 항목',
    foreignText:
      '동의를 철회하면 각 서비스가 이 사이트에 남긴 정보가 삭제됩니다. 서비스 자체 도메인의 쿠키는 브라우저 설정에서만 삭제할 수 있습니다:',
    optOut: '{service}: 모든 사이트에서 거부',
    receiptsTitle: '선택 확인서',
    receiptsText: '선택하실 때마다 표시된 내용, 일시, 응답을 담은 확인서가 이 기기에 남습니다.',
    show: '보기',
    download: '다운로드',
    print: '인쇄',
    deleteReceipts: '이 기기에서 확인서 삭제',
  },
  descriptions: {
    necessary: '사이트가 작동하고 이 선택을 기억하는 데 필요합니다. 동의는 필요하지 않습니다.',
    functional: '언어나 지역 같은 설정을 기억하여 사이트를 더 편리하게 이용하실 수 있습니다.',
    analytics: '방문자 수와 많이 읽는 페이지를 파악하여 사이트를 개선합니다.',
    marketing: '관심사에 맞는 광고를 보여 드리고 그 효과를 측정합니다.',
    'session-replay':
      '마우스 움직임, 클릭, 스크롤, 양식 입력을 기록하여 방문 과정을 나중에 다시 볼 수 있게 합니다.',
    'cross-border': '여기에서 동의하신 목적을 위해 방문 정보를 국외로 이전합니다.',
    embeds:
      '다른 사이트의 동영상, 지도, 게시물입니다. 표시하면 해당 사이트 운영자가 방문 사실을 알게 됩니다.',
    'advertising-messages': '이메일, 문자 메시지, 푸시 알림으로 소식과 혜택을 보내 드립니다.',
  },
  embed: {
    embedText: 'IP 주소, 이 페이지의 주소, 브라우저 정보가 {recipient}에 전송됩니다.',
    embedAbroad: '정보가 국외로 이전됩니다: {countries}.',
    loadOnce: '한 번만 불러오기',
    alwaysAllow: '항상 허용',
  },
  notice: {
    operator: '개인정보처리자',
    taxId: '사업자등록번호',
    consentTitle: '개인정보 처리 동의',
    receiptTitle: '선택 확인서',
    given: '동의함',
    refused: '동의 거부',
    withdrawn: '동의 철회',
    expired: '동의 기간 만료',
  },
};
