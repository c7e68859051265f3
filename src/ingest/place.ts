import type { Corpus } from '../corpus.ts';
import { InputError } from '../errors.ts';
import { type Division, divisions, labelOf, pathOf } from '../lexicon/division-table.ts';
import { type Policy, PolicyMeta } from '../model.ts';
import { placeOf } from '../policy/places/place.ts';
import { divisionsNamed, nearestNames } from '../policy/places/place-names.ts';
import { type Manifest, slugOf } from '../source/manifest.ts';
import type { Addition } from './plan.ts';

export type Place = Addition['jurisdiction'];

const MOST_NEAR = 5;
const MOST_TRIES = 5;

/** Whether a text may be the id of a policy or a place. */
export const isId = (text: string): boolean => PolicyMeta.shape.policyId.safeParse(text).success;

const known = (id: string, manifest: Manifest): boolean =>
  id in manifest.jurisdictions || divisions().bySlug.has(id);

/**
 * `--jurisdiction 绍兴市`, or an id, or `id:label[:province[:parent]]` for a place that the table of
 * divisions lacks → the place. Throws InputError where that is none, or more than one.
 */
export function readPlace(text: string, manifest: Manifest): Place {
  const answer = placeAnswered(text, manifest);
  if ('id' in answer) return answer;
  throw new InputError(`--jurisdiction ${text}：${answer.message}`);
}

/** One place has one id: that of the manifest, where it was registered under another than the table's. */
function idOf(division: Division, manifest: Manifest): string {
  const names = [labelOf(division), pathOf(division)];
  const registered = Object.entries(manifest.jurisdictions).find(([, { label }]) =>
    names.includes(label),
  );
  return registered?.[0] ?? division.slug;
}

/** What an answer did not settle: why, and the places that it may have meant. */
interface Unsettled {
  message: string;
  options: Division[];
}

function placeAnswered(text: string, manifest: Manifest): Place | Unsettled {
  if (/[:：]/u.test(text)) return placeWritten(text, manifest);
  const name = text.trim();
  const registered = Object.entries(manifest.jurisdictions).find(
    ([id, { label }]) => id === name || label === name,
  );
  if (registered) return { id: registered[0] };
  const [only, ...others] = divisionsNamed(name);
  if (only && others.length === 0) return { id: idOf(only, manifest) };
  const options = only ? [only, ...others] : nearestNames(name, MOST_NEAR);
  const paths = options.map((option) => pathOf(option)).join('、');
  const near = paths === '' ? '' : `，相近的有${paths}`;
  const message = only
    ? `同名的有${paths}，请写全`
    : `行政区划表里没有“${name}”${near}；表外的地方写作 标识:名称:省份，如 moushi:某市:浙江省`;
  return { message, options };
}

function placeWritten(text: string, manifest: Manifest): Place | Unsettled {
  const [id = '', label, province, parent] = text.split(/[:：]/u).map((part) => part.trim());
  const wrong = (message: string): Unsettled => ({ message, options: [] });
  if (!isId(id)) return wrong('标识只能用小写字母、数字和连字符，如 moushi:某市:浙江省');
  if (!label && !known(id, manifest)) return wrong('尚未登记，请写明名称，如 moushi:某市:浙江省');
  if (parent && !known(parent, manifest)) {
    return wrong(`上级 ${parent} 既不在行政区划表里，也未登记，请先收录上级的文件`);
  }
  return {
    id,
    ...(label ? { label } : {}),
    ...(province ? { province } : {}),
    ...(parent ? { parent } : {}),
  };
}

/** The place that the text itself states: by the table, else by its name; null where it states none, or several. */
export function statedPlace({ meta }: Policy, manifest: Manifest): Place | null {
  const { division, label, province, candidates } = placeOf(meta);
  if (division) return { id: idOf(division, manifest) };
  if (label === null || candidates.length > 0) return null;
  const registered = Object.entries(manifest.jurisdictions).find(
    ([, entry]) => entry.label === label,
  );
  if (registered) return { id: registered[0] };
  return { id: slugOf(label), label, ...(province ? { province } : {}) };
}

/** The place as a person reads it. */
export function placeName({ id, label }: Place, manifest: Manifest, corpus?: Corpus): string {
  const division = divisions().bySlug.get(id);
  const read = corpus?.jurisdictions.find((jurisdiction) => jurisdiction.id === id);
  const name = manifest.jurisdictions[id]?.label ?? label ?? read?.label;
  return `${name ?? (division ? labelOf(division) : id)}（${id}）`;
}

/** The ends of the conversation, as a session has them. */
interface Voice {
  say: (line: string) => void;
  ask: (question: string) => Promise<string>;
}

/**
 * Asks which place a document is of until the answer is one: a name, the number of one that was listed, or
 * nothing for what the text states. Throws InputError where no answer leads to a place.
 */
export async function askPlace(
  policy: Policy,
  stated: Place | null,
  manifest: Manifest,
  { say, ask }: Voice,
): Promise<Place> {
  let options = placeOf(policy.meta).candidates;
  const list = () =>
    options.forEach((option, index) => {
      say(`    ${index + 1}　${pathOf(option)}`);
    });
  if (options[0]) say(`  原文只写“${options[0].name}”，同名的有：`);
  list();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const offer = stated ? `回车采用 ${placeName(stated, manifest)}` : '如 绍兴市、浙江省绍兴市';
    const numbers = options[0] ? '写序号或地名，' : '';
    const answer = (await ask(`  这份文件是哪里的？${numbers}${offer}：`)).trim();
    if (answer === '' && stated) return stated;
    const chosen = /^\d+$/u.test(answer) ? options[Number(answer) - 1] : undefined;
    if (chosen) return { id: idOf(chosen, manifest) };
    if (answer === '') continue;
    const place = placeAnswered(answer, manifest);
    if ('id' in place) return place;
    options = place.options.length > 0 ? place.options : options;
    say(`  ${place.message}`);
    list();
  }
  throw new InputError('没有得到可用的地名，没有写入；可加 --jurisdiction 地名 再运行');
}
