import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/source/html.ts';

const SENTENCE =
  '为提高农村公路养护水平，保障群众安全便捷出行，结合本县实际，制定本办法，请认真执行。';
const words = (list: string) => list.split(' ');
const lines = (body: string) =>
  readHtml(`<body><p>${SENTENCE}</p>${body}<p>${SENTENCE}</p></body>`, '页.html')
    .lines.filter((line) => !line.furniture)
    .slice(1, -1);
const shown = (body: string): string[] => lines(body).map(({ text }) => text);

describe('boxes', () => {
  test.each(words('block flex grid table list-item flow-root -webkit-box'))(
    'of display:%s stand on lines of their own',
    (display) =>
      expect(shown(`<div>甲<span style="display:${display}">乙</span>丙</div>`)).toEqual([
        '甲',
        '乙',
        '丙',
      ]),
  );
  test.each(words('inline inline-block contents'))(
    'of display:%s stand within a line',
    (display) => {
      expect(shown(`<div>甲<div style="display:${display}">乙</div>丙</div>`)).toEqual(['甲乙丙']);
    },
  );
  test('cells stay cells, whatever their display', () => {
    for (const cell of ['td', 'th'])
      expect(
        shown(
          `<table><tr><${cell} style="display:inline">甲</${cell}><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>`,
        ),
      ).toEqual(['甲\t乙', '丙\t丁']);
  });
});

describe('what is not painted is set aside', () => {
  test.each([
    ...words(
      'display:none visibility:hidden visibility:collapse opacity:0 opacity:.0 opacity:0.00 opacity:0% color:transparent',
    ),
    ...words('px pt em rem %').map((unit) => `font-size:0${unit}`),
    'font-size:0',
    'font-size:0.0pt',
    'position:absolute;left:-9999px',
    'left:-501pt',
    'left:-50em',
    'left:-50rem',
    'left:-100ex',
    'left:-9999%',
    'text-indent:-9999px',
    'text-indent:-700px',
  ])('%s', (style) => {
    expect(shown(`<p>甲<span style="${style}">乙</span>丙</p>`)).toEqual(['甲丙']);
  });
  test.each([
    'opacity:0.5',
    'opacity:1',
    'font-size:0.5pt',
    'font-size:10px',
    'left:-500pt',
    'left:-10px',
    'color:red',
    'visibility:visible',
  ])('but not %s', (style) =>
    expect(shown(`<p>甲<span style="${style}">乙</span>丙</p>`)).toEqual(['甲乙丙']),
  );
  test('a hidden attribute and a closed dialog count unless a style shows them', () => {
    expect(shown('<p>甲<span hidden>乙</span>丙</p>')).toEqual(['甲丙']);
    expect(shown('<p>甲<span hidden style="display:inline">乙</span>丙</p>')).toEqual(['甲乙丙']);
    expect(shown('<dialog>甲</dialog><p>乙</p>')).toEqual(['乙']);
    expect(shown('<dialog open>甲</dialog><p>乙</p>')).toEqual(['甲', '乙']);
    expect(shown('<dialog style="display:block">甲</dialog><p>乙</p>')).toEqual(['甲', '乙']);
  });
  test('what is visible again within it is shown, what was taken out is not', () => {
    const inside = (outer: string, inner: string) =>
      shown(`<p>甲<span style="${outer}">乙<b style="${inner}">丙</b></span>丁</p>`);
    expect(inside('visibility:hidden', 'visibility:visible')).toEqual(['甲丙丁']);
    expect(inside('font-size:0', 'font-size:12px')).toEqual(['甲丙丁']);
    expect(inside('visibility:hidden', 'font-size:12px')).toEqual(['甲丁']);
    expect(inside('font-size:0', 'visibility:visible')).toEqual(['甲丁']);
    expect(inside('display:none', 'display:block')).toEqual(['甲丁']);
  });
});

describe('struck text', () => {
  test.each([
    'text-decoration:line-through',
    'text-decoration-line:line-through',
    'text-decoration:underline line-through',
  ])('by %s is set aside', (style) =>
    expect(shown(`<p>甲<span style="${style}">乙</span>丙</p>`)).toEqual(['甲丙']),
  );
  test('is none where a style takes the line away', () => {
    for (const style of ['text-decoration:none', 'text-decoration-line:none'])
      expect(shown(`<p>甲<del style="${style}">乙</del>丙</p>`)).toEqual(['甲乙丙']);
    expect(shown('<p>甲<del style="text-decoration:underline">乙</del>丙</p>')).toEqual(['甲丙']);
  });
});

describe('shifted text', () => {
  const shifted = (style: string, text = '4') =>
    shown(`<p>米<span style="${style}">${text}</span></p>`);
  test.each([
    ...words('2pt 3px 1em 1rem 1ex 20%').map((length) => `vertical-align:${length}`),
    'mso-text-raise:4.0pt',
    'position:relative;top:-3px',
    'vertical-align:super',
  ])('is raised by %s', (style) => expect(shifted(style)).toEqual(['米⁴']));
  test.each([
    'vertical-align:-2pt',
    'mso-text-raise:-4pt',
    'position:relative;top:3px',
    'vertical-align:sub',
  ])('is lowered by %s', (style) => expect(shifted(style)).toEqual(['米₄']));
  test.each([
    'vertical-align:1.9pt',
    'vertical-align:2px',
    'top:-3px',
    'vertical-align:middle',
    'vertical-align:2cm',
  ])('is level with %s', (style) => expect(shifted(style)).toEqual(['米4']));
  test('is none that is long', () => {
    expect(shifted('vertical-align:3pt', ' 123456 ')).toEqual(['米 ¹²³⁴⁵⁶']);
    expect(shifted('vertical-align:3pt', '1234567')).toEqual(['米1234567']);
  });
});

describe('white space', () => {
  test.each(words('pre pre-wrap pre-line break-spaces'))(
    'of white-space:%s keeps lines',
    (style) => {
      expect(shown(`<div style="white-space:${style}">甲\n乙</div>`)).toEqual(['甲', '乙']);
    },
  );
  test.each(words('normal nowrap'))('of white-space:%s does not', (style) => {
    expect(shown(`<pre style="white-space:${style}">甲\n乙</pre>`)).toHaveLength(1);
    expect(
      shown(`<div style="white-space:pre"><p style="white-space:${style}">甲\n乙</p></div>`),
    ).toHaveLength(1);
  });
  test('of <pre> keeps lines', () => expect(shown('<pre>甲\n乙</pre>')).toEqual(['甲', '乙']));
});

describe('where lines stand', () => {
  const aligned = (body: string) => lines(body).map(({ align }) => align);
  test.each([
    ['<p align="center">甲</p>', 'center'],
    ['<p align=" RIGHT ">甲</p>', 'right'],
    ['<p style="text-align:center">甲</p>', 'center'],
    ['<p style="text-align:-webkit-center">甲</p>', 'center'],
    ['<p style="text-align:right">甲</p>', 'right'],
    ['<p style="text-align:end">甲</p>', 'right'],
    ['<p style="text-align:left" align="center">甲</p>', undefined],
    ['<center>甲</center>', 'center'],
    ['<div align="center"><p>甲</p></div>', 'center'],
    ['<div align="center"><p align="left">甲</p></div>', undefined],
    ...words('div h1 h2 h3 h4 h5 h6').map((tag): [string, string] => [
      `<${tag} align="right">甲</${tag}>`,
      'right',
    ]),
    ['<p>甲</p>', undefined],
    ['<p align="justify">甲</p>', undefined],
  ])('%s', (body, align) => expect(aligned(body)).toEqual([align]));
});

describe('the part of a page that is the document', () => {
  const text = (html: string) =>
    readHtml(`<html><body>${html}</body></html>`, '页.html')
      .lines.filter((line) => !line.furniture)
      .map((line) => line.text);
  const around = '<div><a href="/a">要闻</a><a href="/b">政务公开栏目</a></div>';
  test.each(words('div section article main td form center blockquote'))('is a %s', (tag) => {
    const inner = `<${tag}><p>${SENTENCE}</p><p>${SENTENCE}</p></${tag}>`;
    const body = tag === 'td' ? `<table><tr>${inner}</tr></table>` : inner;
    expect(text(`${around}${body}<div>友情链接</div>`)).toEqual([SENTENCE, SENTENCE]);
  });
});
