import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';
import { readCorpus } from '../../src/corpus.ts';
import type { PolicyMeta, WordingFile } from '../../src/model.ts';
import { fold } from '../../src/text/alike.ts';
import { relationsOf } from '../../src/wording/relations.ts';
import { wordedOf } from '../../src/wording/worded.ts';
import { type FoundWording, heaviestOf, wordingOf } from '../../src/wording/wording.ts';
import { blankMeta } from '../blank-meta.ts';
import { makeClause } from '../make-clause.ts';
import { random } from '../search/lib/corpus.ts';

interface Given extends Partial<PolicyMeta> {
  id: string;
  clauses: string[];
}

const PLACES = [
  { id: 'province', label: '甲省' },
  { id: 'city', label: '乙市', parent: 'province' },
  { id: 'other', label: '丙市' },
];

type Known = Map<string, FoundWording>;

/** What documents share; `known` remembers it from one call to the next. */
function wording(given: readonly Given[], known: Known = new Map()) {
  const documents = given.map(({ id, clauses, ...fields }) => ({
    meta: { ...blankMeta(id, id, 'other'), ...fields },
    worded: wordedOf(clauses.map((text, n) => makeClause({ clauseId: `c${n + 1}`, text }))),
  }));
  const all = wordingOf(documents, PLACES, {
    recall(id) {
      const found = known.get(id);
      return found && { ...found, heaviest: heaviestOf(found), passages: () => found.passages };
    },
    keep: (id, found) => known.set(id, found),
  });
  return { all, file: (id: string) => known.get(id)!.file };
}

const SENTENCE = '全日制大中专毕业生在基层医疗卫生机构累计服务满三十年的退休时享受一次性补贴';
const OTHER = '按照基层首诊双向转诊分级诊疗的要求合理拉开医疗机构之间的报销比例';

const { policies, jurisdictions } = await readCorpus(ROOT);

test('the draft of a county shares much with the plan of its city, no other two documents do', () => {
  const documents = policies.map(({ meta, clauses }) => ({ meta, worded: wordedOf(clauses) }));
  const clauses = new Map(
    policies.flatMap(({ meta, clauses: own }) =>
      own.map(({ clauseId, text }) => [`${meta.policyId}#${clauseId}`, text]),
    ),
  );
  const files: WordingFile[] = [];
  const { pairs, passages } = wordingOf(documents, jurisdictions, {
    recall: () => undefined,
    keep: (_, { file }) => files.push(file),
  });
  const shares = pairs.map((pair) => (100 * pair.same) / pair.characters);
  expect(pairs[0]).toMatchObject({
    policies: ['zhuji-pilot-draft', 'shaoxing-2022-reform'],
    relation: 'superior',
    earlier: null,
  });
  expect(shares[0]).toBeCloseTo(44.3, 0);
  expect(shares[1]).toBeLessThan(6.5);
  const words = (policyId: string, { clauseId, at }: { clauseId: string; at: [number, number] }) =>
    fold((clauses.get(`${policyId}#${clauseId}`) ?? '').slice(...at));
  for (const { policyId, documents: named, stretches } of files) {
    for (const { others, ...own } of stretches) {
      for (const other of others) {
        const its = words(named[other.document]!.policyId, other);
        const shared = [...its].some((_, at) =>
          words(policyId, own).includes(its.slice(at, at + 8).padEnd(8)),
        );
        expect(shared).toBe(true);
      }
    }
  }
  expect(passages.length).toBeGreaterThan(30);
  for (const { policyId, other, same, ...own } of passages) {
    expect(words(policyId, own).length).toBeGreaterThanOrEqual(same);
    expect(words(other.policyId, other).length).toBeGreaterThanOrEqual(same);
  }
});

test('words that a place above has too are its words, with others they are those of equals', () => {
  const { file, all } = wording([
    { id: 'a', jurisdiction: 'city', clauses: [`${SENTENCE}。`, OTHER], signedOn: '2023-01-01' },
    { id: 'b', clauses: [OTHER, `（${SENTENCE}）`], signedOn: '2022-01-01' },
    { id: 'c', jurisdiction: 'province', clauses: [SENTENCE], signedOn: '2024-01-01' },
  ]);
  const kinds = (id: string) =>
    Object.fromEntries(file(id).stretches.map(({ clauseId, kind }) => [clauseId, kind]));
  expect(kinds('a')).toEqual({ c1: 'superior', c2: 'peer' });
  expect(kinds('b')).toEqual({ c1: 'peer', c2: 'peer' });
  expect(kinds('c')).toEqual({ c1: 'subordinate' });
  const [first] = file('a').stretches.filter(({ clauseId }) => clauseId === 'c1');
  expect(first?.others.map(({ document }) => file('a').documents[document]?.policyId)).toEqual([
    'c',
    'b',
  ]);
  expect(first?.documents).toBe(2);
  expect(first?.others[1]).toMatchObject({
    clause: '一',
    at: [1, 1 + SENTENCE.length],
    start: OTHER.length + 1,
  });
  expect(file('a').documents).toMatchObject([
    { title: 'b', place: '丙市' },
    { title: 'c', place: '甲省' },
  ]);
  // Each passage once: by the document of the place below, else by the later one.
  expect(
    all.passages.map(({ policyId, other, earlier }) => [policyId, other.policyId, earlier]),
  ).toEqual(
    expect.arrayContaining([
      ['a', 'c', false],
      ['a', 'b', true],
      ['c', 'b', true],
    ]),
  );
});

test('which is the earlier is said where dates, status or a citation say it', () => {
  const meta = (id: string, fields: Partial<PolicyMeta>) => ({
    ...blankMeta(id, id, 'other'),
    ...fields,
  });
  const relations = relationsOf(
    [
      meta('a', { signedOn: '2022-01-01', docNumber: '甲政〔2022〕1号' }),
      meta('b', { printedOn: '2023-01-01' }),
      meta('c', { signedOn: '2024-01-01', status: '征求意见稿' }),
      meta('d', {
        cites: [
          { title: '通知', docNumber: '甲政 〔2022〕 1号' },
          { title: '无此文件', docNumber: null },
        ],
      }),
      meta('e', { cites: [{ title: '甲政文件', docNumber: '乙政〔2020〕1号' }] }),
    ],
    PLACES,
  );
  expect(relations.earlier(1, 0)).toBe(true);
  expect(relations.earlier(0, 1)).toBe(false);
  expect(relations.earlier(2, 0)).toBe(null);
  expect(relations.earlier(4, 0)).toBe(null);
  expect(relations.relation(3, 0)).toBe('cited');
  expect(relations.relation(0, 3)).toBe('citing');
  expect([relations.earlier(3, 0), relations.earlier(0, 3)]).toEqual([true, false]);
  expect(relations.above(3)).toEqual([0]);
  expect([relations.uncollected(3), relations.uncollected(4)]).toEqual([
    ['无此文件'],
    ['甲政文件'],
  ]);
});

test('places that name each other as above end nothing', () => {
  const places = [
    { id: 'x', parent: 'y' },
    { id: 'y', parent: 'x' },
  ];
  const documents = [blankMeta('a', 'a', 'x'), blankMeta('b', 'b', 'y')];
  expect(relationsOf(documents, places).relation(0, 1)).toBe('superior');
});

test('what many have, and what the form of documents brings with it, is common and counts for nothing', () => {
  const many = Array.from({ length: 12 }, (_, n) => ({
    id: `d${String(n).padStart(2, '0')}`,
    clauses: [`${SENTENCE}${n}`],
  }));
  const { all, file } = wording([
    ...many,
    { id: 'x', clauses: [OTHER, `加强领导（责任单位：甲市卫生健康局、甲市人力资源和社会保障局）`] },
    {
      id: 'y',
      clauses: [OTHER, `加强领导二（责任单位：甲市卫生健康局、甲市人力资源和社会保障局）`],
    },
  ]);
  const [stretch] = file('d05').stretches;
  expect(stretch).toMatchObject({ kind: 'common', documents: 11 });
  expect(stretch!.others.length).toBeLessThan(5);
  expect(file('d05')).toMatchObject({ shared: 0, found: { stretches: 1 } });
  expect(file('x').stretches.map(({ kind }) => kind)).toEqual(['peer', 'common']);
  expect(file('x').shared).toBe(OTHER.length);
  expect(all.pairs.map(({ policies: both }) => both)).toEqual([['x', 'y']]);
  expect(all.passages.map(({ policyId }) => policyId)).toEqual(['y']);
});

test('what is kept is bounded, and what there is beside it is said', () => {
  const sentence = (n: number) =>
    Array.from({ length: 20 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((n * 20 + i) % 0x5000)),
    ).join('');
  const clauses = Array.from({ length: 300 }, (_, n) => sentence(n));
  const { all, file } = wording(['a', 'b'].map((id) => ({ id, clauses })));
  expect(file('a').found).toEqual({ documents: 1, stretches: 300 });
  expect(file('a').stretches.length).toBe(160);
  expect(file('a').documents).toMatchObject([{ policyId: 'b', runs: 300, same: 6_000 }]);
  expect(all.passages.length).toBe(20);
});

test('what was known of documents before makes no difference, whatever changed', () => {
  const next = random(7);
  const pick = (count: number) => Math.floor(next() * count);
  const sentences = Array.from({ length: 30 }, (_, n) =>
    Array.from({ length: 18 }, (_, i) => String.fromCharCode(0x4e00 + n * 18 + i)).join(''),
  );
  const clause = () => Array.from({ length: 1 + pick(4) }, () => sentences[pick(30)]).join('，');
  let given = Array.from(
    { length: 9 },
    (_, n): Given => ({
      id: `d${n}`,
      jurisdiction: PLACES[n % 3]!.id,
      signedOn: `20${10 + (n % 9)}-01-01`,
      clauses: Array.from({ length: 5 }, clause),
    }),
  );
  const changes: ((document: Given, n: number) => Given)[] = [
    (document) => ({ ...document, clauses: document.clauses.with(pick(5), clause()) }),
    (document) => ({ ...document, clauses: document.clauses.with(0, `甲${document.clauses[0]}`) }),
    (document) => ({ ...document, signedOn: `20${10 + pick(9)}-06-01` }),
    (document) => ({ ...document, title: `关于${pick(3)}的通知` }),
    (document) => ({ ...document, jurisdiction: PLACES[pick(3)]!.id }),
    (document) => ({ ...document, cites: [{ title: '关于1的通知', docNumber: null }] as never }),
    (document) => ({ ...document, id: `e${pick(100)}` }),
  ];
  const known: Known = new Map();
  for (let round = 0; round < 40; round++) {
    const at = pick(given.length);
    given = given.with(at, changes[round % changes.length]!(given[at]!, at));
    if (new Set(given.map(({ id }) => id)).size < given.length) continue;
    const after = wording(given, known);
    const whole = wording(given);
    expect(after.all).toEqual(whole.all);
    for (const { id } of given) expect(after.file(id)).toEqual(whole.file(id));
  }
});

test('a document is looked at again only where words that it shares have changed', () => {
  const given = ['a', 'b', 'c'].map(
    (id, n): Given => ({ id, clauses: [SENTENCE, OTHER, `只有${n}`] }),
  );
  given[2]!.clauses = ['此件与其他文件没有相同的文字，另有规定的从其规定'];
  const known: Known = new Map();
  wording(given, known);
  const found = (changed: Given[]) => {
    const before = new Map(known);
    wording(changed, known);
    return [...known.keys()].filter((id) => before.get(id) !== known.get(id));
  };
  expect(found(given)).toEqual([]);
  const own = { ...given[2]!, clauses: ['此件改动了'] };
  expect(found(given.with(2, own))).toEqual(['c']);
  expect(found(given.with(0, { ...given[0]!, clauses: [SENTENCE] }).with(2, own))).toEqual([
    'a',
    'b',
  ]);
});
