import { describe, expect, test } from 'vitest';
import { doubts } from '../../src/policy/doubts.ts';
import { blankMeta } from '../blank-meta.ts';

/** Messages about title and issuer of a document that is otherwise without doubt. */
function doubtsOf(title: string, issuer: string | null = '绍兴市人民政府'): string[] {
  const meta = { ...blankMeta('p', title, 'shaoxing'), issuer };
  return doubts({ meta, clauses: [], furniture: [], issues: [] })
    .filter(({ field }) => field !== 'jurisdiction')
    .map(({ field, message }) => `${field} ${message.split('：')[0]}`);
}

describe('a title is doubtful where it holds what no title does', () => {
  test.each([
    ['绍兴市人民政府关于印发《绍兴市养老服务办法（试行）》的通知', []],
    ['“健康绍兴2030”规划纲要', []],
    ['绍兴市加快数字经济发展行动计划（2024—2026年）', []],
    ['浙江省人民政府转发《关于推进改革的意见》（浙改〔2024〕1号）的通知', []],
    ['绍兴市村卫生室的若干事', ['title 标题没有文种（如通知、意见、方案）']],
    ['绍兴市人民政府印发《“健康绍兴', ['title 标题括号不成对']],
    ['实施方案》专场举行开展健康行动', ['title 标题括号不成对']],
    [`绍兴市关于${'加强和改进'.repeat(25)}工作的通知`, ['title 标题过长，疑混入他文']],
    ...['附件3', '附件2-1', '附件2—1', '附件2－1：', '附录Ａ', '附表十'].map(
      (title): [string, string[]] => [title, ['title 标题混有目录或附件字样']],
    ),
    ['目录绍兴市养老服务办法', ['title 标题混有目录或附件字样']],
    ['绍政发〔2024〕3号关于做好养老工作的通知', ['title 标题混有发文字号']],
    ['签发人：王小明绍兴市关于水利工作的报告', ['title 标题混有签发人或公开属性']],
    ['特急绍兴市关于防汛工作的通知', ['title 标题混有份号、密级或紧急程度']],
    ['000012绍兴市关于防汛工作的通知', ['title 标题混有份号、密级或紧急程度']],
    ['绍兴市教育局绍兴市教育局关于开展体育活动的通知', ['title 标题重复发文机关']],
    ['为做好垃圾分类工作，制定本方案。', ['title 标题中有整句']],
    ['做好垃圾分类；制定方案', ['title 标题中有整句']],
    ...'附件 附表三 附录2 附件1：方案'
      .split(' ')
      .map((title): [string, string[]] => [title, ['title 标题混有目录或附件字样']]),
    ['附件管理办法', []],
    ['附件1:方案', ['title 标题混有目录或附件字样']],
    ['关于养老的通知(试行)', []],
    ['关于养老的通知（试行', ['title 标题括号不成对']],
    ['印发《养老办法（试行）》', []],
    ['转发《关于养老的意见》(浙改〔2024〕1号)的通知', []],
    ['绍兴市教育局关于绍兴市教育局关于养老的通知', []],
    ...'联系人：王某的通知 关于养老的通知主动公开 主动公开关于养老的通知 依申请公开关于养老的通知 不公开关于养老的通知'
      .split(' ')
      .map((title): [string, string[]] => [title, ['title 标题混有签发人或公开属性']]),
    ...'绝密关于养老的通知 机密★关于养老的通知 秘密☆关于养老的通知 加急关于养老的通知 平急关于养老的通知 特提关于养老的通知'
      .split(' ')
      .map((title): [string, string[]] => [title, ['title 标题混有份号、密级或紧急程度']]),
    [`绍兴市关于${'加'.repeat(112)}的通知`, []],
    [`绍兴市关于${'加'.repeat(113)}的通知`, ['title 标题过长，疑混入他文']],
    ['关于养老的通知（试行）（2024年）', []],
    ['印发《绍兴市养老办法》', []],
    ['绍兴市教育局绍兴市财政局关于养老的通知', []],
  ])('%s', (title, expected) => {
    expect(doubtsOf(title)).toEqual(expected);
  });
});

test.each([
  ['绍兴市教育局、绍兴市财政局', []],
  ['教育部、国务院', []],
  ['第一人民医院财政局', ['issuer 发文机关不像机关名称']],
  ['绍兴市3号财政局', ['issuer 发文机关不像机关名称']],
  [null, []],
  ['绍政发〔2024〕3号', ['issuer 发文机关不像机关名称']],
  ['3.2025年检查表、绍兴市教育局', ['issuer 发文机关不像机关名称']],
  ['各单位要认真抓好落实', ['issuer 发文机关不像机关名称']],
])('an issuer is doubtful where it is no name of an organ: %s', (issuer, expected) => {
  expect(doubtsOf('绍兴市养老服务办法', issuer)).toEqual(expected);
});

test('all places of a name are listed, or eight of them', () => {
  const said = (issuer: string) =>
    doubts({
      meta: { ...blankMeta('p', '养老办法', 'unknown'), issuer },
      clauses: [],
      furniture: [],
      issues: [],
    }).find(({ field }) => field === 'jurisdiction')?.message;
  const few = said('朝阳区人民政府')!;
  expect(few).toMatch(/^原文只写“朝阳区”，同名的有北京市朝阳区、吉林省长春市朝阳区$/u);
});

test.each(['谈绍兴市水利', '关于绍兴市水利', '水利在绍兴市'])(
  'a place in the midst of a title is what it is about: %s',
  (title) => {
    const meta = { ...blankMeta('p', title, 'unknown'), issuer: null };
    const said = doubts({ meta, clauses: [], furniture: [], issues: [] });
    expect(said.find(({ field }) => field === 'jurisdiction')?.message).toContain(
      '标题中的“绍兴市”是事由',
    );
  },
);
