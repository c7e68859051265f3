/** The matrix of this corpus, built and proved once for all pages and data files of a build. */
import { faultsOf } from '../checks.ts';
import { type Corpus, loadCorpus } from '../corpus.ts';
import type { Clause, Matrix, Measure, PolicyMeta, Quantity } from '../model.ts';
import { note } from '../store/track.ts';
import { loadCodebook } from './codebook.ts';
import { buildMatrix, type MatrixIssue } from './matrix.ts';

export interface LoadedMatrix {
  corpus: Corpus;
  matrix: Matrix;
  quantities: Quantity[];
  issues: MatrixIssue[];
  /** Document and clause of an entry or a quantity. */
  source: (place: Place) => { meta: PolicyMeta; clause: Clause };
  measures: Map<string, Row>;
  /** Rows that quote a clause, and figures that stand in it, by `policyId#clauseId`. */
  rowsOf: Map<string, Row[]>;
  quantitiesOf: Map<string, Quantity[]>;
}

/** What entries, groups and quantities have in common. */
export interface Place {
  policyId: string;
  clauseId: string;
}

export interface Row {
  measure: Measure;
  topic: { id: string; name: string };
}

function groupBy<T>(items: Iterable<T>, keys: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

const clauseKey = ({ policyId, clauseId }: Place): string => `${policyId}#${clauseId}`;

async function build(): Promise<LoadedMatrix> {
  const corpus = await loadCorpus();
  const built = buildMatrix(
    corpus.policies,
    corpus.quantities,
    loadCodebook(),
    corpus.jurisdictions,
  );
  const problems = faultsOf(corpus);
  if (problems.length > 0) throw new Error(`对照表未通过核对：\n${problems.join('\n')}`);
  const rows = built.matrix.topics.flatMap(({ id, name, measures }) =>
    measures.map((measure) => ({ measure, topic: { id, name } })),
  );
  const sources = new Map(
    corpus.policies.flatMap(({ meta, clauses }) =>
      clauses.map((clause) => [clauseKey({ ...meta, ...clause }), { meta, clause }] as const),
    ),
  );
  return {
    ...built,
    corpus,
    source: (place) => {
      const source = sources.get(clauseKey(place));
      if (!source) throw new Error(`条款 ${clauseKey(place)} 不存在`);
      return source;
    },
    measures: new Map(rows.map((row) => [row.measure.id, row])),
    rowsOf: groupBy(rows, ({ measure }) =>
      Object.values(measure.cells).flatMap(({ entries }) => entries.map(clauseKey)),
    ),
    quantitiesOf: groupBy(built.quantities, (quantity) => [clauseKey(quantity)]),
  };
}

let loaded: Promise<LoadedMatrix> | undefined;

/** Loads everything that pages of the matrix need; throws where an entry is not proved. */
export function loadMatrix(): Promise<LoadedMatrix> {
  note('documents');
  loaded ??= build();
  return loaded;
}
