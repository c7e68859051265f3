/**
 * The national table of divisions, `content/divisions.tsv`: what its rows mean stands in docs/method.md.
 * Places that no longer exist, or bear another name today, have rows with a last year.
 */
import { readFileSync } from 'node:fs';
import { InputError } from '../errors.ts';
import { Level } from '../model.ts';

export interface Division {
  /** Six figures; null where the State gives none. */
  code: string | null;
  name: string;
  /** The name without its kind; for a zone, without the city that it lies in. */
  short: string;
  /** Other short names that offices use: 阜蒙 of 阜新蒙古族自治县. */
  otherShort: string[];
  level: Level;
  /** Code of the division above; null for the State alone. */
  parent: string | null;
  /** Id of the place on this site. A place that was renamed keeps one id under all of its names. */
  slug: string;
  kind: string;
  /** First year of the name, and the year in which it ended. */
  from: number | null;
  to: number | null;
  /** Code of the place as it is called today. */
  now: string | null;
}

export interface Divisions {
  rows: readonly Division[];
  /** The row that is valid today; the last one for a place that is no more. */
  bySlug: ReadonlyMap<string, Division>;
  byCode: ReadonlyMap<string, Division>;
  /** By full name and by the forms that offices shorten it to. */
  byName: ReadonlyMap<string, readonly Division[]>;
  byShort: ReadonlyMap<string, readonly Division[]>;
  /** Development zones and the like by the code that they lie in. */
  zones: ReadonlyMap<string, readonly Division[]>;
  longestName: number;
}

const HEAD = '代码	名称	简称	级别	上级代码	标识	类别	起始年	终止年	现代码';
/** Run by a committee that a government sends out: none is a division by law, so none has a code of GB/T 2260. */
const ZONES = new Set(['开发区', '新区', '管理区']);

export const isZone = ({ kind }: Division): boolean => ZONES.has(kind);

/** Reads the table. Throws InputError with file and line for a row that isn't one. */
export function parseDivisions(text: string, file: string): Divisions {
  const [head, ...lines] = text.trimEnd().split(/\r?\n/u);
  if (head !== HEAD) throw new InputError(`${file}：第 1 行应是：${HEAD.replaceAll('\t', ' ')}`);
  return indexed(lines.map((line, index) => readRow(line, `${file}：第 ${index + 2} 行`)));
}

function readRow(line: string, where: string): Division {
  const cells = line.split('\t');
  const [code = '', name = '', shorts = '', level = '', parent = '', slug = '', kind = ''] = cells;
  const [short = '', ...otherShort] = shorts.split('、');
  // Editors cut white space at the end of a line, and the last three columns are mostly empty.
  const [from, to, now] = cells.slice(7);
  if (kind === '' || cells.length > 10) {
    throw new InputError(`${where}有 ${cells.length} 栏，应为 10 栏，末三栏可空`);
  }
  const known = Level.safeParse(level);
  if (!known.success) throw new InputError(`${where}的级别“${level}”不是国家、省、市、县之一`);
  return {
    code: code || null,
    name,
    short,
    otherShort,
    level: known.data,
    parent: parent || null,
    slug,
    kind,
    from: from ? Number(from) : null,
    to: to ? Number(to) : null,
    now: now || null,
  };
}

function indexed(rows: Division[]): Divisions {
  const byCode = new Map<string, Division>();
  const bySlug = new Map<string, Division>();
  const byName = new Map<string, Division[]>();
  const byShort = new Map<string, Division[]>();
  const zones = new Map<string, Division[]>();
  const valid = (a: Division, b: Division | undefined) =>
    !b || (b.to !== null && (a.to === null || a.to > b.to));
  for (const row of rows) {
    if (row.code && valid(row, byCode.get(row.code))) byCode.set(row.code, row);
    if (valid(row, bySlug.get(row.slug))) bySlug.set(row.slug, row);
    add(byName, row.name, row);
    if (isZone(row)) add(zones, row.parent ?? '', row);
    else if (row.level !== '国家') add(byShort, row.short, row);
  }
  const names = new Set(byName.keys());
  for (const row of rows) {
    const parent = row.parent === null ? undefined : byCode.get(row.parent);
    // A zone with an id of its own has a name of its own; that of others, 高新区, many share.
    const own = isZone(row) && !row.slug.startsWith(`${parent?.slug}-`);
    for (const form of own ? [row.short] : shortForms(row)) {
      if (!names.has(form)) add(byName, form, row);
    }
  }
  const longestName = Math.max(...[...byName.keys()].map(({ length }) => length));
  return { rows, byCode, bySlug, byName, byShort, zones, longestName };
}

/** 延边州, 阜蒙县, 新疆自治区: long names as offices write them. None counts that is the name of another place. */
function shortForms({ short, otherShort, kind }: Division): string[] {
  if (kind === '自治区') return [short + kind];
  const end = /^(?:自治)?([州县旗])$/u.exec(kind)?.[1];
  if (end === undefined) return [];
  const forms = otherShort.map((name) => name + end);
  return kind === end ? forms : [...forms, short + kind, short + end];
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

let loaded: Divisions | undefined;

/** The table of this checkout, read once. Throws InputError where it is missing or has a fault. */
export function divisions(): Divisions {
  loaded ??= parseDivisions(readFileSync(FILE, 'utf8'), FILE);
  return loaded;
}

const FILE = 'content/divisions.tsv';

/** The divisions above, from the next one up to the State. */
export function ancestorsOf(division: Division, table: Divisions = divisions()): Division[] {
  const above: Division[] = [];
  for (let at: Division | undefined = division; at?.parent; ) {
    at = table.byCode.get(at.parent);
    if (!at || above.includes(at)) break;
    above.push(at);
  }
  return above;
}

/** Name of the province that a place lies in, or is; null for the State. */
export function provinceOf(division: Division, table: Divisions = divisions()): string | null {
  const line = [division, ...ancestorsOf(division, table)];
  return line.findLast(({ level }) => level === '省')?.name ?? null;
}

/** Code by GB/T 2260 of a place as it is today; null where the standard has none. */
export function codeOf(division: Division): string | null {
  return isZone(division) ? null : (division.now ?? division.code);
}

/** 浙江省绍兴市诸暨市: a place with all that it lies in. */
export function pathOf(division: Division, table: Divisions = divisions()): string {
  if (division.level === '国家') return division.short;
  return [division, ...ancestorsOf(division, table)]
    .filter(({ level }) => level !== '国家')
    .map((row) => (isZone(row) ? row.short : row.name))
    .toReversed()
    .join('');
}

/** How a place is called on the site: with its city where others bear the same name. */
export function labelOf(division: Division, table: Divisions = divisions()): string {
  if (division.level === '国家') return division.short;
  const alike = table.byName.get(division.name) ?? [];
  const others = alike.some(({ slug, to }) => slug !== division.slug && to === null);
  const above = division.parent === null ? undefined : table.byCode.get(division.parent);
  return others && above ? above.name + division.name : division.name;
}
