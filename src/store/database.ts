/** The file that keeps what was derived, between builds: `.cache/derived.sqlite`. Losing it loses time only. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raised with every change of the tables, so that an older file is made anew. */
const LAYOUT = 8;

/**
 * Bytes of the file that are read where they lie instead of through copies: what a row is made from lies all over it.
 * Kilobytes of it that are held while it is written: indices are written all over too.
 */
const MAPPED = 2 ** 31 - 2 ** 16;
const HELD = 64_000;

const TABLES = `
create table document (
  id integer primary key autoincrement, key text not null unique,
  meta text not null, clauses integer not null, issues integer not null, content text not null,
  rest text not null, quantities text not null, namings text not null, faults text not null,
  worded text not null, versions text not null
);
create table clause (document integer not null, clause text not null, data text not null);
create unique index clause_place on clause (document, clause);
create table said (
  measure text not null, document integer not null, clauses text not null, entries text not null,
  version text not null
);
-- The version stands in it, so that those of a row are read without its entries.
create unique index said_measure on said (measure, document, version);
create index said_document on said (document);
-- As with the versions, of which clauses a document is quoted in which row.
create index said_quoting on said (document, measure, clauses);
create table wording (
  root text not null, policy text not null, data text not null, version text not null, code text not null,
  key text not null, named text not null, shared text not null, heaviest real, passages text not null,
  primary key (root, policy)
);
create table corpus (root text primary key, state text not null, merged text not null);
`;

/** Opens the file, made where there is none. Several processes may have it open. */
export function openDatabase(folder = process.cwd()): DatabaseSync {
  const file = join(folder, '.cache', 'derived.sqlite');
  mkdirSync(dirname(file), { recursive: true });
  const database = connect(file);
  if (layoutOf(database) === LAYOUT) return database;
  database.exec('begin immediate');
  // Another process may have made the tables in the meantime.
  if (layoutOf(database) !== LAYOUT) {
    const names = database
      .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
      .all();
    for (const { name } of names) database.exec(`drop table "${name}"`);
    database.exec(`${TABLES} pragma user_version = ${LAYOUT}`);
  }
  database.exec('commit');
  return database;
}

function connect(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 60_000 });
  database.exec(
    `pragma journal_mode = wal; pragma synchronous = normal; pragma mmap_size = ${MAPPED}; pragma cache_size = -${HELD}`,
  );
  return database;
}

function layoutOf(database: DatabaseSync): number {
  return Number(database.prepare('pragma user_version').get()?.user_version);
}
