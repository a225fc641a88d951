import { beforeEach, describe, expect, it } from 'vitest';
import { isTiny, layOut } from '../../src/page/lay-out';

/** What styles tell of content, as a browser would. */
const styles = (values: Readonly<Record<string, string>> = {}): CSSStyleDeclaration => {
  const { width = '', height = '', 'max-width': maxWidth = '', 'aspect-ratio': aspectRatio = '' } = values;
  return {
    ...{ width, height, maxWidth, aspectRatio, boxSizing: values['box-sizing'] ?? 'content-box' },
    getPropertyValue: (name: string) => values[name] ?? '',
  } as CSSStyleDeclaration;
};
const rect = (width: number, height: number) => ({ width, height }) as DOMRect;

const draw = (markup: string): HTMLElement => {
  document.body.innerHTML = markup;
  return document.body.lastElementChild as HTMLElement;
};

beforeEach(() => document.body.replaceChildren());

describe('content that is not to be seen', () => {
  const FRAME = '<iframe></iframe>';

  it.each([
    ['two pixels by its styles', FRAME, { width: '2px', height: '90px' }, rect(2, 90)],
    ['a pixel and a half', FRAME, { width: '90px', height: '1.5px' }, rect(90, 2)],
    ['nothing by its styles, and borders', FRAME, { width: '0px', height: '0px' }, rect(8, 8)],
    ['a pixel by its attributes', '<img width="1" height="1">', {}, rect(1, 1)],
    ['a pixel by an attribute where styles say auto', '<img width="1">', { width: 'auto' }, rect(1, 90)],
  ])('has %s', (_, markup, given, used) => {
    expect(isTiny(draw(markup), styles(given), used)).toBe(true);
  });

  it.each([
    ['three pixels', FRAME, { width: '3px', height: '90px' }, rect(3, 90)],
    ['nothing by its styles, and yet some size', FRAME, { width: '0px', height: '90px' }, rect(9, 90)],
    ['no size that is given', FRAME, {}, rect(4, 4)],
    ['a size in other units', FRAME, { width: '1%', height: '1em' }, rect(4, 4)],
    ['an attribute that styles overrule', '<img width="1">', { width: '50%', height: '9px' }, rect(4, 9)],
    ['an attribute in per cent', '<img width="1%" height="90">', {}, rect(4, 90)],
    ['an attribute that is no number', '<img width="x1" height="90">', {}, rect(4, 90)],
  ])('has not %s', (_, markup, given, used) => {
    expect(isTiny(draw(markup), styles(given), used)).toBe(false);
  });
});

describe('a placeholder', () => {
  /** Lays one out before content that takes 300 × 80 pixels. */
  const layOutFor = (
    markup: string,
    given: Readonly<Record<string, string>> = {},
    used = rect(300, 80),
  ): HTMLElement => {
    const content = draw(markup);
    const place = document.createElement('consent-placeholder');
    content.before(place);
    layOut(place, content, styles(given), used);
    return place;
  };

  it('has the classes and the style of its content, and is not displayed while it is measured', () => {
    const { className, style } = layOutFor('<iframe class="wide tall" style="opacity: 0.5"></iframe>');
    expect(className).toBe('wide tall');
    expect(style.opacity).toBe('0.5');
    expect(style.display).toBe('none');
    expect(style.getPropertyPriority('display')).toBe('important');
  });

  it('is told what rules say of its content that do not reach it, and nothing that they say of both', () => {
    const rules = '<style>.both { float: left; width: 50%; height: 50%; }</style>';
    const given = { float: 'left', position: 'relative', 'z-index': '3', width: '50%', height: '50%' };
    const { style } = layOutFor(`${rules}<iframe class="both"></iframe>`, given);
    expect(style.position).toBe('relative');
    expect(style.zIndex).toBe('3');
    expect(style.float).toBe('');
    expect([style.width, style.height, style.minHeight]).toEqual(['', '', '']);
  });

  it('is as wide and at least as high as content without a size is drawn, and no wider than its place', () => {
    const { style } = layOutFor('<iframe></iframe>');
    expect([style.width, style.maxWidth]).toEqual(['300px', '100%']);
    expect([style.height, style.minHeight]).toEqual(['', '80px']);
  });

  it('is so with styles that say as little: auto, none', () => {
    const given = { width: 'auto', height: 'auto', 'max-width': 'none', 'aspect-ratio': 'auto' };
    const { style } = layOutFor('<iframe></iframe>', given);
    expect([style.width, style.maxWidth, style.minHeight]).toEqual(['300px', '100%', '80px']);
    expect([style.aspectRatio || '', style.overflow]).toEqual(['', '']);
  });

  it('has the size that is given in pixels, with borders and paddings', () => {
    const given = {
      ...{ width: '100px', height: '50px', 'max-width': '200px' },
      ...{ 'border-left-width': '1px', 'padding-left': '2px', 'border-right-width': '4px' },
      ...{ 'padding-right': '8px', 'border-top-width': '16px', 'padding-top': '32px' },
      ...{ 'border-bottom-width': '64px', 'padding-bottom': '128px' },
    };
    const { style } = layOutFor('<iframe></iframe>', given);
    expect([style.width, style.maxWidth, style.minHeight]).toEqual(['115px', '200px', '290px']);
    const whole = layOutFor('<iframe></iframe>', { ...given, 'box-sizing': 'border-box' });
    expect([whole.style.width, whole.style.minHeight]).toEqual(['100px', '50px']);
  });

  it('has the size that attributes give', () => {
    const { style } = layOutFor('<iframe width="560" height="315"></iframe>');
    expect([style.width, style.minHeight]).toEqual(['560px', '315px']);
  });

  it('takes over a size in other units as it is', () => {
    const { style } = layOutFor('<iframe></iframe>', { width: '50%', height: '20em' });
    expect([style.width, style.height, style.maxWidth, style.minHeight]).toEqual(['50%', '20em', '', '']);
  });

  it('keeps a ratio, and grows with its text', () => {
    const { style } = layOutFor('<iframe></iframe>', { width: '100%', 'aspect-ratio': '16 / 9' });
    expect([style.aspectRatio, style.overflow, style.minHeight]).toEqual(['16 / 9', 'clip', '']);
  });

  it('has the height that is given rather than one by a ratio', () => {
    const { style } = layOutFor('<iframe></iframe>', { height: '90px', 'aspect-ratio': '16 / 9' });
    expect([style.aspectRatio || '', style.minHeight]).toEqual(['', '90px']);
  });

  it('of a picture that is not loaded has no size of its own: its text alone is seen there', () => {
    const content = '<img alt="A cup">';
    const { style } = layOutFor(content, { width: 'auto' });
    expect([style.width, style.height, style.minHeight]).toEqual(['', '', '']);
    expect(layOutFor(content, { width: '50%' }).style.width).toBe('50%');
  });
});
