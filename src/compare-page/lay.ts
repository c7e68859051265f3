/** Documents laid beside each other as the page shows them: rows, what differs in each, and why they stand there. */
import { pathLabel } from '../citation/clause-name.ts';
import {
  alone,
  type Difference,
  difference,
  type Merged,
  type Stretch,
} from '../compare/difference.ts';
import type { Compared } from '../compare/document.ts';
import { finderIn } from '../compare/elsewhere.ts';
import { type Linker, layoutOf, type Relation, relationOf } from '../compare/groups.ts';
import type { Basis, Link } from '../compare/links.ts';
import { passageOf } from '../compare/passage.ts';
import type { Clause, DocumentRows, MeasureName } from '../model.ts';
import { documentOf } from '../policy-id.ts';

/** What is published of a document. */
export interface Published {
  rows: DocumentRows;
  clauses: readonly Clause[];
}

/** A document as the heads of columns and the links to its clauses need it. */
export interface Head extends Omit<DocumentRows, 'clauses' | 'bases'> {
  clauses: { id: string; label: string; kind: Clause['kind'] }[];
}

/** A group of clauses that correspond. */
export interface Row {
  /** Numbers of clauses, by document. */
  columns: number[][];
  /** How each document after the first stands to the first; null where neither has a part in the row. */
  relations: (Relation | null)[];
  /** Of versions: a clause of it has moved. */
  moved: boolean;
  /** Names of the topics that its clauses are quoted under. */
  topics: string[];
}

/** By what a clause corresponds to a clause of another document. */
export interface Tie {
  document: number;
  clause: number;
  basis: Basis;
  /** Rows of the matrix that quote both; `apart`: by different bases. */
  measures: { id: string; name: string; apart: boolean }[];
  /** Share of common wording, 0 to 1. */
  share: number;
  /** Of versions: it has moved. */
  moved: boolean;
}

export interface Cell {
  clause: number;
  stretches: Stretch[];
  ties: Tie[];
}

/** What a row says, when it is drawn. */
export interface Detail {
  /** By document. */
  cells: Cell[][];
  /** For each document after the first, its text with that of the first in one; null where only one has a part. */
  merged: (Merged[] | null)[];
}

export interface Laid {
  heads: Head[];
  rows: Row[];
  /** Works out one row, by its number. */
  detail(row: number): Detail;
}

function comparedOf({ rows, clauses }: Published): Compared {
  const document = documentOf(rows.policyId);
  return { document, clauses, rows: new Map(Object.entries(rows.clauses)), bases: rows.bases };
}

/**
 * In: two to four documents, the one that gives the order first, what measures are called, and what tells which
 * clauses of versions correspond, where two of them are of one document. Out: their rows.
 */
export function lay(
  published: readonly Published[],
  names: readonly MeasureName[],
  ofVersions?: Linker,
): Laid {
  const documents = published.map(comparedOf);
  const layout = layoutOf(documents, ofVersions);
  const measures = new Map(names.map((measure) => [measure.id, measure]));
  const finders = documents.map(finderIn);
  const ties = tiesOf(documents, layout, (id) => measures.get(id)?.name ?? id);

  function topicsOf(columns: readonly number[][]): string[] {
    const quoted = columns.flatMap((clauses, k) =>
      clauses.flatMap((n) => documents[k]!.rows.get(documents[k]!.clauses[n]!.clauseId) ?? []),
    );
    return [...new Set(quoted.flatMap((id) => measures.get(id)?.topic ?? []))];
  }

  function detail(row: number): Detail {
    const { columns } = layout.groups[row]!;
    const passages = columns.map((clauses, k) =>
      clauses.map((n) => passageOf(documents[k]!.clauses[n]!)),
    );
    /** Each is held against the first that has a part in the row. */
    const against = columns.findIndex((clauses) => clauses.length > 0);
    const differences = columns.map((clauses, k): Difference | null =>
      k === against || clauses.length === 0
        ? null
        : difference(passages[against]!, passages[k]!, {
            one: finders[k]!(clauses),
            other: finders[against]!(columns[against]!),
          }),
    );
    // Beside one other document the first shows what differs; beside several that would be said of which?
    const others = differences.filter((found) => found !== null);
    const first =
      documents.length === 2 && others[0]
        ? others[0].one
        : alone(passages[against]!, against > 0 ? finders[0]!([]) : lonely(columns));
    return {
      cells: columns.map((clauses, k) => {
        const stretches = k === against ? first : differences[k]?.other;
        return clauses.map((clause, i) => ({
          clause,
          stretches: stretches?.[i] ?? [],
          ties: ties[k]!.get(clause) ?? [],
        }));
      }),
      merged: differences.slice(1).map((found) => found?.merged ?? null),
    };
  }
  /** Where the one other document has what stands in the first alone. */
  const lonely = ([, other]: readonly number[][]) =>
    documents.length === 2 && other!.length === 0 ? finders[1]!([]) : undefined;

  return {
    heads: published.map(({ rows: { clauses: _, bases: __, ...head }, clauses }) => ({
      ...head,
      clauses: clauses.map((clause) => ({
        id: clause.clauseId,
        label: pathLabel(clause),
        kind: clause.kind,
      })),
    })),
    rows: layout.groups.map((group) => ({
      columns: group.columns,
      relations: documents.slice(1).map((_, k) => relationOf(documents, layout, group, k + 1)),
      moved: group.columns.some((clauses, k) =>
        clauses.some((n) => ties[k]!.get(n)?.some((tie) => tie.moved)),
      ),
      topics: topicsOf(group.columns),
    })),
    detail,
  };
}

/** What ties each clause of each document to clauses of others, the strongest first. */
function tiesOf(
  documents: readonly Compared[],
  { links, further }: ReturnType<typeof layoutOf>,
  nameOf: (id: string) => string,
): Map<number, Tie[]>[] {
  const ties = documents.map(() => new Map<number, Tie[]>());
  const tie = (from: number, clause: number, to: number, other: number, link: Link): void => {
    const { basis, share, rows, apart, moved = false } = link;
    const measures = rows.map((id) => ({ id, name: nameOf(id), apart: apart.includes(id) }));
    const own = ties[from]!.get(clause) ?? [];
    own.push({ document: to, clause: other, basis, measures, share, moved });
    ties[from]!.set(clause, own);
  };
  const all = links.flatMap((own, n) => [
    ...own.map((link) => ({ k: n + 1, before: 0, link })),
    ...further[n]!.map(({ before, link }) => ({ k: n + 1, before, link })),
  ]);
  for (const { k, before, link } of all.sort((a, b) => b.link.strength - a.link.strength)) {
    tie(before, link.one, k, link.other, link);
    tie(k, link.other, before, link.one, link);
  }
  return ties;
}
