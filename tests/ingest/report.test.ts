import { expect, test } from 'vitest';
import { reportLines, tableLines } from '../../src/ingest/report.ts';
import { readSettled } from '../../src/ingest/settle.ts';
import type { Policy, Quantity } from '../../src/model.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';

const issue = (line: number, ruleId = 'number-gap') => ({ ruleId, line, message: `第${line}处` });
const policy: Policy = {
  meta: {
    ...blankMeta('qingzhou', '清州市\u202e方案', 'one'),
    docNumber: '清政发〔2024〕3号',
    registryNumber: 'QZ-2024-001',
    signedOn: '2024-05-01',
    status: '征求意见稿',
  },
  clauses: [
    makeClause({ kind: 'part' }),
    makeClause({ kind: 'part' }),
    makeClause({ kind: 'table' }),
    makeClause({ kind: 'front' }),
  ],
  furniture: [{ line: 1, text: '页' }],
  issues: [issue(0, 'two-documents'), ...[3, 4, 5, 6, 7].map((line) => issue(line))],
};
const quantity = (measure: string | null) => ({ measure }) as Quantity;
const reported = {
  policy,
  quantities: [quantity('a'), quantity(null), quantity('b')],
  rows: ['主题：甲', '主题：乙'],
  place: '清州市（某省）',
  doubts: ['标题存疑'],
};

test('a report counts every kind of clause by its name', () => {
  const kinds = 'part chapter article section item subitem bullet box table continuation annex';
  const clauses = kinds
    .split(' ')
    .map((kind) => makeClause({ kind } as Parameters<typeof makeClause>[0]));
  expect(reportLines({ ...reported, policy: { ...policy, clauses } })).toContain(
    '条款　　共 11 条：部分（一、、篇） 1，章节 1，条 1，（一） 1，1. 1，（1）① 1，破折号项 1，专栏 1，表格 1，续段 1，附件 1',
  );
});

test('a report says what was understood, doubts first, issues by kind with three examples', () => {
  const lines = reportLines(reported);
  expect(lines.slice(0, 12)).toEqual([
    '待确认　标题存疑',
    '标题　　清州市‹U+202E›方案',
    '标识　　qingzhou',
    '文号　　清政发〔2024〕3号（登记号 QZ-2024-001）',
    '机关　　原文未载明',
    '日期　　成文 2024-05-01，印发 原文未载明，施行 原文未载明',
    '辖区　　清州市（某省）',
    '状态　　征求意见稿',
    `编码　　${policy.meta.source.encoding}`,
    '条款　　共 4 条：部分（一、、篇） 2，表格 1',
    '版面　　页码、页眉、网页导航等 1 行不计入条款',
    '数值　　3 个，其中 2 个归入对照表',
  ]);
  expect(lines[12]).toBe('对照表　填入 2 行：主题：甲；主题：乙');
  expect(lines[13]).toBe('疑点　　6 处');
  expect(lines.slice(14)).toEqual([
    expect.stringMatching(/^ {2}\S.* 1 处$/u),
    '    第0处',
    expect.stringMatching(/^ {2}\S.* 5 处$/u),
    '    第 3 行　第3处',
    '    第 4 行　第4处',
    '    第 5 行　第5处',
    '    ……另有 2 处',
  ]);
});

test('a report of little says so', () => {
  const bare = {
    ...policy,
    meta: { ...policy.meta, status: null, registryNumber: null },
    clauses: [],
    issues: [],
  };
  const lines = reportLines({ ...reported, policy: bare, rows: [], doubts: [] });
  expect(lines).toContain('条款　　共 0 条：没有可识别的层级');
  expect(lines).toContain('对照表　填入 0 行');
  expect(lines).toContain('文号　　清政发〔2024〕3号');
  expect(lines.join()).not.toMatch(/状态|待确认/u);
  const rows = Array.from({ length: 13 }, (_, at) => `行${at}`);
  expect(reportLines({ ...reported, rows }).join('\n')).toMatch(/填入 13 行：行0；.*；行11……\n/u);
});

test('nothing of a document acts on the terminal', () => {
  const title = '甲\u0007\u202e\ue000\u2028\u2029';
  const lines = reportLines({
    ...reported,
    policy: { ...policy, meta: { ...policy.meta, title } },
  });
  expect(lines[1]).toBe('标题　　甲‹U+0007›‹U+202E›‹U+E000›‹U+2028›‹U+2029›');
});

test('what fits is shown whole', () => {
  const issues = [1, 2, 3].map((line) => issue(line));
  const rows = Array.from({ length: 12 }, (_, at) => `行${at}`);
  const lines = reportLines({ ...reported, rows, policy: { ...policy, issues } });
  expect(lines.slice(-4, -1).concat(lines.at(-1)!.trim())).toEqual([
    expect.stringMatching(/ 3 处$/u),
    '    第 1 行　第1处',
    '    第 2 行　第2处',
    '第 3 行　第3处',
  ]);
  expect(lines).toContainEqual(expect.stringMatching(/^对照表　填入 12 行：.*行11$/u));
  expect(reportLines({ ...reported, rows: ['主题：甲'] })).toContain('对照表　填入 1 行：主题：甲');
  const shown = (title: string) =>
    tableLines([{ ...reported, policy: { ...policy, meta: { ...policy.meta, title } } }])[1];
  expect(shown('a'.repeat(40))).toMatch(/^a{40} /u);
  expect(shown('a'.repeat(41))).toMatch(/^a{38}…… /u);
  const widest = { ...policy, meta: { ...policy.meta, title: '长'.repeat(20) } };
  expect(tableLines([{ ...reported, policy: widest }])[1]).toMatch(/^长{20} /u);
});

test('several documents stand in a table, set out by the width that is printed', () => {
  const long = {
    ...policy,
    meta: { ...policy.meta, title: '长'.repeat(30), docNumber: null, signedOn: null },
  };
  const [head, first, second, ...more] = tableLines([
    reported,
    { ...reported, policy: long, doubts: [] },
  ]);
  expect(more).toEqual([]);
  expect(head).toMatch(/^标题 +辖区 +文号 +成文日期 +条款 +疑点 +待确认$/u);
  expect(first).toMatch(
    /^清州市‹U\+202E›方案 +清州市（某省） {2}清政发〔2024〕3号 {2}2024-05-01 {2}4 +6 +1 项$/u,
  );
  expect(second).toMatch(/^长{19}…… +清州市（某省） {2}— +— +4 +6 +—$/u);
});

test.each([
  [['title=某市方案'], { title: '某市方案' }],
  [['标题＝某市方案'], { title: '某市方案' }],
  [['title = a=b ', 'issuer=市政府'], { title: 'a=b', issuer: '市政府' }],
  [['标题＝a=b'], { title: 'a=b' }],
  [[' 标题 ＝a＝b'], { title: 'a＝b' }],
  [[], {}],
])('%j settles %j', (given, settled) => expect(readSettled(given)).toEqual(settled));

test.each(['title', 'title=', 'title=  ', '=x', 'nothing=x', 'policyId=x'])(
  '%j settles nothing',
  (given) => {
    expect(() => readSettled([given])).toThrow(/^--set .*：应写作 字段=值.*title（标题）/u);
  },
);
