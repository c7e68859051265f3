/** Which figures of a row may stand side by side, in a drawing or in a sentence. */
import type { Dimension } from '../lexicon/units.ts';
import { readUnit } from '../measure/grammar/units.ts';
import { unitWords } from '../measure/meaning.ts';
import type { Level, MatrixEntry, Measure } from '../model.ts';

/** An entry and the place that states it. */
export interface Stated {
  place: { id: string; level: Level | null };
  entry: MatrixEntry;
}

const COUNTED: ReadonlySet<Dimension | undefined> = new Set(['people', 'thing']);

/** True for 200家, which grows with the place, but not for 5人/万人 or 90%. */
export function isCount(unit: string): boolean {
  return !unit.includes('/') && COUNTED.has(readUnit(unit, 0)?.dimension);
}

/** One document states several figures for one year: these are of unlike subjects. */
export function isUnlike(entries: readonly MatrixEntry[]): boolean {
  const figures = new Map<string, string>();
  return entries.some(({ policyId, deadline, population, value }) => {
    const key = `${policyId} ${deadline} ${population}`;
    const before = figures.get(key) ?? String(value);
    figures.set(key, before);
    return before !== String(value);
  });
}

/** Counts of a city and of a county in it, or elsewhere, say how large these are. */
function isOfUnlikePlaces(group: readonly Stated[], unit: string): boolean {
  const levels = new Set(group.flatMap(({ place: { level } }) => level ?? []));
  return levels.size > 1 && isCount(unit);
}

/**
 * The figures of a row that may be set against each other, by group: of one basis and one unit, aimed at or
 * reached, of like subjects and of places of like size.
 */
export function comparableGroups<S extends Stated>(
  { comparability, bases = [] }: Pick<Measure, 'comparability' | 'bases'>,
  stated: readonly S[],
): S[][] {
  if (bases.length === 0 && comparability !== 'same') return [];
  const measured = stated.filter(({ entry }) => bases.length === 0 || entry.basis !== undefined);
  const groups = Map.groupBy(
    measured,
    ({ entry: { basis, kind, unit } }) => `${basis} ${kind === 'baseline'} ${unitWords(unit)}`,
  );
  return [...groups.values()].filter(
    (group) =>
      !isUnlike(group.map(({ entry }) => entry)) &&
      !isOfUnlikePlaces(group, unitWords(group[0]?.entry.unit)),
  );
}
