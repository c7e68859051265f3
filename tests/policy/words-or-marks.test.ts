import { describe, expect, test } from 'vitest';
import { headingOf, headingOfArticle } from '../../src/policy/heading.ts';
import { outlineIn, read } from './read.ts';

/** Ids of the numbered clauses of a document of these lines. */
const ids = (...lines: string[]) =>
  outlineIn(`${['某市办法', ...lines].join('\n')}\n`)
    .map((line) => line.split(' ')[0])
    .join(' ');
const words = (list: string) => list.split(' ');

describe('第三条 at the start of the last line', () => {
  test.each(
    words(
      '第二款 、第四条 ，按照 ； 。 ：甲 的 款 项 目 和 与 及 或 至 到 跟 同 等 以及 规定 所列 所述 所称 所规 所指 所定 之 中的 中所 中规定 中第 中， （一）项 （二）款 （二）目 （二）、（三） （二）和 （二）至 （二）或 （一）规定 （一）所 内容 情形 要求 执行 处罚 处理 办理 作出 约定 不予 均 是',
    ),
  )('refers to an article where %s follows', (behind) => {
    expect(ids('第一条 甲。', '第二条 乙。', `第三条${behind}应当如此。`)).toBe('a1 a2');
  });

  test.each(words('为了 中心 规模 所在 信访人 所需 【原则】'))('opens one before %s', (behind) => {
    expect(ids('第一条 甲。', '第二条 乙。', `第三条${behind}应当如此。`)).toBe('a1 a2 a3');
  });
});

test('第三条（一） opens an article whatever comes later, 第三条（二） where none of its number does', () => {
  const later = ['第三条 丁。', '第四条 戊。'];
  const lines = (mark: string) => ['第一条 甲。', '第二条 乙。', `第三条${mark}丙；`, ...later];
  expect(ids(...lines('（一）'))).toBe('a1 a2 a3 a3-1 a3_2 a4');
  expect(ids(...lines('（二）'))).toBe('a1 a2 a3 a4');
});

describe('what looks like the first of a list', () => {
  test.each(
    words(
      '一、二级医院 一、三类 二、三期 一、二线 一、二产 一、二年 一、二月 一、二季 一、二楼 一、二层 二、三甲 二、三乙 一、二等 一、二、三',
    ),
  )('is none where no list goes on: %s', (text) => {
    expect(ids('坚持为民。', `${text}要做好。`)).toBe('');
    expect(ids('坚持为民。', '一、建设要做好。')).toBe('c1');
  });
  test.each(words('项 款 目 和 至 及 或 、 （二）'))('is none before %s: （一）%s', (behind) => {
    const line = `（一）${behind}要做好。`;
    expect(ids('一、总则。', '坚持为民。', line, '二、其他')).toBe('c1 c2');
  });
  test('is one before other words', () => {
    expect(ids('一、总则。', '坚持为民。', '（一）建设要做好。', '二、其他')).toBe('c1 c1-1 c2');
  });
});

test.each(words('万元 亿 千克 百 元 个 家 名 张 所 倍 床 辆 次 种 件 项 % ％ ‰'))(
  '2.5%s is an amount and no second item',
  (unit) => {
    expect(ids('一、总则', '1.甲。', `2.5${unit}补助。`, '二、其他')).toBe('c1 c1-1 c2');
  },
);

describe('第一章 directly before its words', () => {
  test.each([
    ['第一章总则', 'c1 a1 a2'],
    ['第一部分总论', 'c1 a1 a2'],
    ['第一篇总论', 'p1 a1 a2'],
    ['第一节总论', 'c1 a1 a2'],
    ...words('的规定 、第二章 ，按 。 ；乙 和 与 至 到 及 或').map((behind): [string, string] => [
      `第一章${behind}`,
      'a1 a2',
    ]),
  ])('%s', (title, expected) => expect(ids(title, '第一条 甲。', '第二条 乙。')).toBe(expected));
});

describe('a paragraph behind the last of a short list', () => {
  test.each(
    words(
      '以上 上述 前述 前款 前项 前两款 前列 凡 各级 各地 各县 各区 各市 各乡镇 各部门 各单位 各有关 有前款 有上述 不符合 对不符合 未达到上述 符合上述 符合前款 符合以上 除上述 除前款 同时，',
    ),
  )('takes up the whole of it by %s', (opening) => {
    const lines = ['一、情形', '1.甲。', '2.乙。', `${opening}情形应当报告。`, '二、其他'];
    expect(ids(...lines)).toBe('c1 c1-1 c1-2 c1-cont1 c2');
  });
  test.each(words('应当 符合 全县'))('goes on with the entry by %s', (opening) => {
    const lines = ['一、情形', '1.甲。', '2.乙。', `${opening}情形应当报告。`, '二、其他'];
    expect(ids(...lines)).toBe('c1 c1-1 c1-2 c2');
  });
});

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

describe('a label behind the signature', () => {
  const annex = (label: string) =>
    ids(
      '一、总体',
      '坚持为民。',
      '二、保障',
      '加强领导。',
      '某市财政局',
      '2024年5月1日',
      label,
      '工作分工表',
      '一、甲',
      '二、乙',
    ).split(' ')[3];
  test.each([
    ['附件', 'annex1'],
    ['附件：', 'annex1'],
    ['附件1：', 'annex1'],
    ['附件 2-1', 'annex2-1'],
    ['附件2—1', 'annex2-1'],
    ['附录A', 'appendixa'],
    ['附录Ａ', 'appendixa'],
    ['附表1', 'schedule1'],
    ['附图2', 'figure2'],
    ['附 件 一', 'annex1'],
    ['（附件3）', 'annex3'],
    ['【附件3】', 'annex3'],
    ['附件(3)', 'annex3'],
    ['附件〔3〕', 'annex3'],
    ['附：', 'annex1'],
    ['附1', 'annex1'],
    ['附件1 分工表', 'annex1'],
    ['附件1：分工表', 'annex1'],
    ['附件1.分工表', 'annex1'],
    ['附件1、分工表', 'annex1'],
    ...[...'表案单则法图册书准范录序引程定知见划点'].map((end): [string, string] => [
      `附件1某市年度工作${end}`,
      'annex1',
    ]),
  ])('%s opens an attachment', (label, id) => expect(annex(label)).toBe(id));

  test.each([
    '附',
    ...words(
      '所列事项 所示 所附 规定的内容 、附件2 、2 和附件2 中的表格 要求 明确 执行情况 为准 内容 填写说明 至3 及2 或附件2 与附件2 的内容 ，略 。 ； 某市完成任务',
    ).map((behind) => `附件1${behind}`),
    ...words('doc docx wps ofd pdf xls xlsx et ppt pptx zip rar 7z jpg jpeg png tif tiff').map(
      (ending) => `附件1：分工.${ending}`,
    ),
    '附件1：分工.pdf（下载）',
  ])('%s opens none', (label) => expect(annex(label)).toBe('cont1'));
});

describe('a plan that follows the signature without a label', () => {
  const lines = ['一、总体', '坚持为民。', '二、保障', '加强领导。', '某市财政局', '2024年5月1日'];
  const plan = ['某市年度工作方案', '一、甲', '二、乙'];
  test.each([
    '（此件公开发布）',
    '(联系人：张某)',
    '抄送：市委办公室',
    '抄 报：市委办公室',
    '分送：各县',
    '分 送：各县',
    '主题词：卫生',
    '主 题 词：卫生',
    '某市财政局办公室2024年5月2日印发',
    '某市财政局办公室2024年5月2日印制',
  ])('is an attachment, also behind %s', (between) => {
    expect(ids(...lines, ...plan)).toContain('annex1-c1 annex1-c2');
    expect(ids(...lines, between, ...plan)).toContain('annex1-c1 annex1-c2');
  });
  test('is none where other words stand between', () => {
    expect(ids(...lines, '以上请予支持。', ...plan)).not.toContain('annex1');
  });
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
