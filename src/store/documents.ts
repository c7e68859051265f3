/** Derived documents in the database: packed for it, put in, read again as a whole or in parts. */
import type { DatabaseSync } from 'node:sqlite';
import type { Derived } from '../derive.ts';
import type { Clause, MatrixEntry, PolicyMeta, Quantity } from '../model.ts';

/** A derived document as rows of text; what a worker hands back. */
export interface Packed {
  meta: string;
  issues: number;
  content: string;
  rest: string;
  quantities: string;
  faults: string;
  clauses: [clause: string, data: string][];
  entries: [measure: string, clause: string, data: string][];
}

type Rest = Pick<Derived, 'source'> & Pick<Derived['policy'], 'furniture' | 'issues'>;

export function pack({ source, policy, quantities, rows, faults, content }: Derived): Packed {
  const { meta, clauses, furniture, issues } = policy;
  return {
    meta: JSON.stringify(meta),
    issues: issues.length,
    content,
    rest: JSON.stringify({ source, furniture, issues } satisfies Rest),
    quantities: JSON.stringify(quantities),
    faults: JSON.stringify(faults),
    clauses: clauses.map((clause) => [clause.clauseId, JSON.stringify(clause)]),
    entries: Object.entries(rows).flatMap(([measure, entries]) =>
      entries.map((entry): Packed['entries'][number] => [
        measure,
        entry.clauseId,
        JSON.stringify(entry),
      ]),
    ),
  };
}

export type Documents = ReturnType<typeof documentsIn>;

/** Access to the documents of a database, each by its number there. */
export function documentsIn(database: DatabaseSync) {
  const find = database.prepare('select id from document where key = ?');
  const add = database.prepare(
    'insert into document (key, meta, clauses, issues, content, rest, quantities, faults) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const addClause = database.prepare(
    'insert into clause (document, clause, data) values (?, ?, ?)',
  );
  const addEntry = database.prepare(
    'insert into entry (measure, document, clause, data) values (?, ?, ?, ?)',
  );
  const name = database.prepare('select key from document where id = ?');
  const head = database.prepare(
    'select meta, clauses, issues, content, faults from document where id = ?',
  );
  const body = database.prepare('select meta, rest, quantities from document where id = ?');
  const figures = database.prepare('select quantities from document where id = ?');
  const clauses = database.prepare('select data from clause where document = ? order by rowid');
  const clause = database.prepare('select data from clause where document = ? and clause = ?');
  const ids = database.prepare('select clause from clause where document = ? order by rowid');
  const own = database.prepare(
    'select measure, clause, data from entry where document = ? order by rowid',
  );
  const row = database.prepare(
    'select document, data from entry where measure = ? order by document, rowid',
  );
  const numbers = database.prepare('select id from document');
  const parsed = <T>(text: unknown): T => JSON.parse(text as string) as T;
  const present = <T>(value: T | undefined, document: number): T => {
    if (value === undefined) throw new Error(`文件 ${document} 不在 .cache/derived.sqlite 中`);
    return value;
  };

  /** The number of a document by the key of what it derives from; undefined where it isn't kept. */
  function numberOf(key: string): number | undefined {
    return find.get(key)?.id as number | undefined;
  }

  return {
    numberOf,

    /** Keeps documents, all or none, and gives their numbers. One that another process kept stays. */
    keep(documents: readonly { key: string; packed: Packed }[]): void {
      database.exec('begin immediate');
      try {
        for (const { key, packed } of documents) {
          if (numberOf(key) !== undefined) continue;
          const { meta, clauses, issues, content, rest, quantities, faults } = packed;
          const written = add.run(
            key,
            meta,
            clauses.length,
            issues,
            content,
            rest,
            quantities,
            faults,
          );
          const id = written.lastInsertRowid;
          for (const each of clauses) addClause.run(id, ...each);
          for (const [measure, ...each] of packed.entries) addEntry.run(measure, id, ...each);
        }
        database.exec('commit');
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },

    /** Forgets all but these. */
    retain(kept: ReadonlySet<number>): void {
      database.exec('begin immediate');
      for (const { id } of numbers.all()) {
        if (kept.has(id as number)) continue;
        for (const [table, column] of [
          ['entry', 'document'],
          ['clause', 'document'],
          ['document', 'id'],
        ])
          database.prepare(`delete from ${table} where ${column} = ?`).run(id as number);
      }
      database.exec('commit');
    },

    keyOf: (document: number): string => present(name.get(document), document).key as string,

    /** What is known of a document without reading it: counts, the digest of its content, what stops a build. */
    summary(document: number) {
      const { meta, clauses, issues, content, faults } = present(head.get(document), document);
      return {
        meta: parsed<PolicyMeta>(meta),
        clauses: clauses as number,
        issues: issues as number,
        content: content as string,
        faults: parsed<string[]>(faults),
      };
    },

    /** A document without its entries. */
    read(document: number): Pick<Derived, 'source' | 'policy' | 'quantities'> {
      const found = present(body.get(document), document);
      const { source, furniture, issues } = parsed<Rest>(found.rest);
      const meta = parsed<PolicyMeta>(found.meta);
      const policy = { meta, clauses: this.clauses(document), furniture, issues };
      return { source, policy, quantities: parsed<Quantity[]>(found.quantities) };
    },

    clauses: (document: number): Clause[] =>
      clauses.all(document).map(({ data }) => parsed<Clause>(data)),

    quantities: (document: number): Quantity[] =>
      parsed(present(figures.get(document), document).quantities),

    /** Undefined where the document has no such clause. */
    clause(document: number, clauseId: string): Clause | undefined {
      const found = clause.get(document, clauseId);
      return found && parsed(found.data);
    },

    clauseIds: (document: number): string[] =>
      ids.all(document).map((found) => found.clause as string),

    /** The entries of a document by measure, in the order of the codebook. */
    entriesOf(document: number): Map<string, MatrixEntry[]> {
      return grouped(
        own.all(document).map(({ measure, data }) => [measure as string, parsed(data)] as const),
      );
    },

    /** The ids of measures that quote a clause, by clause. */
    measuresByClause(document: number): Map<string, string[]> {
      const found = own.all(document).map((each) => [each.clause, each.measure] as const);
      const groups = grouped(found as (readonly [string, string])[]);
      return new Map([...groups].map(([id, measures]) => [id, [...new Set(measures)]]));
    },

    /** What every document kept says on a measure, by number of the document. */
    statedOn(measure: string): Map<number, MatrixEntry[]> {
      return grouped(
        row.all(measure).map((each) => [each.document as number, parsed(each.data)] as const),
      );
    },
  };
}

function grouped<K, V>(pairs: readonly (readonly [K, V])[]): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
