import { describe, expect, it } from 'vitest';
import { forcesIn, inOrder, strengthIn } from '../../src/lexicon/strength.ts';

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
