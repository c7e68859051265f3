import { describe, expect, it } from 'vitest';
import { forcesIn, inOrder, STRENGTH, strengthIn } from '../../src/lexicon/strength.ts';

describe('words of strength in a text', () => {
  it.each([
    ['可实行“县管乡用”，引导全科医生长期扎根基层', ['可', '引导']],
    ['允许编制在县域内统筹使用，原则上不低于上年度', ['允许', '原则上']],
    ['县级财政予以全额补助，其他的可适当补助', ['全额', '可适当']],
  ])('%s', (text, words) => expect(strengthIn(text)).toEqual(words));

  it.each(
    '两个允许 两允许 主要 重要 需要 必要 首要 纲要 摘要 纪要 扼要 要求 要素 要件 要点 要道 要务 要害 需求 许可 认可 可靠 可行 可能 可及 可持续 可视 可穿戴 可追溯 可复制 可推广 可借鉴 可操作 可比 可控 可负担 响应 回应 供需 相应 对应 适应 供应 效应 反应 应急 应用 应对 适应症 技术支持 政策支持 智力支持 信息支持 支持性 支持力度 财政支持 项目支持 给予支持 激励支持 舆论引导 规范引导 引导作用 引导更加 一般诊疗 一般公共 一般性 优先发展战略 探索性'.split(
      ' ',
    ),
  )('%s is a word of its own', (word) => expect(strengthIn(word)).toEqual([]));

  it.each([
    '形成可复制、可推广、可借鉴的经验',
    '强化社会舆论引导，加强规范引导',
    '健全应急体系，满足健康需求',
    '放在优先发展的战略位置，确立优先发展地位，坚持优先发展理念',
  ])('%s has none', (text) => expect(strengthIn(text)).toEqual([]));
});

it('forces are said once, the strongest first, and words in the order of their table', () => {
  expect(forcesIn('可探索，可试点；不得强制，应公示，可以推广')).toEqual([
    'must',
    'ban',
    'may',
    'urge',
  ]);
  expect(forcesIn('没有这样的词')).toEqual([]);
  expect(inOrder(['鼓励', '可', '应当', '可', '别的'])).toEqual(['应当', '可', '鼓励']);
});

/** Every word of strength by how far it binds, and those that a figure keeps; a row that is lost or moved shows here. */
const FORCES = {
  must: '应当 应 必须 须 需 要',
  ban: '不得 不能 不应 不应当 不可 不宜 不要 不准 不许 不允许 禁止 严禁',
  may: '可以 可 允许',
  urge: '鼓励 支持 引导 倡导 推动 探索',
  aim: '力争 争取 努力 力求 确保',
  hedge: '原则上 逐步 一般 基本 适当 可适当 优先 分批 有条件的',
  full: '全额 足额',
};
const QUALIFY =
  '鼓励 探索 力争 争取 努力 原则上 逐步 一般 基本 适当 可适当 优先 分批 有条件的 全额 足额';
it.each(Object.entries(FORCES))('%s is said by %s', (force, words) => {
  for (const word of words.split(' '))
    expect([word, forcesIn(`由其${word}`)]).toEqual([word, [force]]);
  expect(STRENGTH.filter((row) => row.force === force).map(({ word }) => word)).toEqual(
    words.split(' '),
  );
});
it('a figure keeps some of them', () => {
  expect(STRENGTH.filter(({ qualifies }) => qualifies).map(({ word }) => word)).toEqual(
    QUALIFY.split(' '),
  );
});
it.each(
  '应急 应用 相应 相对应 供应 反应 适应 响应 效应 需求 所需 必需 急需 亟需 刚需 要求 要素 要件 可持 可及 一般公共 基本医疗'.split(
    ' ',
  ),
)('%s is another word', (word) => expect(strengthIn(`由其${word}`)).toEqual([]));
it.each('一般不 一般按 一般每 一般应 一般控制 一般达 一般为'.split(' '))('%s holds one', (words) =>
  expect(strengthIn(words)).toContain('一般'),
);
it.each('实现 建成 达到 完成 建立 形成 覆盖 消除 保持 稳定 为'.split(' '))(
  '基本%s holds one',
  (verb) => expect(strengthIn(`基本${verb}`)).toEqual(['基本']),
);
