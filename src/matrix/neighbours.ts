/** Which places a reader of one place's documents looks at first. */
import type { Neighbours } from '../model.ts';
import type { CorpusJurisdiction } from '../policy/places/jurisdictions.ts';

/** How alike two places are by the rows that they state (Jaccard), for one place and all. */
function likeness(
  own: number,
  rows: readonly (readonly number[])[],
  sizes: readonly number[],
): number[] {
  const shared = sizes.map(() => 0);
  for (const row of rows) {
    if (row.includes(own)) for (const place of row) shared[place] = (shared[place] ?? 0) + 1;
  }
  return shared.map((both, place) => {
    const either = (sizes[own] ?? 0) + (sizes[place] ?? 0) - both;
    return either > 0 ? both / either : 0;
  });
}

/** The places above one, the nearest first. */
function above(
  place: CorpusJurisdiction,
  byId: ReadonlyMap<string, CorpusJurisdiction>,
): CorpusJurisdiction[] {
  const chain: CorpusJurisdiction[] = [];
  for (let at = place.parent; at !== undefined; at = byId.get(at)?.parent) {
    const next = byId.get(at);
    if (!next || chain.includes(next)) break;
    chain.push(next);
  }
  return chain;
}

/**
 * Places in their order, and of each row the places that state it → the neighbours of a place: those above,
 * then those of the same province and level, then the rest, the most alike first. Places that are equally
 * alike stay in their order. Throws where there is no such place.
 */
export function neighbours(
  places: readonly CorpusJurisdiction[],
  stated: Iterable<readonly string[]>,
): (id: string) => Neighbours {
  const byId = new Map(places.map((place) => [place.id, place]));
  const indexOf = new Map(places.map(({ id }, index) => [id, index]));
  const rows = [...stated].map((ids) => ids.flatMap((id) => indexOf.get(id) ?? []));
  const sizes = places.map(() => 0);
  for (const place of rows.flat()) sizes[place] = (sizes[place] ?? 0) + 1;

  return (id) => {
    const own = byId.get(id);
    if (!own) throw new Error(`没有地区 ${id}`);
    const chain = above(own, byId);
    const alike = likeness(indexOf.get(id) ?? 0, rows, sizes);
    const groupOf = (place: CorpusJurisdiction): number => {
      const height = chain.indexOf(place);
      if (height >= 0) return height;
      const near = own.province !== null && place.province === own.province;
      return near && place.level === own.level ? chain.length : chain.length + 1;
    };
    const ranked = places
      .map((place, index) => ({ place, group: groupOf(place), alike: alike[index] ?? 0 }))
      .filter(({ place }) => place !== own)
      .toSorted((a, b) => a.group - b.group || b.alike - a.alike)
      .map(({ place }) => place.id);
    return { place: id, superiors: chain.map((place) => place.id), ranked };
  };
}
