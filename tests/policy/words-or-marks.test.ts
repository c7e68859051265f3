import { describe, expect, test } from 'vitest';
import { headingOf, headingOfArticle } from '../../src/policy/heading.ts';
import { read } from './read.ts';

const words = (list: string) => list.split(' ');

describe('the closing of a document', () => {
  const closing = (line: string) =>
    read(`某市方案\n一、要求\n坚持为民。\n二、保障\n加强领导。\n${line}\n`).clauses.find(
      ({ kind }) => kind === 'closing',
    )?.text ?? null;
  test.each([
    ...words(
      '通知 意见 方案 规划 办法 规定 条例 措施 若干措施 细则 计划 决定 纲要 文件 政策 实施方案 实施意见 实施细则 行动计划 工作方案 指导意见',
    ).flatMap((kind) => [`本${kind}自印发之日起施行。`, `本${kind}有效期五年。`]),
    '本方案由市财政局负责解释。',
    '本方案从发布起试行。',
    '上述任务由各县落实。',
    '以上事项各县要报告。',
    '此前文件按本方案执行。',
    '原有办法不再执行。',
    '各地要及时报送情况。',
    '各单位要抓好落实。',
    '特此通知。',
    '自2024年5月1日起施行。',
    '自印发之日起实施。',
    '自发布之日起执行。',
    '附件：1.清单',
    '附表1：清单',
    '附：清单',
    '联系人：张某',
    '联 系 人：张某',
    '（此件公开发布）',
    '（联系人：张某）',
    '（本文有效）',
  ])('begins with %s', (line) => expect(closing(line)).toBe(line));

  test.each(['下一步要继续努力。', '上述任务十分艰巨。', '本市要抓好落实。', '各地要加大投入。'])(
    'does not begin with %s',
    (line) => expect(closing(line)).toBeNull(),
  );
});

describe('a heading', () => {
  test.each([
    ['总体要求', true, '总体要求'],
    ['加强领导。各县要落实。', false, '加强领导'],
    ['加强领导。', false, null],
    ['加强领导。', true, '加强领导'],
    ['加强领导！各县要落实。', false, null],
    ['加强领导；各县要落实。', false, null],
    ['目标：到2025年达标。', false, '目标'],
    ['目标：到2025年达标', false, '目标'],
    ['到2025年要达到的各项目标任务：达标。甲', false, '到2025年要达到的各项目标任务：达标'],
    ['目标：', true, '目标'],
    ['【目标】到2025年达标。', false, '目标'],
    ['服务体系　　建立健全', true, '服务体系'],
    ['服务体系　　建立健全', false, '服务体系　　建立健全'],
    ['', true, null],
    [`${'长'.repeat(45)}。甲`, false, '长'.repeat(45)],
    [`${'长'.repeat(46)}。甲`, false, null],
    ['长'.repeat(90), false, '长'.repeat(90)],
    ['长'.repeat(91), false, null],
  ])('of %s', (text, more, heading) => expect(headingOf(text, more)).toBe(heading));

  test.each([
    ['优化环境。各县要落实。', '优化环境'],
    ...words(
      '本办法 适用范围 是指 应当落实 制定办法 不得收费 可以收费 必须落实 包括甲 负责落实',
    ).map((ruling): [string, null] => [`${ruling}环境。各县要落实。`, null]),
    ['优化环境，改进服务。各县要落实。', null],
    [`${'长'.repeat(25)}。甲`, '长'.repeat(25)],
    [`${'长'.repeat(26)}。甲`, null],
    ['有下列情形的：', null],
    ['情形有：1.甲', null],
    ['情形有：①甲', null],
    ['情形有：一、甲', null],
    ['【目的】应当如此。', '目的'],
    ['（目的）应当如此。', '目的'],
    ['（一）应当如此。', null],
  ])('of an article: %s', (text, heading) => expect(headingOfArticle(text, false)).toBe(heading));
});
