import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/source/docx/number-format.ts';
import { readDocx } from '../../src/source/docx.ts';
import { cell, list, makeDocx, numbered, paragraph, run, style, table } from './make-docx.ts';

const texts = (bytes: Uint8Array): string[] =>
  readDocx(bytes, '通知.docx').lines.map((line) => line.text);

const OUTLINE = list(1, [
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
]);

describe('automatic numbering of Word', () => {
  it('prints the markers of 公文 and restarts them below each parent', () => {
    const body = [
      numbered('总体要求', 0),
      numbered('指导思想。', 1),
      numbered('工作目标。', 1),
      numbered('重点任务', 0),
      numbered('强化基层。', 1),
      numbered('建设机构。', 2),
      numbered('第一类；', 3),
      numbered('第二类。', 3),
      numbered('配备人员。', 2),
      numbered('完善机制。', 1),
      numbered('改革薪酬。', 2),
    ].join('');
    expect(texts(makeDocx({ body, numbering: OUTLINE }))).toEqual([
      '一、总体要求',
      '（一）指导思想。',
      '（二）工作目标。',
      '二、重点任务',
      '（一）强化基层。',
      '1. 建设机构。',
      '（1）第一类；',
      '（2）第二类。',
      '2. 配备人员。',
      '（二）完善机制。',
      '1. 改革薪酬。',
    ]);
  });

  it('runs articles on through chapters where the list says so', () => {
    const numbering = list(2, [
      ['chineseCountingThousand', '第%1章'],
      ['chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'],
    ]);
    const body = [
      numbered('总则', 0, 2),
      numbered('为了规范管理，制定本办法。', 1, 2),
      numbered('附则', 0, 2),
      numbered('本办法自印发之日起施行。', 1, 2),
    ].join('');
    expect(texts(makeDocx({ body, numbering }))).toEqual([
      '第一章总则',
      '第一条为了规范管理，制定本办法。',
      '第二章附则',
      '第二条本办法自印发之日起施行。',
    ]);
  });

  it('takes numbering from a paragraph style and from the style it is based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const body =
      paragraph('甲', '<w:pStyle w:val="A"/>') + paragraph('乙', '<w:pStyle w:val="B"/>');
    expect(texts(makeDocx({ body, numbering: OUTLINE, styles }))).toEqual(['一、甲', '二、乙']);
  });

  it('starts a restarted instance of a list anew', () => {
    const numbering = `${OUTLINE}<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body =
      numbered('甲', 0) + numbered('乙', 0) + numbered('丙', 0, 9) + numbered('丁', 0, 9);
    expect(texts(makeDocx({ body, numbering }))).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  it('prints no marker for an unknown list or list 0, and numbers empty paragraphs', () => {
    const body = numbered('', 0) + numbered('甲', 0) + numbered('乙', 0, 77) + numbered('丙', 0, 0);
    expect(texts(makeDocx({ body, numbering: OUTLINE }))).toEqual(['一、', '二、甲', '乙', '丙']);
  });

  it.each([
    [1, 'chineseCountingThousand', '一'],
    [10, 'chineseCountingThousand', '十'],
    [11, 'chineseCountingThousand', '十一'],
    [20, 'japaneseCounting', '二十'],
    [101, 'chineseCountingThousand', '一百零一'],
    [110, 'chineseCountingThousand', '一百一十'],
    [12, 'ideographDigital', '一二'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [21, 'decimalEnclosedCircle', '㉑'],
    [50, 'decimalEnclosedCircleChinese', '㊿'],
    [51, 'decimalEnclosedCircle', '51'],
    [11, 'ideographTraditional', '十一'],
    [13, 'ideographZodiac', '十三'],
    [12, 'ideographZodiacTraditional', '乙亥'],
    [11, 'ideographEnclosedCircle', '十一'],
    [27, 'lowerLetter', 'aa'],
    [703, 'lowerLetter', 'a'.repeat(28)],
    [110, 'japaneseCounting', '百十'],
    [21, 'decimalEnclosedParen', '21'],
    [3, 'numberInDash', '- 3 -'],
    [22, 'ordinal', '22nd'],
    [2, 'decimalFullWidth', '２'],
    [7, 'decimalZero', '07'],
    [4, 'ideographTraditional', '丁'],
    [28, 'upperLetter', 'BB'],
    [14, 'lowerRoman', 'xiv'],
    [2, 'chineseLegalSimplified', '贰'],
    [5, 'a format of tomorrow', '5'],
  ])('formats %d as %s: %s', (number, format, printed) => {
    expect(formatNumber(number, format)).toBe(printed);
  });

  it('counts empty paragraphs, and reports one that stands between others', () => {
    const body = numbered('目标', 0) + numbered('', 0) + numbered('保障', 0);
    const { lines, issues } = readDocx(makeDocx({ body, numbering: OUTLINE }), '稿.docx');
    expect(lines.map(({ text }) => text)).toEqual(['一、目标', '二、', '三、保障']);
    expect(issues).toMatchObject([{ ruleId: 'empty-number', line: 2 }]);
  });

  it('reports one in a frame, which is text, but none in a table, whose cells may be numbered and empty', () => {
    const rules = (content: string) =>
      readDocx(makeDocx({ body: content, numbering: OUTLINE }), '稿.docx').issues.map(
        ({ ruleId }) => ruleId,
      );
    const inside = numbered('目标', 0) + numbered('', 0) + numbered('保障', 0);
    expect(rules(table([cell(inside)]))).toEqual(['empty-number']);
    expect(rules(table([cell('序号'), cell('内容')], [cell(numbered('', 0)), cell('甲')]))).toEqual(
      [],
    );
  });

  it('numbers the cells of a column that has nothing but numbers', () => {
    const serial = '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>';
    const number = (properties = ''): string => cell(paragraph('', serial), properties);
    const rows = table(
      [cell('序号'), cell('指标')],
      [number(), cell('床位')],
      [number('<w:vMerge w:val="restart"/>'), cell('医师')],
      [number('<w:vMerge/>'), cell('护士')],
      [number(), cell('药师')],
    );
    const { lines, issues } = readDocx(makeDocx({ body: rows, numbering: OUTLINE }), '表.docx');
    expect(lines.map(({ text }) => text)).toEqual([
      '序号\t指标',
      '1.\t床位',
      '2.\t医师',
      '\t护士',
      '3.\t药师',
    ]);
    expect(issues).toEqual([]);
  });

  it('neither counts nor prints a number whose paragraph is deleted or hidden whole', () => {
    for (const mark of ['<w:del/>', '<w:vanish/>']) {
      const properties = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr>`;
      const gone =
        mark === '<w:del/>'
          ? '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>'
          : run('旧', mark);
      const body = numbered('甲', 0) + paragraph(gone, properties) + numbered('乙', 0);
      expect(texts(makeDocx({ body, numbering: OUTLINE }))).toEqual(['一、甲', '二、乙']);
    }
  });

  it('counts a paragraph that is struck out with its number, without printing it', () => {
    const numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const struck = paragraph(run('旧', '<w:strike/>'), `${numbering}<w:rPr><w:strike/></w:rPr>`);
    const body = numbered('甲', 0) + struck + numbered('乙', 0);
    expect(texts(makeDocx({ body, numbering: OUTLINE }))).toEqual(['一、甲', '', '三、乙']);
  });

  it('finds the level by the style that it numbers', () => {
    const numbering = list(1, [
      ['chineseCountingThousand', '%1、', '<w:pStyle w:val="H1"/>'],
      ['chineseCountingThousand', '（%2）', '<w:pStyle w:val="H2"/>'],
    ]);
    const linked = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles =
      style('paragraph', 'H1', linked) +
      style('paragraph', 'H2', `<w:basedOn w:val="H1"/>${linked}`) +
      style('paragraph', 'H2a', '<w:basedOn w:val="H2"/>');
    const of = (text: string, id: string): string => paragraph(text, `<w:pStyle w:val="${id}"/>`);
    const body = of('总则', 'H1') + of('目的', 'H2') + of('原则', 'H2a') + of('附则', 'H1');
    expect(texts(makeDocx({ body, numbering, styles }))).toEqual([
      '一、总则',
      '（一）目的',
      '（二）原则',
      '二、附则',
    ]);
  });

  it('follows a list to the numbering style that defines it, with its own restarts', () => {
    const defined = list(1, [['decimal', '%1.']], '<w:styleLink w:val="L"/>');
    const linking =
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      '<w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>' +
      '<w:num w:numId="6"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>';
    const body = numbered('甲', 0, 5) + numbered('乙', 0, 5) + numbered('丙', 0, 6);
    const expected = ['1. 甲', '2. 乙', '4. 丙'];
    const named = style('numbering', 'L', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    expect(texts(makeDocx({ body, numbering: defined + linking, styles: named }))).toEqual(
      expected,
    );
    // The style may be missing: the definition says which style it is for.
    expect(texts(makeDocx({ body, numbering: defined + linking }))).toEqual(expected);
  });

  it('restarts a level from the value that the list sets anew', () => {
    const numbering = `${OUTLINE}<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride></w:num>`;
    const body =
      numbered('甲', 0, 9) +
      numbered('子', 1, 9) +
      numbered('丑', 1, 9) +
      numbered('乙', 0, 9) +
      numbered('寅', 1, 9);
    expect(texts(makeDocx({ body, numbering }))).toEqual([
      '一、甲',
      '（三）子',
      '（四）丑',
      '二、乙',
      '（三）寅',
    ]);
  });

  it('writes the numbers of a legal level as figures, unless that is off', () => {
    const numbering = (legal: string): string =>
      list(1, [
        ['chineseCountingThousand', '第%1章'],
        ['chineseCountingThousand', '%1.%2', legal],
      ]);
    const body = numbered('总则', 0) + numbered('目的', 1);
    expect(texts(makeDocx({ body, numbering: numbering('<w:isLgl/>') }))[1]).toBe('1.1 目的');
    expect(texts(makeDocx({ body, numbering: numbering('<w:isLgl w:val="0"/>') }))[1]).toBe(
      '一.一目的',
    );
  });

  it('counts numbers that are hidden and does not show them', () => {
    const numbering = list(1, [
      ['decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>'],
      ['decimal', '%1.%2'],
    ]);
    const body = numbered('甲', 0) + numbered('乙', 0) + numbered('丙', 1);
    expect(texts(makeDocx({ body, numbering }))).toEqual(['甲', '乙', '2.1 丙']);
  });

  it('pads the numbers of a pattern of its own', () => {
    const numbering = list(1, [['custom', '%1']]).replace(
      'w:val="custom"',
      'w:val="custom" w:format="001, 002, 003, ..."',
    );
    expect(texts(makeDocx({ body: numbered('甲', 0), numbering }))).toEqual(['001 甲']);
  });

  it('reports a format that it prints as figures', () => {
    const numbering = list(1, [['thaiLetters', '%1.']]);
    const { lines, issues } = readDocx(makeDocx({ body: numbered('甲', 0), numbering }), '稿.docx');
    expect(lines[0]?.text).toBe('1. 甲');
    expect(issues).toMatchObject([{ ruleId: 'number-format' }]);
  });

  it('shows bullets of symbol fonts as bullets, and tick boxes as what they are', () => {
    const font = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
    const bullets = (sign: string): string[] =>
      texts(makeDocx({ body: numbered('甲', 0), numbering: list(1, [['bullet', sign, font]]) }));
    expect(bullets('\uf06c')).toEqual(['•甲']);
    expect(bullets('l')).toEqual(['•甲']);
    expect(bullets('\uf0fe')).toEqual(['☑甲']);
    expect(bullets('')).toEqual(['甲']);
    expect(bullets('o')).toEqual(['○甲']);
  });
});
