import type { Clause } from '../../model.ts';
import { type Before, type Comparator, comparatorBefore } from './comparators.ts';
import { type Deadline, readDeadlines } from './deadlines.ts';
import { isQuantity } from './evidence.ts';
import { type Figure, readFigures } from './figures.ts';
import { kindOf } from './kinds.ts';
import { readLimit } from './limits.ts';
import { unitPer } from './per.ts';
import { readQuantifier } from './quantifiers.ts';
import { qualifiersOf, type Reading, type Surroundings } from './reading.ts';
import { type About, aboutFigure, distribute } from './subjects.ts';
import { type Flat, flatten, type Segment, segments } from './text.ts';

/** Longest stretch around a figure that is looked at: keeps the reading linear on any text. */
const WINDOW = 160;

interface Scene {
  flat: Flat;
  segments: Segment[];
  deadlines: Deadline[];
  around: Surroundings;
}

/** A figure with the piece of its segment that belongs to it alone. */
interface Sighting {
  figure: Figure;
  start: number;
  end: number;
  before: Before | null;
  /** Nothing but 、 or 和 between this figure and the one before. */
  listed: boolean;
}

/** Reads the quantities of running text, in the order of the text. Pure; time linear in the text. */
export function readText(clause: Clause, around: Surroundings): Reading[] {
  const flat = flatten(withoutMarker(clause));
  const scene: Scene = {
    flat,
    segments: segments(flat.text),
    deadlines: readDeadlines(flat.text, { year: around.year }),
    around,
  };
  const figures = readFigures(flat.text);
  const readings: Reading[] = [];
  let next = 0;
  for (const [index, segment] of scene.segments.entries()) {
    const own: Figure[] = [];
    while (next < figures.length && figures[next]!.start < segment.end) own.push(figures[next++]!);
    const sightings = locate(flat.text, segment, own);
    readings.push(...ofFigures(scene, index, sightings));
    readings.push(...ofWords(scene, index, sightings.length > 0));
  }
  return withDeadlines(
    scene,
    readings.sort((a, b) => a.words[0] - b.words[0]),
  );
}

/** The numbering mark is no part of what the clause says; it keeps its place so that offsets hold. */
function withoutMarker(clause: Clause): string {
  const marker = clause.marker ?? '';
  return marker !== '' && clause.text.startsWith(marker)
    ? '\n'.repeat(marker.length) + clause.text.slice(marker.length)
    : clause.text;
}

function locate(text: string, segment: Segment, figures: Figure[]): Sighting[] {
  const found: Sighting[] = [];
  const words = text.slice(segment.start, Math.min(segment.end, segment.start + 2 * WINDOW));
  for (const figure of figures) {
    const last = found.at(-1);
    const from = Math.max(
      last ? afterJoint(text, last.figure.reach) : segment.start,
      figure.start - WINDOW,
    );
    const bracket = text.slice(from, figure.start).lastIndexOf('（');
    const open = bracket >= 0 && !text.slice(from + bracket, figure.start).includes('）');
    const start = open ? from + bracket + 1 : from;
    const prefix = text.slice(start, figure.start);
    const before = comparatorBefore(prefix);
    if (!isQuantity(text, figure, prefix, words, before)) continue;
    const listed =
      last !== undefined &&
      /^(?:[、和与及]|以及)?$/u.test(text.slice(last.figure.reach, figure.start));
    if (last) last.end = Math.min(last.end, Math.max(start, last.figure.reach));
    const close = open ? text.slice(figure.reach, segment.end).indexOf('）') : -1;
    const end = close >= 0 ? figure.reach + close : Math.min(segment.end, figure.reach + WINDOW);
    found.push({ figure, start, end, before, listed });
  }
  return found;
}

/** Where the next piece begins behind a figure: behind the 、 or 和 that joins them. */
function afterJoint(text: string, reach: number): number {
  const joint = /^(?:、|和|及|与|以及|，)/u.exec(text.slice(reach, reach + 2));
  return reach + (joint?.[0].length ?? 0);
}

function ofFigures(scene: Scene, index: number, sightings: Sighting[]): Reading[] {
  const { flat, segments: all, around } = scene;
  const { text } = flat;
  const segment = all[index]!;
  const earlier = earlierWords(scene, index);
  const shared = sharedSubjects(text, segment, sightings, earlier);
  const readings: Reading[] = [];
  let inherited: Before | null = null;
  for (const [position, sighting] of sightings.entries()) {
    const { figure, start, end } = sighting;
    const before: Before | null = sighting.before ?? (sighting.listed ? inherited : null);
    inherited = before;
    const prefix = text.slice(start, figure.start);
    const suffix = text.slice(figure.reach, end);
    const previous = readings.at(-1)?.subject ?? null;
    const about: About = shared?.[position]
      ? { subject: shared[position]!, population: null, borrowed: shared.borrowed }
      : aboutFigure({ prefix, suffix, before: sighting.before, figure, previous, earlier });
    const words = `${earlier}，${text.slice(Math.max(segment.start, start - 60), end)}`;
    const kind = kindOf({
      dimension: figure.dimension,
      words,
      prefix,
      suffix,
      reports: around.reports,
    });
    const quote = quoteOf(scene, index, sighting, about, position, shared !== null);
    readings.push({
      words: [flat.at[figure.start]!, flat.at[figure.end - 1]! + 1],
      quote,
      subject: about.subject,
      population: about.population,
      comparator: comparatorOf(figure, before, prefix, kind === 'baseline'),
      value: figure.value,
      unit: unitPer(prefix, figure.unit, figure.dimension),
      deadline: null,
      qualifiers: qualifiersOf(text.slice(Math.max(segment.start, figure.start - WINDOW), end)),
      kind,
    });
  }
  return readings;
}

function comparatorOf(
  figure: Figure,
  before: Before | null,
  prefix: string,
  reports: boolean,
): Comparator {
  if (Array.isArray(figure.value) && figure.unit !== '比例') return 'range';
  if (figure.behind) return figure.behind.comparator;
  if (before) return before.comparator;
  if (figure.approximate) return 'approx';
  return !reports && /(?:控制|限定|压缩|压减|限制)(?:在|到|至)$/u.test(prefix) ? '<=' : '=';
}

/** Words of the segment before, within the sentence; '' at its start. */
function earlierWords(scene: Scene, index: number): string {
  const segment = scene.segments[index]!;
  const last = scene.segments[index - 1];
  if (!last || last.sentence !== segment.sentence || last.paragraph !== segment.paragraph)
    return '';
  return scene.flat.text.slice(Math.max(last.start, last.end - WINDOW), last.end);
}

/** A、B和C分别达到 x、y和z: one subject for each value. */
function sharedSubjects(text: string, segment: Segment, sightings: Sighting[], earlier: string) {
  if (sightings.length < 2 || !sightings.slice(1).every((sighting) => sighting.listed)) return null;
  const head = text.slice(
    Math.max(segment.start, sightings[0]!.figure.start - WINDOW),
    sightings[0]!.figure.start,
  );
  const at = head.indexOf('分别');
  if (at < 0) return null;
  const own = distribute(head.slice(0, at), sightings.length);
  if (own) return Object.assign(own, { borrowed: false });
  const borrowed = distribute(earlier, sightings.length);
  return borrowed ? Object.assign(borrowed, { borrowed: true }) : null;
}

/** The piece that shows subject and value; with 分别 or a borrowed subject, from where that stands. */
function quoteOf(
  scene: Scene,
  index: number,
  sighting: Sighting,
  about: About,
  position: number,
  shared: boolean,
): [number, number] {
  const { flat, segments: all } = scene;
  const segment = all[index]!;
  const conditioned =
    about.population !== null && earlierWords(scene, index).includes(about.population);
  let start = sighting.start;
  if (shared || (position > 0 && start === scene.segments[index]!.start)) start = segment.start;
  if (position > 0 && /^[^\u4e00-\u9fff]*$/u.test(flat.text.slice(start, sighting.figure.start)))
    start = segment.start;
  if ((about.borrowed || conditioned) && index > 0)
    start = Math.max(all[index - 1]!.start, start - 2 * WINDOW);
  let end = Math.max(sighting.end, sighting.figure.reach);
  while (end > sighting.figure.reach && /[、和及与，]/u.test(flat.text[end - 1]!)) end--;
  while (start < sighting.figure.start && /[、，\s]/u.test(flat.text[start]!)) start++;
  return [flat.at[start]!, flat.at[end - 1]! + 1];
}

/** 所有, 全覆盖 and limits without a number. */
function ofWords(scene: Scene, index: number, counted: boolean): Reading[] {
  const { flat, segments: all, around } = scene;
  const segment = all[index]!;
  const quantifier = readQuantifier(flat.text, segment, counted);
  const limit = quantifier ? null : readLimit(flat.text, segment, counted);
  const found = quantifier ?? limit;
  if (!found) return [];
  const words = flat.text.slice(segment.start, segment.end);
  const head = flat.text.slice(segment.start, found.start);
  const named = limit
    ? aboutFigure({
        prefix: head,
        suffix: '',
        before: null,
        figure: { dimension: null, unit: null } as Figure,
        previous: null,
        earlier: earlierWords(scene, index),
      })
    : null;
  const borrowed = named?.borrowed && index > 0 ? all[index - 1]!.start : segment.start;
  return [
    {
      words: [flat.at[found.start]!, flat.at[found.end - 1]! + 1],
      quote: [flat.at[borrowed]!, flat.at[segment.end - 1]! + 1],
      subject: quantifier ? (quantifier.subject ?? quantifier.population) : named!.subject,
      population: quantifier ? quantifier.population : named!.population,
      comparator: limit?.comparator ?? '=',
      value: quantifier ? 100 : null,
      unit: quantifier ? '%' : null,
      deadline: null,
      qualifiers: qualifiersOf(words),
      ...(quantifier ? { quantifier: quantifier.word } : {}),
      kind: around.reports
        ? 'baseline'
        : limit && !/发病率|死亡率|率/u.test(head)
          ? 'standard'
          : 'target',
    },
  ];
}

/** A phrase of time governs what follows in its sentence; at the head of aims, the whole paragraph. */
function withDeadlines(scene: Scene, readings: Reading[]): Reading[] {
  const { flat, segments: all, deadlines, around } = scene;
  let next = 0;
  let governing: { value: string | null; sentence: number } | null = null;
  let standing: { value: string; paragraph: number; all: boolean } | null = null;
  let reading = 0;
  for (const segment of all) {
    const events = [];
    while (next < deadlines.length && deadlines[next]!.start < segment.end)
      events.push(deadlines[next++]!);
    while (reading < readings.length && readings[reading]!.words[0] < flat.at[segment.end]!) {
      const entry = readings[reading++]!;
      const past = events.filter((event) => flat.at[event.start]! <= entry.words[0]).at(-1);
      if (past) governing = { value: past.value, sentence: segment.sentence };
      const stands =
        standing && (standing.all || standing.paragraph === segment.paragraph)
          ? standing.value
          : null;
      const own = governing?.sentence === segment.sentence ? governing.value : undefined;
      entry.deadline = own === undefined ? (stands ?? around.inherited) : own;
    }
    const last = events.at(-1);
    if (last) governing = { value: last.value, sentence: segment.sentence };
    const closesWithColon = flat.text[segment.end] === '：';
    if (closesWithColon && governing?.value && governing.sentence === segment.sentence) {
      const opensList = /^(?:\n|[一1][是、.]|（[一1]）|①)/u.test(
        flat.text.slice(segment.end + 1, segment.end + 5),
      );
      if (opensList)
        standing = {
          value: governing.value,
          paragraph: segment.paragraph,
          all: flat.text[segment.end + 1] === '\n',
        };
    } else if (around.aims && last?.value && !standing) {
      standing = { value: last.value, paragraph: segment.paragraph, all: false };
    } else if (around.aims && last?.value) {
      standing = { value: last.value, paragraph: segment.paragraph, all: false };
    }
  }
  return readings;
}
