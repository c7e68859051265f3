/** Families: rows cut from one provision, the head with its members below it. */
import type { Measure } from '../model.ts';

type Row = Pick<Measure, 'id' | 'family' | 'key'>;

/** The row that a row stands below in its list; itself where that has no head. */
export const headOf = (row: Row, ids: ReadonlySet<string>): string =>
  row.family !== undefined && ids.has(row.family) ? row.family : row.id;

/** Rows of a topic in the order of reading: families that drafters ask for first, each head before its members. */
export function inFamilies<R extends Row>(rows: readonly R[]): R[] {
  const ids = new Set(rows.map(({ id }) => id));
  const families = [...Map.groupBy(rows, (row) => headOf(row, ids))].map(([head, all]) => ({
    key: all.some(({ key }) => key),
    all: [...all.filter(({ id }) => id === head), ...all.filter(({ id }) => id !== head)],
  }));
  return [...families.filter(({ key }) => key), ...families.filter(({ key }) => !key)].flatMap(
    ({ all }) => all,
  );
}
