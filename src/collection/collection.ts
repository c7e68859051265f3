/** What a reader has collected: quotations in groups, in the order of the reader. Plain data, never changed in place. */
import type { CitedMeta } from '../citation/reference.ts';
import type { Clause } from '../model.ts';
import type { Span } from '../text/span.ts';

/** What an item keeps of its document, so that it can be cited without the site. */
export interface Source extends Omit<CitedMeta, 'policyId' | 'url'> {
  /** Name of the place. */
  place: string;
}

export interface Item {
  /** `policyId#clauseId`; of a part of a clause, `@from-to` follows. */
  id: string;
  policyId: string;
  clauseId: string;
  /** The part of the clause's text that is quoted; null for all of it. */
  at: Span | null;
  /** The words as they were when they were collected. */
  quote: string;
  /** That of the clause's whole text at that time: see `hashOf`. */
  hash: string;
  kind: Clause['kind'];
  path: string[];
  source: Source;
  /** The row of the matrix that it was collected from. */
  measure: { id: string; name: string } | null;
  note: string;
  /** The day on which it was collected. */
  on: string;
}

export interface Group {
  title: string;
  items: Item[];
}

export interface Collection {
  title: string;
  /** Never empty: the first is what stands in no group and has no title. */
  groups: Group[];
}

/** As many as a browser keeps and a person can oversee. */
export const MOST = { items: 500, groups: 100, title: 200, note: 2000 };

export const EMPTY: Collection = { title: '', groups: [{ title: '', items: [] }] };

export const itemId = (policyId: string, clauseId: string, at: Span | null): string =>
  `${policyId}#${clauseId}${at ? `@${at[0]}-${at[1]}` : ''}`;

export const itemsOf = ({ groups }: Collection): Item[] => groups.flatMap(({ items }) => items);

const withGroups = (
  collection: Collection,
  change: (group: Group, index: number) => Group,
): Collection => ({ ...collection, groups: collection.groups.map(change) });

/**
 * Adds items behind the others; what is there already stays where it is. With a title they stand in the group
 * of that title, which is made where there is none. More than `MOST` are left out.
 */
export function add(collection: Collection, items: readonly Item[], title = ''): Collection {
  const known = new Set(itemsOf(collection).map(({ id }) => id));
  const room = MOST.items - known.size;
  const fresh = items
    .filter(({ id }, i) => !known.has(id) && items.findIndex((item) => item.id === id) === i)
    .slice(0, Math.max(room, 0));
  if (fresh.length === 0) return collection;
  const named = title.slice(0, MOST.title);
  const found = collection.groups.findIndex((group) => group.title === named);
  const at = found < 0 && collection.groups.length >= MOST.groups ? 0 : found;
  if (at < 0)
    return { ...collection, groups: [...collection.groups, { title: named, items: fresh }] };
  return withGroups(collection, (group, i) =>
    i === at ? { ...group, items: [...group.items, ...fresh] } : group,
  );
}

export function remove(collection: Collection, ids: readonly string[]): Collection {
  return withGroups(collection, (group) => ({
    ...group,
    items: group.items.filter(({ id }) => !ids.includes(id)),
  }));
}

function swapped<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  const next = [...list];
  const [one, other] = [next[at], next[at + by]];
  if (one === undefined || other === undefined) return next;
  next[at] = other;
  next[at + by] = one;
  return next;
}

/** Moves an item up or down in its group; at the end of it nothing changes. */
export function move(collection: Collection, id: string, by: 1 | -1): Collection {
  return withGroups(collection, (group) => {
    const at = group.items.findIndex((item) => item.id === id);
    return at < 0 ? group : { ...group, items: swapped(group.items, at, by) };
  });
}

/** Moves an item to the end of another group. */
export function moveTo(collection: Collection, id: string, index: number): Collection {
  const item = itemsOf(collection).find((each) => each.id === id);
  if (!item || !collection.groups[index]) return collection;
  return withGroups(remove(collection, [id]), (group, i) =>
    i === index ? { ...group, items: [...group.items, item] } : group,
  );
}

/** A new group at the end; none where there are as many as can be or one has the title. */
export function addGroup(collection: Collection, title: string): Collection {
  const named = title.trim().slice(0, MOST.title);
  const taken = named === '' || collection.groups.some((group) => group.title === named);
  if (taken || collection.groups.length >= MOST.groups) return collection;
  return { ...collection, groups: [...collection.groups, { title: named, items: [] }] };
}

/** Another title for a group; nothing changes where it is empty or another group's, nor for the first. */
export function renameGroup(collection: Collection, index: number, title: string): Collection {
  const named = title.trim().slice(0, MOST.title);
  const taken = collection.groups.some((group) => group.title === named);
  if (index === 0 || taken) return collection;
  return withGroups(collection, (group, i) => (i === index ? { ...group, title: named } : group));
}

/** Dissolves a group; its items stand in no group then. */
export function removeGroup(collection: Collection, index: number): Collection {
  const gone = collection.groups[index];
  const [loose, ...others] = collection.groups;
  if (index === 0 || !gone || !loose) return collection;
  return {
    ...collection,
    groups: [
      { ...loose, items: [...loose.items, ...gone.items] },
      ...others.filter((group) => group !== gone),
    ],
  };
}

/** Moves a group up or down among those with titles. */
export function moveGroup(collection: Collection, index: number, by: 1 | -1): Collection {
  if (index === 0 || index + by === 0) return collection;
  return { ...collection, groups: swapped(collection.groups, index, by) };
}

export function note(collection: Collection, id: string, words: string): Collection {
  return withGroups(collection, (group) => ({
    ...group,
    items: group.items.map((item) =>
      item.id === id ? { ...item, note: words.slice(0, MOST.note) } : item,
    ),
  }));
}

export const retitle = (collection: Collection, title: string): Collection => ({
  ...collection,
  title: title.slice(0, MOST.title),
});

/** One collection with what another has besides, in the groups of the same titles. */
export function merge(collection: Collection, other: Collection): Collection {
  const all = other.groups.reduce(
    (merged, { title, items }) => add(merged, items, title),
    collection,
  );
  return all.title === '' ? retitle(all, other.title) : all;
}

/** A collection and what it was before its last changes, the latest last. */
export interface Kept {
  now: Collection;
  before: Collection[];
}

/** Steps that can be undone. */
const STEPS = 20;

export function step({ now, before }: Kept, next: Collection): Kept {
  return next === now ? { now, before } : { now: next, before: [...before, now].slice(-STEPS) };
}

export function undo({ now, before }: Kept): Kept {
  return { now: before.at(-1) ?? now, before: before.slice(0, -1) };
}
