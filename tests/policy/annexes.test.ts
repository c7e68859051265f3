import { describe, expect, test } from 'vitest';
import { outlineIn, read } from './read.ts';

const letter = (list: string, behind: string) =>
  `某市关于做好工作的通知\n各县区：\n为做好工作，通知如下。\n一、统一思想。\n二、抓好落实。\n${list}某市卫生健康局\n2024年1月8日\n${behind}`;
const below = (text: string) => outlineIn(text).filter((line) => !/^(?:c\d|closing)/.test(line));

describe('each attachment is a subtree with ids of its own', () => {
  test.each([
    ['附件1.某某方案', 'annex1 附件1'],
    ['附件1、某某方案', 'annex1 附件1'],
    ['附件1：某某方案', 'annex1 附件1'],
    ['附件1某某工作方案', 'annex1 附件1'],
    ['附件 1\n某某方案', 'annex1 附件1'],
    ['附件１', 'annex1 附件1'],
    ['附件一', 'annex1 附件一'],
    ['附件（一）：某某方案', 'annex1 附件一'],
    ['（附件1）', 'annex1 附件1'],
    ['【附件1】某某方案', 'annex1 附件1'],
    ['附件2-1', 'annex2-1 附件2-1'],
    ['附件2—1：某某方案', 'annex2-1 附件2-1'],
    ['附件', 'annex1 附件'],
    ['附件：', 'annex1 附件'],
    ['附件：某某方案', 'annex1 附件'],
    ['附：某某名单', 'annex1 附'],
    ['附1：某某名单', 'annex1 附1'],
    ['附表1', 'schedule1 附表1'],
    ['附表 2：某某指标', 'schedule2 附表2'],
    ['附图1 某某流程', 'figure1 附图1'],
    ['附录A', 'appendixa 附录A'],
    ['附录 B 某某方法', 'appendixb 附录B'],
    ['附录', 'appendix1 附录'],
  ])('%s', (head, expected) => {
    const [id, path] = expected.split(' ') as [string, string];
    expect(below(letter('', `${head}\n一、甲\n（一）乙。\n序号\t事项\n1\t丙\n`))).toEqual([
      `${id} ${path}`,
      `${id}-c1 ${path}/一`,
      `${id}-c1-1 ${path}/一/（一）`,
      `${id}-c1-1-table1 ${path}/一/（一）/表1`,
    ]);
  });

  test('also where schedules start anew in each attachment', () => {
    expect(below(letter('', '附件1\n甲\n附表1\n乙\n附件2\n丙\n附表1\n丁\n'))).toEqual([
      'annex1 附件1',
      'schedule1 附表1',
      'annex2 附件2',
      'annex2-schedule1 附件2/附表1',
    ]);
  });

  test('its title is its heading, what stands in brackets above it is not', () => {
    const { clauses } = read(letter('', '附录A\n（资料性）\n术语\n一、甲\n'));
    expect(clauses.find(({ kind }) => kind === 'annex')?.heading).toBe('术语');
  });
});

describe('what names attachments without being one', () => {
  test.each([
    '附件：1.申请表\n2.名单\n',
    '附件：1．申请表\n　　　2．名单\n',
    '附件：\n1.申请表\n2.名单\n',
    '附件1.申请表\n2.名单\n',
    '附件：申请表\n',
    '附件1：申请表\n附件2：名单\n',
    '附：1.申请表\n2.名单\n',
  ])('the list before the signature: %s', (list) => {
    expect(below(letter(list, ''))).toEqual([]);
    expect(below(letter(list, '附件1\n申请表\n一、甲\n附件2\n名单\n'))).toEqual([
      'annex1 附件1',
      'annex1-c1 附件1/一',
      'annex2 附件2',
    ]);
  });

  test('the list of a text without a signature', () => {
    const text = '某市方案\n一、甲。\n附件1：申请表\n附件2：名单\n';
    expect(below(text)).toEqual([]);
    expect(below(`${text}附件1\n申请表\n内容。\n附件2\n名单\n内容。\n`)).toEqual([
      'annex1 附件1',
      'annex2 附件2',
    ]);
  });

  test('a list of one whose label comes again on the next line', () => {
    const text = '某市通知\n现予印发。\n某市办公室\n2024年1月9日\n某市方案\n一、甲。\n';
    const lines = below(`${text}附件：任务分工\n附件\n任务分工\n单位\t任务\n县局\t甲\n`);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['annex1', 'annex1-table1']);
  });

  test('the files that a web page lists below the letter', () => {
    const files =
      '附件列表：\n附件1：某某方案.docx\n附件2：某某名单和联系方式汇总表.xlsx\n附件3.政策解读.pdf\n';
    expect(below(letter('附件：1.某某方案\n2.某某名单\n', files))).toEqual([]);
  });

  test('running text, and a schedule in the middle of the numbering', () => {
    expect(below(letter('附件1所列事项从其规定。\n附件2中的名单另行公布。\n', ''))).toEqual([]);
    expect(
      outlineIn('某方案\n一、甲\n附表1 指标\n指标\t值\n乙\t2\n二、丙\n').map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual(['c1', 'c1-table1', 'c2']);
  });

  test('a plan behind the signature of a numbered notice is one, also without a label', () => {
    const plan =
      '某市健康促进\n工作方案\n为促进健康，制定本方案。\n一、目标\n（一）甲。\n二、任务\n';
    for (const between of [
      '',
      '（此件公开发布）\n',
      '抄送：某某局。\n某市办公室 2024年1月9日印发\n',
    ]) {
      expect(
        below(letter('', between + plan)).filter((line) => line !== 'colophon colophon'),
      ).toEqual([
        'annex1 附件1',
        'annex1-c1 附件1/一',
        'annex1-c1-1 附件1/一/（一）',
        'annex1-c2 附件1/二',
      ]);
    }
    expect(below(letter('', '以上事项请遵照执行\n三、丙\n'))).toEqual([]);
  });
});

test('a list of one attachment may stand right above it, though nobody signs', () => {
  const text =
    '某县绿化方案\n一、任务\n种树。\n附件：任务清单\n附件1\n任务清单\n一、城区\n种树百株。\n';
  expect(outlineIn(text)).toEqual([
    'c1 一',
    'closing closing',
    'annex1 附件1',
    'annex1-c1 附件1/一',
  ]);
});

test.each([
  ['附件2-3　某县公园养护评价指标', '某县公园养护评价指标'],
  ['附录C 某县苗木规格', '某县苗木规格'],
  ['附录A\n术语和定义', '术语和定义'],
  ['附件2：\n某市村卫生室建设标准', '某市村卫生室建设标准'],
])('the title of a file that is an attachment is without its label: %s', (head, title) => {
  expect(read(`${head}\n一、总体\n按季评价。\n二、得分\n满分为百分。\n`).meta.title).toBe(title);
});
