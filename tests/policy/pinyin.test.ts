import { describe, expect, it } from 'vitest';
import { divisions, isZone } from '../../src/lexicon/division-table.ts';
import { pinyinOf } from '../../src/policy/places/pinyin.ts';

describe('pinyin of a place', () => {
  it.each([
    ['shaoxing', 'shaoxing', 'sx'],
    ['henan', 'henan', 'hn'],
    ['xian', 'xian', 'xa'],
    ['taizhou-zhejiang', 'taizhou', 'tz'],
    ['shaoyang-xian', 'shaoyang', 'sy'],
    ['beijing-jingkaiqu', 'beijingjingkaiqu', 'bjjkq'],
    ['shandong-city', 'shandongcity', 'sc'],
  ])('%s → %s, %s', (id, pinyin, initials) => {
    expect(pinyinOf(id)).toEqual({ pinyin, initials });
  });

  it('has an initial for every character of a name', () => {
    const wrong = divisions()
      .rows.filter((row) => row.to === null && !isZone(row))
      .filter(({ slug, short }) => pinyinOf(slug).initials.length !== [...short].length);
    expect(wrong.map(({ short }) => short)).toEqual([]);
  });
});
