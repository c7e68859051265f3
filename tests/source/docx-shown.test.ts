import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/source/docx.ts';
import { field, makeDocx, paragraph, run, style } from './make-docx.ts';

interface Read {
  texts: string[];
  rules: string[];
  messages: string;
}

/** The lines of a document with this body, and what is reported of them. */
function read(body: string, styles?: string): Read {
  const { lines, issues } = readDocx(
    makeDocx({ body, ...(styles === undefined ? {} : { styles }) }),
    '稿.docx',
  );
  return {
    texts: lines.map(({ text }) => text),
    rules: issues.map(({ ruleId, line }) => `${ruleId}@${line}`),
    messages: issues.map(({ message }) => message).join('\n'),
  };
}
const only = (content: string, styles?: string): string => {
  const { texts } = read(paragraph(content), styles);
  expect(texts).toHaveLength(1);
  return texts[0]!;
};

const UP = '<w:vertAlign w:val="superscript"/>';
const DOWN = '<w:vertAlign w:val="subscript"/>';

describe('raised and lowered text in Word', () => {
  it.each([
    ['an exponent', run('面积3×10') + run('5', UP) + run('亩'), '面积3×10⁵亩'],
    ['an exponent cut into runs', run('10') + run('-', UP) + run('12', UP) + run('克'), '10⁻¹²克'],
    ['a square', run('每100m') + run('2', UP) + run('设1处'), '每100m²设1处'],
    ['full-width digits', run('10') + run('６', UP) + run('株'), '10⁶株'],
    ['a formula of a gas', run('CO') + run('2', DOWN) + run('排放'), 'CO₂排放'],
    ['lowered decimals', run('PM') + run('2.5', DOWN) + run('浓度'), 'PM2.5浓度'],
    ['a note mark', run('常住人口') + run('1', UP) + run('口径'), '常住人口¹口径'],
    ['two note marks', run('占比5%') + run('1,2', UP), '占比5%¹,²'],
    ['a mark in brackets', run('占比5%') + run('[1]', UP), '占比5%[1]'],
    ['an ordinal', run('the 1') + run('st', UP) + run(' batch'), 'the 1st batch'],
    ['a raised Chinese note', run('中心') + run('注', UP) + run('建设'), '中心注建设'],
    ['a circled mark', run('达到50') + run('①', UP) + run('张'), '达到50①张'],
    ['a raised decimal', run('10') + run('0.5', UP) + run('米'), '10^(0.5)米'],
    ['a raised letter', run('10') + run('n', UP) + run('个'), '10ⁿ个'],
    ['a charge', run('Na') + run('+', UP), 'Na⁺'],
    ['a stacked fraction', run('1', UP) + run('/') + run('4', DOWN) + run('以上'), '1/4以上'],
    [
      'a stacked fraction behind a figure',
      run('2') + run('1', UP) + run('/') + run('3', DOWN) + run('倍'),
      '2⅓倍',
    ],
    [
      'a rare fraction behind a figure',
      run('2') + run('5', UP) + run('/') + run('16', DOWN) + run('倍'),
      '2⁵⁄₁₆倍',
    ],
  ])('keeps %s apart', (_, content, shown) => {
    expect(only(content)).toBe(shown);
  });

  it('takes it from a character style, from a paragraph style, and lets a run undo it', () => {
    const styles =
      style('character', 'up', `<w:rPr>${UP}</w:rPr>`) +
      style('character', 'mark', '<w:basedOn w:val="up"/>');
    expect(only(run('10') + run('7', '<w:rStyle w:val="mark"/>') + run('个'), styles)).toBe(
      '10⁷个',
    );
    const level = '<w:rStyle w:val="mark"/><w:vertAlign w:val="baseline"/>';
    expect(only(run('10') + run('7', level) + run('个'), styles)).toBe('107个');
  });

  it('takes text that is shifted by its position, but not a paragraph that is shifted as a whole', () => {
    const shift = (by: string): string => `<w:position w:val="${by}"/>`;
    expect(only(run('10') + run('4', shift('10')) + run('平方米'))).toBe('10⁴平方米');
    expect(only(run('10') + run('4', shift('5pt')) + run('平方米'))).toBe('10⁴平方米');
    expect(only(run('H') + run('2', shift('-8')) + run('O'))).toBe('H₂O');
    expect(only(run('共10', shift('12')) + run('4张', shift('12')))).toBe('共104张');
    expect(only(run('共10') + run('4张', shift('1')))).toBe('共104张');
    expect(only(run('到') + run('2025', shift('-8')) + run('年'))).toBe('到2025年');
  });

  it('leaves a paragraph that is raised as a whole as it is', () => {
    expect(only(run('2022年', UP))).toBe('2022年');
  });

  it('reports what may be an exponent or a note mark, with its line', () => {
    const { rules, messages } = read(
      paragraph('总则') + paragraph(run('不低于50') + run('3', UP) + run('张')),
    );
    expect(rules).toEqual(['raised-text@2']);
    expect(messages).toContain('50³');
    expect(read(paragraph(run('每m') + run('2', UP))).rules).toEqual([]);
  });
});

describe('struck, deleted and hidden text in Word', () => {
  it.each([
    ['strike', '<w:strike/>'],
    ['dstrike', '<w:dstrike w:val="true"/>'],
    ['a character style', '<w:rStyle w:val="gone"/>'],
  ])('leaves out text struck by %s and says so', (_, properties) => {
    const styles =
      style('character', 'base', '<w:rPr><w:strike/></w:rPr>') +
      style('character', 'gone', '<w:basedOn w:val="base"/>');
    const { texts, rules, messages } = read(
      paragraph(run('每人') + run('300', properties) + run('600元')),
      styles,
    );
    expect(texts).toEqual(['每人600元']);
    expect(rules).toEqual(['struck-text@1']);
    expect(messages).toContain('“300”');
  });

  it('keeps text whose strike is switched off', () => {
    expect(only(run('每人') + run('600元', '<w:strike w:val="0"/>'))).toBe('每人600元');
  });

  it('lets two styles that strike cancel out, as Word does with toggles', () => {
    const styles =
      style('paragraph', 'p', '<w:rPr><w:strike/></w:rPr>') +
      style('character', 'c', '<w:rPr><w:strike/></w:rPr>');
    const body = paragraph(
      run('不要') + run('保留', '<w:rStyle w:val="c"/>'),
      '<w:pStyle w:val="p"/>',
    );
    expect(read(body, styles).texts).toEqual(['保留']);
  });

  it.each([
    [
      'a paragraph style',
      style('paragraph', 'h', '<w:rPr><w:vanish/></w:rPr>'),
      '<w:pStyle w:val="h"/>',
    ],
    [
      'the style it is based on',
      style('paragraph', 'g', '<w:rPr><w:vanish/></w:rPr>') +
        style('paragraph', 'h', '<w:basedOn w:val="g"/>'),
      '<w:pStyle w:val="h"/>',
    ],
    [
      'the style of paragraphs without one',
      style('paragraph', 'n', '<w:rPr><w:vanish/></w:rPr>', 'w:default="1"') +
        style('paragraph', 'o', ''),
      '',
    ],
  ])('leaves out text hidden by %s', (_, styles, properties) => {
    const shown = properties === '' ? '<w:pStyle w:val="o"/>' : '';
    const body =
      paragraph('公布', shown) + paragraph('内部掌握', properties) + paragraph('施行', shown);
    const { texts, rules } = read(body, styles);
    expect(texts.join('|')).not.toContain('内部');
    expect(texts.filter(Boolean)).toEqual(['公布', '施行']);
    expect(rules.map((rule) => rule.split('@')[0])).toEqual(['hidden-text']);
  });

  it('leaves out text hidden by the defaults, except where a run is not', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>';
    const body = paragraph(run('密') + run('公开', '<w:vanish w:val="0"/>'));
    expect(read(body, styles).texts).toEqual(['公开']);
  });

  it('never prints hidden or struck text as furniture either', () => {
    const { texts } = read(
      paragraph(run('正文') + run('隐', '<w:vanish/>') + run('删', '<w:strike/>')),
    );
    expect(texts).toEqual(['正文']);
  });

  it('does not quote what was never published: hidden and deleted text, comments', () => {
    const hidden = run('暂不公开', '<w:vanish/>');
    const deleted = '<w:del><w:r><w:delText>原定五百万</w:delText></w:r></w:del>';
    const { issues } = readDocx(
      makeDocx({
        body: paragraph(run('正文') + hidden + deleted),
        comments: `<w:comment>${paragraph('请再斟酌')}</w:comment>`,
      }),
      '稿.docx',
    );
    expect(issues.map(({ ruleId }) => ruleId).sort()).toEqual([
      'comments-not-read',
      'hidden-text',
      'tracked-changes',
    ]);
    expect(issues.map(({ message }) => message).join('')).not.toMatch(/暂不|五百|斟酌/);
  });

  it('joins a paragraph whose mark is deleted or hidden to the next', () => {
    for (const mark of [
      '<w:del w:id="1"/>',
      '<w:moveFrom w:id="1"/>',
      '<w:vanish/><w:specVanish/>',
    ]) {
      const { texts } = read(
        paragraph('到2025年，', `<w:rPr>${mark}</w:rPr>`) +
          paragraph('建成10个。') +
          paragraph('附则'),
      );
      expect(texts).toEqual(['到2025年，建成10个。', '附则']);
    }
  });

  it('makes no line of a paragraph that is deleted whole', () => {
    const gone = paragraph(
      '<w:del><w:r><w:delText>旧条</w:delText></w:r></w:del>',
      '<w:rPr><w:del/></w:rPr>',
    );
    const { texts, rules } = read(paragraph('前') + gone + paragraph('后') + gone);
    expect(texts).toEqual(['前', '后']);
    expect(rules).toEqual(['tracked-changes@0']);
  });

  it('reads moved text once, where it went', () => {
    const from = '<w:moveFrom><w:r><w:t>第三批</w:t></w:r></w:moveFrom>';
    const to = '<w:moveTo><w:r><w:t>第三批</w:t></w:r></w:moveTo>';
    expect(read(paragraph(run('甲') + from) + paragraph(to + run('乙'))).texts).toEqual([
      '甲',
      '第三批乙',
    ]);
  });

  it('leaves out text boxes that are hidden', () => {
    const box = `<w:txbxContent>${paragraph('草稿')}</w:txbxContent>`;
    const shapes = [
      `<w:drawing><wp:anchor><wp:docPr hidden="1"/>${box}</wp:anchor></w:drawing>`,
      `<w:pict><v:shape style="width:9pt;visibility:hidden"><v:textbox>${box}</v:textbox></v:shape></w:pict>`,
    ];
    for (const shape of shapes) {
      const { texts, rules } = read(paragraph(`${run('定稿')}<w:r>${shape}</w:r>`));
      expect(texts).toEqual(['定稿']);
      expect(rules).toEqual(['hidden-text@1']);
    }
  });

  it('leaves out hidden and deleted rows', () => {
    const row = (text: string, properties: string): string =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('甲', '')}${row('乙', '<w:del/>')}${row('丙', '<w:hidden/>')}${row('丁', '')}</w:tbl>`;
    const { texts, rules } = read(body);
    expect(texts.filter(Boolean)).toEqual(['甲\t1', '丁\t1']);
    expect(rules.map((rule) => rule.split('@')[0]).sort()).toEqual([
      'hidden-text',
      'tracked-changes',
    ]);
  });
});

describe('symbols and readings in Word', () => {
  it.each([
    ['Wingdings', 'F0FE', '☑'],
    ['Wingdings', 'F0A8', '□'],
    ['Wingdings', '006F', '□'],
    ['Wingdings', 'F06C', '●'],
    ['Wingdings', 'F06E', '■'],
    ['Wingdings', 'F0FC', '✓'],
    ['Wingdings 2', 'F052', '☑'],
    ['Wingdings 2', 'F0A3', '□'],
    ['Symbol', 'F0B3', '≥'],
    ['Symbol', 'F0A3', '≤'],
    ['Symbol', 'F0B9', '≠'],
    ['Symbol', 'F0B4', '×'],
    ['symbol', 'F0B1', '±'],
    ['Symbol', 'F0D6', '√'],
    ['宋体', '2103', '℃'],
  ])('reads a symbol of %s, %s', (font, code, shown) => {
    const symbol = `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    expect(only(run('甲') + symbol + run('5'))).toBe(`甲${shown}5`);
  });

  it('reads characters that are set in a symbol font, also through a style', () => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const styles = style('character', 's', `<w:rPr>${font('Symbol')}</w:rPr>`);
    expect(only(run('R', font('Wingdings 2')) + run('是'))).toBe('☑是');
    expect(only(run('\uf0b3', '<w:rStyle w:val="s"/>') + run('90%'), styles)).toBe('≥90%');
    expect(only(run('³', '<w:rStyle w:val="s"/>') + run('90%'), styles)).toBe('≥90%');
    expect(only(run('5%', '<w:rStyle w:val="s"/>'), styles)).toBe('5%');
    expect(only(run('同意R', font('Wingdings 2')))).toBe('同意☑');
  });

  it('reports a symbol that no table knows, by its font, code and line', () => {
    const body = paragraph('甲') + paragraph('<w:r><w:sym w:font="某字库" w:char="F031"/></w:r>');
    const { rules, messages } = read(body);
    expect(rules).toEqual(['symbol-not-read@2']);
    expect(messages).toMatch(/某字库.*F031/);
  });

  it('reads the characters under their readings', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('zhèn')}</w:rt><w:rubyBase>${run('圳')}</w:rubyBase></w:ruby></w:r>`;
    const { texts, rules } = read(paragraph(run('深') + ruby + run('市')));
    expect(texts).toEqual(['深圳市']);
    expect(rules).toEqual(['ruby@1']);
  });
});

describe('fields of Word', () => {
  it.each([
    ['a circled number', ['eq \\o\\ac(', '○', ',', '3', ')'], '③'],
    ['one of two figures', ['EQ \\o\\ac(○,2', '7)'], '㉗'],
    ['one in upper case and with spaces', [' EQ \\O \\AC ( ○ , 10 ) '], '⑩'],
    ['a circled character', ['eq \\o\\ac(○,一)'], '㊀'],
    ['one whose circle is moved', ['eq \\o\\ac(\\s\\up-2(○),\\s\\do1(6))'], '⑥'],
    ['a ticked box', ['eq \\o\\ac(□,√)'], '☑'],
    ['a fraction', ['EQ \\F(2;5)'], '2/5'],
    ['a raised figure', ['eq \\s\\up6(3)'], '³'],
    ['characters put together', ['eq \\o(\\s\\up 5(市卫),\\s\\do 2(健委))'], '市卫健委'],
    [
      'a reading above a character',
      ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(qú),衢)'],
      '衢',
    ],
    ['a framed word', ['eq \\x(重点)'], '重点'],
    ['nested functions', ['eq \\f(\\r(,4),\\b(x))'], '(√4)/(x)'],
    ['a symbol by number', ['SYMBOL 254 \\f Wingdings \\s 12'], '☑'],
    ['a place to click', ['MACROBUTTON NoMacro [填写单位]'], '[填写单位]'],
  ])('show %s', (_, codes, shown) => {
    expect(only(run('第') + field(codes) + run('项'))).toBe(`第${shown}项`);
  });

  it('show what EQ makes instead of a result left in the file, in simple fields too', () => {
    expect(only(run('达') + field(['eq \\f(1,4)'], '旧'))).toBe('达1/4');
    expect(only('<w:fldSimple w:instr="EQ \\f(1,4)"><w:r><w:t>旧</w:t></w:r></w:fldSimple>')).toBe(
      '1/4',
    );
  });

  it('never let a fraction run into a figure', () => {
    expect(only(run('增长2') + field(['eq \\f(1,2)']) + run('倍'))).toBe('增长2½倍');
  });

  it('report what EQ can do and a line of text cannot', () => {
    expect(read(paragraph(run('甲') + field(['eq \\zz(1,2)']))).rules).toEqual([
      'field-not-read@1',
    ]);
    expect(read(paragraph(run('甲') + field(['AUTONUM']))).rules).toEqual(['field-not-read@1']);
    expect(read(paragraph(field(['eq \\a\\ac(甲,乙)']))).rules).toEqual(['formula@1']);
    expect(read(paragraph(run('甲') + field(['eq \\f(1']))).rules).toEqual(['field-not-read@1']);
  });

  it('are hidden with their runs', () => {
    const hidden = field(['eq \\f(1,4)']).replaceAll('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
    expect(only(run('达到') + hidden + run('以上'))).toBe('达到以上');
  });

  it('show their results, whatever their codes have in them', () => {
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const nested = `${mark('begin')}${code('IF ')}${field(['PAGE'], '7')}${code(' = 1')}${mark('separate')}${run('满足')}${mark('end')}`;
    expect(only(run('条件') + nested + run('时'))).toBe('条件满足时');
    expect(only(field(['HYPERLINK "http://a"'], '附件'))).toBe('附件');
    expect(only(run('词条') + field(['XE "词条"']) + run('说明'))).toBe('词条说明');
  });

  it('lose no text where the end of one is missing', () => {
    const open =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>';
    expect(read(paragraph(open + run('甲')) + paragraph('乙')).texts).toEqual(['甲', '乙']);
  });

  it('show tick boxes and chosen entries of forms', () => {
    const form = (data: string, code: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = (inner: string): string =>
      form(`<w:checkBox>${inner}</w:checkBox>`, 'FORMCHECKBOX');
    const entries = '<w:listEntry w:val="全部"/><w:listEntry w:val="部分"/>';
    expect(
      only(`${box('<w:checked/>')}${run('是')}${box('<w:default w:val="0"/>')}${run('否')}`),
    ).toBe('☒是□否');
    expect(
      only(
        run('范围：') +
          form(`<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`, 'FORMDROPDOWN'),
      ),
    ).toBe('范围：部分');
  });
});

const math = (inner: string): string => `<m:oMath>${inner}</m:oMath>`;
const r = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const e = (inner: string): string => `<m:e>${inner}</m:e>`;
const ratio = (over: string, under: string): string =>
  `<m:f><m:num>${over}</m:num><m:den>${under}</m:den></m:f>`;

describe('formulas of Word', () => {
  it.each([
    ['a fraction', ratio(r('2'), r('3')), '2/3', 0],
    ['a fraction of terms', ratio(r('签约人数'), r('a+b')), '签约人数/(a+b)', 0],
    ['a fraction of fractions', ratio(ratio(r('1'), r('2')), r('3')), '(1/2)/3', 0],
    ['a power', `${r('3×')}<m:sSup>${e(r('10'))}<m:sup>${r('4')}</m:sup></m:sSup>`, '3×10⁴', 0],
    ['an index', `<m:sSub>${e(r('CO'))}<m:sub>${r('2')}</m:sub></m:sSub>`, 'CO₂', 0],
    [
      'both',
      `<m:sSubSup>${e(r('x'))}<m:sub>${r('1')}</m:sub><m:sup>${r('2')}</m:sup></m:sSubSup>`,
      'x₁²',
      0,
    ],
    [
      'a root',
      `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(r('ab+1'))}</m:rad>`,
      '√(ab+1)',
      0,
    ],
    ['a third root', `<m:rad><m:deg>${r('3')}</m:deg>${e(r('x'))}</m:rad>`, '∛x', 0],
    ['brackets', `<m:d>${e(r('a+b'))}</m:d>`, '(a+b)', 0],
    [
      'other brackets',
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr>${e(r('a'))}${e(r('b'))}</m:d>`,
      '[a|b',
      0,
    ],
    [
      'a sum',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${r('i')}</m:sub><m:sup>${r('n')}</m:sup>${e(r('x'))}</m:nary>`,
      '∑(i→n)x',
      1,
    ],
    [
      'a stack without a bar',
      `<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>${r('4')}</m:num><m:den>${r('2')}</m:den></m:f>`,
      '(4;2)',
      1,
    ],
    [
      'a matrix',
      `<m:m><m:mr>${e(r('1'))}${e(r('2'))}</m:mr><m:mr>${e(r('3'))}${e(r('4'))}</m:mr></m:m>`,
      '1 2; 3 4',
      1,
    ],
    [
      'an invisible part',
      `${r('a')}<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr>${e(r('b'))}</m:phant>`,
      'a',
      0,
    ],
  ])('read %s', (_, inner, shown, doubts) => {
    const { texts, rules } = read(paragraph(run('为') + math(inner) + run('。')));
    expect(texts).toEqual([`为${shown}。`]);
    expect(rules).toHaveLength(doubts);
  });

  it('never let a fraction run into a figure', () => {
    expect(only(run('增至1') + math(ratio(r('3'), r('4'))) + run('倍'))).toBe('增至1¾倍');
    expect(only(math(r('2') + ratio(r('1'), r('3'))))).toBe('2⅓');
  });

  it('read those that stand alone, in a paragraph or beside paragraphs', () => {
    const alone = `<m:oMathPara>${math(ratio(r('1'), r('3')))}</m:oMathPara>`;
    expect(read(paragraph('率=') + alone + paragraph(alone)).texts).toEqual(['率=', '1/3', '1/3']);
  });

  it('leave out what is deleted in them, and read symbols', () => {
    const gone = `<w:del>${r('9')}</w:del><m:r><w:del><m:t>8</m:t></w:del><w:ins><m:t>7</m:t></w:ins></m:r>`;
    const symbol = '<m:r><w:sym w:font="Symbol" w:char="F0B3"/></m:r>';
    const { texts, rules } = read(paragraph(math(r('x') + gone + symbol + r('3'))));
    expect(texts).toEqual(['x7≥3']);
    expect(rules).toEqual(['tracked-changes@0']);
  });

  it('report formulas that are pictures', () => {
    const object =
      '<w:r><w:object><v:imagedata/><o:OLEObject ProgID="Equation.3"/></w:object></w:r>';
    expect(read(paragraph(run('按') + object + run('计算'))).rules).toEqual(['formula@1']);
  });
});
