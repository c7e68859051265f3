import { describe, expect, test } from 'vitest';
import type { SourceLine } from '../../src/model.ts';
import { annexHeads } from '../../src/policy/outline/annexes.ts';
import { layoutOf } from '../../src/policy/outline/paragraphs.ts';

/** Lines behind a letter with a list of attachments. */
const letter = (list: string, behind: string) =>
  `某市关于做好工作的通知\n各县区：\n为做好工作，通知如下。\n一、统一思想。\n二、抓好落实。\n${list}某市卫生健康局\n2024年1月8日\n${behind}`;

const long = (count: number) => '长'.repeat(count);
const words = (list: string) => list.split(' ');
/** Labels of the attachments that begin in these lines; 无 where one has none. */
function headsIn(...texts: (string | Omit<SourceLine, 'line'>)[]): string {
  const lines = texts.map((text, at) => ({
    line: at + 1,
    ...(typeof text === 'string' ? { text } : text),
  }));
  const heads = annexHeads(lines, layoutOf(lines));
  return [...heads.values()].map(({ label }) => label || '无').join(' ');
}
const annexes = (behind: string, list = '') =>
  words(headsIn(...letter(list, behind).trim().split('\n'))).filter(Boolean);

/** The label at the start of a line behind a signature, and what the line says behind it. */
function labelOf(line: string): string | null {
  const lines = ['某市通知', '抓好落实。', '某市财政局', '2024年1月8日', line, '甲', '乙。'];
  const heads = annexHeads(
    lines.map((text, at) => ({ line: at + 1, text })),
    { width: null, indented: false },
  );
  const head = heads.get(4);
  return head ? `${head.label}|${line.slice(head.length).trim()}` : null;
}

describe('an attachment begins with', () => {
  test.each([
    ...words(
      '附件1 [附件1] 〔附件1〕 【附件1】 （附件1） (附件1) 附件1】 附件1] 附件1） 附件1) 附件1〕 （附件（1）） （附件(1)） (附件(1)) 【附件〔1〕】 附件〔1〕 附件(1) 附件（1）',
    ).map((printed): [string, string] => [printed, '附件1']),
    ['附 件 （ 1 ）', '附件1'],
    ['（ 附件 1 ）', '附件1'],
    ['【 附件 （ 1 ） 】', '附件1'],
    ...words(
      '附件12 附件十 附件二十 附件二十一 附件A 附录Z 附表1 附图3 附录B 附1 附二 附件1-2 附件12-12',
    ).map((printed): [string, string] => [printed, printed]),
    ['附录Ａ', '附录A'],
    ...words('附件1—2 附件1－2 附件1–2 附件1.2 附件1．2 附件（1-2）').map(
      (printed): [string, string] => [printed, '附件1-2'],
    ),
    ['附件1 - 2', '附件1-2'],
    ['附 录', '附录'],
    ['附件', '附件'],
  ])('%s', (printed, label) => {
    expect(labelOf(printed)).toBe(`${label}|`);
    for (const title of ['：某某方案', ':某某方案', ' ： 某某方案', '：《某某》', '：2024年计划'])
      expect(labelOf(`${printed}${title}`)).toBe(`${label}|${title.trim()}`);
    for (const title of ['．某某', '.某某', '、某某', ' 某某', '　某某', '　、 某某'])
      expect(labelOf(`${printed}${title}`)).toBe(
        /[\dA-Z一二十]/u.test(label) ? `${label}|${title.trim()}` : null,
      );
  });
  test.each(['：', ':', ' ：'])('附%s', (colon) => {
    expect(labelOf(`附${colon}`)).toBe(`附|${colon.trim()}`);
    expect(labelOf(`附${colon}某某名单`)).toBe(`附|${colon.trim()}某某名单`);
    expect(labelOf(`附件1${colon}`)).toBe(`附件1|${colon.trim()}`);
  });
  test('a number and a title directly behind it', () => {
    for (const end of '表案单则法图册书准范录序引程定知见划点')
      for (const title of [`某某${end}`, `某某${end}》`, `“某某”${end}`, `《某某${end}》`])
        expect(labelOf(`附件1${title}`)).toBe(`附件1|${title}`);
    for (const sign of '，,。；;：:') expect(labelOf(`附件1某某${sign}某某表`)).toBeNull();
    expect(labelOf('附件1某某事宜')).toBeNull();
    expect(labelOf('附件1（某某表')).toBeNull();
    expect(labelOf('附件1“某某表”')).toBeNull();
  });
  test.each([
    '附',
    '附则',
    '附件某某方案',
    '附件 某某方案',
    '附件ABC方案',
    '附件Ab：方案',
    '附件123：方案',
    '附件一二三四：方案',
    '附件1-123：方案',
    '附注1：方案',
    ...words('和 与 及 至 或 的 中 所列 所示 所附 规定 要求 明确 执行 填写 为准 内容').map(
      (next) => `附件1${next}某某表`,
    ),
    ...['、附件2', '、2', '、 附件2', '、 2'].map((next) => `附件1${next}某某表`),
    ...[...'。；;'].map((end) => `附件1：某某${end}`),
    ...[...'，,。；;'].flatMap((sign) => [`附件1：甲${sign}乙，丙`, `附件1：甲，乙${sign}丙`]),
    ...words('1. 1． 1、 一、 一.').flatMap((mark) => [
      `附件：${mark}某某`,
      `附件:${mark}某某`,
      `附件 ： ${mark}某某`,
      `附件1：${mark}某某`,
    ]),
    `附件1：${long(57)}`,
    '甲附件1：某某',
  ])('not with %s', (line) => expect(labelOf(line)).toBeNull());
  test('a title of no more signs than a line has', () => {
    expect(labelOf(`附件1：${long(56)}`)).toContain('附件1');
    expect(labelOf('附件1：甲，乙')).toBe('附件1|：甲，乙');
    expect(labelOf('附件1.2024年计划')).toBe('附件1|.2024年计划');
    expect(labelOf('附件1：Project budget')).toBe('附件1|：Project budget');
    expect(labelOf('附件1：分工：1.甲')).toBe('附件1|：分工：1.甲');
    expect(labelOf('附件1：第1.5版')).toBe('附件1|：第1.5版');
  });
});
test.each([
  ...'doc docx wps ofd pdf xls xlsx et ppt pptx zip rar 7z jpg jpeg png tif tiff PDF'
    .split(' ')
    .map((ending) => `附件1：某某.${ending}`),
  '附件1：某某.doc （点击下载）',
  '附件1：某某.doc(1KB)',
  `附件1：某某.doc（${long(12)}）`,
])('%s is a file of a web page', (line) => expect(labelOf(line)).toBeNull());
test.each(['附件1：某某.dot', '附件1：某某.docs'])('%s is none', (line) =>
  expect(labelOf(line)).toBe(`附件1|${line.slice(3)}`),
);

test.each(['1.申请表', '１．申请表', '一、申请表', '12.申请表', '123、申请表'])(
  'below a bare label a list may begin with %s',
  (entry) => expect(annexes('', `附件\n${entry}\n`)).toEqual([]),
);

test('a date signs a letter with a note behind it, and where it is no sentence', () => {
  const annexAbove = (line: string) => headsIn('某市通知', '一、甲。', '附件：申请表', line) !== '';
  for (const note of ['', '（盖章）', '(盖章)', '(盖章）'])
    expect(annexAbove(`某市办公室2024年1月9日${note}`)).toBe(false);
});

test('a plan behind a letter has a title, on one line or three', () => {
  const plan = (...title: string[]) => annexes(`${title.join('\n')}\n一、甲\n乙。\n`);
  expect(plan('某市工作方案')).toEqual(['无']);
  expect(plan('某市', '健康', '工作方案')).toEqual(['无']);
  expect(plan('某市', '健康', '促进', '工作方案')).toEqual([]);
  expect(plan(`${long(56)}工作方案`)).toEqual(['无']);
  expect(plan(`${long(57)}工作方案`)).toEqual([]);
  for (const sign of '，。；：') expect(plan(`某市${sign}工作方案`)).toEqual([]);
  expect(plan('某市工作方案', '清政发〔2024〕3号')).toEqual([]);
  expect(plan('某市工作方案', '各县区：')).toEqual([]);
});

describe('where an attachment begins', () => {
  const SIGNED = ['某市通知', '一、抓好落实。', '某市财政局', '2024年1月8日'];
  const FULL = '要加强组织领导和统筹协调抓好各项任务落实';

  test('is the start of a paragraph, or the line below another label', () => {
    const page = Array<string>(12).fill(FULL);
    expect(headsIn(...page, '附件1 某某方案', '一、甲。')).toBe('');
    expect(headsIn(...page, '坚持为民。', '附件1 某某方案', '一、甲。')).toBe('附件1');
    expect(headsIn(...SIGNED, `附件1：${FULL}方案`, '附件2：某某方案', '一、甲。')).toBe(
      '附件1 附件2',
    );
    expect(headsIn(...SIGNED, `附件1：${FULL}方案`, '附件1', '一、甲。')).toBe('附件1');
    expect(headsIn(...SIGNED, '附件2： ', '甲', '乙。')).toBe('附件2');
    expect(headsIn(...SIGNED, `附件1：${FULL}方案 `, '附件2 ', '一、甲。')).toBe('附件1 附件2');
    expect(headsIn('某市通知', '抓好落实。 ', '2024年1月8日 ', '附件1', '附件2：甲', '乙。')).toBe(
      '附件1 附件2',
    );
  });

  test('is behind the signature, where labels without text between are a list', () => {
    expect(headsIn(...SIGNED, '附件1：甲', '附件2：乙')).toBe('');
    expect(headsIn(...SIGNED, '附件1：甲', '附件2：乙', '丙。')).toBe('附件1 附件2');
    expect(headsIn(...SIGNED, '附件1', '甲', '附件2', '乙')).toBe('附件1 附件2');
    expect(headsIn(...SIGNED, '附件1：甲', '附件2：乙', '附件1', '甲。', '附件2', '乙。')).toBe(
      '附件1 附件2',
    );
    expect(headsIn(...SIGNED, '附件1：甲', '附件1', '甲。')).toBe('附件1');
  });

  test('is not the last line, which leads to what is elsewhere', () => {
    expect(headsIn(...SIGNED, '附件1')).toBe('');
    expect(headsIn(...SIGNED, '附件：')).toBe('');
    expect(headsIn(...SIGNED, '附件1', '附件2', '乙')).toBe('附件1 附件2');
    expect(headsIn(...SIGNED, '附件1', '甲')).toBe('附件1');
  });

  test.each([
    ['一、甲', '二、乙', '一、丙'],
    ['（一）甲', '（二）乙', '（一）丙'],
    ['第一章 甲', '第二章 乙', '第一章 丙'],
    ['第一条 甲', '第二条 乙', '第一条 丙'],
  ])('is not where the numbering goes on: %s', (first, second, anew) => {
    expect(headsIn('某方案', first, '附表1', '丁', second)).toBe('');
    expect(headsIn('某方案', first, '附表1', '丁', anew)).toBe('附表1');
    expect(headsIn('某方案', '附表1', '丁', second)).toBe('附表1');
    expect(headsIn('某方案', first, '附表1', '丁')).toBe('附表1');
    expect(headsIn('某方案', first, '附表1', '1.丁', second)).toBe('');
  });
  test('is where only items or what may be words go on', () => {
    expect(headsIn('某方案', '1.甲', '附表1', '丁', '2.乙')).toBe('附表1');
    expect(headsIn('某方案', '一 甲', '附表1', '丁', '二 乙')).toBe('附表1');
    expect(headsIn('某方案', '一、甲', '二、乙', '附表1', '丁', '二、丙')).toBe('附表1');
  });

  test('is not the first line of a file that has no next attachment', () => {
    for (const label of ['附件3', '附件', '附录A', '附件三'])
      expect(headsIn(label, '某方案', '一、甲。')).toBe('');
    for (const [label, next] of [
      ['附件1', '附件2'],
      ['附件', '附件2'],
      ['附件一', '附件二'],
      ['附录A', '附录B'],
      ['附件1-1', '附件2-1'],
      ['附件10-1', '附件11-1'],
    ])
      expect(headsIn(label!, '某方案', '一、甲。', next!, '丙。')).toBe(`${label} ${next}`);
    for (const [label, next] of [
      ['附件3', '附件5'],
      ['附件1', '附表1'],
      ['附件', '附件1'],
      ['附录A', '附录C'],
    ])
      expect(headsIn(label!, '某方案', '一、甲。', next!, '丙。')).toBe(next);
    expect(headsIn('某市', '附件3', '某方案', '一、甲。')).toBe('附件3');
  });
});

describe('a list of attachments', () => {
  const list = (...lines: string[]) => headsIn('某市通知', '一、抓好落实。', ...lines);
  const SIGNATURE = ['某市财政局', '2024年1月8日'];
  test('stands above the signature', () => {
    expect(list('附件1：甲', ...SIGNATURE)).toBe('');
    expect(list('附件：甲', '乙', ...SIGNATURE)).toBe('');
    expect(list('附件', '甲', ...SIGNATURE)).toBe('');
    expect(list('附件', ...SIGNATURE)).toBe('');
    expect(list('附件：甲', ...SIGNATURE, '乙。')).toBe('');
    expect(list('附件', '2024年1月8日', '甲')).toBe('附件');
    expect(list('附件1', '甲', ...SIGNATURE)).toBe('附件1');
    expect(list('附件：甲', '乙。', ...SIGNATURE)).toBe('附件');
    expect(list('附件：甲', '乙；', ...SIGNATURE)).toBe('附件');
    expect(list('附件：甲', long(60), ...SIGNATURE)).toBe('');
    expect(list('附件：甲', long(61), ...SIGNATURE)).toBe('附件');
    expect(list('附件：甲', ...Array<string>(10).fill('乙'), ...SIGNATURE)).toBe('');
    expect(list('附件：甲', ...Array<string>(11).fill('乙'), ...SIGNATURE)).toBe('附件');
    expect(list('附件：甲', '某市财政局 2024年1月8日')).toBe('');
    expect(list('附件：甲', '某市财政局。2024年1月8日', '乙')).toBe('附件');
    expect(list('附件：甲', '某市财政局；2024年1月8日', '乙')).toBe('附件');
  });
  test('has the next entries below it', () => {
    for (const next of ['2.乙', '2．乙', '2、乙', '2 . 乙'])
      expect(list('附件1.甲', next, '丙')).toBe('');
    expect(list('附件1.甲', '3.乙', '丙')).toBe('附件1');
    expect(list('附件1.甲', '2个乙', '丙')).toBe('附件1');
    expect(list('附件：甲', '1.乙', '丙')).toBe('');
    expect(list('附件1.甲', '2.乙', '丙。')).toBe('附件1');
    expect(list('附件1.甲', '2.乙', ...Array<string>(11).fill('丙'))).toBe('');
    expect(list('附件1.甲', '2.乙', ...Array<string>(12).fill('丙'))).toBe('附件1');
    expect(list('附件', '1.甲', '2.乙')).toBe('');
    expect(list('附件', '1.甲', '乙', '丙')).toBe('');
    expect(list('附件', '甲', '1.乙')).toBe('附件');
    expect(list('附件', '附件1', '甲', '乙')).toBe('附件 附件1');
    expect(list('附件1', '1.甲', '2.乙')).toBe('附件1');
  });
  test('has nothing else between its entries', () => {
    expect(list('附件1：甲', '附件2：乙')).toBe('');
    expect(list('附件1：甲', '乙', '附件2：丙')).toBe('');
    expect(list('附件1：甲', '1.乙', '附件2：丙')).toBe('附件1');
    expect(list('附件1：甲', '乙', '丙', '附件2：丁')).toBe('附件1');
    expect(list('附件1：甲', '附件2：乙', '丙', '丁')).toBe('附件1 附件2');
    expect(list('附件：甲', '附件1', '乙', '丙')).toBe('附件1');
    expect(list('附件：甲', '丁', '附件1', '乙', '丙')).toBe('附件 附件1');
    expect(list('附件1：甲', '附件1', '乙', '丙')).toBe('附件1');
    expect(list('附件1：甲', '乙', '丙', '附件1', '丁', '戊')).toBe('附件1');
  });
});

describe('the signature of a letter', () => {
  const behind = (...lines: string[]) =>
    headsIn('某市通知', ...lines, '附件1：甲', '附件2：乙', '丙');
  test('stands behind a sentence', () => {
    expect(behind('一、抓好落实。', '2024年1月8日')).toBe('附件1 附件2');
    expect(behind('2024年1月8日', '一、抓好落实。')).toBe('');
    expect(behind('一、抓好落实', '2024年1月8日')).toBe('');
    for (const note of ['（盖章）', '(盖章)', '(盖章）', `（${long(20)}）`])
      expect(behind('一、抓好落实。', `2024年1月8日${note}`)).toBe('附件1 附件2');
    expect(behind('一、抓好落实。', '（甲）2024年1月8日（盖章）')).toBe('附件1 附件2');
    expect(behind('一、抓好落实。', '(甲)2024年1月8日(盖章)')).toBe('附件1 附件2');
    expect(behind('一、抓好落实。', '2024年1月8日（盖章')).toBe('');
    expect(behind('一、抓好落实。', '2024年1月8日起。')).toBe('');
  });
});

describe('a plan behind the signature without a label', () => {
  const SIGNED = ['某市通知', '一、抓好落实。', '某市财政局', '2024年1月8日'];
  const plan = (...lines: string[]) => headsIn(...SIGNED, ...lines);
  const planAt = (...lines: string[]) => {
    const all = [...SIGNED, ...lines].map((text, at) => ({ line: at + 1, text }));
    return [...annexHeads(all, layoutOf(all)).keys()];
  };
  test('has no words of a label', () => {
    const all = [...SIGNED, '某市工作方案', '一、甲'].map((text, at) => ({ line: at + 1, text }));
    expect([...annexHeads(all, layoutOf(all))]).toEqual([[4, { label: '', length: 0 }]]);
    expect(planAt('某市编制', '某市工作方案', '一、甲')).toEqual([4]);
    expect(headsIn('一、抓好落实。', '2024年1月8日', '某市工作方案', '一、甲')).toBe('无');
    expect(headsIn('一、某市工作方案')).toBe('');
  });
  test.each([
    '（此件公开发布）',
    '(此件公开发布)',
    '（此件公开发布)',
    '(此件公开发布）',
    '抄送：市委办',
    '抄 报：市委办',
    '分送：各县',
    '分 送：各县',
    '主题词：卫生',
    '主 题 词：卫生',
    '某市办公室印发',
    '某市办公室 印 制',
  ])('may stand behind %s', (between) => {
    expect(planAt('某市工作方案', '一、甲')).toEqual([4]);
    expect(planAt(between, '某市工作方案', '一、甲')).toEqual([5]);
  });
  test.each(['以上请予支持。', '（此件公开发布。', '此件公开发布。）', '甲抄送。', '某市印发。'])(
    'does not stand behind %s',
    (between) => expect(plan(between, '某市工作方案', '一、甲')).toBe(''),
  );
  test('starts the numbering anew', () => {
    expect(plan('某市工作方案', '一、甲')).toBe('无');
    expect(plan('某市工作方案', '一、甲', '（一）乙')).toBe('无');
    expect(plan('某市工作方案', '二、甲')).toBe('');
    expect(plan('某市工作方案', '第一条 甲')).toBe('');
    expect(plan('某市工作方案', '甲。')).toBe('');
    expect(headsIn('某市通知', '甲。', '2024年1月8日', '某市工作方案', '一、乙')).toBe('');
    expect(headsIn('某市工作方案', '一、甲。', '某市工作方案', '一、乙')).toBe('');
  });
  test('has a title without signs, and no number or addressees of its own', () => {
    for (const sign of '，,。；;：:') expect(plan(`某市${sign}工作方案`, '一、甲')).toBe('');
    expect(plan('某市', '工作', '方案', '一、甲')).toBe('无');
    expect(plan('某市', '工作方案', '一、甲')).toBe('无');
    expect(plan('某市', '卫生', '工作', '方案', '一、甲')).toBe('');
    expect(plan('某市工作方案', '清政发〔2024〕3号', '一、甲')).toBe('');
    expect(plan('某市', '卫生', '工作方案', '清政发〔2024〕3号', '各县区：', '一、甲')).toBe('');
    expect(plan('某市', '卫生', '工作方案', '（试行）', '各县区：', '一、甲')).toBe('');
    expect(plan('某市', '卫生', '工作方案', '（试行）', '甲乙', '各县区：', '一、甲')).toBe('无');
    expect(plan('某市工作方案', '一、甲', '（一）乙', '（二）丙', '各县区：')).toBe('');
  });
});
