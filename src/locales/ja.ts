import type { Locale } from '../core/types';

const reopen = 'プライバシー設定';

export const locale: Locale = {
  banner: {
    bannerTitle: 'プライバシーについて',
    bannerChanged: '前回の選択の後に変更がありました。ここに記載のないものは、これまでの選択のままです。',
    bannerText:
      '{operator}は、ご訪問に関する情報を（Cookieの利用も含め）次の目的で取り扱うため、同意をお願いしています。',
    bannerNote: '同意いただくまで何も始まりません。同意はいつでも撤回できます。',
    acceptAll: 'すべて同意',
    rejectAll: 'すべて拒否',
    settings: '設定',
    settingsFailed: '設定を開けませんでした。もう一度お試しください。',
    reopen,
    consentText: '同意書',
    policy: 'プライバシーポリシー',
  },
  titles: {
    necessary: '必須',
    functional: '機能',
    analytics: '統計',
    marketing: 'マーケティング',
    'session-replay': '操作の記録',
    'cross-border': '外国への提供',
    embeds: '外部コンテンツ',
    'advertising-messages': '広告メッセージ',
  },
  preferences: {
    preferencesTitle: reopen,
    preferencesText:
      '同意する項目をお選びください。ご自身で選ばない限り、何も有効になりません。選択はここでいつでも変更できます。',
    alwaysOn: '常に有効です。',
    details: '詳細',
    save: '選択を保存',
    close: '閉じる',
    undecided: 'まだ選択されていません。',
    decided: '選択は{date}に保存されました。',
    recordId: '記録番号：{id}。',
    gpc: 'お使いのブラウザーは、データを第三者に渡さないようサイトに求めています（Global Privacy Control）。そのため、一部の項目はご自身で有効にするまで無効のままです。',
    foreignTitle: 'このサイトでは削除できないもの',
    foreignText:
      '同意を撤回すると、各サービスがこのサイトに残した情報は削除されます。サービス自身のドメインにある次のCookieは、ブラウザーの設定でのみ削除できます。',
    optOut: '{service}：すべてのサイトで無効にする',
    receiptsTitle: '選択の控え',
    receiptsText: '選択するたびに、表示された内容、日時、回答を記した控えがこの端末に残ります。',
    show: '表示',
    download: 'ダウンロード',
    print: '印刷',
    deleteReceipts: 'この端末から控えを削除',
  },
  descriptions: {
    necessary: 'サイトを動作させ、この選択を記憶するために必要です。同意は不要です。',
    functional: '言語や地域などの設定を記憶し、サイトを使いやすくします。',
    analytics: '訪問者の数や読まれているページを把握し、サイトの改善に役立てます。',
    marketing: '興味や関心に合った広告を表示し、その効果を測定します。',
    'session-replay':
      'マウスの動き、クリック、スクロール、フォームへの入力を記録し、ご訪問の様子を後から再生できるようにします。',
    'cross-border': 'ここで同意された目的のために、ご訪問に関する情報を外国にある第三者に提供します。',
    embeds:
      'ほかのサイトの動画、地図、投稿です。表示すると、ここを訪れたことがそのサイトの運営者に伝わります。',
    'advertising-messages': 'メール、SMS、プッシュ通知で、お知らせやお得な情報をお届けします。',
  },
  embed: {
    embedText:
      'お使いのIPアドレス、このページのアドレス、ブラウザーに関する情報が{recipient}に送信されます。',
    embedAbroad: '情報は外国に送信されます（{countries}）。',
    loadOnce: '今回だけ読み込む',
    alwaysAllow: '常に許可',
  },
  notice: {
    operator: '事業者',
    taxId: '法人番号',
    consentTitle: '個人情報の取扱いに関する同意',
    receiptTitle: '選択の控え',
    given: '同意済み',
    refused: '不同意',
    withdrawn: '同意を撤回',
    expired: '同意の期限切れ',
  },
};
