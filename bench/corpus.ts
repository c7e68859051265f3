/**
 * Corpora of any size for measuring the build: real text files and their manifest, made from the five
 * documents of the project by a seeded generator that varies places, words and figures.
 */
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ROOT } from '../scripts/lib/steps.ts';
import { type Division, divisions } from '../src/lexicon/division-table.ts';
import { readManifest } from '../src/source/manifest.ts';
import { random } from '../tests/search/lib/corpus.ts';

const SEED = 20260101;
/** What a folder needs to build; the sources are written anew. */
const LEFT_OUT = new Set(['.git', '.cache', '.astro', 'dist', 'node_modules', 'seeds', 'tests']);
/** Kinds of words that a document varies by, in pairs of characters. */
const WORDS = 60;
const OWN = /(绍兴|诸暨|邵阳|上虞|嵊州|新昌|浙江|湖南|山东)(?:[省市县区])?/gu;
const FIGURE = /(?<![\d.])\d{1,3}(?=\s*[%万家名人个张间所])/gu;
// Pairs that carry structure or grammar stay: marks, years, duties, limits.
const WORD = /(?![一二三四五六七八九十第章节条附件专栏表年月日])\p{Script=Han}{2}/gu;
const KEPT =
  /责任|单位|牵头|配合|附件|专栏|不低|不少|以上|以下|达到|左右|通知|意见|方案|规划|办法/u;

export interface CorpusOptions {
  documents: number;
  places: number;
}

/**
 * Makes `folder` a copy of the project with so many documents in place of its own. The first five are the
 * project's; the same options make the same bytes.
 */
export async function writeCorpus(folder: string, { documents, places }: CorpusOptions) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(ROOT))
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const made of ['policies', 'anchors.json'])
    rmSync(join(folder, 'content', made), { recursive: true });
  mkdirSync(join(folder, 'seeds'));

  const next = random(SEED);
  const manifest = await readManifest(join(ROOT, 'seeds'));
  const texts = manifest.sources.map(({ file }) => readFileSync(join(ROOT, 'seeds', file), 'utf8'));
  const pool = texts.flatMap((text) => text.match(WORD) ?? []).filter((pair) => !KEPT.test(pair));
  const chosen = placesOf(places, next);
  const sources = Array.from({ length: documents }, (_, n) => {
    const { line: _line, ...source } = manifest.sources[n % texts.length]!;
    const text = texts[n % texts.length] as string;
    if (n < texts.length) return { source, text };
    const place = chosen[n % chosen.length] as Division;
    const policyId = `${source.policyId}-${n}`;
    return {
      source: { file: `${policyId}.txt`, policyId, jurisdiction: place.slug },
      text: vary(text, place, pool, next),
    };
  });
  for (const { source, text } of sources) writeFileSync(join(folder, 'seeds', source.file), text);
  const { jurisdictions } = manifest;
  const written = stringify({ jurisdictions, sources: sources.map(({ source }) => source) });
  writeFileSync(join(folder, 'seeds', 'sources.yaml'), written);
}

/** Provinces, cities and counties of today, one to three to six. */
function placesOf(count: number, next: () => number): Division[] {
  const today = divisions().rows.filter(({ to, code }) => to === null && code !== null);
  const shares = { 省: 0.1, 市: 0.3, 县: 0.6 };
  return Object.entries(shares).flatMap(([level, share]) => {
    const all = today.filter((row) => row.level === level);
    return Array.from({ length: Math.ceil(count * share) }, () => {
      return all.splice(Math.floor(next() * all.length), 1)[0] as Division;
    });
  });
}

function vary(text: string, place: Division, pool: readonly string[], next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const words = new Map(Array.from({ length: WORDS }, () => [pick(pool), pick(pool)]));
  return text
    .replace(WORD, (pair) => words.get(pair) ?? pair)
    .replace(FIGURE, (figure) => String(1 + Math.floor(next() * Number('9'.repeat(figure.length)))))
    .replace(OWN, (whole, name: string) => (whole === name ? place.short : place.name));
}
