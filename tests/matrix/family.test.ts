import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/charts/change.ts';
import { comparableGroups } from '../../src/matrix/comparable.ts';
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
  { id: 'a', label: '甲市', level: '市' as const },
  { id: 'b', label: '乙市', level: '市' as const },
  { id: 'c', label: '丙市（原文未署名）', level: '县' as const },
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

  const sentence = (cells: Measure['cells'], bases?: Measure['bases']) =>
    familySentence([{ ...measure('率', 'value', cells), ...(bases && { bases }) }], PLACES);
  const BASES = [
    { id: 'earlier', name: '上一规划期目标' },
    { id: 'now', name: '本期目标' },
  ];

  it('sets figures of one basis side by side, under its name', () => {
    const of = (value: number, basis?: string) => entry(value, basis ? { basis } : {});
    const cells = {
      a: cell(of(65, 'now'), of(60, 'earlier')),
      b: cell(of(60, 'now')),
      c: cell(of(70)),
    };
    expect(sentence(cells, BASES)).toBe(
      '率：〔口径待核〕丙市 70%；〔上一规划期目标〕甲市 60%；〔本期目标〕甲市 65%，乙市 60%。',
    );
  });

  it('names the basis even of the only figure where the row has others', () => {
    const cells = { a: cell(entry(60, { basis: 'earlier' })), b: cell(entry(null)) };
    expect(sentence(cells, BASES)).toBe('率：〔上一规划期目标〕甲市 60%；乙市未定数值。');
  });

  it('never sets what was beside what is aimed at', () => {
    const was = entry(60, { kind: 'baseline', deadline: '2020' });
    expect(sentence({ a: cell(entry(65)), b: cell(was), c: cell(entry(null)) })).toBe(
      '率：甲市 65%；乙市只载现状；丙市未定数值。',
    );
    expect(sentence({ a: cell(was), b: cell(was) })).toBe('率：〔现状〕甲市、乙市 60%。');
  });

  it('says of an aim that it is one where its basis is also that of what was', () => {
    const both = [{ id: 'both', name: '现状和目标' }, ...BASES];
    const of = (value: number, kind: 'target' | 'baseline') =>
      entry(value, { kind, basis: 'both' });
    const earlier = entry(3, { basis: 'earlier' });
    expect(sentence({ a: cell(of(3.4, 'baseline'), of(4.3, 'target'), earlier) }, both)).toBe(
      '率：〔现状和目标〕甲市 目标4.3%；〔上一规划期目标〕甲市 3%。',
    );
  });

  it('keeps with a figure what keeps it from being owed as it stands', () => {
    const cells = {
      a: cell(entry(80, { qualifiers: ['力争'] })),
      b: cell(entry(80)),
      c: cell(entry(45, { qualifiers: ['逐步'], comparator: '>=' })),
    };
    expect(sentence(cells)).toBe('率：甲市 力争80%，乙市 80%，丙市 逐步不低于45%。');
  });

  it('parts units', () => {
    const cells = { a: cell(entry(4, { unit: '‰' })), b: cell(entry(4)), c: cell(entry(5)) };
    expect(sentence(cells)).toBe('率：甲市 4‰；乙市 4%，丙市 5%。');
  });

  it('parts counts of places of unlike levels, but not shares', () => {
    const [a, b] = [entry(200, { unit: '家' }), entry(50, { unit: '家' })];
    expect(sentence({ a: cell(a), c: cell(b) })).toBe(
      '率：〔市级〕甲市 200家；〔县级〕丙市 50家。',
    );
    const per = (value: number) => cell(entry(value, { unit: '人/万人' }));
    expect(sentence({ a: per(5), c: per(4) })).toBe('率：甲市 5人/万人，丙市 4人/万人。');
  });

  it('says a figure once, whose base stands in the unit or in the head of a table', () => {
    const a = cell(entry(5, { unit: '人' }), entry(5, { unit: '人/万人' }));
    const row = { ...measure('率', 'value', { a }), unit: '人/万人' };
    expect(familySentence([row], PLACES)).toBe('率：甲市 5人/万人。');
  });

  it('says when and of whom where a place states several, and gives none of unlike subjects', () => {
    const a = cell(entry(60, { deadline: '2022' }), entry(65, { population: '老年人' }));
    expect(sentence({ a })).toBe('率：甲市 60%（到2022年）、65%（老年人）。');
    const unlike = cell(entry(7), entry(16));
    expect(sentence({ a: cell(entry(9)), b: unlike })).toBe('率：甲市 9%，乙市有几项数值。');
    expect(sentence({ a: unlike })).toBe('甲市有规定；乙市、丙市原文未规定。');
  });

  it('says many figures by their ends and their middle, each basis and level by itself', () => {
    const many = Array.from({ length: 18 }, (_, i) => ({
      id: `p${i}`,
      label: `${i}号`,
      level: i < 9 ? ('市' as const) : ('县' as const),
    }));
    const figures = (rest: Partial<MatrixEntry>) =>
      Object.fromEntries(many.map(({ id }, i) => [id, cell(entry(10 * i, rest))]));
    const said = (cells: Measure['cells']) => familySentence([measure('率', 'value', cells)], many);
    expect(said(figures({}))).toBe('率：18地 0—170%，中位 85%。');
    expect(said(figures({ unit: '家', qualifiers: ['力争'] }))).toBe(
      '率：〔市级〕9地 力争0—80家，中位 40家；〔县级〕9地 力争90—170家，中位 130家。',
    );
    const unlike = figures({});
    unlike.p17 = cell(entry(900), entry(1));
    expect(said(unlike)).toBe('率：17地 0—160%，中位 80%，17号有几项数值。');
    const parts = figures({});
    parts.p3 = cell(entry([2, 8], { comparator: '=' }));
    expect(said(parts)).toBe('率：18地 数值各异。');
  });

  it('of rules names who has one', () => {
    const rule = measure('规则', 'provision', { a: cell(entry(null)), b: cell(), c: cell() });
    expect(familySentence([rule], PLACES)).toBe('甲市有规定；乙市、丙市原文未规定。');
    expect(familySentence([measure('无', 'provision', {})], PLACES)).toBe('');
    const member = measure('细则', 'provision', { a: cell(entry(null)), b: cell(entry(null)) });
    expect(familySentence([rule, member], PLACES)).toBe(
      '甲市有规定；乙市未单列，同组规定见“细则”；丙市原文未规定。',
    );
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
