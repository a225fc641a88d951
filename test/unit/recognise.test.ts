// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { hostsIn, recognise, tagsIn } from '../../src/page/recognise';

describe('a vendor’s snippet', () => {
  it.each([
    ["ym(12, 'init', {})", { id: '12', webvisor: false }],
    ['ym("12" , "init",{clickmap:true})', { id: '12', webvisor: false }],
    ["window.ym(\n  '12',\n  'init', {webvisor:true})", { id: '12', webvisor: true }],
    ["ym(12,'init',{ 'webvisor' : !0 })", { id: '12', webvisor: true }],
    ['ym( 12 ,"init",{"webvisor":true})', { id: '12', webvisor: true }],
    ["ym(12,'init',{webvisor:false})", { id: '12', webvisor: false }],
    ["ym(12,'init',{webvisor:!1})", { id: '12', webvisor: false }],
  ])('is Metrica’s: %s', (text, told) => {
    expect(recognise(text)).toEqual({ type: 'yandex-metrica', ...told });
  });

  it.each([
    ["(function(w,d,s,l,i){})(window,document,'script','dataLayer','GTM-AB12C')", 'GTM-AB12C'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-AB12C', 'GTM-AB12C'],
    // A container brings measurements of its own.
    ["gtag('config','G-AB12'); load('GTM-AB12C')", 'GTM-AB12C'],
  ])('is the Tag Manager’s: %s', (text, id) => {
    expect(recognise(text)).toEqual({ type: 'google-tag-manager', id });
  });

  it.each([
    'https://www.googletagmanager.com/gtag/js?id=G-AB12',
    'https://www.googletagmanager.com/gtag/js?l=data&id=G-AB12&x',
    "gtag('js', new Date()); gtag('config', 'G-AB12')",
    "gtag('config','G-AB12')",
    'gtag( "config" , "G-AB12", {})',
  ])('is Google Analytics’: %s', (text) => {
    expect(recognise(text)).toEqual({ type: 'google-analytics', id: 'G-AB12' });
  });

  it.each([
    "ym(12, 'reachGoal', 'x')",
    "asym(12, 'init')",
    "ym(id, 'init')",
    "gtag('config', 'AW-1')",
    "gtag('event', 'G-AB12')",
    'https://www.googletagmanager.com/gtag/js?gid=G-AB12',
    'https://a.example/?x=G-AB12',
    'MYGTM-AB12',
    '',
  ])('is none that can be told: %s', (text) => {
    expect(recognise(text)).toBeUndefined();
  });
});

it('all tags that a text names are told, each once, in the order of what their services can do', () => {
  const text = `gtag('config', 'AW-1'); gtag('config', 'G-AB12'); gtag('config', 'G-AB12');
    gtag/js?id=GTM-AB12C; gtag/js?id=UA-12-3; ym(2, 'init'); ym(1, 'init')`;
  expect(tagsIn(text).map(({ type, id }) => `${type} ${id}`)).toEqual([
    'yandex-metrica 2',
    'yandex-metrica 1',
    'google-tag-manager GTM-AB12C',
    'google-analytics AW-1',
    'google-analytics G-AB12',
    'google-analytics UA-12-3',
  ]);
  expect(recognise("gtag('config', 'AW-1'); gtag('config', 'G-AB12')")?.id).toBe('G-AB12');
});

it('the hosts that a snippet names are told once, of whatever scheme, and nothing else', () => {
  const text = `load("//x.a.example/x.js"); fetch('https://b.example:8080/y'); '//x.a.example';
    new WebSocket("wss://c-d.example"); "ws://e.example"; http://f.example // g.example
    "/no/host"; 'localhost//h.example'; "//single"`;
  expect(hostsIn(text)).toEqual(['x.a.example', 'b.example', 'c-d.example', 'e.example', 'f.example']);
});
