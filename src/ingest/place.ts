import type { Corpus } from '../corpus.ts';
import { InputError } from '../errors.ts';
import type { Policy } from '../model.ts';
import { placeOf } from '../policy/jurisdictions.ts';
import { type Manifest, slugOf } from '../source/manifest.ts';
import type { Addition } from './plan.ts';

export type Place = Addition['jurisdiction'];

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * `--jurisdiction id[:label[:province[:parent]]]` → the place. Throws InputError for an id that is not a
 * slug, an unknown id without a label, and an unknown parent.
 */
export function readPlace(text: string, manifest: Manifest): Place {
  const [id = '', label, province, parent] = text.split(/[:：]/u).map((part) => part.trim());
  const usage = '格式为 标识[:名称[:省份[:上级标识]]]，如 dongyang:东阳市:浙江省';
  if (!SLUG.test(id)) {
    throw new InputError(`--jurisdiction ${text}：标识只能用小写字母、数字和连字符，${usage}`);
  }
  if (!manifest.jurisdictions[id] && !label) {
    const known = Object.entries(manifest.jurisdictions).map(
      ([key, value]) => `${key}（${value.label}）`,
    );
    throw new InputError(
      `--jurisdiction ${id}：尚未登记，请写明名称，${usage}；已登记：${known.join('、')}`,
    );
  }
  if (parent && !manifest.jurisdictions[parent]) {
    throw new InputError(`--jurisdiction ${text}：上级 ${parent} 尚未登记，请先收录上级的文件`);
  }
  return {
    id,
    ...(label ? { label } : {}),
    ...(province ? { province } : {}),
    ...(parent ? { parent } : {}),
  };
}

/** The place that the text itself states: a registered one of that name, else a new one; null where it states none. */
export function statedPlace(policy: Policy, manifest: Manifest): Place | null {
  const { label, province } = placeOf(policy.meta);
  if (label === null) return null;
  const bare = province && label.startsWith(province) ? label.slice(province.length) : label;
  const known = Object.entries(manifest.jurisdictions).find(
    ([, entry]) => entry.label === label || (bare !== '' && entry.label === bare),
  );
  if (known) return { id: known[0] };
  return { id: slugOf(label), label: bare || label, ...(province ? { province } : {}) };
}

/** The place as a person reads it. */
export function placeName(place: Place, manifest: Manifest, corpus?: Corpus): string {
  const entry = manifest.jurisdictions[place.id];
  const read = corpus?.jurisdictions.find(({ id }) => id === place.id);
  return `${entry?.label ?? place.label ?? read?.label ?? place.id}（${place.id}）`;
}
