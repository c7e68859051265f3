import type { Place } from './model.ts';
import { pinyinOf } from './policy/places/pinyin.ts';
import type { Store } from './store/store.ts';

/** Places as pages and pickers list them, in the order of the store. */
export function placesOf({ places, documents }: Pick<Store, 'places' | 'documents'>): Place[] {
  const counts = new Map<string, number>();
  for (const { meta } of documents)
    counts.set(meta.jurisdiction, (counts.get(meta.jurisdiction) ?? 0) + 1);
  return places.map(({ id, label, level, parent, province }) => ({
    id,
    label,
    level,
    parent: parent ?? null,
    province,
    ...pinyinOf(id),
    documents: counts.get(id) ?? 0,
  }));
}
