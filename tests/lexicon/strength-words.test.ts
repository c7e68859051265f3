import { describe, expect, it } from 'vitest';
import { strengthIn } from '../../src/lexicon/strength.ts';

describe('words of strength in a text', () => {
  it.each([
    ['可实行“县管乡用”，引导全科医生长期扎根基层', ['可', '引导']],
    ['允许编制在县域内统筹使用，原则上不低于上年度', ['允许', '原则上']],
    ['县级财政予以全额补助，其他的可适当补助', ['全额', '可适当']],
  ])('%s', (text, words) => expect(strengthIn(text)).toEqual(words));

  it.each([
    '形成可复制、可推广、可借鉴的经验',
    '强化社会舆论引导，加强规范引导',
    '健全应急体系，满足健康需求',
  ])('%s has none', (text) => expect(strengthIn(text)).toEqual([]));
});
