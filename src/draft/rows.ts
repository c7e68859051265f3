/** What a draft says on the measures of the codebook: found by the same patterns as documents, proved by the same rule. */
import { statementsOf } from '../matrix/statement.ts';
import type { SoughtMeasure, SoughtTopic } from '../measure/codebook-file.ts';
import { entryOf, foundIn } from '../measure/entries.ts';
import { readings } from '../measure/find.ts';
import { unproved } from '../measure/proof.ts';
import type { Clause, MatrixEntry, QuotedDocument, Statement } from '../model.ts';
import { plain } from '../text/flat.ts';
import { DRAFT_ID, type Draft } from './read.ts';

/** Entries of a draft by measure, in the order of the codebook; a measure without any is absent. */
export function rowsOfDraft(
  { clauses, quantities }: Pick<Draft, 'clauses' | 'quantities'>,
  topics: readonly SoughtTopic[],
): Map<SoughtMeasure, MatrixEntry[]> {
  const read = readings({ meta: { policyId: DRAFT_ID }, clauses }, quantities);
  const found = foundIn(read, { topics });
  const texts = new Map(read.map(({ clause }) => [clause, plain(clause.text)]));
  return new Map(
    topics.flatMap(({ measures }) =>
      measures.flatMap((measure) => {
        const entries = (found.get(measure) ?? [])
          .filter(({ hit: { quote, quantity, clause } }) => {
            const figure = { quote, value: quantity?.value ?? null };
            return unproved(figure, texts.get(clause) ?? '') === null;
          })
          .map((each) => entryOf(DRAFT_ID, each, measure.bases));
        return entries.length > 0 ? [[measure, entries] as const] : [];
      }),
    ),
  );
}

/** A draft has no title, number or place that anybody could cite. */
const META: QuotedDocument = {
  policyId: DRAFT_ID,
  jurisdiction: '',
  title: '',
  issuer: null,
  docNumber: null,
  signedOn: null,
  printedOn: null,
  effectiveOn: null,
  status: null,
  url: '',
};

/** The statements of a draft by the id of the measure, as those of documents are shown. */
export function statementsOfDraft(
  clauses: readonly Clause[],
  rows: ReadonlyMap<SoughtMeasure, readonly MatrixEntry[]>,
): Map<string, Statement[]> {
  const byId = new Map(clauses.map((clause) => [clause.clauseId, clause]));
  const source = ({ clauseId }: MatrixEntry) => ({
    meta: META,
    clause: byId.get(clauseId) as Clause,
  });
  return new Map(
    [...rows].map(([{ id, bases }, entries]) => [id, statementsOf(entries, source, bases)]),
  );
}
