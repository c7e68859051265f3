/** Which divisions the name of an organ, or a title, begins with. Nothing here knows of documents. */

import {
  ancestorsOf,
  type Division,
  type Divisions,
  divisions,
  provinceOf,
} from '../../lexicon/division-table.ts';
import { HAN_TO_TEN } from '../../text/numerals.ts';
import { squeeze } from '../../text/squeeze.ts';
import { nationalOrgan } from './national.ts';

export interface Reading {
  /** What the text may mean: one place, or several that bear the name. Empty where it names a place that the table lacks. */
  places: Division[];
  /** The name of a place that the table lacks, as printed. */
  unlisted: string | null;
  /** The divisions printed before that name. */
  above: Division[];
}

interface Step {
  rows: Division[];
  length: number;
}

/** 中共绍兴市委, 政协绍兴市委员会: whose organ it is stands behind the body's own name. */
const BODY =
  /^(?:中国共产党|中共(?!中央)|中国共产主义青年团|共青团(?!中央)|中国人民政治协商会议|政协|中华人民共和国(?=\p{Script=Han}{2,4}(?:海关|海事局)))/u;
const GOVERNMENT =
  /^(?:人民|政府|党委|区?委|人大|政协|办公|管委|\p{Script=Han}{2,10}(?:局|办公室|委员会))/u;
/** 城区, 郊区, 新区 also stand for a part of any town, so such a name counts before an organ only. */
const PART_OF_TOWN = /^\p{Script=Han}区$/u;
/** What makes the bare name of a city or province safe: 深圳经济特区, 杭州海关, 绍兴调查队. */
const BEHIND_SHORT =
  /^(?:经济特区|监管局|监管分局|调查总队|调查队|中心支行|分行|支行|海关|海事局|银保监局|证监局|特派员办事处)/u;
/** 广西卫生健康委: provinces drop their kind before an organ. */
const PROVINCIAL = /^\p{Script=Han}{1,12}(?:厅|委员会|委|局|办公室)(?=$|关于|印发|转发|等)/u;
/** 诸暨经济开发区: a zone that the table lacks counts as the place that it is named by. */
const ZONE = /^\p{Script=Han}{0,10}(?:开发区|高新区|经开区|园区|保税区|度假区|示范区|新区)/u;
const UNLISTED =
  /^(?:某\p{Script=Han}{0,2}(?:自治州|[省市县区州旗])|(?!各|市|县|区)\p{Script=Han}{1,8}?(?:市|县|区|州|旗|盟)(?<!开发区|园区|新区|管理区|示范区|自治区)(?=人民政府|人民代表大会|人大|[市县区]?委(?:办|员会|$)|政府))/u;

const TRADE_ZONE = /^中国[（(](.+?)[）)]/u;
const isProvince = ({ level }: Division): boolean => level === '省';

/**
 * The place that a text begins with, by the longest name: 浙江省绍兴市诸暨市…, 绍兴市诸暨市…, 诸暨市…. Null
 * where it begins with none. `year` tells a name from the same name of another time.
 */
export function readDivision(
  text: string,
  year: number | null,
  table: Divisions = divisions(),
): Reading | null {
  // Names are printed s p a c e d, and titles of files begin with their numbers.
  const name = squeeze(text).replace(/^[^\p{Script=Han}]+/u, '');
  const own = name.replace(BODY, '');
  const organ = nationalOrgan(own);
  if (organ) {
    const branch = organ.branches ? readFrom(own.slice(organ.length), year, table) : null;
    return branch ?? { places: [table.bySlug.get('china')!], unlisted: null, above: [] };
  }
  return readFrom(own, year, table);
}

function readFrom(text: string, year: number | null, table: Divisions): Reading | null {
  const first = longest(named(text, table), byShort(text, table));
  if (!first) {
    const seat = TRADE_ZONE.exec(text)?.[1];
    if (seat) return reading(table.byShort.get(seat)?.filter(isProvince) ?? [], '', year);
    const unlisted = UNLISTED.exec(text)?.[0] ?? null;
    return unlisted === null ? null : { places: [], unlisted, above: [] };
  }
  let { rows } = first;
  let rest = text.slice(first.length);
  for (let step = below(rows, rest, table); step; step = below(rows, rest, table)) {
    rows = step.rows;
    rest = rest.slice(step.length);
  }
  return reading(rows, rest, year);
}

function reading(rows: readonly Division[], rest: string, year: number | null): Reading | null {
  if (rows.length === 0) return null;
  const places = inTime(rows, year);
  const unlisted = UNLISTED.exec(rest)?.[0] ?? null;
  return unlisted === null
    ? { places, unlisted, above: [] }
    : { places: [], unlisted: places[0]!.name + unlisted, above: places };
}

const longest = (a: Step | null, b: Step | null): Step | null =>
  a && (!b || a.length >= b.length) ? a : b;

/** All that a name may be at the start of a text, the longest first, each with what stands behind it. */
export function beginnings(
  text: string,
  { longestName }: Divisions,
): [name: string, rest: string][] {
  return Array.from({ length: longestName }, (_, shorter) => {
    const name = text.slice(0, longestName - shorter);
    return [name, text.slice(name.length)];
  });
}

/** The longest full name at the start of a text. */
function named(
  text: string,
  table: Divisions,
  accept: (row: Division) => boolean = () => true,
): Step | null {
  for (const [name, rest] of beginnings(text, table)) {
    if (PART_OF_TOWN.test(name) && !GOVERNMENT.test(rest)) continue;
    const rows = (table.byName.get(name) ?? []).filter(accept);
    if (rows.length > 0) return { rows, length: name.length };
  }
  return null;
}

/** A bare name (浙江, 绍兴) counts only before what makes it safe: a place in it, or the branch of an organ. */
function byShort(text: string, table: Divisions): Step | null {
  for (const [name, rest] of beginnings(text, table)) {
    const rows = table.byShort.get(name);
    const step = rows && below(rows, rest, table);
    if (step) return { rows: step.rows, length: name.length + step.length };
  }
  return shortly(
    text,
    table,
    ({ level }, rest) =>
      ZONE.test(rest) ||
      (level !== '县' && BEHIND_SHORT.test(rest)) ||
      (level === '省' && PROVINCIAL.test(rest)),
  );
}

/** The longest bare name at the start of a text, of places that are safe before the rest. */
function shortly(
  text: string,
  table: Divisions,
  safe: (row: Division, rest: string) => boolean,
): Step | null {
  for (const [name, rest] of beginnings(text, table)) {
    const rows = (table.byShort.get(name) ?? []).filter((row) => safe(row, rest));
    if (rows.length > 0) return { rows, length: name.length };
  }
  return null;
}

/** What is named behind a division and lies in it, or in its province where the name is borne once there. */
function below(rows: readonly Division[], text: string, table: Divisions): Step | null {
  const within = (row: Division) => liesIn(rows, row, table);
  const troops = TROOPS.exec(text)?.[0].length ?? 0;
  const step = named(text.slice(troops), table, within);
  return (
    longest(step && { ...step, length: step.length + troops }, zoneBelow(rows, text, table)) ??
    moved(rows, text, table) ??
    shortly(text, table, (row, rest) => within(row) && ZONE.test(rest))
  );
}

/** Whether a division lies in one of these places, as they are called today. */
export function liesIn(places: readonly Division[], row: Division, table: Divisions): boolean {
  const codes = places.flatMap(codesOf);
  return ancestorsOf(row, table).some(({ code }) => codes.includes(code!));
}

/** The codes that stand above what lies in a place. The corps has no code; its cities lie in Xinjiang. */
const codesOf = ({ code, now, kind, parent }: Division) =>
  kind === '兵团' ? [parent] : [code, now];

/** 第八师石河子市: the corps' divisions are troops and cities at once. */
const TROOPS = new RegExp(`^第[${HAN_TO_TEN}]+师`, 'u');

/** A county that belonged to another city once: 巢湖市无为县. */
function moved(rows: readonly Division[], text: string, table: Divisions): Step | null {
  const provinces = new Set(rows.map((row) => provinceOf(row, table)));
  const step = named(
    text,
    table,
    (row) => row.level === '县' && provinces.has(provinceOf(row, table)),
  );
  const known = new Set(step?.rows.map(({ slug }) => slug)).size === 1;
  return step && known && GOVERNMENT.test(text.slice(step.length)) ? step : null;
}

const FORMS: [RegExp, string][] = [
  [/高新技术产业(?:开发区|园区)|高新技术开发区|高技术产业开发区/u, '高新区'],
  [/经济技术开发区|经济开发区/u, '经开区'],
];

/** A zone of a city, however its kind is written out: 绍兴高新技术产业开发区 is 绍兴高新区. */
function zoneBelow(rows: readonly Division[], text: string, table: Divisions): Step | null {
  const plain = FORMS.reduce((form, [long, short]) => form.replace(long, short), text);
  const zone = rows
    .flatMap(codesOf)
    .flatMap((code) => table.zones.get(code ?? '') ?? [])
    .find(({ name, short }) => plain.startsWith(short) || text.startsWith(name));
  return zone ? { rows: [zone], length: text.length } : null;
}

/** Those of several divisions of a name that bore it in a year; today's where that decides nothing. */
function inTime(rows: readonly Division[], year: number | null): Division[] {
  const then =
    year === null
      ? []
      : rows.filter(
          ({ from, to }) => (from === null || from <= year) && (to === null || year <= to),
        );
  const today = rows.filter(({ to }) => to === null);
  const chosen = then.length > 0 ? then : today.length > 0 ? today : rows;
  return [...new Map(chosen.map((row) => [row.slug, row])).values()];
}
