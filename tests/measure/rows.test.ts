import { describe, expect, test } from 'vitest';
import { basisOf, comparability, contradictions } from '../../src/measure/bases.ts';
import type { Basis, MeasureDefinition } from '../../src/measure/codebook.ts';
import { readCodebook } from '../../src/measure/codebook.ts';
import { entryOf } from '../../src/measure/entries.ts';
import { inFamilies } from '../../src/measure/families.ts';
import { findHits, hitsOf, isOperative, overlaps, readings } from '../../src/measure/find.ts';
import { cellKey, meaningKey, qualifierWords, unitWords } from '../../src/measure/meaning.ts';
import { readQuantities } from '../../src/measure/quantities.ts';
import { spreadOf } from '../../src/measure/spread.ts';
import { rowAround, statementAt } from '../../src/measure/statement.ts';
import { trim } from '../../src/measure/text.ts';
import type { MatrixEntry, Quantity } from '../../src/model.ts';
import { makeClause } from '../make-clause.ts';
import { policy, quantity } from './fixture.ts';

const words = (list: string) => list.split(' ');

describe('what is wrong in how rows name each other', () => {
  const RULE =
    '- { id: a, name: 甲, type: provision, definition: 乙, superior: mentions, find: [{ terms: [丙] }]';
  const faults = (...rows: string[]) =>
    readCodebook({ path: 't.yaml', text: '- { id: t, name: 题 }' }, [
      { path: 'm.yaml', topic: 't', text: rows.join('\n') },
    ]).problems;
  const row = (more: string, id = 'a') => `${RULE.replace('id: a', `id: ${id}`)}${more} }`;
  const TWO = ', differs: nature, bases: [{ id: x, name: 甲, clause: [甲] }, { id: y, name: 乙 }]';
  test.each([
    ...words('不可比 分母不同 口径不同').map((said): [string[], string[]] => [
      [row(`, note: 两地${said}。`)],
      [`m.yaml:1: a.note：只有一种口径，说明里却写「${said}」`],
    ]),
    [
      [row(`, note: 两地口径不同。, bases: [{ id: x, name: 甲 }]`)],
      ['m.yaml:1: a.note：只有一种口径，说明里却写「口径不同」'],
    ],
    [[row(`, note: 两地口径不同。${TWO}`)], []],
    [[row(', note: 两地相同。')], []],
    [[row(', family: a')], ['m.yaml:1: a.family：一组之首不写 family']],
    [[row(', family: b')], ['m.yaml:1: a.family：没有标识为 b 的行']],
    [[row(''), row(', family: a', 'b')], []],
    [
      [row(''), row(', family: a', 'b'), row(', family: b', 'c')],
      ['m.yaml:3: c.family：b 自己属于 a，须写 a'],
    ],
    [[row(', formerly: [a]')], ['m.yaml:1: a.formerly：a 仍是一行的标识']],
    [
      [row(', formerly: [x]'), row(', formerly: [x]', 'b')],
      ['m.yaml:2: b.formerly：x 已由 a 承接'],
    ],
    [[row(', formerly: [x]'), row(', formerly: [y]', 'b')], []],
  ] as [string[], string[]][])('%j', (rows, expected) => expect(faults(...rows)).toEqual(expected));
});

describe('bases', () => {
  const bases: Basis[] = [
    { id: 'x', name: '甲' },
    { id: 'y', name: '乙' },
    { id: 'z', name: '丙' },
  ];
  test('a row is compared as one where one basis is found', () => {
    expect(comparability({})).toEqual({ comparability: 'same' });
    expect(comparability({ note: '注。' })).toEqual({ comparability: 'same', note: '注。' });
    expect(comparability({ bases, differs: 'nature' }, ['y'])).toEqual({ comparability: 'same' });
  });
  test('and says which bases are found where they are several', () => {
    expect(comparability({ bases, differs: 'nature' })).toEqual({
      comparability: 'different-kind',
      note: '本项分几种口径：甲、乙、丙。',
    });
    expect(comparability({ bases, differs: 'denominator', note: '注。' }, ['z', 'x'])).toEqual({
      comparability: 'different-denominator',
      note: '本项分几种口径：甲、丙。注。',
    });
  });

  const of = (basis: object, figure: object | null = {}) =>
    basisOf(
      [
        { id: 'x', name: '甲', ...basis },
        { id: 'y', name: '乙' },
      ],
      {
        quote: '强 调',
        quantity: figure && ({ kind: 'target', unit: '万 人', ...figure } as Quantity),
      },
      '一 句话',
      '条款',
    );
  test.each([
    [{}, 'x'],
    [{ emphasis: [/强调/u] }, 'x'],
    [{ emphasis: [/一句话/u] }, 'y'],
    [{ sentence: [/一句话/u] }, 'x'],
    [{ sentence: [/一句话/u, /条款/u] }, 'y'],
    [{ clause: [/条款/u] }, 'x'],
    [{ clause: [/强调/u] }, 'y'],
    [{ population: [/学生/u] }, 'x', { population: '学 生' }],
    [{ population: [/学生/u] }, 'y', { population: null }],
    [{ population: [/学生/u] }, 'y', null],
    [{ subject: [/比例/u] }, 'x', { subject: '比 例' }],
    [{ subject: [/比例/u] }, 'y', null],
    [{ kinds: ['target'] }, 'x'],
    [{ kinds: ['count'] }, 'y'],
    [{ kinds: ['target'] }, 'y', null],
    [{ units: ['万人'] }, 'x'],
    [{ units: ['人'] }, 'y'],
    [{ units: [''] }, 'x', { unit: null }],
    [{ units: ['万人'] }, 'y', null],
    [{ units: [''] }, 'y', null],
    [{ not: [/句话/u] }, 'y'],
    [{ not: [/别的/u, /句话/u] }, 'y'],
    [{ not: [/强调/u] }, 'x'],
    [{ kinds: ['target'], emphasis: [/别的/u] }, 'y'],
    [{ kinds: ['count'], units: ['万人'] }, 'y'],
  ] as [object, string, object?][])('%j is met by %s', (basis, id, figure) =>
    expect(of(basis, figure)).toBe(id),
  );
  test('none where no condition holds', () => {
    const none = { quote: '甲', quantity: null };
    expect(basisOf([{ id: 'x', name: '甲', not: [/甲/u] }], none, '甲', '')).toBeUndefined();
  });

  const VALUE = {
    type: 'value',
    id: 'v',
    name: '值',
    file: 'm.yaml',
    line: 3,
    bases,
  } as never as MeasureDefinition;
  const entry = (more: object = {}) =>
    ({
      reviewed: true,
      basis: 'x',
      policyId: 'p',
      unit: '%',
      kind: 'target',
      value: 5,
      subject: '率',
      ...more,
    }) as MatrixEntry;
  const BASELINE = { kind: 'baseline', subject: '率' };
  const MIXED = '同一口径混有现状和目标，须分为两种口径，或写 states: true';
  test.each([
    [[{}, {}], []],
    [[{}, { unit: '家' }], ['同一口径有几种单位：%、家']],
    [[{}, { unit: '家', reviewed: false }], []],
    [[{}, { unit: '家', basis: 'y' }], []],
    [[{ unit: '人' }, { unit: '名/万人' }], []],
    [[{ unit: '人' }, { unit: '一名' }], ['同一口径有几种单位：人、一名']],
    [[{ unit: '人' }, { unit: '名额' }], ['同一口径有几种单位：人、名额']],
    [[{ unit: null }, { unit: '' }], []],
    [[{}, BASELINE], [MIXED]],
    [[BASELINE, BASELINE], []],
    [[{}, { subject: '比例', value: 6 }], ['同一口径有不同的主语：率、比例']],
    [[{}, { subject: '比 例', value: 5 }], []],
    [[{}, { value: 6 }], []],
    [[{}, { subject: '比例', value: 6, policyId: 'q' }], []],
    [[{}, { subject: '比例', value: 6, deadline: '2025' }], []],
    [[{}, { subject: '比例', value: 6, population: '学生' }], []],
    [[{}, { ...BASELINE, subject: '比例', value: 6 }], [MIXED]],
    [[{ subject: null }, { subject: '', value: 6 }], []],
  ] as [object[], string[]][])('of %j: %j', (entries, expected) => {
    const made = entries.map(entry);
    const said = expected.map((message) => `m.yaml:3: v（值），口径「甲」：${message}`);
    expect(contradictions(VALUE, made)).toEqual(said);
    expect(contradictions({ ...VALUE, type: 'provision' } as MeasureDefinition, made)).toEqual([]);
  });
  test('a row may hold what is beside what is aimed at, and a fault has no basis where none is named', () => {
    expect(contradictions({ ...VALUE, states: true }, [entry(), entry(BASELINE)])).toEqual([]);
    const alone = [entry({ basis: undefined }), entry({ basis: undefined, unit: '家' })];
    expect(contradictions({ ...VALUE, bases: undefined }, alone)).toEqual([
      'm.yaml:3: v（值）：同一口径有几种单位：%、家',
    ]);
  });
});

describe('what entries say', () => {
  const entry = (more: object) => ({ emphasis: '推行', ...more }) as MatrixEntry;
  test('their spread', () => {
    const many = [entry({ value: 5 }), entry({ value: [1, 3] }), entry({ value: 9 })];
    expect(spreadOf(many)).toEqual({
      low: 1,
      median: 4,
      high: 9,
      qualifiers: { all: '', some: '' },
    });
    const one = (value: number, ...qualifiers: string[]) => entry({ value, qualifiers });
    expect(spreadOf([one(1, '力争', '逐步'), one(2, '力争', '逐步')]).qualifiers).toEqual({
      all: '力争、逐步',
      some: '',
    });
    expect(spreadOf([one(1, '力争')]).qualifiers).toEqual({ all: '力争', some: '' });
    expect(spreadOf([one(1, '力争'), one(2, '逐步', '力争'), one(3)]).qualifiers).toEqual({
      all: '',
      some: '力争、逐步',
    });
    expect(qualifierWords({})).toBe('');
  });
  test('their units', () => {
    expect(words('1/10万 1/千人 11/10万 人/1/2').map((unit) => unitWords(unit))).toEqual(
      words('/10万 /千人 11/10万 人/1/2'),
    );
    expect([unitWords(null), unitWords('万 人')]).toEqual(['', '万人']);
  });
  test('their meaning in words', () => {
    const figure = { value: 5, comparator: '=', unit: '万 人', deadline: '2025' };
    expect(meaningKey(entry(figure))).toBe(' = 5 万人 2025');
    expect(meaningKey(entry({ ...figure, deadline: null, kind: 'baseline' }))).toBe(
      '现状 = 5 万人 ',
    );
    expect(meaningKey(entry({ ...figure, value: 0 }))).toBe(' = 0 万人 2025');
    for (const value of [null, undefined])
      expect(meaningKey(entry({ value, emphasis: '（Ａ）推 行，甲' }))).toBe('A推行甲');
    expect(cellKey([])).toBe('');
    const key = (...all: string[]) => cellKey(all.map((emphasis) => entry({ emphasis })));
    expect(key('甲', '乙')).toBe(key('乙', '甲', '乙'));
    expect(new Set([key('甲'), key('乙'), key('甲', '乙'), key('甲乙'), key('乙甲')]).size).toBe(5);
  });
});

describe('finding', () => {
  const SIGNS = [...' .．、。：】'];
  test.each(SIGNS)('a clause of its mark, its heading and %j says nothing', (sign) => {
    const made = (text: string, marker: string | null, heading: string | null) =>
      isOperative(policy('p', 'p', [{ clauseId: 'c1', text, marker, heading }]).clauses[0]!);
    expect(made(`一、甲${sign}`, '一、', '甲')).toBe(false);
    expect(made(`一、${sign}`, '一、', null)).toBe(false);
    expect(made(`一、甲${sign}乙`, '一、', '甲')).toBe(true);
    expect(made('一、乙', '一、', null)).toBe(true);
  });
  test.each(words('front colophon'))('a %s rules nothing', (kind) => {
    expect(isOperative(makeClause({ text: '甲', kind: kind as 'front' }))).toBe(false);
    expect(isOperative(makeClause({ text: '甲' }))).toBe(true);
  });
  const one = policy('p', 'p', [
    { clauseId: 'c1', path: ['一'], heading: '总则', text: '总则' },
    {
      clauseId: 'c1-1',
      path: ['一', '1'],
      heading: '薪酬',
      text: '薪酬。甲达到5%，乙达到6家，丙。',
    },
    { clauseId: 'c2', path: ['二'], text: '丙。' },
  ]);
  const figures = [
    quantity(one, 'c1-1', '甲达到5%', { unit: '%', subject: '甲', value: 5 }),
    quantity(one, 'c1-1', '乙达到6家', { unit: '家', kind: 'count', value: 6 }),
  ];
  const [first, second] = readings(one, [
    { ...figures[0]!, policyId: 'q', id: 'other' },
    ...figures,
  ]);
  test('a clause is read with the headings above it and its own figures', () => {
    expect(first!.context).toBe('总则薪酬薪酬。甲达到5%，乙达到6家，丙。');
    expect(first!.figures.map(({ quantity: { id } }) => id)).toEqual(figures.map(({ id }) => id));
    expect([second!.context, second!.figures]).toEqual(['丙。', []]);
  });
  const measure = (find: object, type = 'value') =>
    ({ type, find: [{ span: 'segments', ...find }] }) as MeasureDefinition;
  const hits = (find: object, type?: string) =>
    findHits(first!, measure(find, type)).map(({ quote }) => quote);
  test.each([
    [{ terms: [/甲/u] }, ['甲达到5%']],
    [{ terms: [/丙/u] }, []],
    [{ terms: [/乙/u], units: ['家'] }, ['乙达到6家']],
    [{ terms: [/乙/u], units: ['%'] }, []],
    [{ terms: [/甲/u], subject: /乙/u }, []],
    [{ terms: [/甲/u, /乙/u] }, ['甲达到5%，乙达到6家', '甲达到5%，乙达到6家']],
    [{ terms: [/甲/u, /乙/u], kinds: ['count'] }, ['甲达到5%，乙达到6家']],
    [{ terms: [/甲/u], not: [/丁/u] }, ['甲达到5%']],
    [{ terms: [/甲/u], not: [/丙/u] }, []],
    [{ terms: [/甲/u], not: [/丁/u, /丙/u] }, []],
    [{ terms: [/甲/u], clause: [/总则/u] }, ['甲达到5%']],
    [{ terms: [/甲/u], clause: [/总则/u, /丁/u] }, []],
    [{ terms: [/甲/u, /戊/u] }, []],
    [{ terms: [/甲/u, /戊/u], span: 'sentence' }, []],
  ])('%j in figures', (find, expected) => {
    expect(hits(find)).toEqual(expected);
  });
  test.each([
    [{ terms: [/甲/u] }, ['甲达到5%']],
    [{ terms: [/达到/u] }, ['乙达到6家']],
    [{ terms: [/达到/u], span: 'sentence' }, ['甲达到5%，乙达到6家，丙']],
    [{ terms: [/薪酬/u] }, []],
  ])('%j in words', (find, expected) => expect(hits(find, 'provision')).toEqual(expected));
  test('of a rule a run inside another gives none', () => {
    const found = (...terms: RegExp[][]) =>
      findHits(first!, {
        type: 'provision',
        find: terms.map((each) => ({ span: 'segments', terms: each })),
      } as unknown as MeasureDefinition).map(({ quote }) => quote);
    expect(found([/甲/u], [/甲/u, /乙/u])).toEqual(['甲达到5%，乙达到6家']);
    expect(found([/丙/u], [/甲/u], [/甲/u])).toEqual(['甲达到5%', '丙']);
    expect(found([/甲/u], [/丙/u], [/乙/u, /丙/u])).toEqual(['甲达到5%', '乙达到6家，丙']);
    expect(found([/甲/u, /乙/u], [/乙/u, /丙/u])).toEqual(['甲达到5%，乙达到6家', '乙达到6家，丙']);
  });
  test('a figure is found once, by the first that finds it, and figures stand in their order', () => {
    const found = (...finds: object[]) =>
      findHits(first!, {
        type: 'value',
        find: finds.map((find) => ({ span: 'segments', ...find })),
      } as unknown as MeasureDefinition).map(({ quote, quantity }) => [quote, quantity?.value]);
    expect(found({ terms: [/乙/u] }, { terms: [/甲/u] }, { terms: [/甲/u, /乙/u] })).toEqual([
      ['甲达到5%', 5],
      ['乙达到6家', 6],
    ]);
    expect(found({ terms: [/乙/u], units: ['%'] }, { terms: [/甲/u] })).toEqual([['甲达到5%', 5]]);
  });
  test.each([...'.．、'])('%s behind a mark or a heading is no word', (sign) => {
    for (const heading of [null, '推行年薪制']) {
      const text = `一${heading ?? ''}${sign}试点年薪制`;
      const [read] = readings(policy('p', 'p', [{ clauseId: 'c1', text, marker: '一', heading }]));
      const find = { terms: [/年薪制/u] };
      expect(findHits(read!, measure(find, 'provision')).map(({ quote }) => quote)).toEqual([
        '试点年薪制',
      ]);
    }
  });
  test('words that a person has named', () => {
    const found = (quote: string, find: object = {}, type = 'value') =>
      hitsOf(first!, measure({ terms: [], ...find }, type), quote).map(
        ({ quote, at, quantity }) => [quote, ...at, quantity?.value],
      );
    expect(found('甲达到5%，乙 达到6家')).toEqual([
      ['甲达到5%，乙达到6家', 3, 14, 5],
      ['甲达到5%，乙达到6家', 3, 14, 6],
    ]);
    expect(found('乙达到6家')).toEqual([['乙达到6家', 9, 14, 6]]);
    expect(found('甲达到5%，乙达到6家', { units: ['家'], subject: /丁/u })).toEqual([
      ['甲达到5%，乙达到6家', 3, 14, 6],
    ]);
    const either = {
      type: 'value',
      find: [{ units: ['%'] }, { units: ['家'] }],
    } as MeasureDefinition;
    expect(hitsOf(first!, either, '乙达到6家')).toHaveLength(1);
    expect(found('薪酬', {}, 'provision')).toEqual([['薪酬', 0, 2, undefined]]);
    expect(found('达到', {}, 'provision')).toEqual([['达到', 4, 6, undefined]]);
    expect(found('6')).toEqual([['6', 12, 13, 6]]);
    for (const none of ['', '丁']) expect(found(none, {}, 'provision')).toEqual([]);
  });
  test('the entry that words make', () => {
    const base = { id: 'x', name: '甲', clause: [/总则/u] };
    const [hit] = findHits(first!, measure({ terms: [/甲/u] }));
    const made = (bases: Basis[]) => entryOf('p', { hit: hit!, reading: first! }, bases);
    expect(made([base])).toEqual({
      policyId: 'p',
      clauseId: 'c1-1',
      quote: '甲达到5%，乙达到6家，丙',
      statement: [3, 16],
      emphasis: '甲达到5%',
      at: [3, 8],
      value: 5,
      unit: '%',
      comparator: '=',
      deadline: null,
      subject: '甲',
      population: null,
      kind: 'target',
      basis: 'x',
      reviewed: false,
      url: '/policies/p/#c1-1',
    });
    expect(made([])).not.toHaveProperty('basis');
  });
});

test('stretches that only touch do not overlap', () => {
  expect(overlaps([0, 2], [2, 3]) || overlaps([2, 3], [0, 2])).toBe(false);
  expect(overlaps([0, 2], [1, 3]) && overlaps([1, 3], [0, 2])).toBe(true);
});

test('rows of a family stand together, its head first, key families before the others', () => {
  const order = (...rows: Parameters<typeof inFamilies>[0]) => inFamilies(rows).map(({ id }) => id);
  const member = { id: 'member', family: 'head' };
  expect(order({ id: 'plain' }, member, { id: 'x' }, { id: 'head' }, { id: 'y' })).toEqual(
    words('plain head member x y'),
  );
  expect(order({ id: 'plain' }, member, { id: 'head', key: true })).toEqual(
    words('head member plain'),
  );
  const gone = { family: 'gone' };
  expect(order({ id: 'a', ...gone }, { id: 'b' }, { id: 'c', ...gone })).toEqual(words('a b c'));
});

test('a run has no signs at its ends but those that say something', () => {
  const cut = (text: string) => text.slice(...trim(text, [0, text.length]));
  for (const sign of '\n，；。：、') expect(cut(`${sign}${sign}甲${sign}${sign}`)).toBe('甲');
  for (const sign of '！？') expect(cut(`${sign}甲${sign}`)).toBe(`${sign}甲`);
  expect([cut('，，'), cut('')]).toEqual(['', '']);
  expect([trim('，，，', [0, 2]), trim('，，', [1, 1])]).toEqual([
    [2, 2],
    [1, 1],
  ]);
});

test('the statement of words of a table is their row', () => {
  const table = {
    columns: ['指标', '值'],
    rows: [
      ['床位', '5张'],
      ['', '6张'],
      ['护士', '7名'],
    ],
  };
  const text = '指标\t值\n床位\t5张\n\t6张\n护士\t7名';
  const clause = makeClause({ text, table });
  const of = (at: string) => {
    const from = text.indexOf(at);
    const span: [number, number] = [from, from + at.length];
    return [rowAround(clause, span), text.slice(...statementAt(clause, span))];
  };
  expect(['床位', '5张', '6张', '7名', '护士\t7'].map(of)).toEqual([
    [0, '床位\t5张'],
    [0, '床位\t5张'],
    [1, '6张'],
    [2, '护士\t7名'],
    [2, '护士\t7名'],
  ]);
  expect(rowAround(clause, [0, 2])).toBe(-1);
  expect(rowAround(clause, [text.indexOf('5张'), text.indexOf('6张')])).toBe(-1);
  expect(rowAround(makeClause({ text: '甲' }), [0, 1])).toBe(-1);
});

test.each(words('front colophon'))('no figure is read in a %s', (kind) => {
  const read = (more: object) =>
    readQuantities(policy('p', 'p', [{ clauseId: 'c1', text: '建成5家。', ...more }]));
  expect(read({ kind })).toEqual([]);
  expect(read({})).toHaveLength(1);
});
