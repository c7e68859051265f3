/** Rows as a table lists them: the head of a family with its members below it. */
import { headOf } from '../measure/families.ts';
import type { MeasureSummary } from '../store/store.ts';

type Row = Pick<MeasureSummary, 'id' | 'family' | 'key'>;

/** A row of a table, as its family places it. */
export interface Placed<R> {
  row: R;
  /** The others of its family, the head first. */
  kin: R[];
  /** It stands below the head of its family. */
  member: boolean;
  /** Drafters ask for it. */
  key: boolean;
}

/** Rows in their order, each with its family. */
export function placed<R extends Row>(rows: readonly R[]): Placed<R>[] {
  const ids = new Set(rows.map(({ id }) => id));
  const families = Map.groupBy(rows, (row) => headOf(row, ids));
  return rows.map((row) => {
    const head = headOf(row, ids);
    const all = families.get(head) ?? [];
    return {
      row,
      kin: all.filter((other) => other !== row),
      member: head !== row.id,
      key: all.some(({ key }) => key),
    };
  });
}
