import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { provedQuantities } from '../../src/measure/quantities.ts';
import { numbersIn } from '../../src/measure/stated.ts';
import type { Quantity } from '../../src/model.ts';
import { toCheque, toChinese } from '../../src/text/numerals.ts';
import { policy } from './fixture.ts';

/** A number, and words that state it; `unit` where they hold it, `money` where only an amount is written so. */
interface Spelling {
  value: number;
  words: string;
  unit?: string;
  money?: boolean;
}

const wide = (digits: string) =>
  digits.replace(/[0-9.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const grouped = (value: number, by: string) => String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, by);
const decimals = (value: number) => {
  const [whole, rest = ''] = String(value).split('.');
  return `${Number(whole) === 0 ? '零' : toChinese(Number(whole))}点${[...rest].map((d) => '〇一二三四五六七八九'[Number(d)]).join('')}`;
};

const count = fc.integer({ min: 2, max: 99_999_999 });
const large = fc.integer({ min: 1000, max: 99_999_999 });
const small = fc.integer({ min: 1, max: 9 });
const tenths = fc
  .integer({ min: 1, max: 999 })
  .filter((n) => n % 10 !== 0)
  .map((n) => n / 10);
const spelling: fc.Arbitrary<Spelling> = fc.oneof(
  count.map((value) => ({ value, words: String(value) })),
  count.map((value) => ({ value, words: wide(String(value)) })),
  count.map((value) => ({ value, words: toChinese(value) })),
  fc
    .integer({ min: 2, max: 9 })
    .map((n) => ({ value: n * 1000, words: toChinese(n * 1000).replace('二', '两') })),
  count.map((value) => ({ value, words: toCheque(value), money: true })),
  large.map((value) => ({ value, words: grouped(value, ',') })),
  large.map((value) => ({ value, words: wide(grouped(value, ',')) })),
  large.map((value) => ({ value, words: grouped(value, '，') })),
  large.map((value) => ({ value, words: grouped(value, ' ') })),
  tenths.map((value) => ({ value, words: wide(String(value)) })),
  tenths.map((value) => ({ value, words: decimals(value) })),
  tenths.map((value) => ({ value: Math.round(value * 1e4), words: `${value}万` })),
  tenths.map((value) => ({ value: Math.round(value * 1e4), words: `${decimals(value)}万` })),
  fc.tuple(small, small).map(([a, b]) => ({ value: a * 1e4 + b * 1e3, words: `${a}万${b}千` })),
  fc.tuple(small, small).map(([a, b]) => ({ value: a * 1e8 + b * 1e7, words: `${a}亿${b}千万` })),
  fc
    .tuple(small, large)
    .map(([a, b]) => ({ value: a * 1e4 + 1000 + (b % 9000), words: `${a}万${1000 + (b % 9000)}` })),
  fc.tuple(small, fc.integer({ min: 2, max: 7 })).map(([a, n]) => ({
    value: a * 10 ** n,
    words: `${a}×10${'⁰¹²³⁴⁵⁶⁷⁸⁹'[n]}`,
  })),
  fc
    .tuple(small, fc.integer({ min: 2, max: 7 }))
    .map(([a, n]) => ({ value: a * 10 ** n, words: `${a}×10^${n}` })),
  tenths.map((value) => ({ value, words: `百分之${decimals(value)}`, unit: '%' })),
  count
    .map((value) => ({ value: value % 100, words: `百分之${toChinese(value % 100)}`, unit: '%' }))
    .filter(({ value }) => value > 0),
  small.map((value) => ({ value, words: `千分之${toChinese(value)}`, unit: '‰' })),
  small.map((value) => ({ value, words: `百万分之${toChinese(value)}`, unit: '1/百万' })),
  fc
    .tuple(small, small)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => ({
      value: Math.round((a / b) * 1e4) / 1e4,
      words: `${toChinese(b)}分之${toChinese(a)}`,
      unit: '',
    })),
  fc
    .tuple(small, small)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => ({
      value: Math.round((a / b) * 1e4) / 1e4,
      words: `${a}/${b}`,
      unit: '',
    })),
);

const SCALES: Record<string, number> = { 千: 1e3, 万: 1e4, 亿: 1e8 };
/** The number that value and unit say together: 1.5 万元 is 15000. */
function total({ value, unit }: Quantity): (number | null)[] {
  const scale = /^[千万亿]+(?=.)/u.exec(unit ?? '')?.[0] ?? '';
  const factor = [...scale].reduce((product, character) => product * SCALES[character]!, 1);
  return [value]
    .flat()
    .map((one) => (one === null ? null : Number((one * factor).toPrecision(12))));
}

const before = fc.constantFrom(
  '补助标准为',
  '该项目不低于',
  '每户不超过',
  '规模达到',
  '2023年，全市完成',
  '（一）给予最高',
  '按照不少于',
  '约',
);
const behind = fc.constantFrom(
  '。',
  '以上的，给予奖励',
  '，2025年再增加',
  '（含）以下；',
  '\n第二款',
  '',
);

describe('every spelling of a number', () => {
  const text = fc.record({ before, spelling, behind }).map(({ before, spelling, behind }) => {
    const unit = spelling.unit ?? '元';
    return {
      spelling,
      words: `${before}${spelling.words}${spelling.unit === undefined ? unit : ''}${behind}`,
    };
  });

  it('is read with its value, and proved', () => {
    fc.assert(
      fc.property(text, ({ words, spelling }) => {
        const document = policy('p', 'p', [{ clauseId: 'c1', text: words }]);
        const { quantities, issues } = provedQuantities(document);
        expect(issues).toEqual([]);
        expect(quantities.map(total), words).toEqual([[spelling.value]]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read and proved at both ends of a range', () => {
    const pair = fc
      .tuple(spelling, spelling)
      .filter(([a, b]) => a.unit === b.unit && a.value < b.value);
    const joint = fc.constantFrom(
      ['', '至'],
      ['', '—'],
      ['元', '至'],
      ['元', '～'],
      ['元以上', ''],
    );
    fc.assert(
      fc.property(before, pair, joint, (lead, [low, high], [unit, sign]) => {
        const own = low.unit === undefined;
        const words = `${lead}${low.words}${own ? unit : ''}${sign || (own ? '' : '至')}${high.words}${own ? '元' : ''}以下。`;
        const { issues } = provedQuantities(policy('p', 'p', [{ clauseId: 'c1', text: words }]));
        expect(issues, words).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is proved wherever it is read, in whatever mixture', () => {
    const other = fc.constantFrom(
      ...'元 % 个 年 以上 至 — 、 ， 。 每 队伍 大陆 分别为 半 的 不超过 所有 余 多 ± 和 第 （ ） × 余家 人/万人口'.split(
        ' ',
      ),
      ...['\t', '\n', ' ，'],
    );
    const scrap = fc.oneof(
      spelling.map(({ words }) => words),
      other,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(other, scrap), { maxLength: 8 }), (pairs) => {
        const parts = pairs.flat();
        const document = policy('p', 'p', [{ clauseId: 'c1', text: parts.join('') }]);
        expect(provedQuantities(document).issues).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['每项奖励三万六千元', [6000, 3, 30_000]],
  ['不超过1亿2千万元', [1, 2]],
  ['占三分之二', [2, 3]],
  ['达到1，234，567元', [1, 567]],
  ['面积5×10⁴平方米', [4, 5, 10, 104]],
  ['补助1 200元', [1, 200]],
])('%s does not state its parts', (quote, parts) => {
  for (const part of parts) expect([...numbersIn(quote)]).not.toContain(part);
});

describe('a quote states these numbers and no others', () => {
  const SMALL = [...'一二三四五六七八九'].map((word, at): [string, number] => [word, at + 1]);
  const CHEQUE = [...'壹贰叁肆伍陆柒捌玖'].map((word, at): [string, number] => [word, at + 1]);
  const PLAIN: [string, number][] = [...SMALL, ['两', 2], ['十', 10], ['百', 100], ['千', 1000]];
  const LARGE: [string, number][] = [
    ['拾', 10],
    ['佰', 100],
    ['仟', 1000],
  ];
  it.each<[string, ...number[]]>([
    ...PLAIN.map(([word, value]): [string, ...number[]] => [word, value]),
    ...SMALL.map(([word, value]): [string, ...number[]] => [`三点${word}五`, 3.05 + value / 10]),
    // Cheque words end where words or figures of another kind begin, and each stands for itself.
    ...[...CHEQUE, ...LARGE].flatMap(([word, value]): [string, ...number[]][] => [
      [word, value],
      [`${word}3人`, value, 3],
      [`3${word}人`, 3, value],
    ]),
    ...CHEQUE.flatMap(([word, value]): [string, ...number[]][] => [
      [`壹${word}`, 1, value],
      [`${word}壹`, value, 1],
    ]),
    ...PLAIN.flatMap(([word, value]): [string, ...number[]][] => [
      [`${word}壹人`, value, 1],
      [`壹${word}人`, 1, value],
    ]),
    ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((power, at): [string, ...number[]] => [`10${power}`, 10 ** at]),
    ['〇', 0],
    ['万', 10_000],
    ['亿', 1e8],
    ['3万亿', 3e12, 3],
    ['二〇', 20],
    ['三点零五', 3.05],
    ['三点〇五', 3.05],
    ['10^2', 100],
    ['5×10¹', 50],
    ['123,456', 123_456],
    ['九分之八', 0.8889],
    ['8/9', 0.8889, 8, 9],
    ['1\n234', 1, 234],
    ['1\t234', 1, 234],
    ['1\u3000234', 1234],
    ['1. 5', 1, 5],
    ['零下 5', 5, -5],
    ['千克', 1000],
    ['五百克', 500],
    ['五克', 5],
    ['五千', 5000],
    ['三亿', 3e8, 3],
    ['2千亿', 2e11, 2000, 2],
    ['2.5百', 250, 2.5],
    ['一万万', 1e8, 1],
    ['三万五百', 30_500],
    ['一百十五', 115],
    ['伍零点五', 5, 0.5],
    ['伍零五', 505],
    ['10⁻²', 0.01],
    ['12.5×10³', 12_500],
    ['5×10^－2', 0.05],
    ['110²', 110],
    ['.5×10²', 5, 100],
    ['5.10²', 5.1],
    ['3半', 3, 3.5],
    ['两年半', 2, 2.5],
    ['两个小时多半', 2, 2.5],
    ['两个小时以上半', 2],
    ['两，半', 2],
    ['1,23', 1, 23],
    ['1,234', 1234],
    ['12 34', 12, 34],
    ['1234,567', 1234, 567],
    ['12，345，678', 12_345_678],
    ['1/4', 0.25, 1, 4],
    ['5', 5],
    ['零下5', 5, -5],
    ['－5', 5, -5],
    ['2亿1998年', 2e8, 2, 1998],
    ['2亿2998年', 200_002_998],
  ])('%s', (quote, ...numbers) => {
    expect(new Set([...numbersIn(quote)].map((number) => Number(number.toFixed(10))))).toEqual(
      new Set(numbers.map((number) => Number(number.toFixed(10)))),
    );
  });
});
