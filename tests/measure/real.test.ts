import { beforeAll, describe, expect, it } from 'vitest';
import { matrixText, quantitiesText } from '../../src/matrix/data-text.ts';
import { isOperative } from '../../src/measure/find.ts';
import { proveCells, proveDocument } from '../../src/measure/proof.ts';
import { Matrix, Quantity } from '../../src/model.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store, StoredDocument } from '../../src/store/store.ts';
import { plain } from '../../src/text/flat.ts';

let store: Store;
let matrix: Matrix;
let quantities: Quantity[];
let documents: StoredDocument[];
const measures = () => matrix.topics.flatMap((topic) => topic.measures);
const entries = () =>
  measures().flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell.entries));

// The corpus of this checkout, whatever documents it holds; the numbers are floors, not snapshots.
describe('the matrix of this corpus', () => {
  beforeAll(async () => {
    store = await openStore();
    matrix = JSON.parse([...matrixText(store)].join(''));
    quantities = JSON.parse([...quantitiesText(store)].join(''));
    documents = store.documents.map(({ meta }) => store.document(meta.policyId));
  });

  it('is written in pieces as it would be at once', () => {
    const whole = (data: unknown) => `${JSON.stringify(data)}\n`;
    expect([...matrixText(store)].join('')).toBe(whole(matrix));
    expect([...quantitiesText(store)].join('')).toBe(whole(quantities));
    expect(quantities).toEqual(documents.flatMap((document) => document.quantities));
  });

  it('is what the model says', () => {
    expect(Matrix.safeParse(matrix).error).toBeUndefined();
    expect(quantities.every((quantity) => Quantity.safeParse(quantity).success)).toBe(true);
  });

  it('is proved word for word', () => {
    for (const document of documents) {
      const { meta, quantities: own } = document;
      expect(own.length, meta.policyId).toBeGreaterThan(0);
      expect(proveDocument(document, own, store.entriesOf(meta.policyId))).toEqual([]);
    }
    expect(measures().flatMap((measure) => proveCells(measure, store.places))).toEqual([]);
  });

  it('has a cell for every measure and jurisdiction', () => {
    const ids = matrix.jurisdictions.map(({ id }) => id).sort();
    for (const measure of measures()) expect(Object.keys(measure.cells).sort()).toEqual(ids);
  });

  it('names in a cell that is not stated the row of its family that quotes the place', () => {
    const byId = new Map(measures().map((measure) => [measure.id, measure]));
    const headOf = ({ id, family }: Matrix['topics'][number]['measures'][number]) => family ?? id;
    const seen = measures().flatMap((measure) =>
      Object.entries(measure.cells).flatMap(([place, { status, see }]) =>
        see ? [{ measure, place, status, see }] : [],
      ),
    );
    expect(seen.length).toBeGreaterThan(0);
    for (const { measure, place, status, see } of seen) {
      const other = byId.get(see.measure);
      expect([status, other?.cells[place]?.status]).toEqual(['not-stated', 'stated']);
      expect(other && headOf(other)).toBe(headOf(measure));
      expect(see.says).toBe(measure.type === 'value' ? '未定数值' : '未单列');
    }
  });

  it('says what differs wherever figures or rules are not of one kind', () => {
    for (const { id, comparability, note } of measures())
      expect(comparability === 'same' || Boolean(note), id).toBe(true);
  });

  it('puts every operative clause into a row', () => {
    const covered = new Set(entries().map(({ policyId, clauseId }) => `${policyId}#${clauseId}`));
    const missing = documents.flatMap(({ meta, clauses }) =>
      clauses
        .filter(isOperative)
        .map(({ clauseId }) => `${meta.policyId}#${clauseId}`)
        .filter((key) => !covered.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('puts every quantity into a row', () => {
    expect(quantities.filter(({ measure }) => !measure).map(({ id }) => id)).toEqual([]);
    for (const { measure } of quantities)
      expect(store.measures.has(measure ?? ''), `${measure}`).toBe(true);
  });

  it('sets the places side by side', () => {
    const stated = (n: number) =>
      measures().filter(
        ({ cells }) => Object.values(cells).filter(({ status }) => status === 'stated').length >= n,
      ).length;
    expect(stated(2)).toBeGreaterThanOrEqual(180);
    expect(stated(matrix.jurisdictions.length)).toBeGreaterThanOrEqual(20);
  });

  it('quotes whole statements with their operative words, as printed', () => {
    for (const { at, emphasis, statement, quote, ...entry } of entries()) {
      const { clause } = store.quoted(entry);
      expect(clause.text.slice(...at)).toBe(emphasis);
      expect(clause.text.slice(...statement)).toBe(quote);
      expect(plain(quote)).toContain(plain(emphasis));
      const before = clause.text.slice(clause.spans.marker?.[1] ?? 0, statement[0]);
      expect(before, quote).toMatch(/(?:^[.．、]?|[。；;！!？?：:\n”）)\t]|\d)[^\S\n]*$/u);
    }
  });

  it('never quotes a heading alone where its clause has text', () => {
    for (const { at, ...entry } of entries().filter(({ value }) => value === undefined)) {
      const { clause } = store.quoted(entry);
      const heading = clause.spans.heading?.[1] ?? 0;
      expect(at[1] > heading + 1 || clause.text.length <= heading + 1, entry.quote).toBe(true);
    }
  });
});
