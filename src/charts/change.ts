/** What an indicator was and what it is to become, in one place. */
import { unitWords } from '../measure/meaning.ts';
import type { MatrixEntry } from '../model.ts';

export interface Change<S> {
  /** What was, and what is aimed at. */
  from: S;
  to: S;
}

const byDeadline = (a: MatrixEntry, b: MatrixEntry): number =>
  (a.deadline ?? '').localeCompare(b.deadline ?? '');

/**
 * Pairs of a state and an aim of one place, one basis and one unit: the last state and the last aim that one of its
 * documents gives. In: entries of a row whose `states` stand beside its aims, each with its place.
 */
export function changesOf<S extends { place: { id: string }; entry: MatrixEntry }>(
  stated: readonly S[],
): Change<S>[] {
  const numbers = stated.filter(({ entry }) => typeof entry.value === 'number');
  const groups = Map.groupBy(
    numbers,
    ({ place, entry: { basis, unit } }) => `${place.id} ${basis} ${unitWords(unit)}`,
  );
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => byDeadline(a.entry, b.entry));
    const from = sorted.findLast(({ entry }) => entry.kind === 'baseline');
    const to = sorted.findLast(({ entry }) => entry.kind !== 'baseline');
    return from && to ? [{ from, to }] : [];
  });
}
