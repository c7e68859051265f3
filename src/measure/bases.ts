/** What entries of a row may be held against each other: those measured alike, of one basis. */
import type { Measure } from '../model.ts';
import type { MeasureDefinition } from './codebook.ts';

type Described = Pick<MeasureDefinition, 'comparability' | 'differs' | 'bases' | 'note'>;

/** How far a row can be compared, and what differs in it, by the bases that are found in it. */
export function comparability(
  { comparability = 'same', differs, bases = [], note }: Described,
  found: readonly string[] = bases.map(({ id }) => id),
): Pick<Measure, 'comparability' | 'note'> {
  const names = bases.filter(({ id }) => found.includes(id)).map(({ name }) => name);
  if (bases.length === 0) return { comparability, ...(note && { note }) };
  if (names.length < 2) return { comparability: 'same', ...(note && { note }) };
  const groups = `本项分几种口径：${names.join('、')}。`;
  return {
    comparability: differs === 'nature' ? 'different-kind' : 'different-denominator',
    note: `${groups}${note ?? ''}`,
  };
}
