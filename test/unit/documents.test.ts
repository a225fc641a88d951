// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ConsentConfig, Decision, Disclosure, Operator, Receipt } from '../../src/core/types';
import { createNotice } from '../../src/notice';
import { consentText, declaration, operatorLine, ownState, receiptText } from '../../src/notice/documents';
import { element, type Markup, toHtml } from '../../src/notice/markup';
import { noticeLocaleOf } from '../../src/notice/notice-for';
import { yandexMetrica } from '../../src/services';

const en = noticeLocaleOf('en');
/** A language that has no wording of the law of its own. */
const german = { ...en, language: 'de' };

const SITE: ConsentConfig = {
  operator: { name: 'Site LLC' },
  policy: { url: '/privacy', version: '7' },
  purposes: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'marketing' }, { id: 'advertising-messages' }],
  services: [yandexMetrica({ id: 1 })],
};
const notice = (config: ConsentConfig = SITE) => createNotice(config, 'en', 'shop.test');
const html = (...markup: readonly Markup[]) => markup.map(toHtml).join('');

describe('the operator in a line', () => {
  const line = (operator: Operator) => toHtml(operatorLine(notice({ operator }).operator, en));

  it('is told with all that is known of it, in this order', () => {
    expect(
      line({
        name: 'Site LLC',
        taxId: '1',
        address: 'Moscow',
        phone: '+7',
        email: 'a@b.ru',
        site: 'https://site.example/?a=b',
      }),
    ).toBe(
      '<span>Site LLC, Tax ID 1, Moscow, +7, <a href="mailto:a@b.ru">a@b.ru</a>, <a href="https://site.example/?a=b">https://site.example/?a=b</a></span>',
    );
    expect(line({ name: 'Site LLC' })).toBe('<span>Site LLC</span>');
    expect(line({ name: 'Site LLC', phone: '+7' })).toBe('<span>Site LLC, +7</span>');
  });

  it('has links whose addresses are written as such, and none to code', () => {
    expect(line({ name: 'x', email: 'ё ?\uD800@b.ru' })).toContain('href="mailto:%D1%91%20%3F@b.ru"');
    expect(toHtml(operatorLine({ name: 'x', site: 'javascript:alert(1)' }, en))).toBe(
      '<span>x, javascript:alert(1)</span>',
    );
    expect(toHtml(operatorLine({ name: 'x', site: 'javascript:mailto:1' }, en))).not.toContain('<a');
  });
});

describe('the consent text', () => {
  const text = (config?: ConsentConfig, locale = en) =>
    toHtml(consentText(notice(config), locale, 'shop.test'));

  it('has its parts in their order', () => {
    const told = text();
    const parts = [
      'By pressing “Accept all” or switching single purposes on at shop.test I consent',
      '<dl><div><dt>Operator</dt><dd><span>Site LLC</span></dd></div></dl>',
      'The data subject is a visitor of shop.test.',
      'What follows can be agreed to as a whole',
      '<section><h3>Statistics</h3><p>Shows how many people visit',
      '<section><h3>Marketing</h3>',
      'What follows is not part of “Accept all”',
      '<section><h3>Advertising messages</h3>',
      '<p>Version: 7. <a href="/privacy">',
    ];
    expect(parts.map((part) => told.indexOf(part))).toEqual(
      parts.map((part) => told.indexOf(part)).sort((a, b) => a - b),
    );
    for (const part of parts) expect(told).toContain(part);
    expect(told).not.toContain('<h3>Necessary</h3>');
  });

  it('says nothing of what there is none of', () => {
    const alone = text({ purposes: [{ id: 'advertising-messages' }] });
    expect(alone).not.toContain('These purposes can be agreed to');
    expect(alone).toMatch(/<p><\/p><\/div>$/);
    const joint = text({ purposes: [{ id: 'analytics' }], policy: { version: '7' } });
    expect(joint).not.toContain('is not part of');
    expect(joint).toMatch(/<p>Version: 7\. <\/p><\/div>$/);
  });

  it('marks what is in another language than what is around it', () => {
    expect(text()).not.toContain('lang=');
    const told = text(SITE, german);
    expect(told).toMatch(/^<div lang="en" dir="ltr">/);
    expect(told).toContain('<h3 lang="de" dir="ltr">Statistics</h3><p lang="de" dir="ltr">');
    expect(told).toContain('<dl lang="en" dir="ltr">');
  });
});

describe('a receipt to be read', () => {
  const receipt: Receipt = {
    format: 1,
    id: 'r2',
    previousId: 'r1',
    decidedAt: '2026-11-24T10:00:00',
    expiresAt: '2027-11-24T10:00:00',
    method: 'withdraw',
    state: 'withdrawn',
    page: { origin: 'https://shop.test', path: '/tea' },
    answers: { analytics: true, marketing: false, gone: false },
    refusedServices: ['1', 'other'],
    statement: 'I agree',
    withdrawal: {
      purposes: ['marketing', 'gone'],
      cookies: ['_a'],
      localStorage: ['b'],
      sessionStorage: ['c'],
      clientIds: { 1: '16999', 2: '17' },
    },
    notice: notice(),
    noticeHash: 'abc',
    library: '1',
  };
  const rows = (one: Receipt) =>
    [
      ...toHtml(receiptText(one, en))
        .split('<h3>')[0]!
        .matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g),
    ].map(([, term, value]) => `${term}: ${value}`);

  it('says what was answered, and to what', () => {
    expect(rows(receipt)).toEqual([
      'What happened: consent withdrawn',
      'Date of the choice: November 24, 2026 at 10:00 AM',
      'Holds until: November 24, 2027 at 10:00 AM',
      'Answers: <ul><li>Statistics: Yes</li><li>Marketing: No</li><li>gone: No</li><li>Yandex Metrica: No</li></ul>',
      'Text beside the tick: I agree',
      'How: withdrawal',
      'Page: https://shop.test/tea',
      'Withdrawn: <ul><li>Marketing</li><li>gone</li></ul>',
      'Deleted from the browser: _a, b, c',
      'Visitor numbers at the services: <ul><li>1: 16999</li><li>2: 17</li></ul>',
      'Number: r2',
      'Follows number: r1',
      'SHA-256 of the text shown: abc',
    ]);
    const whole = toHtml(receiptText(receipt, en));
    expect(whole).toContain('<h3>Consent to the processing of personal data</h3><div><p>By pressing');
    expect(whole).toContain('at shop.test I consent');
  });

  it('leaves out what there is not', () => {
    const { refusedServices: _, statement: __, withdrawal: ___, ...others } = receipt;
    const bare = {
      ...others,
      answers: { analytics: true },
      expiresAt: null,
      previousId: null,
      noticeHash: null,
    };
    expect(rows(bare)).toEqual([
      'What happened: consent withdrawn',
      'Date of the choice: November 24, 2026 at 10:00 AM',
      'Answers: Statistics: Yes',
      'How: withdrawal',
      'Page: https://shop.test/tea',
      'Number: r2',
    ]);
    expect(rows({ ...bare, withdrawal: { purposes: ['analytics'], clientIds: {} } })).toContain(
      'Withdrawn: Statistics',
    );
  });
});

describe('the declaration', () => {
  const told = (config: ConsentConfig = SITE, locale = en) => toHtml(declaration(notice(config), locale));
  const tables = (config?: ConsentConfig) => told(config).match(/<table>.*?<\/table>/g) ?? [];
  const cells = (table = '') =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd].*?>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
    );

  it('has the operator, and a table for each purpose', () => {
    expect(told()).toMatch(
      /^<div lang="en" dir="ltr"><p>Operator: <span>Site LLC<\/span><\/p><h3>Purposes of processing<\/h3><table>/,
    );
    const [necessary, analytics] = tables();
    expect(analytics).toMatch(/^<table><caption><strong>Statistics<\/strong> Shows how many/);
    expect(analytics).toContain('<tr><th scope="row">Data and their volume</th><td><ul><li>');
    expect(cells(analytics).map(([term]) => term)).toEqual([
      'Data and their volume',
      'Recipients of the data',
      'Transfer abroad',
      'Actions with the data',
      'Methods of processing',
      'Term of processing and storage',
      'Legal basis',
      'Whose data',
      'How to withdraw consent',
    ]);
    // What takes no consent cannot be withdrawn.
    expect(cells(necessary).at(-1)?.[0]).toBe('Whose data');
    expect(Object.fromEntries(cells(necessary))).toMatchObject({
      'Recipients of the data': 'nobody but the operator',
      'Transfer abroad': 'the data are not transferred abroad',
      'Actions with the data': 'recording, storage, use, deletion',
    });
  });

  it('says of external content that a transfer abroad is told in its place', () => {
    expect(told({ ...SITE, purposes: [{ id: 'embeds' }] })).toContain(
      'where the owner of the content is abroad, that is said in the place of the content',
    );
  });

  it('says whereto data go abroad, if that is known', () => {
    const withThat = (disclosure: Disclosure) =>
      told({ ...SITE, purposes: [{ id: 'analytics', disclosure }] });
    expect(withThat({ crossBorder: true })).toContain('the data are transferred abroad: Yes');
    const recipients = ['DE', 'US'].map((country) => ({ name: 'x', country }));
    expect(withThat({ recipients })).toContain('the data are transferred abroad: Germany, United States');
  });

  it('has the services with their recipients and purposes', () => {
    const own = { id: 'own', purposes: ['analytics', 'marketing'], start: () => undefined };
    const services = tables({ ...SITE, services: [yandexMetrica({ id: 1 }), own] }).at(-2);
    expect(services).toContain('<caption>Services</caption><thead><tr><th scope="col">Service</th>');
    expect(cells(services)).toEqual([
      ['Service', 'Recipient', 'Purposes of processing'],
      ['Yandex Metrica', expect.stringMatching(/^Yandex LLC, Tax ID 7736207543, 16/), 'Statistics'],
      ['own', '', '<ul><li>Statistics</li><li>Marketing</li></ul>'],
    ]);
    expect(told({ ...SITE, services: [] })).not.toContain('<caption>Services</caption>');
  });

  it('has all that is kept in the browser, and by whom', () => {
    const kept = cells(tables().at(-1));
    expect(kept.slice(0, 5)).toEqual([
      ['Name', 'Service', 'Where', 'Kept for'],
      ['consent_gate', 'This site: your choice', 'cookie', '365 days'],
      ['consent_gate.receipts', 'This site: your receipts', 'localStorage', 'until deleted'],
      ['consent_gate.noted', 'This site: your receipts', 'localStorage', 'until deleted'],
      ['_ym_uid', 'Yandex Metrica', 'cookie', '1 year'],
    ]);
    expect(kept.at(-1)).toEqual([
      expect.stringMatching(/^yandexuid, yuidss, /),
      'Yandex Metrica',
      'cookie of yandex.ru, which this site cannot delete',
      '',
    ]);
  });

  it('marks what is in another language', () => {
    expect(told(SITE, german)).toContain('<caption lang="de" dir="ltr"><strong>');
  });
});

describe('the visitor’s own choice', () => {
  const decision = {
    id: 'x',
    decidedAt: Date.parse('2026-11-24T10:00:00'),
    choices: { analytics: true, marketing: false },
    refusedServices: ['1', 'gone'],
  } as unknown as Decision;
  const services = [yandexMetrica({ id: 1 }), yandexMetrica({ id: 2 })];
  const state = (given: Decision | null, hasReceipts = false) =>
    html(...ownState(notice({ ...SITE, services }), en, { decision: given, hasReceipts }));
  const button = (action: string, text: string) =>
    toHtml(element('button', { type: 'button', 'data-action': action }, text));
  const change = button('settings', 'Change your choice');
  const withdraw = button('withdraw', 'Withdraw all consent');

  it('is told with what was refused by itself, and buttons to change it', () => {
    expect(state(decision, true)).toBe(
      '<h3>Your choice</h3><p>November 24, 2026 at 10:00 AM</p>' +
        '<ul><li>Statistics: Yes</li><li>Marketing: No</li><li>Advertising messages: No</li><li>Yandex Metrica: No</li></ul>' +
        `<p>${change} ${withdraw} ${button('receipt', 'Consent receipt')}</p>`,
    );
  });

  it('has nothing to withdraw where nothing was given, and no receipt where there is none', () => {
    expect(state(null)).toBe(`<h3>Your choice</h3><p>You have not made a choice yet.</p><p>${change}  </p>`);
    expect(state({ ...decision, id: '' })).not.toContain(withdraw);
  });
});
