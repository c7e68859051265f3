import { beforeAll, describe, expect, it } from 'vitest';
import { isOperative } from '../../src/measure/find.ts';
import { type LoadedMatrix, loadMatrix } from '../../src/measure/load.ts';
import { prove } from '../../src/measure/proof.ts';
import { plain } from '../../src/measure/text.ts';
import { contextOf } from '../../src/measure/view.ts';
import { Matrix, Quantity } from '../../src/model.ts';

let loaded: LoadedMatrix;
const measures = () => loaded.matrix.topics.flatMap((topic) => topic.measures);
const entries = () =>
  measures().flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell.entries));

// The corpus of this checkout, whatever documents it holds; the numbers are floors, not snapshots.
describe('the matrix of this corpus', () => {
  beforeAll(async () => {
    loaded = await loadMatrix();
  });

  it('is what the model says', () => {
    expect(Matrix.safeParse(loaded.matrix).error).toBeUndefined();
    expect(loaded.quantities.every((quantity) => Quantity.safeParse(quantity).success)).toBe(true);
  });

  it('is proved word for word', () => {
    expect(prove(loaded.corpus.policies, loaded.matrix, loaded.quantities)).toEqual([]);
  });

  it('has a cell for every measure and jurisdiction', () => {
    const ids = loaded.matrix.jurisdictions.map(({ id }) => id).sort();
    for (const measure of measures()) expect(Object.keys(measure.cells).sort()).toEqual(ids);
  });

  it('says what differs wherever figures or rules are not of one kind', () => {
    for (const { id, comparability, note } of measures())
      expect(comparability === 'same' || Boolean(note), id).toBe(true);
  });

  it('puts every operative clause into a row', () => {
    const covered = new Set(entries().map(({ policyId, clauseId }) => `${policyId}#${clauseId}`));
    const missing = loaded.corpus.policies.flatMap(({ meta, clauses }) =>
      clauses
        .filter(isOperative)
        .map(({ clauseId }) => `${meta.policyId}#${clauseId}`)
        .filter((key) => !covered.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('puts every quantity into a row', () => {
    expect(loaded.quantities.filter(({ measure }) => !measure).map(({ id }) => id)).toEqual([]);
    for (const { measure } of loaded.quantities)
      expect(loaded.measures.has(measure ?? ''), `${measure}`).toBe(true);
  });

  it('sets the places side by side', () => {
    const stated = (n: number) =>
      measures().filter(
        ({ cells }) => Object.values(cells).filter(({ status }) => status === 'stated').length >= n,
      ).length;
    expect(stated(2)).toBeGreaterThanOrEqual(180);
    expect(stated(loaded.matrix.jurisdictions.length)).toBeGreaterThanOrEqual(20);
  });

  it('shows each entry within its sentence, as printed', () => {
    for (const entry of entries()) {
      const { clause } = loaded.source(entry);
      const { lead, quote, rest } = contextOf(clause, entry.at);
      expect(clause.text.slice(...entry.at)).toBe(entry.quote);
      expect(plain(quote)).toBe(plain(entry.quote));
      expect(plain(clause.text)).toContain(plain(lead + quote + rest));
    }
  });
});
