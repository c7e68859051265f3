import { describe, expect, test } from 'vitest';
import { shownInline } from '../../src/source/markdown/inline.ts';

const words = (list: string) => list.split(' ');
/** What a line shows; markup in braces. */
const said = (line: string, ...references: string[]) => {
  const shown = shownInline(line, new Set(references));
  return 'text' in shown ? shown.text : `{${shown.html}}`;
};

test.each([...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'])('an escaped %s is itself', (sign) =>
  expect(said(`甲\\${sign}乙`)).toBe(`甲${sign}乙`),
);
test.each(words('\\甲 \\a \\1'))('%s keeps its backslash', (text) => expect(said(text)).toBe(text));

describe('code', () => {
  test.each([
    ['`甲`', '甲'],
    ['``甲`乙``', '甲`乙'],
    ['` 甲 `', '甲'],
    ['`  甲 `', ' 甲'],
    ['`甲 `', '甲 '],
    ['`甲', '`甲'],
    ['`甲``', '`甲``'],
    ['``甲`', '``甲`'],
    ['`a*b*c`', 'a*b*c'],
    ['`a<b&c`', 'a<b&c'],
  ])('%s', (line, shown) => expect(said(line)).toBe(shown));
});

describe('links', () => {
  test.each([
    ...words(
      'http://a.cn https://a.cn mailto:a@b.cn ftp://a.cn #a /a ./a ../a www.a.cn a.htm a.html a.md a.pdf a.doc a.docx a.xls a.xlsx a.ppt a.pptx a.wps a.ofd a.png a.jpg a.jpeg a.gif a.svg a.webp a.zip a.rar /a_(1) /a(b)c(d) <a(b>',
    ),
    '<a b.pdf>',
    ' /a ',
    '/a "名"',
    "/a '名'",
    '/a (名)',
  ])('to %j show their words', (address) => expect(said(`甲[乙](${address})丙`)).toBe('甲乙丙'));
  test.each(['试行', 'a.exe', '/a b', '/a "名', '/a(b', ''])('to %j are none', (address) =>
    expect(said(`甲[乙](${address})丙`)).toBe(`甲[乙](${address})丙`),
  );
  test.each([
    ['[甲[乙]丙](/a)', '甲[乙]丙'],
    ['[甲\\]乙](/a)', '甲]乙'],
    ['[](/a)', ''],
    ['[**甲**](/a)', '甲'],
    ['[甲]乙](/a)', '[甲]乙](/a)'],
    ['[甲[乙](/a)', '[甲乙'],
  ])('%s', (line, shown) => expect(said(line)).toBe(shown));
  test.each([
    ['[甲][1]', '甲'],
    ['[甲][]', '甲'],
    ['[1][]', '1'],
    ['[甲\\]乙][1]', '甲]乙'],
    ['[甲][2]', '[甲][2]'],
    ['[甲]', '[甲]'],
    ['[A][]', 'A'],
    ['[甲[][1]', '[甲[][1]'],
  ])('by reference: %s', (line, shown) => expect(said(line, '1', '甲', 'a')).toBe(shown));
  test.each([
    ['![甲](/a)', '{<img src="picture">}'],
    ['![甲](随意)', '{<img src="picture">}'],
    ['![甲]()', '{<img src="picture">}'],
    ['![甲][1]', '{<img src="picture">}'],
    ['![](/a_(1))', '{<img src="picture">}'],
    ['![甲]', '![甲]'],
    ['!甲', '!甲'],
    ['![甲](a(b', '![甲](a(b'],
  ])('pictures: %s', (line, shown) => expect(said(line)).toBe(shown));
  test.each([
    ['甲[^1]。', '甲[1]。'],
    [`[^${'a'.repeat(20)}]`, `[${'a'.repeat(20)}]`],
    [`[^${'a'.repeat(21)}]`, `[^${'a'.repeat(21)}]`],
    ['[^]', '[^]'],
    ['[^a b]', '[^a b]'],
  ])('notes: %s', (line, shown) => expect(said(line)).toBe(shown));
  test.each(words('http://a.cn https://a.cn/b mailto:a@b.cn ftp://a HTTP://A'))(
    '<%s> is an address',
    (address) => expect(said(`<${address}>`)).toBe(address),
  );
  test.each(['<http://a b>', '<http:>', '<file://a>', '<http://a<b>', '<a.cn>'])(
    '%s is none',
    (text) => expect(said(text)).toBe(text),
  );
});

describe('entities', () => {
  test.each(
    words(
      '&#1; &#1234567; &#xA; &#x10ffff; &amp; &lt; &frac12; &nbsp; &CounterClockwiseContourIntegral;',
    ),
  )('%s', (entity) => expect(said(`甲${entity}`)).toBe(`{甲${entity}}`));
  test.each(words('&#; &#12345678; &#x; &#x1234567; &a; &1a; &amp & &am-p; &#a;'))(
    '%s is none',
    (text) => expect(said(text)).toBe(text),
  );
});

describe('tags', () => {
  const PAIRED = words(
    'sup sub b strong i em u del s strike ins span font a small big mark code kbd ruby rt rp q center p label tt abbr cite',
  );
  test.each(PAIRED)('<%s> is markup where it is closed', (tag) => {
    for (const name of [tag, tag.toUpperCase()])
      expect(said(`<${name}>甲</${name}>`)).toBe(`{<${name}>甲</${name}>}`);
    expect(said(`<${tag} class="a">甲</${tag}>`)).toBe(`{<${tag} class="a">甲</${tag}>}`);
    expect(said(`<${tag}>甲`)).toBe(`<${tag}>甲`);
    expect(said(`甲</${tag}>`)).toBe(`甲</${tag}>`);
    expect(said(`<${tag}<>甲</${tag}>`)).not.toBe(`{<${tag}<>甲</${tag}>}`);
  });
  test.each([
    '<br>',
    '<br/>',
    '<br />',
    '<wbr>',
    '<img src="a">',
    '<BR>',
    '<!-- 甲 -->',
    '<!---->',
  ])('%s is markup', (tag) => expect(said(`甲${tag}乙`)).toBe(`{甲${tag}乙}`));
  test.each(['<甲>', '<x>乙</x>', '<bra>', '<br<>', '<!-- 甲', '<3', 'a<b'])('%s is text', (text) =>
    expect(said(text)).toBe(text),
  );
  test('each is closed once, the last that is open first', () => {
    expect(said('<b>甲<b>乙</b>')).toBe('{<b>甲&lt;b>乙</b>}');
    expect(said('<b>甲</b>乙</b>')).toBe('{<b>甲</b>乙&lt;/b>}');
    expect(said('<b>甲<i>乙</b>丙</i>')).toBe('{<b>甲<i>乙</b>丙</i>}');
  });
});

describe('emphasis', () => {
  test.each([
    ['***甲***', '甲'],
    ['**甲**', '甲'],
    ['__甲__', '甲'],
    ['*甲*', '甲'],
    ['_甲_', '甲'],
    ['~~甲~~', '{<del>甲</del>}'],
    ['**甲*乙*丙**', '甲*乙*丙'],
    ['**甲 *乙* 丙**', '甲 乙 丙'],
    ['*甲*乙*', '甲*乙'],
    ['**甲\\**乙**', '甲**乙'],
    ['**甲 **乙**', '甲 **乙'],
    ['5~~6~~', '5~~6~~'],
    ['甲*乙*', '甲*乙*'],
    ['a_b_', 'a_b_'],
    ['5*6*', '5*6*'],
    ['甲**乙**丙', '甲乙丙'],
    ['（*甲*）', '（甲）'],
    ...words('***x** ** __ ~~ * _')
      .slice(1)
      .map((mark): [string, string] => [`${mark} 甲${mark}`, `${mark} 甲${mark}`]),
    ...words('** __ ~~ * _').map((mark): [string, string] => [
      `${mark}甲 ${mark}`,
      `${mark}甲 ${mark}`,
    ]),
    ...words('** __ ~~ * _').map((mark): [string, string] => [`${mark}甲`, `${mark}甲`]),
    ['****', '****'],
    ['____', '____'],
    ['~~~~甲', '~~~~甲'],
    ['**甲***', '**甲***'],
    ['*甲**', '*甲**'],
    ['**甲** **乙**', '甲 乙'],
  ])('%s', (line, shown) => expect(said(line)).toBe(shown));
});
