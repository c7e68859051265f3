import type { MeasureSummary, Store } from '../store/store.ts';

/** All rows by every id under which they are published: their own, and those of rows that they have taken the place of. */
export const published = ({ measures }: Store): { id: string; measure: MeasureSummary }[] =>
  [...measures.values()].flatMap((measure) =>
    [measure.id, ...measure.formerly].map((id) => ({ id, measure })),
  );
