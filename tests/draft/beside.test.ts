/** A draft as a column: what it says in each row, beside places, and what they say that it doesn't. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';
import { loadCorpus } from '../../src/corpus.ts';
import { beside, compareFigures, compareStrength } from '../../src/draft/beside.ts';
import { knownOf, maybeRows } from '../../src/draft/likely.ts';
import { readDraft } from '../../src/draft/read.ts';
import { rowsOfDraft, statementsOfDraft } from '../../src/draft/rows.ts';
import { saidLines } from '../../src/draft/said.ts';
import { besideSelection } from '../../src/draft/selection.ts';
import { placeColumn } from '../../src/matrix/place-column.ts';
import { loadCodebook } from '../../src/measure/codebook.ts';
import { codebookText, readCodebookText } from '../../src/measure/codebook-file.ts';
import { rowsOf } from '../../src/measure/matrix.ts';
import type { MatrixEntry, Quotation } from '../../src/model.ts';
import { decode } from '../../src/source/decode.ts';
import { openStore } from '../../src/store/open.ts';
import { csvOf, markdownOf, wordsOf } from '../../src/word/lines.ts';
import { tablePaper } from '../../src/word/papers.ts';
import type { Quoted } from '../../src/word/selection.ts';

const { policies, quantities } = await loadCorpus(ROOT);
const codebook = loadCodebook();
const topics = readCodebookText(codebookText(codebook));
const store = await openStore();
const columnsOf = (place: string) => ({
  label: store.place(place).label,
  columns: topics.map(({ id }) => placeColumn(store, place, id)),
});

const linesOf = (file: string) => decode(readFileSync(join(ROOT, 'seeds', file)), file).text;

/** What an entry says, wherever it stands. */
const saidBy = ({ policyId: _id, url: _url, reviewed: _r, review: _b, ...entry }: MatrixEntry) =>
  entry;

describe.each(policies)('$meta.policyId as a draft', (policy) => {
  const own = quantities.filter(({ policyId }) => policyId === policy.meta.policyId);
  const accepted = new Set(
    codebook.topics
      .flatMap(({ measures }) => measures)
      .flatMap(({ id, reviewed }) =>
        reviewed.flatMap(({ accepted, at }) => (accepted ? [`${id}@${at}`] : [])),
      ),
  );
  const published = Object.entries(rowsOf(policy, own, codebook).rows).flatMap(([id, entries]) =>
    entries.flatMap((entry) =>
      accepted.has(`${id}@${entry.policyId}#${entry.clauseId}`)
        ? []
        : [[id, saidBy(entry)] as const],
    ),
  );

  test('has the entries that the document has, those aside that people have put in', () => {
    const found = rowsOfDraft(
      {
        clauses: policy.clauses,
        quantities: own.map((quantity) => ({ ...quantity, policyId: 'draft' })),
      },
      topics,
    );
    const said = [...found].flatMap(([{ id }, entries]) =>
      entries.flatMap((entry) =>
        accepted.has(`${id}@${policy.meta.policyId}#${entry.clauseId}`)
          ? []
          : [[id, saidBy(entry)]],
      ),
    );
    expect(published.length).toBeGreaterThan(50);
    expect(said).toEqual(published);
  });

  test('read as a draft it has the same words in the same rows', () => {
    const draft = readDraft(linesOf(policy.meta.source.file));
    const key = (id: string, { emphasis, value }: Partial<MatrixEntry>) =>
      `${id} ${emphasis} ${value}`;
    const said = [...rowsOfDraft(draft, topics)].flatMap(([{ id }, entries]) =>
      entries.map((entry) => key(id, entry)),
    );
    expect(said.toSorted()).toEqual(published.map(([id, entry]) => key(id, entry)).toSorted());
  });
});

const figure = (value: number, more: object = {}, words = `不低于${value}%`): Quotation => {
  const { basis, strength, ...about } = more as Partial<Quotation>;
  return {
    policyId: 'p',
    clauseId: 'c1',
    quote: words,
    emphasis: [[0, words.length]],
    at: [0, words.length],
    figures: [{ words, value, ...about }],
    basis,
    strength,
    clause: '一',
    within: '第一部分',
  };
};
const said = (draft: Quotation[], place: Quotation[]) =>
  compareFigures(draft, place).map((each) => each.said);

describe('figures of a draft and of a place', () => {
  test.each<[name: string, draft: Quotation[], place: Quotation[], said: string[]]>([
    ['lower', [figure(70)], [figure(90)], ['lower']],
    ['higher', [figure(95.5)], [figure(90)], ['higher']],
    ['the same', [figure(90)], [figure(90)], ['same']],
    ['of another unit', [figure(70)], [figure(90, {}, '不低于90人/万人')], []],
    ['a floor and a ceiling', [figure(70)], [figure(90, {}, '不超过90%')], []],
    ['of another year', [figure(70, { deadline: '2025' })], [figure(90, { deadline: '2030' })], []],
    ['of other people', [figure(70, { population: '老年人' })], [figure(90)], []],
    ['of another basis', [figure(70, { basis: '甲' })], [figure(90, { basis: '乙' })], []],
    ['of one basis', [figure(70, { basis: '甲' })], [figure(90, { basis: '甲' })], ['lower']],
    [
      'of a basis that is not known',
      [figure(70, { basis: '口径待核' })],
      [figure(90, { basis: '口径待核' })],
      [],
    ],
    ['a baseline', [figure(70, { baseline: true })], [figure(90, { baseline: true })], []],
    ['one against several', [figure(70)], [figure(90), figure(95)], []],
    ['counts, which grow with the place', [figure(7, {}, '7家')], [figure(9, {}, '9家')], []],
    ['of another base', [figure(7, {}, '7人/10万人')], [figure(9, {}, '9人/1万人')], []],
    ['aimed at against owed', [figure(70, { qualifiers: ['力争'] })], [figure(90)], ['unlike']],
    ['owed against in principle', [figure(9)], [figure(9, { qualifiers: ['原则上'] })], ['unlike']],
    [
      'both aimed at',
      [figure(70, { qualifiers: ['力争'] })],
      [figure(90, { qualifiers: ['力争'] })],
      ['lower'],
    ],
    ['a rate', [figure(7, {}, '7人/万人')], [figure(9, {}, '9人/万人')], ['lower']],
    ['the same count', [figure(9, {}, '9家')], [figure(9, {}, '9家')], ['same']],
  ])('%s', (_, draft, place, expected) => {
    expect(said(draft, place)).toEqual(expected);
  });
});

test('what limits one figure alone is said, and neither is called lower', () => {
  const figures = compareFigures([figure(70, { qualifiers: ['力争'] })], [figure(90)]);
  expect(saidLines({ statements: [], more: 0, figures, strength: null })).toEqual([
    '限定不同，不比高低：拟稿“力争”，此处无限定（不低于90%）',
  ]);
});

test('words of strength are told apart where both sides have some', () => {
  const of = (...strength: string[]) => [figure(1, { strength })];
  expect(compareStrength(of('鼓励', '要'), of('应当', '要'))).toEqual({
    draft: ['鼓励'],
    place: ['应当'],
  });
  expect(compareStrength(of('鼓励'), of('鼓励'))).toBeNull();
  expect(compareStrength(of(), of('应当'))).toBeNull();
});

describe('a document beside its neighbours', () => {
  const plan = policies.find(({ meta }) => meta.policyId === 'shaoyang-2022-primary-care')!;
  const draft = readDraft(linesOf(plan.meta.source.file));
  const rows = rowsOfDraft(draft, topics);
  const statements = statementsOfDraft(draft.clauses, rows);
  const others = ['shaoxing', 'zhuji'].map(columnsOf);
  const laid = beside(topics, statements, others);
  const measures = topics.flatMap((topic) => topic.measures);

  test('every row of the draft stands once, with what the places say', () => {
    expect(laid.rows.map(({ id }) => id).toSorted()).toEqual([...statements.keys()].toSorted());
    for (const row of laid.rows)
      row.places.forEach(({ statements }, i) => {
        const cells = others[i]?.columns.map((column) => column.rows[row.id]);
        expect(statements).toEqual(cells?.find(Boolean)?.statements ?? []);
      });
  });

  test('what places state and the draft does not is listed once, key rows first', () => {
    const lacking = laid.missing.flatMap((family) => family.rows.map(({ id }) => id));
    const stated = measures
      .map(({ id }) => id)
      .filter((id) =>
        others.some(({ columns }) => columns.some((column) => column.rows[id]?.statements.length)),
      );
    expect(lacking.toSorted()).toEqual(stated.filter((id) => !statements.has(id)).toSorted());
    const keys = laid.missing.map(({ key }) => key);
    expect(keys).toEqual(keys.toSorted((a, b) => Number(b) - Number(a)));
    expect(keys).toContain(true);
  });

  test('as a file it has the draft as its first column, which nobody can cite', async () => {
    const selection = await besideSelection(laid, ['绍兴市', '诸暨市'], 'key', async () => []);
    expect(selection.places).toEqual(['拟稿', '绍兴市', '诸暨市']);
    expect(selection.rows.length).toBeGreaterThan(laid.rows.length);
    const [own] = selection.rows[0]?.cells[0] ?? [];
    expect(own?.cited).toBeNull();
    const taken = {
      shown: [],
      address: 'https://example.org/draft/',
      site: 'https://example.org',
      day: '2026-01-01',
      form: 'gbt2025',
    } as const;
    const words = wordsOf(own as Quoted);
    for (const file of [csvOf(selection, taken), markdownOf(selection, taken)]) {
      expect(file).toContain('拟稿');
      expect(file).not.toContain('/policies/draft/');
    }
    expect(JSON.stringify(tablePaper(selection, taken, true))).toContain(
      JSON.stringify(words.split('\n')[0]).slice(1, -1),
    );
  });
});

test('a clause left in no row has one of its rows among the first three', () => {
  let right = 0;
  let all = 0;
  for (const { meta } of policies) {
    const draft = readDraft(linesOf(meta.source.file));
    const others = store.places.filter(({ id }) => id !== meta.jurisdiction).slice(0, 4);
    const known = knownOf(
      topics,
      others.map(({ id }) => columnsOf(id)),
    );
    const rowsKnown = new Set(known.map(({ measure }) => measure));
    const own = new Map<string, Set<string>>();
    for (const [{ id }, entries] of rowsOfDraft(draft, topics))
      for (const { clauseId } of rowsKnown.has(id) ? entries : [])
        own.set(clauseId, (own.get(clauseId) ?? new Set()).add(id));
    const maybe = maybeRows(draft.clauses, new Set(), topics, known);
    const told = maybe.filter(({ clauseId }) => own.has(clauseId));
    all += told.length;
    right += told.filter(({ clauseId, rows }) =>
      rows.some(({ id }) => own.get(clauseId)?.has(id)),
    ).length;
  }
  console.log(`a row of the clause among the first three: ${right} of ${all}`);
  expect(all).toBeGreaterThan(100);
  expect(right / all).toBeGreaterThanOrEqual(0.95);
});
