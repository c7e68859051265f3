import { describe, expect, test } from 'vitest';
import { circled, circledNumber } from '../../src/source/docx/circled.ts';
import { formatLike, formatNumber, isKnownFormat } from '../../src/source/docx/number-format.ts';
import {
  isSymbolFont,
  shownInFonts,
  symbolCharacter,
  symbolText,
} from '../../src/source/docx/symbols.ts';
import { isoDate, labelCount, readMetadata } from '../../src/source/page-metadata.ts';
import { ordinaryCharacters, shownCharacter } from '../../src/source/pdf/characters.ts';
import { fraction, setApart, term } from '../../src/source/raised.ts';
import { readSource } from '../../src/source/read.ts';
import { isContinuation, repeatedHeads } from '../../src/source/table-heads.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);

describe('numbers of lists', () => {
  test.each([
    ['decimal', [0, 1, 12], '0 1 12'],
    ['decimalHalfWidth', [0, 12], '0 12'],
    ['decimalZero', [0, 1, 12, 123], '00 01 12 123'],
    ['decimalFullWidth', [0, 1234567890], '０ １２３４５６７８９０'],
    ['decimalFullWidth2', [12], '１２'],
    ['decimalEnclosedCircle', [0, 1, 20, 21, 35, 36, 50, 51], '⓪ ① ⑳ ㉑ ㉟ ㊱ ㊿ 51'],
    ['decimalEnclosedCircleChinese', [1, 51], '① 51'],
    ['decimalEnclosedParen', [0, 1, 20, 21], '0 ⑴ ⒇ 21'],
    ['decimalEnclosedFullstop', [0, 1, 20, 21], '0 ⒈ ⒛ 21'],
    ['chineseCounting', [0, 1, 10, 12, 105], '〇 一 十 十二 一百零五'],
    ['chineseCountingThousand', [0, 12], '〇 十二'],
    ['taiwaneseCounting', [0, 12], '〇 十二'],
    ['taiwaneseCountingThousand', [12], '十二'],
    ['japaneseCounting', [0, 10, 110, 105, 1110], '〇 十 百十 百五 一千百十'],
    ['chineseLegalSimplified', [12, 2030], '拾贰 贰仟零叁拾'],
    ['ideographLegalTraditional', [2, 3, 6, 20_000, 200_000_000], '貳 參 陸 貳萬 貳億'],
    ['ideographDigital', [0, 1234567890], '〇 一二三四五六七八九〇'],
    ['japaneseDigitalTenThousand', [12], '一二'],
    ['taiwaneseDigital', [12], '一二'],
    ['ideographTraditional', [0, 1, 10, 11], '〇 甲 癸 十一'],
    ['ideographZodiac', [0, 1, 12, 13], '〇 子 亥 十三'],
    ['ideographZodiacTraditional', [1, 2, 13, 60, 61], '甲子 乙丑 丙子 癸亥 六十一'],
    ['ideographEnclosedCircle', [1, 10, 11], '㊀ ㊉ 十一'],
    ['lowerLetter', [0, 1, 26, 27, 52, 53], '0 a z aa zz aaa'],
    ['upperLetter', [1, 28], 'A BB'],
    ['russianLower', [1, 29, 30], 'а я аа'],
    ['russianUpper', [1, 2], 'А Б'],
    ['lowerRoman', [1, 4, 9, 40, 90], 'i iv ix xl xc'],
    ['upperRoman', [0, 1, 400, 900, 1994, 3999, 4000], '0 I CD CM MCMXCIV MMMCMXCIX 4000'],
    ['aiueo', [0, 1, 46, 47], '0 ア ン 47'],
    ['aiueoFullWidth', [2], 'イ'],
    ['iroha', [1, 48], 'イ ン'],
    ['irohaFullWidth', [2], 'ロ'],
    ['hex', [9, 10, 255], '9 A FF'],
    [
      'ordinal',
      [0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 21, 22, 23, 101, 111, 112, 113, 121],
      '0th 1st 2nd 3rd 4th 10th 11th 12th 13th 14th 21st 22nd 23rd 101st 111th 112th 113th 121st',
    ],
    ['none of these', [7], '7'],
    ['toString', [7], '7'],
  ])('%s', (format, numbers, printed) => {
    expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(printed);
    expect(isKnownFormat(format)).toBe(!/ |toString/u.test(format));
  });
  test('in letters are no longer than thirty, in a dash have dashes', () => {
    expect(formatNumber(26 * 30, 'lowerLetter')).toBe('z'.repeat(30));
    expect(formatNumber(26 * 30 + 1, 'lowerLetter')).toBe('a'.repeat(30));
    expect(formatNumber(5, 'numberInDash')).toBe('- 5 -');
  });
  test.each([
    ['001, 002, 003, ...', '007'],
    ['01', '07'],
    [' 0001,', '0007'],
    ['1, 2', '7'],
    ['a001,', null],
    ['0012,', null],
    ['002', null],
  ])('like %j', (pattern, printed) => expect(formatLike(7, pattern)).toBe(printed));
});

test.each([
  ['○', '1', '①'],
  ['〇', ' 12 ', '⑫'],
  ['◯', '５０', '㊿'],
  ['○', '0', '⓪'],
  ['○', '51', '(51)?'],
  ['○', '123', '(123)?'],
  ['○', '秘', '㊙'],
  ['○', '一', '㊀'],
  ['○', 'A', 'Ⓐ'],
  ['○', 'a', 'ⓐ'],
  ['○', '甲', '甲\u20dd'],
  ['□', '1', '1\u20de'],
  ['◇', '1', '1\u20df'],
  ['△', '1', '1\u20e4'],
  ['☆', '1', '1'],
  ['○', '', '○'],
  ['○', ' ', '○'],
  ['□', '甲乙', '(甲乙)?'],
  ['□', '', '□'],
  ...[...'√✓✔vV'].map((tick): [string, string, string] => ['□', tick, '☑']),
  ...[...'×✕✗xX'].map((cross): [string, string, string] => ['□', cross, '☒']),
  ['○', '√', '√\u20dd'],
  ['○', '×', '×\u20dd'],
])('%s around %s is %s', (shape, content, printed) => {
  const { text, certain } = circled(shape, content);
  expect(text + (certain ? '' : '?')).toBe(printed);
});
test('Unicode has numbers in circles up to fifty', () => {
  expect([-1, 0, 50, 51].map(circledNumber)).toEqual([null, '⓪', '㊿', null]);
});

describe('symbol fonts', () => {
  test.each(['Symbol', 'symbol', 'Wingdings', 'Wingdings 2', 'WINGDINGS 3', 'Webdings'])(
    '%s',
    (font) => expect(isSymbolFont(font)).toBe(true),
  );
  test.each([undefined, '', 'SimSun', 'Wingdings 4', 'Wingdings2', 'Symbola'])('not %s', (font) =>
    expect(isSymbolFont(font)).toBe(false),
  );
  test('have their characters at U+F000 and up, or below U+0100', () => {
    expect(symbolCharacter('Wingdings', 0xf0fc)).toBe(symbolCharacter('Wingdings', 0xfc));
    expect(symbolCharacter('Wingdings', 0xf0fe)).toBe('☑');
    expect(symbolCharacter('Wingdings', 0xf100)).toBeNull();
    expect(symbolCharacter('Wingdings', 0xefff)).toBeNull();
    expect(symbolCharacter('Wingdings', 0xf020)).toBe(symbolCharacter('Wingdings', 0x20));
    expect(symbolCharacter('Wingdings', 0xf0ff)).toBe(symbolCharacter('Wingdings', 0xff));
  });
  test.each([
    ['SimSun', '2611', '☑'],
    ['SimSun', '21', '!'],
    ['SimSun', '20', ''],
    ['SimSun', '10FFFF', '\u{10ffff}'],
    ['SimSun', '110000', ''],
    ['SimSun', 'D7FF', '\ud7ff'],
    ['SimSun', 'D800', ''],
    ['SimSun', 'DFFF', ''],
    ['SimSun', 'E000', '\ue000'],
    ['SimSun', 'zz', ''],
    ['Wingdings', 'F0FE', '☑'],
  ])('%s %s is %j', (font, code, text) => expect(symbolText(font, code)).toBe(text));
  test('show text by the font of each range, and tell what they do not know', () => {
    const tick = symbolCharacter('Wingdings', 0x41)!;
    const high = symbolCharacter('Wingdings', 0xfe)!;
    const fonts = { ascii: 'Wingdings', hAnsi: 'SimSun', eastAsia: 'SimSun' };
    expect(shownInFonts('A\u00fe甲 ', fonts).text).toBe(`${tick}\u00fe甲 `);
    expect(shownInFonts('A\u00fe', { ascii: 'SimSun', hAnsi: 'Wingdings' }).text).toBe(`A${high}`);
    expect(shownInFonts('\u007f\u0080\u00ff\u0100', { hAnsi: 'Wingdings' }).text[0]).toBe('\u007f');
    expect(shownInFonts('\u0100', { hAnsi: 'Wingdings', ascii: 'Wingdings' })).toEqual({
      text: '\u0100',
      unknown: [],
    });
    expect(shownInFonts('\uf0fe', { eastAsia: 'Wingdings' })).toEqual({ text: '☑', unknown: [] });
    expect(shownInFonts('\uf0fe', {})).toEqual({ text: '\uf0fe', unknown: ['\uf0fe'] });
    for (const edge of ['\uf000', '\uf0ff']) expect(shownInFonts(edge, {}).unknown).toEqual([edge]);
    for (const beyond of ['\uefff', '\uf100']) expect(shownInFonts(beyond, {}).unknown).toEqual([]);
    expect(shownInFonts('!', fonts).text).not.toBe('!');
    expect(shownInFonts('\u001f \t', fonts)).toEqual({ text: '\u001f \t', unknown: [] });
  });
});

describe('characters of PDF files', () => {
  test.each([
    ['⻓⻋⾭', '长车青'],
    ['\u2f00', '一'],
    ['\uf900\ufa0c', '豈兀'],
    ['\ufb00\ufb06', 'ffst'],
    ['︐︓︔︕︖︵︶', '，：；！？（）'],
    ['\ufe30\ufe43\ufe44', '..『』'],
    ['\ufe47\ufe48', '[]'],
    ['甲①', '甲①'],
  ])('%s are %s', (text, plain) => expect(ordinaryCharacters(text)).toBe(plain));
  const tick = { text: '☑', unknown: false };
  test.each(
    words(
      'Wingdings ABCDEF+Wingdings Wingdings-Regular ABCDEF+Wingdings-Regular Wingdings,Normal WingdingsRegular',
    ),
  )('%s is a symbol font', (font) => expect(shownCharacter(font, '\uf0fe')).toEqual(tick));
  test.each(words('ABCDE+Wingdings ABCDEFG+Wingdings abcdef+Wingdings Wingdings4 SimSun'))(
    '%s is none',
    (font) => expect(shownCharacter(font, '\uf0fe')).toEqual({ text: '\uf0fe', unknown: false }),
  );
  test.each(words('Wingdings2 Wingdings-2 Wingdings_3 Webdings Symbol SymbolMT'))(
    '%s is one too',
    (font) => expect(shownCharacter(font, '\uf041').text).not.toBe('\uf041'),
  );
  test('Wingdings 2 may have a space', () =>
    expect(shownCharacter('Wingdings 2', '\uf041').text).not.toBe('\uf041'));
  test('what a file says itself of its symbols counts', () => {
    for (const text of ['甲', '\u0100', ' ', '\u0001'])
      expect(shownCharacter('Wingdings', text)).toEqual({ text, unknown: false });
    expect(shownCharacter('Wingdings', '\u00fe')).toEqual(tick);
    expect(shownCharacter('Symbol', 'a')).toEqual({ text: 'a', unknown: false });
    expect(shownCharacter('Wingdings', '!').text).not.toBe('!');
    expect(shownCharacter('Wingdings', '\uefff')).toEqual({ text: '\uefff', unknown: false });
    expect(shownCharacter('Wingdings', '\uf100')).toEqual({ text: '\uf100', unknown: false });
  });
});

describe('raised and lowered text', () => {
  const said = (text: string, level: 'raised' | 'lowered', before: string) => {
    const { text: plain, doubtful } = setApart(text, level, before);
    return plain + (doubtful ? '?' : '');
  };
  test.each([
    ['4', 'raised', '10', '⁴?'],
    ['２', 'raised', '米', '²'],
    ['2', 'lowered', 'CO', '₂'],
    ['－2', 'raised', '米', '⁻²'],
    ...[...'-−–—'].map((dash) => [`${dash}2`, 'raised', '米', '⁻²']),
    ['＋', 'raised', '甲', '⁺'],
    ['-', 'lowered', '甲', '₋'],
    ['＝', 'raised', '甲', '＝'],
    ['ａ', 'raised', 'x', 'ᵃ'],
    ['Ａ', 'raised', 'x', '^(Ａ)?'],
    ['z', 'lowered', '甲1', '_(z)?'],
    ['z', 'lowered', 'x', 'z'],
    ['甲', 'raised', '乙', '甲'],
    ['a', 'raised', '甲', 'a'],
    ['a', 'raised', 'é', 'ᵃ'],
    ['a', 'raised', 'e\u0301', 'ᵃ'],
    ['a', 'raised', ')', 'ᵃ'],
    ['a', 'raised', 'x ', 'ᵃ'],
    ...words('st nd rd th tm sm r c TM').map((mark) => [mark, 'raised', '1', mark]),
    ...[...'〇零一二三四五六七八九十百千万亿'].map((figure) => [
      figure,
      'raised',
      '10',
      `^(${figure})?`,
    ]),
    ['甲', 'raised', '10', '甲'],
    ...[...',，、;；*'].map((sign) => [`1${sign}2`, 'raised', '甲', `¹${sign}²`]),
    ['1 2', 'raised', '甲', '¹ ²'],
    ['1/2', 'raised', '甲', '^(1/2)?'],
    [' 1/2 ', 'raised', '甲', '^(1/2)?'],
    ...words('[1] [12] [123] 〔1〕 【1】 ［1］').map((note) => [note, 'raised', '10', note]),
    ['[1234]', 'raised', '甲', '^([1234])?'],
    ['2.5', 'lowered', 'PM', '2.5'],
    ['2.5', 'lowered', '甲', '_(2.5)?'],
    ['2.5', 'raised', 'PM', '^(2.5)?'],
  ] as [string, 'raised' | 'lowered', string, string][])(
    '%j %s behind %j is %j',
    (text, level, before, plain) => expect(said(text, level, before)).toBe(plain),
  );
  test.each([
    ['1', '3', true, '⅓'],
    [' 1 ', ' 2 ', true, '½'],
    ['5', '16', true, '⁵⁄₁₆'],
    ['1', '3', false, '1/3'],
    ['a', '3', true, 'a/3'],
    ['1', 'b', true, '1/b'],
    ['a+b', 'c', false, '(a+b)/c'],
    ['1', 'a b', false, '1/(a b)'],
  ])('%s over %s', (over, under, beside, text) => expect(fraction(over, under, beside)).toBe(text));
  test.each([
    ...words(
      '12 甲 e\u0301 1.5 1．5 5% 5％ 5‰ 5′ 5″ 5° m² m³ m⁴ m₂ (a+b) （甲+乙） [a+b] (a+b] （a+b)',
    ),
    '',
  ])('%j is one term', (text) => expect(term(text)).toBe(text));
  test.each(words('a+b a·b (a)(b) (a(b)) [a[b]] (a'))('%s is more than one', (text) =>
    expect(term(text)).toBe(`(${text})`),
  );
});

describe('what a page states of a document', () => {
  const LABELS = {
    indexNumber: '索引号',
    issuer: '发文机关 发布机构 制发机关 发文单位 发布机关 发文机构 制定机关',
    docNumber: '发文字号 文号 发文文号 文件编号 文件字号',
    registryNumber: '统一编号 规范性文件编号 登记号 统一登记号 规范性文件统一编号',
    signedOn: '成文日期 成文时间 发文日期 发文时间 制发日期 签发日期',
    publishedOn: '发布日期 发布时间 公开日期 公布日期 印发日期 生成日期',
    effectiveOn: '生效日期 实施日期 施行日期 生效时间 实施时间',
    expiresOn: '失效日期 失效时间 废止日期',
    publicity: '公开方式 公开属性 公开类别',
    keywords: '主题词 关键词',
    title: '标题 名称 信息名称 文件名称 文件标题 Title',
  };
  test.each(
    Object.entries(LABELS).flatMap(([key, labels]) => words(labels).map((label) => [label, key])),
  )('%s is %s', (label, key) => {
    const value = key!.endsWith('On') ? '2024-05-06' : '某某';
    for (const text of [
      `${label}：${value}`,
      `${label}: ${value}`,
      `甲 ${label}：${value}`,
      `|${label}：${value}`,
      `【${label}】：${value}`,
      `[${label}]: ${value}`,
      `${[...label!].join('　')}\u00a0：\n${value}`,
      `${[...label!].join('\u00a0')}：\u3000${value}\u3000\u00a0`,
    ])
      expect([text, readMetadata(text)]).toEqual([text, { [key!]: value }]);
    expect(readMetadata(`甲${label}：${value}`)).toEqual({});
  });
  test.each(
    words(
      '主题分类 分类 来源 信息来源 文章来源 浏览次数 访问次数 点击数 阅读次数 公开形式 公开范围 公开时限 组配分类 体裁分类 服务对象 字体 字号 有效期 作者 责任编辑 语种 文种 内容概述 分享',
    ),
  )('%s is a label whose value nobody needs', (label) => {
    expect(labelCount(`${label}：某某`)).toBe(1);
    expect(readMetadata(`标题：甲 ${label}：乙`)).toEqual({ title: '甲' });
  });
  test.each([
    ['有效性：有效', { validity: '有效' }],
    ['文件状态：失效', { validity: '失效' }],
    ['效力状态：已废止', { validity: '已废止' }],
    ['时效性：有效', { validity: '有效' }],
    ['是否有效：是', {}],
    ['标题：甲 标题：乙', { title: '甲' }],
    [`标题：${long(200)}`, { title: long(200) }],
    [`标题：${long(201)}`, {}],
    ['标题：', {}],
    ['成文日期：某天', {}],
    ['没有冒号', {}],
  ])('%s states %j', (text, hints) => expect(readMetadata(text)).toEqual(hints));
  test.each([
    ['2021年6月13日', '2021-06-13'],
    ['2021-6-3', '2021-06-03'],
    ['2021/06/13 10:44', '2021-06-13'],
    ['2021.6.13', '2021-06-13'],
    ['2021 年 6 月 13 日', '2021-06-13'],
    ['2021-13-01', null],
    ['2021-02-30', null],
    ['2021-6', null],
    ['21-6-3', null],
    ['2021-06-130', '2021-06-13'],
  ])('%s is the day %s', (text, day) => expect(isoDate(text)).toBe(day));
});

describe('tables that go on', () => {
  test.each([
    ...words(
      '续表 续上表 接上表 接上页 上接表 （续表） (续表） 续表2 表1（续） 表12（续） 表１(续) 表1-2（续） 表1—2(续) 表1－２（续） 表1（续表） 表1（续上页）',
    ),
    ...[...'一二三四五六七八九十'].map((digit) => `表${digit}（续）`),
    `续表${long(30)}`,
    `表1 ${long(39)}（续）`,
    ' 表2 （续） ',
    '表1（续上一页表）'.replace('页表', '页'),
  ])('%s says so', (text) => expect(isContinuation(text)).toBe(true));
  test.each([
    ...words('表1 续 表格（续） 表1。（续） 续表。 续表；甲 附表（续）'),
    `续表${long(31)}`,
    `表1 ${long(40)}（续）`,
  ])('%s does not', (text) => expect(isContinuation(text)).toBe(false));
  const HEAD = '指标\t2022年\t目标';
  const again = (...lines: string[]) => repeatedHeads([HEAD, '甲\t1\t2', ...lines], new Set());
  test('print their head again', () => {
    expect(again(HEAD)).toEqual([2]);
    expect(again('续表', HEAD)).toEqual([2, 3]);
    expect(again('指 标\t2022年\t目 标')).toEqual([2]);
    expect(again('说明', HEAD)).toEqual([]);
    expect(repeatedHeads(['| 甲 | 乙 |', '| 1 | 2 |', '| 甲 | 乙 |'], new Set())).toEqual([2]);
    expect(repeatedHeads(['甲\t1', '乙\t2', '甲\t1'], new Set())).toEqual([]);
    for (const stop of '。；')
      expect(repeatedHeads([`甲${stop}\t乙`, '丙\t1', `甲${stop}\t乙`], new Set())).toEqual([]);
  });
});

describe('numbers of lists on web pages', () => {
  const lines = async (html: string) =>
    (
      await readSource(Buffer.from(`<html><body><h1>某办法</h1>${html}</body></html>`), 'a.html')
    ).lines
      .map(({ text }) => text.trim())
      .filter((text) => text !== '' && text !== '某办法');
  test.each([
    ...words(
      '1.甲 １．甲 12、甲 3)甲 4）甲 （5）甲 (6)甲 （七）甲 (八)甲 九、甲 十.甲 十一．甲 ①甲 ⑳甲',
    ),
    ...[...'一二三四五六七八九十'].flatMap((digit) => [
      `（${digit}）甲`,
      `${digit}、甲`,
      `第${digit}条 甲`,
    ]),
    ...words('第百章甲 第12节甲'),
  ])('stay as printed: %s', async (text) => {
    expect(await lines(`<ol><li>${text}</li></ol>`)).toEqual([text]);
    expect(await lines(`<ol><li><p> <b>${text}</b></p></li></ol>`)).toEqual([text]);
  });
  test.each([
    ['<ol><li>甲<li>乙</ol>', ['1.甲', '2.乙']],
    ['<ol start="5"><li>甲<li>乙</ol>', ['5.甲', '6.乙']],
    ['<ol start="+5"><li>甲</ol>', ['5.甲']],
    ['<ol start="-1"><li>甲<li>乙</ol>', ['-1.甲', '0.乙']],
    ['<ol start="x"><li>甲</ol>', ['1.甲']],
    ['<ol reversed><li>甲<li>乙</ol>', ['2.甲', '1.乙']],
    ['<ol><li value="7">甲<li>乙</ol>', ['7.甲', '8.乙']],
    ['<ol type="a"><li>甲<li type="A">乙</ol>', ['a.甲', 'B.乙']],
    ['<ol type="i"><li>甲</ol>', ['i.甲']],
    ['<ol type="I"><li>甲</ol>', ['I.甲']],
    ...(
      [
        ['lower-alpha', 'a.'],
        ['lower-latin', 'a.'],
        ['upper-alpha', 'A.'],
        ['upper-latin', 'A.'],
        ['lower-roman', 'i.'],
        ['upper-roman', 'I.'],
        ['decimal', '1.'],
        ['decimal-leading-zero', '01.'],
        ['cjk-decimal', '一、'],
        ['cjk-ideographic', '一、'],
        ['simp-chinese-informal', '一、'],
        ['trad-chinese-informal', '一、'],
        ['simp-chinese-formal', '壹、'],
        ['trad-chinese-formal', '壹、'],
        ['cjk-heavenly-stem', '甲、'],
        ['cjk-earthly-branch', '子、'],
        ...words('none disc circle square').map((style) => [style, '']),
      ] as [string, string][]
    ).map(([style, mark]): [string, string[]] => [
      `<ol style="list-style-type:${style}"><li>某</ol>`,
      [`${mark}某`],
    ]),
    ['<ul style="list-style-type:decimal"><li>甲</ul>', ['1.甲']],
  ] as [string, string[]][])('%s', async (html, expected) =>
    expect(await lines(html)).toEqual(expected),
  );
});
