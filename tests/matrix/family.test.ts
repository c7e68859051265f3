import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/charts/change.ts';
import { comparableGroups } from '../../src/charts/comparable.ts';
import { placed } from '../../src/matrix/family.ts';
import { familySentence } from '../../src/matrix/family-sentence.ts';
import { inFamilies } from '../../src/measure/families.ts';
import type { MatrixEntry, Measure } from '../../src/model.ts';

const entry = (value: MatrixEntry['value'], rest: Partial<MatrixEntry> = {}): MatrixEntry => ({
  policyId: 'p',
  clauseId: 'c1',
  quote: `${value}`,
  statement: [0, 1],
  emphasis: `${value}`,
  at: [0, 1],
  value,
  unit: '%',
  comparator: '=',
  kind: 'target',
  reviewed: true,
  url: '/',
  ...rest,
});
const cell = (...entries: MatrixEntry[]) => ({
  status: entries.length > 0 ? ('stated' as const) : ('not-stated' as const),
  entries,
});
const measure = (id: string, type: Measure['type'], cells: Measure['cells']): Measure => ({
  id,
  name: id,
  type,
  definition: '',
  comparability: 'same',
  cells,
});
const PLACES = [
  { id: 'a', label: '甲市' },
  { id: 'b', label: '乙市' },
  { id: 'c', label: '丙市（原文未署名）' },
];

describe('families', () => {
  const rows = [
    { id: 'plain' },
    { id: 'member', family: 'head' },
    { id: 'other', family: 'elsewhere' },
    { id: 'head', key: true },
  ];

  it('stand together, the head first, those that drafters ask for before the others', () => {
    expect(inFamilies(rows).map(({ id }) => id)).toEqual(['head', 'member', 'plain', 'other']);
  });

  it('know their members', () => {
    const [head, member, plain, other] = placed(inFamilies(rows));
    expect([head?.member, member?.member, plain?.member, other?.member]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(member?.kin.map(({ id }) => id)).toEqual(['head']);
    expect([member?.key, plain?.key]).toEqual([true, false]);
  });
});

describe('the sentence of a family', () => {
  it('names places by their figures, and those that give none', () => {
    const share = measure('比例', 'value', {
      a: cell(entry([40, 60], { comparator: 'range' }), entry(30, { kind: 'baseline' })),
      b: cell(entry([40, 60], { comparator: 'range' })),
      c: cell(),
    });
    const head = measure('奖励', 'provision', { a: cell(), b: cell(), c: cell(entry(null)) });
    expect(familySentence([head, share], PLACES)).toBe('比例：甲市、乙市 40—60%；丙市未定数值。');
  });

  it('of rules names who has one', () => {
    const rule = measure('规则', 'provision', { a: cell(entry(null)), b: cell(), c: cell() });
    expect(familySentence([rule], PLACES)).toBe('甲市有规定；乙市、丙市原文未规定。');
    expect(familySentence([measure('无', 'provision', {})], PLACES)).toBe('');
  });
});

describe('what was and what is aimed at', () => {
  const place = { id: 'a', level: '市' as const };
  const at = (...entries: MatrixEntry[]) => entries.map((each) => ({ place, entry: each }));

  it('are a change where one place states both alike', () => {
    const was = entry(63.35, { kind: 'baseline', deadline: '2020' });
    const [change] = changesOf(at(entry(65, { deadline: '2025' }), was));
    expect([change?.from.entry.value, change?.to.entry.value]).toEqual([63.35, 65]);
    expect(changesOf(at(was))).toEqual([]);
    expect(changesOf(at(was, entry(65, { unit: '家' })))).toEqual([]);
    expect(changesOf(at(was, entry(65, { basis: 'other' })))).toEqual([]);
  });
});

describe('figures in one drawing', () => {
  const at = (level: '市' | '县', ...entries: MatrixEntry[]) =>
    entries.map((each) => ({ place: { id: level, level }, entry: each }));
  const of = (stated: ReturnType<typeof at>, bases?: Measure['bases']) =>
    comparableGroups({ comparability: 'same', ...(bases && { bases }) }, stated).map((group) =>
      group.map(({ entry: { value } }) => value),
    );

  it('are of one basis, one unit, and aimed at or reached', () => {
    const other = { policyId: 'q' };
    expect(of([...at('市', entry(90)), ...at('县', entry(80, other))])).toEqual([[90, 80]]);
    expect(
      of([...at('市', entry(90)), ...at('县', entry(80, { ...other, kind: 'baseline' }))]),
    ).toEqual([[90], [80]]);
    const bases = [
      { id: 'one', name: '一' },
      { id: 'two', name: '二' },
    ];
    const based = [
      ...at('市', entry(90, { basis: 'one' })),
      ...at('县', entry(80, { ...other, basis: 'two' }), entry(70, other)),
    ];
    expect(of(based, bases)).toEqual([[90], [80]]);
  });

  it('are no counts of a city beside those of a county, and of like subjects', () => {
    const counts = [
      ...at('市', entry(200, { unit: '家' })),
      ...at('县', entry(50, { unit: '家', policyId: 'q' })),
    ];
    expect(of(counts)).toEqual([]);
    expect(of(at('市', entry(34), entry(65)))).toEqual([]);
  });
});
