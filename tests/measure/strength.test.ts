import { describe, expect, it } from 'vitest';
import { strengthOf } from '../../src/measure/strength.ts';

it.each([
  ['在它之中的', '', '应当足额安排', ['应当', '足额']],
  ['要管到句末', '各级政府要成立领导小组，建立责任制，', '制定实施方案', ['要']],
  ['不得管到句末', '不得截留资金，', '挪用补助', ['不得']],
  ['分号以后不管', '各级政府要成立领导小组；', '制定实施方案', []],
  ['句号以后不管', '必须公开。', '制定实施方案', []],
  ['允许另有宾语', '允许编制在县域内统筹使用，', '加强编制保障', []],
  ['引导另有宾语', '引导在岗村医参加考试，', '比例达到50%', []],
  ['宾语还没有出现', '鼓励各地以县为单位，', '明确单价，可调整', ['鼓励', '可']],
  [
    '宾语还没有出现，隔一节',
    '单位招聘，可根据实际需要和人员资质，适当放宽条件，',
    '降低比例',
    ['可'],
  ],
  ['根据之后另有动词', '支持根据签约居民需求灵活确定签约周期，', '完善内容', []],
  [
    '力争的另一项',
    '力争薪酬年增长率保持在10%以上，',
    '人员支出占业务支出的比例达到45%左右',
    ['力争'],
  ],
  ['力争的另一项是数', '力争80%的医院达到B++以上，', '3个以上区、县（市）进入优秀档次', ['力争']],
  ['力争以后另有期限', '争取新增一家医院，到2025年，', '机构占比达到100%', []],
  ['力争以后另有动词', '力争建成1个中心，', '推进医院等级达到二级', []],
  ['力争以后另有动词，隔一节', '力争建成1个中心，加强管理，', '床位占比达到50%', []],
  ['同一行为人另一件事', '支持社会力量发展托育，', '发展嵌入式医养结合服务', ['支持']],
  ['同一行为人，为……提供', '鼓励退休医生参与签约服务，', '为老年人提供上门服务', ['鼓励']],
  ['同一行为人，将', '推动城市医院逐步减少患者占比，', '将更多号源下沉', ['推动']],
  ['行为人之后是发文机关的事', '引导社会资本有效投资，', '建立多元投入机制', []],
  ['没有行为人', '支持设立工作室，', '开展质量控制', []],
  ['引号里的', '强化“三个必须”，', '压实责任', []],
])('%s', (_, lead, words, found) => {
  expect(strengthOf(lead, words)).toEqual(found);
});

const words = (list: string) => list.split(' ');
const SERVES = '发展 开展 提供 举办 开办 参与 承担 从事';

describe('whom a word urges does the next thing too', () => {
  it.each(
    words(
      '机构 医院 卫生院 力量 资本 企业 组织 团体 团队 医生 医师 护士 人员 单位 高校 院校 部门 居民',
    ),
  )('where it is some 甲%s', (who) => {
    expect(strengthOf(`支持甲${who}发展托育，`, '发展照护')).toEqual(['支持']);
  });
  it.each(words(`${SERVES} 参加 减少 增加 设立 建立 组建`))('where he is to %s', (act) => {
    expect(strengthOf(`支持社会力量${act}托育，`, '发展照护')).toEqual(['支持']);
  });
  it.each(words('积极 主动 逐步 有序 共同 有效 优先 积极主动'))('where he does it %s', (how) => {
    expect(strengthOf(`支持社会力量${how}发展托育，`, '发展照护')[0]).toBe('支持');
  });
  it.each([...words(SERVES), '将', '为老人提供'])('where the next is to %s', (act) => {
    expect(strengthOf('支持社会力量发展托育，', `${act}照护`)).toEqual(['支持']);
  });
  it.each(words('参加 减少 增加 设立 建立 组建 提高 为老人开展 老人提供'))(
    'but not where the next is to %s',
    (act) => expect(strengthOf('支持社会力量发展托育，', `${act}照护`)).toEqual([]),
  );
  it.each([
    ['支持发展社会力量，', '发展照护'],
    ['支持社会力量，发展托育，', '发展照护'],
    ['支持社会力量大力发展托育，', '发展照护'],
    ['支持社会力量发展托育，加强监管，', '发展照护'],
  ])('but not in %s%s', (lead, said) => expect(strengthOf(lead, said)).toEqual([]));
});

describe('what is aimed at', () => {
  it.each(words('达 达到 进入 位居 位列 占 保持 控制在'))(
    'goes on where another thing %s',
    (state) => {
      expect(strengthOf('力争薪酬增长10%，', `人员${state}前列`)).toEqual(['力争']);
    },
  );
  it.each(
    words(
      '到 至 以 并 使 把 将 对 同时 加快 加强 加大 推进 推动 促进 提高 提升 完善 健全 强化 深化 建立 建设 优化 落实 实现 实施 确保 形成',
    ),
  )('ends where an office does something: %s', (act) => {
    expect(strengthOf('力争薪酬增长10%，', `${act}人员支出占45%`)).not.toContain('力争');
  });
  it.each([
    [1, []],
    [2, ['力争']],
    [30, ['力争']],
    [31, []],
  ])('goes on over a thing of %i characters', (length, found) => {
    expect(strengthOf('力争薪酬增长10%，', `${'甲'.repeat(length)}占45%`)).toEqual(found);
  });
  it('goes on to the next thing, whatever follows', () => {
    expect(strengthOf('力争薪酬增长10%， ', ' 人员占45%，加强管理')).toEqual(['力争']);
    expect(strengthOf('力争薪酬增长10%， 人员占45%， ', '床位占5%')).toEqual(['力争']);
    expect(strengthOf('力争薪酬增长10%， 加强人员占45%， ', '床位占5%')).toEqual([]);
  });
  it.each([',', '，'])('goes on over no thing in two segments: %s', (comma) => {
    expect(strengthOf('力争薪酬增长10%，', `人员${comma}支出占45%`)).toEqual([]);
  });
});

describe('an object that is still to come', () => {
  it.each(words('根据 按照 依据 结合 参照'))('behind %s …', (by) => {
    expect(strengthOf(`鼓励各地${by}实际，`, '明确单价')).toEqual(['鼓励']);
  });
  it.each([
    ['鼓励', ''],
    ['鼓励', '甲'.repeat(8)],
    ['', '甲'.repeat(9)],
  ])('%s: behind whom it urges (%s)', (found, whom) => {
    expect(strengthOf(`鼓励${whom}根据实际，`, '明确单价')).toEqual(words(found).filter(Boolean));
  });
  it.each([
    [1, ['鼓励']],
    [10, ['鼓励']],
    [11, []],
  ])('behind what it goes by, of %i characters', (length, found) => {
    expect(strengthOf(`鼓励根据${'甲'.repeat(length)}，`, '明确单价')).toEqual(found);
  });
  it.each([
    ['鼓励以县为单位，', ['鼓励']],
    [`鼓励以${'县'.repeat(6)}为单位，`, ['鼓励']],
    [`鼓励以${'县'.repeat(7)}为单位，`, []],
    ['鼓励以为单位，', []],
    ['鼓励以县，', []],
    ['鼓励以县为单位,', ['鼓励']],
    ['允许使用。 鼓励 以县为单位， ', ['鼓励']],
    ['鼓励根据鼓励办法，', ['鼓励']],
  ])('%s', (lead, found) => expect(strengthOf(lead, '明确单价')).toEqual(found));
});

it.each(['。', '；', ';'])('what binds ends at %s', (end) => {
  expect(strengthOf(`必须公开，按期报告${end}`, '制定方案')).toEqual([]);
  expect(strengthOf(`制定方案${end}必须公开${end}`, '按期报告')).toEqual([]);
  expect(strengthOf(`制定方案${end}必须公开，`, '按期报告')).toEqual(['必须']);
});
