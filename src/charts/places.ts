import { divisions } from '../lexicon/division-table.ts';
import type { RowHead } from '../matrix/place-counts.ts';
import type { Store } from '../store/store.ts';

type Place = Store['places'][number];

/** A row of a table by place: one place, or a province with all places in it. */
export interface PlaceGroup {
  id: string;
  label: string;
  places: Place[];
}

/** Rows of a table may be this many before places are put together. */
export const MOST_PLACES = 24;

const provinceOf = ({ province }: Place) =>
  divisions()
    .byName.get(province ?? '')
    ?.find(({ level }) => level === '省');

/** The provinces, each with its places, in the order of places; the State and what has no province by itself. */
export function provincesOf(places: readonly Place[]): PlaceGroup[] {
  const groups = Map.groupBy(places, (place) => provinceOf(place)?.slug ?? place.id);
  return [...groups].map(([id, within]) => {
    const [first] = within as [Place];
    return { id, label: provinceOf(first)?.name ?? first.label, places: within };
  });
}

/** Each place where they are few or all of one province, else the provinces. */
export function placeGroups(places: readonly Place[], most = MOST_PLACES): PlaceGroup[] {
  const provinces = provincesOf(places);
  if (places.length > most && provinces.length > 1) return provinces;
  return places.map((place) => ({ id: place.id, label: place.label, places: [place] }));
}

/** A place with all that lies in it, by the parents that have documents. */
export function within(place: Place, places: readonly Place[]): Place[] {
  const inside = new Set([place.id]);
  return places.filter(({ id, parent }) => {
    if (inside.has(parent ?? '')) inside.add(id);
    return inside.has(id);
  });
}

/** How the row of a group begins among others; `link` gives the address of its page. */
export function rowHead(
  group: PlaceGroup,
  groups: readonly PlaceGroup[],
  link: (group: PlaceGroup) => string | undefined,
): RowHead {
  const [first] = group.places;
  return {
    label: group.label,
    size: group.places.length,
    place: group.places.length === 1 ? first?.id : undefined,
    link: link(group),
    below: groups.some(({ id }) => id === first?.parent),
  };
}
