/** Divisions by what a person calls them, in full or in short. */

import { type Division, type Divisions, divisions } from '../../lexicon/division-table.ts';
import { Level } from '../../model.ts';
import { liesIn } from './divisions.ts';

/**
 * The divisions that a name as a whole may mean: 绍兴, 绍兴市, 浙江绍兴, 浙江省绍兴市诸暨市, shaoxing. Places
 * that are no more come only where no place of today bears the name.
 */
export function divisionsNamed(name: string, table: Divisions = divisions()): Division[] {
  const plain = name.normalize('NFKC').replace(/[\s,、。/-]+/gu, '');
  if (/^(?:国家|全国|中央)$/u.test(plain)) return [table.bySlug.get('china')!];
  const slug = table.bySlug.get(name.trim().toLowerCase());
  const found = slug ? [slug] : named(plain, null, table);
  const today = found.filter(({ to }) => to === null);
  const chosen = (today.length > 0 ? today : found).map((row) => table.bySlug.get(row.slug)!);
  return [...new Map(chosen.map((row) => [row.slug, row])).values()];
}

/** Names in a row, each within the one before, that make up the whole text. */
function named(text: string, above: readonly Division[] | null, table: Divisions): Division[] {
  for (let length = text.length; length > 1; length -= 1) {
    const rows = below(above, rowsOf(text.slice(0, length), above, table), table);
    const found = length === text.length ? rows : named(text.slice(length), rows, table);
    if (found.length > 0) return found;
  }
  return [];
}

function rowsOf(name: string, above: readonly Division[] | null, table: Divisions): Division[] {
  const zones = (above ?? []).flatMap(({ code }) => table.zones.get(code ?? '') ?? []);
  return [
    ...(table.byName.get(name) ?? table.byShort.get(name) ?? []),
    ...zones.filter(({ short }) => short === name),
  ];
}

function below(above: readonly Division[] | null, rows: Division[], table: Divisions): Division[] {
  return above === null ? rows : rows.filter((row) => liesIn(above, row, table));
}

const rankOf = ({ level }: Division): number => Level.options.indexOf(level);
const LEAST_ALIKE = 0.2;

/** The places of today whose names, or ids, are most like what was written, best first. */
export function nearestNames(
  written: string,
  count: number,
  table: Divisions = divisions(),
): Division[] {
  const grams = gramsOf(written);
  const likeness = ({ name, short, slug }: Division) =>
    Math.max(...[name, short, slug].map((each) => alike(grams, gramsOf(each))));
  return table.rows
    .filter(({ to }) => to === null)
    .map((row) => ({ row, score: likeness(row) }))
    .filter(({ score }) => score > LEAST_ALIKE)
    .toSorted((a, b) => b.score - a.score || rankOf(a.row) - rankOf(b.row))
    .slice(0, count)
    .map(({ row }) => row);
}

/** Share that two sets have in common of all that is in either (Jaccard's index). */
const alike = (a: Set<string>, b: Set<string>): number => a.intersection(b).size / a.union(b).size;

/** The characters of a name and the pairs of neighbours, its ends counted as such. */
function gramsOf(name: string): Set<string> {
  const framed = [...`^${name}$`];
  return new Set([...name, ...framed.slice(1).map((character, at) => framed[at] + character)]);
}
