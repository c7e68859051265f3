import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Policy, Source, SourceLine } from '../../src/model.ts';
import { ANCHORS, readAnchors } from '../../src/policy/anchors.ts';
import { textOf } from '../../src/policy/clauses.ts';
import { dateOf } from '../../src/policy/day.ts';
import { doubts } from '../../src/policy/doubts.ts';
import { visibleLines } from '../../src/policy/invisible.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { oddities } from '../../src/policy/oddities.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';
import { read } from './read.ts';

const long = (count: number) => '长'.repeat(count);
const linesOf = (...texts: string[]): SourceLine[] =>
  texts.map((text, at) => ({ line: at + 1, text }));
const sourceOf = (...texts: string[]): Source => ({
  file: 'text.txt',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  format: 'text',
  hints: {},
  lines: linesOf(...texts),
});
const parse = (source: Source): Policy =>
  parsePolicy(source, { policyId: 'x', jurisdiction: null });

test('the register of anchors is read; none is empty, a broken one is told of', async () => {
  const root = await mkdtemp(join(tmpdir(), 'anchors-'));
  try {
    expect(await readAnchors(root)).toEqual({});
    await mkdir(join(root, 'content'));
    const register = { a: { ids: ['c1', '附1'], aliases: { c2: 'c1' } } };
    await writeFile(join(root, ANCHORS), JSON.stringify(register));
    expect(await readAnchors(root)).toEqual(register);
    for (const broken of ['{', '[]', '{"a":{"ids":["c1"]}}']) {
      await writeFile(join(root, ANCHORS), broken);
      await expect(readAnchors(root)).rejects.toThrow(
        'content/anchors.json：内容不是有效的锚点登记，请从版本库恢复这个文件',
      );
    }
  } finally {
    await rm(root, { recursive: true });
  }
});

test('a document bears the day on which it was signed, else printed, else came into effect', () => {
  const [signedOn, printedOn, effectiveOn] = ['2024-01-01', '2024-02-02', '2024-03-03'];
  expect(dateOf({ signedOn, printedOn, effectiveOn })).toBe(signedOn);
  expect(dateOf({ signedOn: null, printedOn, effectiveOn })).toBe(printedOn);
  expect(dateOf({ signedOn: null, printedOn: null, effectiveOn })).toBe(effectiveOn);
  expect(dateOf({ signedOn: null, printedOn: null, effectiveOn: null })).toBeNull();
});

describe('pieces of a text', () => {
  const joined = (before: string, text: string) =>
    textOf([
      { line: 1, order: 1, text: before, joined: false },
      { line: 2, order: 2, text, joined: true },
    ]);
  test.each([
    ['推进', '建设', '推进建设'],
    ['建设 ', ' 项目', '建设项目'],
    ['health', 'care', 'health care'],
    ['2024', '2025', '2024 2025'],
    ['COVID', '19', 'COVID19'],
    ['5', 'G', '5G'],
    ['建设5', '万个', '建设5万个'],
    ['共', '5万个', '共5万个'],
    ['a，', 'b', 'a，b'],
    ['1.', '2', '1.2'],
    ['Z', 'A', 'Z A'],
    ['建设WIFI', '项目', '建设WIFI项目'],
    ['项目', 'WIFI', '项目WIFI'],
  ])('%s, %s run on as %s', (before, text, whole) => expect(joined(before, text)).toBe(whole));
  test('look at the piece before them', () => {
    const texts = ['a', '建设', 'b'].map((text, at) => ({
      line: at,
      order: at,
      text,
      joined: true,
    }));
    expect(textOf(texts)).toBe('a建设b');
  });
  test('that are paragraphs stand on lines of their own', () => {
    expect(
      textOf([
        { line: 1, order: 1, text: ' 甲 ', joined: true },
        { line: 2, order: 2, text: ' 乙 ', joined: false },
      ]),
    ).toBe('甲\n乙');
  });
});

describe('the name of an attachment, a box or a table', () => {
  const named = (...lines: string[]) => {
    const { clauses } = read(`某市方案\n一、甲。\n二、乙。\n${lines.join('\n')}\n一、丙。\n`);
    const clause = clauses.find(({ kind }) => kind === 'annex')!;
    expect(clause.heading).toBe(clause.spans.heading && clause.text.slice(...clause.spans.heading));
    expect(clause.text.slice(...clause.spans.marker!)).toMatch(/^附件1[：:．.、]?$/u);
    return clause.heading;
  };
  test.each(['附件1：', '附件1:', '附件1．', '附件1.', '附件1、', '附件1 ', '附件1\n'])(
    'stands behind its label: %s',
    (label) => expect(named(`${label}重点任务清单`)).toBe('重点任务清单'),
  );
  test.each(['（规范性）', '(规范性)', '（规范性）\n（试行）'])(
    'is not what is said of it in brackets: %s',
    (aside) => expect(named('附件1', aside, '重点任务清单')).toBe('重点任务清单'),
  );
});

test.each([
  ['一、甲', 'part'],
  ['（一）甲', 'section'],
  ['1.甲', 'item'],
  ['（1）甲', 'subitem'],
  ['第一章 甲', 'chapter'],
  ['第一条 甲', 'article'],
])('%s has a heading where more follows, in its paragraph or below', (line, kind) => {
  for (const more of ['抓好落实。', '\n抓好落实。', '\n①抓好落实。', '\n乙。\n丙。']) {
    const { clauses } = read(`某方案\n${line}。${more}\n`);
    expect(clauses.find((clause) => clause.kind === kind)?.heading).toBe('甲');
  }
});
test('so has a bullet in its paragraph', () => {
  const { clauses } = read('某方案\n一、丁。\n——甲。抓好落实。\n——戊\n');
  expect(clauses.map(({ heading }) => heading)).toEqual([null, '丁', '甲', '戊']);
});
test('what an article lists has no heading where it rules something', () => {
  const { clauses } = read(
    '某办法\n第一条 甲。\n（一）负责乙。每年一次。\n（二）丙丁。每年一次。\n',
  );
  expect(clauses.map(({ heading }) => heading)).toEqual([null, '甲', null, '丙丁']);
});
test.each([
  ['专栏1 重点工程', 'box'],
  ['表1 重点工程', 'table'],
])('%s has a name', (line, kind) => {
  const rows = '指标\t单位\t值\n甲\t个\t1\n乙\t个\t2';
  const { clauses } = read(`某方案\n一、甲。\n${line}\n${rows}\n二、乙。\n`);
  expect(clauses.find((clause) => clause.kind === kind)?.heading).toBe('重点工程');
});
test('a box without a name has no heading', () => {
  const { clauses } = read('某方案\n一、甲。\n专栏1\n工程。\n项目。\n');
  expect(clauses.find(({ kind }) => kind === 'box')).toMatchObject({ heading: null });
});
test('a number that was lost is told of in its clause', () => {
  const { clauses } = read('某方案\n一、甲。\n1.乙。\n- 丙。\n3.丁。\n');
  expect(clauses.map(({ clauseId, markerInferred }) => [clauseId, markerInferred])).toEqual([
    ['front', undefined],
    ['c1', undefined],
    ['c1-1', undefined],
    ['c1-2', true],
    ['c1-3', undefined],
  ]);
});
test('nobody leads by the running text of a table', () => {
  const { clauses } = read(
    '某方案\n一、甲。由市教育局牵头。\n表1 乙\n任务\t单位\t值\n甲\t由市财政局牵头\t1\n乙\t由市财政局牵头\t2\n二、丙。\n',
  );
  expect(clauses.map(({ leadInText }) => leadInText ?? [])).toEqual([[], ['市教育局'], [], []]);
});

describe('a rule on those who are responsible', () => {
  const inherited = (text: string) =>
    read(text).clauses.map(({ clauseId, responsibleInherited }) =>
      responsibleInherited ? `${clauseId} ${responsibleInherited.join()}` : clauseId,
    );
  test('holds for later clauses of its part that name units, also with those who lead', () => {
    expect(
      inherited(
        '某方案\n一、任务。以下任务由县政府负责落实。\n（一）甲。（市教育局牵头）\n（二）乙。\n二、保障\n（一）丙。（市教育局负责）\n',
      ),
    ).toEqual(['front', 'c1', 'c1-1 县政府', 'c1-2', 'c2', 'c2-1']);
  });
  test('is none without units', () => {
    expect(
      inherited('某方案\n一、任务。以下任务由、负责落实。\n（一）甲。（市教育局负责）\n'),
    ).toEqual(['front', 'c1', 'c1-1']);
  });
});

test('a second clause of one number is told of with both anchors', () => {
  expect(
    read('某方案\n一、甲。\n二、乙。\n二、丙。\n').issues.filter(
      ({ ruleId }) => ruleId === 'duplicate-id',
    ),
  ).toEqual([
    { ruleId: 'duplicate-id', line: 4, message: '编号与前文重复，锚点改为 c2_2（原为 c2）' },
  ]);
});

describe('what is doubtful of a document', () => {
  const of = (title: string, issuer: string | null = null) =>
    doubts({
      meta: { ...blankMeta('p', title, 'unknown'), issuer },
      clauses: [],
      furniture: [],
      issues: [],
    });
  const titled = (title: string) =>
    of(title, '绍兴市人民政府').map(({ message }) => message.split('：')[0]);
  const LABEL = '标题混有目录或附件字样';
  test.each([
    '附件',
    '附表',
    '附录',
    '附图',
    '附 件 3',
    '附件12',
    '附件二十一',
    '附录A',
    '附录Ｚ',
    '附件2-1',
    '附件2 —12',
    '附件2－1',
    '附件2–1',
    '附件一-1',
    '附图：布局',
    '附图:布局',
  ])('the label of an attachment: %s', (title) => expect(titled(title)).toEqual([LABEL]));
  test.each(['附件123', '附录AB', '附录Ab', '附件2-123', '附则1', '附件2024年'])(
    'but not %s',
    (title) => expect(titled(title)).not.toContain(LABEL),
  );
  test.each([
    ['关于甲（乙）的通知（试行）', []],
    ['关于甲(乙)的通知(试行)', []],
    ['关于废止《绍政发〔2024〕3号文件》的通知', []],
    ['关于废止《甲》和绍政发〔2024〕3号的通知', ['标题混有发文字号']],
    ['12345热线管理办法', []],
    ['123456热线管理办法', ['标题混有份号、密级或紧急程度']],
    ['绍兴市教育局绍兴市教育局', ['标题重复发文机关']],
    ['关于绍兴市教育局绍兴市教育局的通知', []],
  ])('the title %s', (title, expected) => expect(titled(title)).toEqual(expected));

  test('is told by field, all of it', () => {
    expect(of('绍兴的事', '第一')).toEqual([
      {
        ruleId: 'title-doubtful',
        field: 'title',
        message: '标题没有文种（如通知、意见、方案）：“绍兴的事”',
      },
      {
        ruleId: 'issuer-doubtful',
        field: 'issuer',
        message: '发文机关不像机关名称：“第一”',
      },
      { ruleId: 'place-unknown', field: 'jurisdiction', message: '原文没有写明辖区' },
    ]);
    expect(of('养老办法', '鼓楼区人民政府')).toEqual([
      {
        ruleId: 'place-ambiguous',
        field: 'jurisdiction',
        message:
          '原文只写“鼓楼区”，同名的有江苏省南京市鼓楼区、江苏省徐州市鼓楼区、福建省福州市鼓楼区、河南省开封市鼓楼区',
      },
    ]);
    expect(of('杭州市养老办法', '绍兴市人民政府')).toEqual([
      {
        ruleId: 'place-ambiguous',
        field: 'jurisdiction',
        message: '发文机关与标题所指的地方不同：浙江省绍兴市、浙江省杭州市',
      },
    ]);
    expect(of('养老办法', '青溪市人民政府')).toEqual([
      {
        ruleId: 'place-unknown',
        field: 'jurisdiction',
        message: '“青溪市”不在全国行政区划表中',
      },
    ]);
    expect(of('绍兴市养老办法')).toEqual([]);
  });
  test.each([
    ['谈浙江省绍兴市水利办法', '浙江省'],
    ['关于绍兴市的办法', '绍兴市'],
    ['水利办法在绍兴市', '绍兴市'],
    ['谈赵县水利办法', null],
  ])('the place in the midst of %s is %s', (title, place) => {
    const message = of(title).find(({ field }) => field === 'jurisdiction')?.message;
    expect(message).toBe(
      `原文没有写明辖区${place === null ? '' : `，标题中的“${place}”是事由，不足以认定`}`,
    );
  });
});

describe('a source of two documents', () => {
  const notice = (subject: string, number: number, items: string[]) => [
    `清州市水务局关于${subject}的通知`,
    `清水发〔2024〕${number}号`,
    '各县区水务局：',
    ...items,
    '清州市水务局',
    `2024年3月${number}日`,
  ];
  const first = notice('防汛检查', 1, ['一、检查堤坝。', '二、上报结果。', '二、改正问题。']);
  const second = notice('节水检查', 2, ['一、检查管网。', '二、上报结果。', '三、改正问题。']);
  const both = sourceOf(...first, ...second);

  test('has ids that end in the number of the second, and in it again where that is taken', () => {
    const { clauses } = parse(both);
    expect(clauses.map(({ clauseId }) => clauseId)).toEqual([
      'front',
      'c1',
      'c2',
      'c2_2',
      'closing',
      'front_2',
      'c1_2',
      'c2_2_2',
      'c3_2',
      'closing_2',
    ]);
    expect(clauses.map(({ url }) => url.split('#')[1])).toEqual(
      clauses.map(({ clauseId }) => clauseId),
    );
  });
  test('gives what its page states to the first alone', () => {
    const hints = { keywords: '水利 防汛' };
    const of = (part?: number) =>
      parsePolicy(
        { ...both, hints },
        { policyId: 'x', jurisdiction: null, ...(part && { part }) },
      ).meta.keywords.join();
    expect([of(), of(1), of(2)]).toEqual(['水利,防汛', '水利,防汛', '']);
  });
  test('tells of what is odd in both by line and rule', () => {
    const source = sourceOf(...first, ...second.with(3, '一、检查,管网(二期)。'));
    const { issues } = parse({
      ...source,
      issues: [{ ruleId: 'a-loss', line: 12, message: '甲' }],
    });
    expect(issues.map(({ ruleId, line }) => `${line} ${ruleId}`)).toEqual([
      '6 duplicate-id',
      '6 number-repeated',
      '9 two-documents',
      '12 a-loss',
      '12 half-width-bracket',
      '12 half-width-punctuation',
    ]);
  });
});

describe('what prints nothing', () => {
  test('is no part of lines that are read, nor is the width of figures', () => {
    expect(visibleLines(linesOf('甲\u200b乙', '１２0９'))).toEqual(linesOf('甲乙', '1209'));
    expect(visibleLines(linesOf('\u200b', ' '))).toEqual(linesOf('\u200b', ' '));
    expect(visibleLines(linesOf('\u200b', '甲'))).toEqual(linesOf('', '甲'));
  });
  test.each([
    ['at the ends of lines', (text: string) => `${text}\u200b`],
    ['before and behind a space', (text: string) => `${text}\ufeff \u200b`],
    ['beside characters of two units', (text: string) => text.replace('甲', '\u200b𠮷\u200b𠮷')],
    ['beside wide figures', (text: string) => text.replace('2', '\u200b２\u200b')],
  ])('stays where it stands: %s', (_, set) => {
    const texts = ['某县方案', '一、甲。抓好2件事。（市财政局负责）', '二、甲。', '某县人民政府'];
    const source = sourceOf(...texts.map(set));
    const policy = parse(source);
    expect(firstDifference(policy, source)).toBeNull();
    const [, first] = policy.clauses;
    const said = [first!.spans.marker, first!.spans.heading, ...first!.spans.duty].map((span) =>
      first!.text.slice(...span!).replace(/[\u200b\ufeff]/gu, ''),
    );
    expect(said).toEqual(['一、', set('甲').replace(/[\u200b\ufeff ]/gu, ''), '（市财政局负责）']);
    expect(policy.clauses.map(({ text }) => text.replace(/[^\S\ufeff]/gu, '')).join('')).toBe(
      source.lines.map(({ text }) => text.replace(/[^\S\ufeff]/gu, '')).join(''),
    );
  });
});

describe('the first difference between clauses and source', () => {
  const source = sourceOf('某方案', '一、甲甲', '二、乙乙', `三、${long(30)}`);
  const policy = parse(source);
  const changed = (stated: Partial<Policy>) => firstDifference({ ...policy, ...stated }, source);
  test('is shown with what stands there in both', () => {
    const clauses = policy.clauses.map((clause) => ({
      ...clause,
      text: clause.text.replace('甲甲', '甲丙'),
    }));
    expect(changed({ clauses })).toBe(
      `text.txt 第 2 行：原文“甲二、乙乙三、${long(13)}”，条款文字“丙二、乙乙三、${long(13)}”`,
    );
    expect(changed({ clauses: [] })).toBe(
      `text.txt 第 1 行：原文“某方案一、甲甲二、乙乙三、${long(7)}”，条款文字“”`,
    );
    expect(firstDifference(policy, sourceOf())).toContain(
      'text.txt 第 1 行：原文“”，条款文字“某方案',
    );
  });
  test('may be furniture that the source lacks', () => {
    for (const odd of [
      { line: 2, text: '乙' },
      { line: 9, text: '一、甲甲' },
    ])
      expect(changed({ furniture: [odd] })).toBe(
        `text.txt 第 ${odd.line} 行：记为版面信息的文字与原文不符`,
      );
    const clauses = policy.clauses.filter(({ text }) => text !== '一、甲甲');
    expect(changed({ clauses, furniture: [{ line: 2, text: ' 一、甲甲' }] })).toBeNull();
  });
});

describe('what is odd', () => {
  const told = (text: string) =>
    oddities(linesOf(text), []).map(({ ruleId, message }) => `${ruleId} ${message}`);
  test.each([`甲${'a'.repeat(31)}(b`, `b)${'a'.repeat(31)}甲`, '甲 ,  乙', 'a?甲', '甲:a'])(
    'is not in %s',
    (text) => expect(told(text)).toEqual([]),
  );
  test.each([
    ['甲(a', 'half-width-bracket'],
    ['a)甲', 'half-width-bracket'],
    ['甲 ,乙', 'half-width-punctuation'],
    ['甲, 乙', 'half-width-punctuation'],
    ['甲????', 'damaged-character'],
    ['甲\ufdef', 'damaged-character'],
    ['甲\ufffe', 'damaged-character'],
    ['甲\u{10fffd}', 'private-character'],
    ['甲\u{ffffd}', 'private-character'],
    ['甲\uf8ff', 'private-character'],
  ])('is told by its rule: %j', (text, rule) => {
    expect(told(text).map((each) => each.split(' ')[0])).toEqual([rule]);
  });
  test('is shown with the words around it', () => {
    expect(told(`${long(13)}甲,乙${long(13)}`)).toEqual([
      `half-width-punctuation 中文中夹用半角标点“,”：“${long(11)}甲,乙${long(10)}”`,
    ]);
    expect(told('  甲,乙  ')).toEqual(['half-width-punctuation 中文中夹用半角标点“,”：“甲,乙”']);
    expect(told('\u0007甲\u200b')).toEqual([
      'invisible-character 不可见字符 U+200B：“U+0007甲U+200B”',
      'control-character 控制字符 U+0007：“U+0007甲U+200B”',
    ]);
  });
  test('may be a bracket, but for that of the mark', () => {
    const unbalanced = (text: string, marker: [number, number] | null = null) =>
      oddities(
        [],
        [
          makeClause({
            text,
            spans: { marker, heading: null, duty: [] },
            source: { lines: [7, 9] },
          }),
        ],
      );
    expect(unbalanced('1）甲', [0, 2])).toEqual([]);
    expect(unbalanced('1）甲')).toHaveLength(1);
    expect(unbalanced('（甲')).toHaveLength(1);
    expect(unbalanced(`甲（\n${long(30)}`)).toEqual([
      {
        ruleId: 'unbalanced-bracket',
        line: 7,
        message: `圆括号不成对：“甲（ ${long(21)}…”`,
      },
    ]);
  });
});

describe('a figure whose sign differs between table and text', () => {
  const told = (said: string, rows: string[]) =>
    read(
      `某市方案\n一、目标\n${said}\n表1 指标\n指标名称\t单位\t2024年\t2025年\n${rows.join('\n')}\n二、措施\n`,
    )
      .issues.filter(({ ruleId }) => ruleId === 'percent-permille')
      .map(({ line, message }) => `${line} ${message}`);
  const OTHER = '健康素养水平\t%\t24\t25';
  test.each([
    ['婴儿死亡率为2.1‰。', '婴儿死亡率\t%\t3\t2.1', '%', '2.1‰'],
    ['婴儿死亡率为2.1‰。', '婴儿死亡率\t％\t2.1\t2', '%', '2.1‰'],
    ['婴儿死亡率为2.1%。', '婴儿死亡率\t‰\t3\t2.1', '‰', '2.1%'],
    ['婴儿死亡率为2.1％。', '婴儿死亡率\t‰\t3\t2.1', '‰', '2.1%'],
    ['婴儿死亡率为2‰。', '婴儿死亡率\t%\t3\t≤2', '%', '2‰'],
    ['婴儿死亡率为2‰。', '婴儿死亡率\t%\t3\t2-3', '%', '2‰'],
    ['婴儿死亡率由3至2‰。', '婴儿死亡率\t%\t3\t2', '%', '2‰'],
    ['婴儿死亡率为2‰。缺陷率为2‰。', '婴儿（全市）死亡率（注）\t%\t3\t2', '%', '2‰'],
    ['婴儿死亡率为12‰。婴儿死亡率为2‰。', '婴儿死亡率(全市)\t%\t3\t2', '%', '2‰'],
  ])('%s', (said, row, sign, printed) => {
    const message = `表中“婴儿死亡率”的单位为“${sign}”，正文第 2 行起写作“${printed}”`;
    expect(told(said, [row, OTHER])).toEqual([`6 ${message}`]);
    expect(told(said, [OTHER, row])).toEqual([`7 ${message}`]);
  });
  test.each([
    ['婴儿死亡率为2.1%。', '婴儿死亡率\t%\t3\t2.1'],
    ['孕妇死亡率为2.1‰。', '婴儿死亡率\t%\t3\t2.1'],
    ['死亡率为2.1‰。', '死亡率\t%\t3\t2.1'],
    ['婴儿死亡率为2.1‰。', '婴儿死亡率\t个\t3\t2.1'],
    ['婴儿死亡率高，缺陷率为2.1‰。', '婴儿死亡率\t%\t3\t2.1'],
    ['婴儿死亡率为2.1。', '婴儿死亡率\t%\t3\t2.1'],
    ['婴儿死亡率为2.1%。', '婴儿死亡率\t个\t3\t2.1'],
    ['婴儿死亡率下降。', '婴儿死亡率\t%\t2.1‰\t2.1'],
  ])('is none in %s', (said, row) => expect(told(said, [row, OTHER])).toEqual([]));
  test('may stand in a row that goes on the group of the row above', () => {
    expect(
      told('孕妇死亡率为3%。', [
        '妇幼\t婴儿死亡率\t%\t2',
        '\t孕妇死亡率\t‰\t3',
        '其他\t儿童肥胖率\t%\t4',
      ]),
    ).toEqual(['7 表中“孕妇死亡率”的单位为“‰”，正文第 2 行起写作“3%”']);
  });
  test('has a name of some length', () => {
    expect(told('住院费用为2‰。', ['住院费用\t%\t3\t2', OTHER])).toHaveLength(1);
  });
});
