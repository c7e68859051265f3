import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { difference, type Stretch } from '../../src/compare/difference.ts';

const plain = (text: string) => ({ text, mark: null, table: false });
const compare = (one: string, other: string) => difference([plain(one)], [plain(other)]);
const SIGNS: Record<Stretch['kind'], [string, string]> = {
  same: ['', ''],
  own: ['[', ']'],
  moved: ['{', '}'],
  mark: ['', ''],
};
/** [own], {moved} */
const drawn = (stretches: readonly Stretch[] = []): string =>
  stretches.map(({ text, kind }) => SIGNS[kind].join(text)).join('');
const sides = (one: string, other: string): string[] => {
  const found = compare(one, other);
  return [drawn(found.one[0]), drawn(found.other[0])];
};

const CHARACTERS = [
  '卫生院',
  '编制',
  '达到',
  '5%',
  '1,200',
  '三万',
  '，',
  '。',
  '\n',
  '不',
  '村医',
  ' ',
  '（',
  '）',
];
const texts = fc
  .array(fc.constantFrom(...CHARACTERS), { maxLength: 30 })
  .map((words) => words.join(''));

describe('the difference of two texts', () => {
  it('marks a figure with its unit as one', () => {
    expect(sides('村卫生室规范化率达到95%。', '村卫生室规范化率达到90%。')).toEqual([
      '村卫生室规范化率达到[95%。]',
      '村卫生室规范化率达到[90%。]',
    ]);
    expect(sides('改扩建机构200家以上。', '改扩建机构50家以上。')).toEqual([
      '改扩建机构[200家]以上。',
      '改扩建机构[50家]以上。',
    ]);
  });

  it('does not see white space and the shapes of brackets, dashes, quotation marks', () => {
    const one = '落实“两个允许”（试行），提高5—10 个百分点。';
    const other = '落实「两个允许」(试行)， 提高5-10个百分点。';
    expect(sides(one, other)).toEqual([one, other]);
  });

  it('finds a sentence that stands some lines below', () => {
    const one =
      '家庭医生签约服务费不纳入绩效工资总量。健全考核机制和激励机制。完善乡村医生补助办法。';
    const other =
      '健全考核机制和激励机制。完善乡村医生补助办法。加强督导。家庭医生签约服务费不纳入绩效工资总量。';
    expect(sides(one, other)).toEqual([
      '{家庭医生签约服务费不纳入绩效工资总量。}健全考核机制和激励机制。完善乡村医生补助办法。',
      '健全考核机制和激励机制。完善乡村医生补助办法。[加强督导。]{家庭医生签约服务费不纳入绩效工资总量。}',
    ]);
  });

  it('leaves no common island of one character', () => {
    const [one] = sides('人员招聘不设开考比例限制', '人员招聘一律不得突破编制限制');
    expect(one).not.toMatch(/\][^[\]{}]?\[/u);
  });

  it('finds a 小句 that the other text has in two', () => {
    expect(sides('健全绩效考核分配机制和办法。', '健全绩效考核，分配机制和办法。')[0]).toBe(
      '健全绩效考核分配机制和办法。',
    );
  });

  it('takes numbers of clauses for no part of the text', () => {
    const passage = (mark: string, text: string) => ({
      text: mark + text,
      mark: [0, mark.length] as const,
      table: false,
    });
    const found = difference([passage('（二）', '加强领导。')], [passage('（四）', '加强领导。')]);
    expect(found.one[0]).toEqual([
      { text: '（二）', kind: 'mark' },
      { text: '加强领导。', kind: 'same' },
    ]);
  });

  it('compares tables by cell', () => {
    const table = (text: string) => ({ text, mark: null, table: true });
    const found = difference(
      [table('指标\t单位\t目标\n签约率\t%\t不低于 75\n床位\t张\t6')],
      [table('指标\t单位\t目标\n签约率\t%\t不低于 80\n床位\t张\t6')],
    );
    expect(drawn(found.one[0])).toBe('指标\t单位\t目标\n签约率\t%\t[不低于 75]\n床位\t张\t6');
  });

  it('tells both in one: the second, with the words of the first put in', () => {
    const { merged } = compare('改扩建机构200家以上。加强督导。', '改扩建机构50家以上。');
    expect(merged).toEqual([
      { text: '改扩建机构', kind: 'same' },
      { text: '200家', kind: 'one' },
      { text: '50家', kind: 'other' },
      { text: '以上。', kind: 'same' },
      { text: '加强督导。', kind: 'one', apart: true },
    ]);
  });

  it('says where in the other document a 小句 stands that has no counterpart here', () => {
    const found = difference([plain('加强督导。院长年薪单列核定。')], [plain('加强督导。')], {
      one: ({ folded }) => (folded.startsWith('院长') ? 7 : undefined),
    });
    expect(found.one[0]?.at(-1)).toEqual({ text: '院长年薪单列核定。', kind: 'moved', at: 7 });
  });

  it('keeps both texts character for character, and the second in both in one', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), fc.array(texts, { maxLength: 3 }), (a, b) => {
        const { one, other, merged } = difference(a.map(plain), b.map(plain));
        const joined = (side: readonly Stretch[][]) =>
          side.map((stretches) => stretches.map(({ text }) => text).join(''));
        expect(joined(one)).toEqual(a);
        expect(joined(other)).toEqual(b);
        const second = merged.filter(({ kind }) => kind !== 'one' && kind !== 'away');
        const bare = (text: string) => text.replace(/\s/gu, '');
        expect(bare(second.map(({ text }) => text).join(''))).toBe(bare(b.join('')));
      }),
    );
  });

  it('never cuts a number', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const { one, other } = compare(a, b);
        for (const stretches of [...one, ...other])
          for (const [i, { text }] of stretches.entries())
            expect(`${stretches[i - 1]?.text.at(-1) ?? ''}|${text[0]}`).not.toMatch(
              /[\d,.]\|[\d,.%]|[三万]\|[三万]/u,
            );
      }),
    );
  });

  it('compares character by character where the browser has no segmenter, numbers whole', async () => {
    const { Segmenter } = Intl;
    vi.resetModules();
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      const bare = await import('../../src/compare/difference.ts');
      const { one } = bare.difference([plain('达到95%以上的村医')], [plain('达到90%以上的村民')]);
      expect(drawn(one[0])).toBe('达到[95%]以上的村[医]');
    } finally {
      Object.assign(Intl, { Segmenter });
      vi.resetModules();
    }
  });
});
