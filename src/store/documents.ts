/** Derived documents in the database: packed for it, put in, read again as a whole or in parts. */
import type { DatabaseSync } from 'node:sqlite';
import type { Derived } from '../derive.ts';
import { type Naming, namingsOf } from '../duties.ts';
import type { Clause, MatrixEntry, PolicyMeta, Quantity, QuotedDocument } from '../model.ts';
import { type Worded, wordedOf } from '../wording/worded.ts';
import { digest } from './keys.ts';

/** A derived document as rows of text; what a worker hands back. */
export interface Packed {
  meta: string;
  issues: number;
  content: string;
  rest: string;
  quantities: string;
  namings: string;
  faults: string;
  worded: string;
  clauses: [clause: string, data: string][];
  versions: string;
  /** By row of the matrix: ids of the clauses quoted, entries, digest of all that the row shows of the document. */
  said: [measure: string, clauses: string, entries: string, version: string][];
}

/** Digests of parts of a document: which rows its clauses are quoted in, what it says on them, its figures. */
export interface Versions {
  rows: string;
  said: string;
  quantities: string;
}

type Rest = Pick<Derived, 'source'> & Pick<Derived['policy'], 'furniture' | 'issues'>;

export function pack({ source, policy, quantities, rows, faults, content }: Derived): Packed {
  const { meta, clauses, furniture, issues } = policy;
  const said = saidIn(policy, rows);
  const figures = JSON.stringify(quantities);
  const versions: Versions = {
    rows: digest(said.map(([measure, ids]) => `${measure} ${ids}`).join('\n')),
    said: digest(said.map(([, , , version]) => version).join('\n')),
    quantities: digest(figures),
  };
  return {
    meta: JSON.stringify(meta),
    issues: issues.length,
    content,
    rest: JSON.stringify({ source, furniture, issues } satisfies Rest),
    quantities: figures,
    namings: JSON.stringify(namingsOf(policy)),
    faults: JSON.stringify(faults),
    worded: JSON.stringify(wordedOf(clauses)),
    clauses: clauses.map((clause) => [clause.clauseId, JSON.stringify(clause)]),
    versions: JSON.stringify(versions),
    said,
  };
}

/** All that a row may show of a document besides its clauses. */
export const quotedDocument = ({
  policyId,
  jurisdiction,
  title,
  issuer,
  docNumber,
  signedOn,
  printedOn,
  effectiveOn,
  status,
  url,
}: QuotedDocument): QuotedDocument => ({
  policyId,
  jurisdiction,
  title,
  issuer,
  docNumber,
  signedOn,
  printedOn,
  effectiveOn,
  status,
  url,
});

/**
 * Rows stay as they are while other parts of a document change: their version stands for the entries, the clauses
 * that these quote and what a row shows of the document, not for where it all stands in the file.
 */
function saidIn({ meta, clauses }: Derived['policy'], rows: Derived['rows']): Packed['said'] {
  const quoted = new Map(
    clauses.map(({ source: _, ...clause }) => [clause.clauseId, digest(JSON.stringify(clause))]),
  );
  const head = JSON.stringify(quotedDocument(meta));
  return Object.entries(rows).map(([measure, entries]) => {
    const ids = [...new Set(entries.map(({ clauseId }) => clauseId))];
    const data = JSON.stringify(entries);
    const version = digest([head, data, ...ids.map((id) => quoted.get(id))].join('\n'));
    return [measure, ids.join(' '), data, version];
  });
}

export type Documents = ReturnType<typeof documentsIn>;

/** Access to the documents of a database, each by its number there. */
export function documentsIn(database: DatabaseSync) {
  const find = database.prepare('select id from document where key = ?');
  const add = database.prepare(
    'insert into document (key, meta, clauses, issues, content, rest, quantities, namings, faults, worded, versions) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const addClause = database.prepare(
    'insert into clause (document, clause, data) values (?, ?, ?)',
  );
  const addSaid = database.prepare(
    'insert into said (document, measure, clauses, entries, version) values (?, ?, ?, ?, ?)',
  );
  const name = database.prepare('select key from document where id = ?');
  const head = database.prepare(
    'select meta, clauses, issues, content, faults from document where id = ?',
  );
  const body = database.prepare('select meta, rest, quantities from document where id = ?');
  const folded = database.prepare('select worded from document where id = ?');
  const figures = database.prepare('select quantities from document where id = ?');
  const clauses = database.prepare('select data from clause where document = ? order by rowid');
  const clause = database.prepare('select data from clause where document = ? and clause = ?');
  const ids = database.prepare('select clause from clause where document = ? order by rowid');
  const named = database.prepare('select namings from document where id = ?');
  const own = database.prepare(
    'select measure, entries from said where document = ? order by rowid',
  );
  const quoting = database.prepare(
    'select measure, clauses from said indexed by said_quoting where document = ? order by rowid',
  );
  const row = database.prepare('select document, entries from said where measure = ?');
  const versions = database.prepare('select document, version from said where measure = ?');
  const ownVersions = database.prepare('select versions from document where id = ?');
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
          const {
            meta,
            clauses,
            issues,
            content,
            rest,
            quantities,
            namings,
            faults,
            worded,
            versions,
          } = packed;
          const written = add.run(
            key,
            meta,
            clauses.length,
            issues,
            content,
            rest,
            quantities,
            namings,
            faults,
            worded,
            versions,
          );
          const id = written.lastInsertRowid;
          for (const each of clauses) addClause.run(id, ...each);
          for (const each of packed.said) addSaid.run(id, ...each);
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
          ['said', 'document'],
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

    /** The words of a document as they are compared with those of others. */
    worded: (document: number): Worded => parsed(present(folded.get(document), document).worded),

    namings: (document: number): Naming[] => parsed(present(named.get(document), document).namings),

    /** Undefined where the document has no such clause. */
    clause(document: number, clauseId: string): Clause | undefined {
      const found = clause.get(document, clauseId);
      return found && parsed(found.data);
    },

    clauseIds: (document: number): string[] =>
      ids.all(document).map((found) => found.clause as string),

    /** The entries of a document by measure, in the order of the codebook. */
    entriesOf: (document: number): Map<string, MatrixEntry[]> =>
      new Map(
        own.all(document).map(({ measure, entries }) => [measure as string, parsed(entries)]),
      ),

    /** The ids of measures that quote a clause, by clause. */
    measuresByClause(document: number): Map<string, string[]> {
      const found = new Map<string, string[]>();
      for (const { measure, clauses } of quoting.all(document))
        for (const id of (clauses as string).split(' '))
          found.set(id, [...(found.get(id) ?? []), measure as string]);
      return found;
    },

    /** What every document kept says on a measure, by number of the document. */
    statedOn: (measure: string): Map<number, MatrixEntry[]> =>
      new Map(row.all(measure).map((each) => [each.document as number, parsed(each.entries)])),

    /** Digests of what every document kept says on a measure, by number of the document. */
    versionsOn: (measure: string): Map<number, string> =>
      new Map(
        versions.all(measure).map((each) => [each.document as number, each.version as string]),
      ),

    versionsOf: (document: number): Versions =>
      parsed(present(ownVersions.get(document), document).versions),
  };
}
