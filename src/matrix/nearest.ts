/** Which places a reader probably compares with: the own one, those above it, then its peers. */

export interface Neighbour {
  id: string;
  level?: string | null | undefined;
  parent?: string | undefined;
  province?: string | null | undefined;
}

/** Columns that stand side by side when nobody has chosen: all where there are few. */
export const USUAL = 4;
const FEW = 5;
/** Columns at most: more are no longer compared but scrolled. */
export const MOST_COLUMNS = 8;

export const usualCount = (places: number): number => (places <= FEW ? places : USUAL);

/**
 * The `count` places nearest to one: itself, its superiors, then those most like it – of the same
 * superior, of the same province and level, of the same level – and the nearest in order among these.
 * `places` stand in their order; an unknown `own` gives none.
 */
export function nearest(places: readonly Neighbour[], own: string, count: number): string[] {
  const at = places.findIndex(({ id }) => id === own);
  const me = places[at];
  if (!me) return [];
  const superiors: string[] = [];
  for (let up = me.parent; up && up !== own && !superiors.includes(up); ) {
    superiors.push(up);
    const next = up;
    up = places.find(({ id }) => id === next)?.parent;
  }
  const unlike = ({ level, parent, province }: Neighbour): number =>
    (level === me.level ? 0 : 4) +
    (province === me.province ? 0 : 2) +
    (parent === me.parent ? 0 : 1);
  const peers = places
    .map((place, i) => ({
      id: place.id,
      distance: unlike(place) * places.length + Math.abs(i - at),
    }))
    .filter(({ id }) => id !== own && !superiors.includes(id))
    .sort((a, b) => a.distance - b.distance)
    .map(({ id }) => id);
  return [own, ...superiors, ...peers].slice(0, count);
}
