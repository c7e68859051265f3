import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/precedent/compare.ts';

const told = (draft: string, clause: string) =>
  compare(draft, clause).map(({ kind, text }) => `${kind}:${text}`);

describe('compare', () => {
  it('marks what is the same, and the figure that differs', () => {
    expect(told('村卫生室规范化率达到95%。', '村卫生室规范化率达到90%。')).toEqual([
      'same:村卫生室规范化率达到',
      'draft:95',
      'here:90',
      'same:%。',
    ]);
  });

  it('finds the corresponding sentence wherever it stands', () => {
    const draft = '健全考核机制。乡镇卫生院实行公益一类保障。';
    expect(told(draft, '乡镇卫生院实行公益一类保障。加强宣传引导。')).toEqual([
      'same:乡镇卫生院实行公益一类保障。',
      'apart:加强宣传引导。',
    ]);
  });

  it('takes other forms of a character for the same', () => {
    expect(told('（二）达到９０％', '(二)达到90%')).toEqual(['same:(二)达到90%']);
  });

  it('has the whole clause, and of each sentence of the draft only its own words', () => {
    const text = fc
      .array(fc.constantFrom('卫生院', '编制', '达到', '5%', '，', '。', '\n', '村医'), {
        maxLength: 30,
      })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (draft, clause) => {
        const stretches = compare(draft, clause);
        const own = stretches.filter(({ kind }) => kind !== 'draft');
        expect(own.map((each) => each.text).join('')).toBe(clause);
        for (const { kind, text: words } of stretches) {
          if (kind === 'draft') expect(words).not.toBe('');
        }
      }),
    );
  });
});
