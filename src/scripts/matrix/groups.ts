/** Groups of places that the reader has named, kept in this browser and nowhere else. */
const NAME = 'place-groups';

export interface PlaceGroup {
  name: string;
  places: string[];
}

const isGroup = (value: unknown): value is PlaceGroup => {
  const { name, places } = (value ?? {}) as Partial<PlaceGroup>;
  return typeof name === 'string' && Array.isArray(places);
};

/** What was kept; nothing where storage is switched off or holds something else. */
export function keptGroups(): PlaceGroup[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isGroup) : [];
  } catch {
    return [];
  }
}

function keep(groups: readonly PlaceGroup[]): boolean {
  try {
    localStorage.setItem(NAME, JSON.stringify(groups));
    return true;
  } catch {
    return false;
  }
}

/** Keeps a group in place of one of the same name. False where the browser keeps nothing. */
export const keepGroup = (group: PlaceGroup): boolean =>
  keep([...keptGroups().filter(({ name }) => name !== group.name), group]);

export const dropGroup = (name: string): boolean =>
  keep(keptGroups().filter((group) => group.name !== name));
