import { verbs } from '../../lexicon/verbs.ts';
import type { Clause } from '../../model.ts';
import { flatten } from '../../text/flat.ts';
import { type Folded, origin } from '../../text/folded.ts';
import { behindOf, runsOf, runsOn, subjectsApart } from './apart.ts';
import { type Before, comparatorOf } from './comparators.ts';
import { readDeadlines } from './deadlines.ts';
import { type Figure, readFigures } from './figures.ts';
import { jointSubjects } from './joint.ts';
import { kindOf } from './kinds.ts';
import { type Label, labelled, labelOf } from './labels.ts';
import { withoutListMarks } from './list-marks.ts';
import { unitPer } from './per.ts';
import { qualifiersOf, type Reading, type Surroundings } from './reading.ts';
import { readRecords } from './records.ts';
import { setDeadlines } from './scope.ts';
import { type Sighting, sightingsOf, WINDOW } from './sightings.ts';
import { type About, aboutFigure } from './subjects.ts';
import { finalKind, isPrecise, isRetrospect, NOW } from './tense.ts';
import { type Segment, segments } from './text.ts';
import { readWording } from './wording.ts';

/** A segment with what stands before it in its sentence. */
interface Place {
  flat: Folded;
  segment: Segment;
  previous: Segment | null;
  earlier: string;
  /** Where in these words the first quantity or digit stands; null where none does. */
  earlierFigure: number | null;
  /** The reading before, where it stands in the same sentence. */
  last: Reading | null;
  label: Label | null;
  reports: boolean;
}

/** 由180元提高到190元: both ends are meant alike. */
const RAISED = new RegExp(`^.{0,3}(?:${verbs('changes', 'sets')})[到至为]$`, 'u');
/** What is left behind: 由180元, 从84.7. */
const LEFT = /[由从][^、]{0,12}$/u;

/** Reads the quantities of running text, in the order of the text. Pure; time linear in the text. */
export function readText(clause: Clause, around: Surroundings): Reading[] {
  const whole = withoutListMarks(flatten(withoutMarker(clause)));
  const records = readRecords(whole, around);
  const flat = { ...whole, text: records.text };
  const cut = segments(flat.text);
  const figures = readFigures(flat.text);
  const readings: Reading[] = [];
  let next = 0;
  let sightings: Sighting[] = [];
  let label: Label | null = null;
  const dates = readDeadlines(flat.text, around.year);
  let nextDate = 0;
  let paragraph = -1;
  let looksBack = false;
  let datedSentence: number | null = null;
  for (const [index, segment] of cut.entries()) {
    const own: Figure[] = [];
    while (next < figures.length && figures[next]!.start < segment.end) own.push(figures[next++]!);
    const previous = inSentence(flat.text, cut[index - 1], segment);
    const from = previous ? Math.max(previous.start, previous.end - WINDOW) : segment.start;
    const earlier = previous ? flat.text.slice(from, previous.end) : '';
    const earlierFigure = firstFigure(earlier, from, sightings);
    if (segment.paragraph !== paragraph) {
      paragraph = segment.paragraph;
      looksBack = isRetrospect(flat.text.slice(segment.start, segment.end), around.year);
    }
    label = labelOf(flat.text, cut[index - 1], segment, label);
    const first = readings.length;
    sightings = sightingsOf(flat.text, segment, own);
    const behind = readings.at(-1) ?? null;
    const last =
      previous && behind && behind.words[0] >= flat.from[previous.start]! ? behind : null;
    readings.push(
      ...ofFigures(
        { flat, segment, previous, earlier, earlierFigure, last, label, reports: around.reports },
        sightings,
      ),
    );
    for (; (dates[nextDate]?.start ?? Number.POSITIVE_INFINITY) < segment.end; nextDate++) {
      datedSentence = dates[nextDate]!.value === null ? null : segment.sentence;
    }
    const dated = datedSentence === segment.sentence || isPrecise(around.inherited);
    const setting = { counted: sightings.length > 0, dated, earlier };
    const wording = readWording(flat, segment, previous, setting, around.reports);
    if (wording) readings.push(wording);
    if (looksBack) for (const reading of readings.slice(first)) reading.past = true;
  }
  setDeadlines(flat, cut, dates, readings, around);
  return [...readings, ...records.readings]
    .sort((a, b) => a.words[0] - b.words[0])
    .map((reading) => ({ ...reading, kind: finalKind(reading, clause, around) }));
}

/** Where the first digit that is no year, or the first of the quantities seen, stands in words that begin at `from`. */
function firstFigure(words: string, from: number, seen: Sighting[]): number | null {
  const digit = words.search(/\d+(?![\d年])/u);
  const starts = seen.map(({ figure }) => figure.start - from).filter((at) => at >= 0);
  const at = Math.min(digit < 0 ? Number.POSITIVE_INFINITY : digit, ...starts);
  return at < words.length ? at : null;
}

/** The numbering mark is no part of what the clause says; it keeps its place so that offsets hold. */
function withoutMarker({ text, spans }: Clause): string {
  const length = spans.marker?.[1] ?? 0;
  return '\n'.repeat(length) + text.slice(length);
}

/** The segment before, unless a sentence or a ； ends between. */
function inSentence(text: string, previous: Segment | undefined, segment: Segment): Segment | null {
  if (text[segment.start - 1] === '；') return null;
  return previous?.sentence === segment.sentence && previous.paragraph === segment.paragraph
    ? previous
    : null;
}

function ofFigures(place: Place, sightings: Sighting[]): Reading[] {
  const { flat, segment, earlier, reports } = place;
  const { text } = flat;
  const shared = subjectsApart(text, segment, earlier, sightings);
  const runs = runsOf(sightings);
  const readings: Reading[] = [];
  let carried: Before | null = null;
  for (const [position, sighting] of sightings.entries()) {
    const { figure, start, end } = sighting;
    const prefix = text.slice(start, figure.start);
    const raised = RAISED.test(prefix);
    const left = raised && position > 0 ? sightings[position - 1]! : null;
    if (left && LEFT.test(text.slice(left.start, left.figure.start))) readings.at(-1)!.left = true;
    const before: Before | null = sighting.before ?? (sighting.listed || raised ? carried : null);
    carried = before;
    const suffix = text.slice(figure.reach, end);
    const per = unitPer(prefix, figure.unit, figure.dimension);
    const previous = previousSubject(readings, place.last);
    const about: About =
      shared[position] ??
      labelled(
        aboutFigure({
          figure,
          before: sighting.before,
          prefix,
          suffix,
          followed: sightings[position + 1]?.figure.start === end,
          per: per.at,
          previous,
          earlier,
          earlierFigure: place.earlierFigure,
        }),
        place.label,
      );
    const words = text.slice(Math.max(segment.start, figure.start - WINDOW), end);
    const now = reports || NOW.test(`${earlier}，${words}`);
    const named = about.from === 'label' ? `${place.label?.words}${words}` : words;
    const kind = now ? 'baseline' : kindOf({ figure, words: named, prefix, suffix, earlier });
    const reading: Reading = {
      words: origin(flat, [figure.start, figure.end]),
      at: quoteOf(place, sighting, about),
      subject: about.subject ?? (figure.dimension === 'age' ? '年龄' : null),
      population: about.population,
      comparator: comparatorOf(
        figure,
        behindOf(text, position, sightings, runs) ?? before,
        prefix,
        reports,
      ),
      value: figure.value,
      unit: raised ? unitLike(readings.at(-1)?.unit, per.unit) : per.unit,
      deadline: null,
      qualifiers: qualifiersOf(words),
      nth: runs[position]!,
      kind,
    };
    const head = prefix.slice(0, Math.min(before?.start ?? prefix.length, per.at ?? prefix.length));
    const share = figure.dimension === 'share';
    // 分别 before several values: none of them is meant for each.
    const several = sightings[position + 1] !== undefined || runsOn(text, segment);
    const apart = several && head.includes('分别');
    const joint =
      shared[position] || apart ? null : jointSubjects({ head, suffix, earlier, share });
    readings.push(...(joint?.map((one) => ({ ...reading, ...one })) ?? [reading]));
  }
  return readings;
}

function previousSubject(own: Reading[], last: Reading | null) {
  const subject = own.at(-1)?.subject ?? last?.subject;
  return subject
    ? { subject, from: own.length > 0 ? ('segment' as const) : ('earlier' as const) }
    : null;
}

function unitLike(former: string | null | undefined, unit: string | null): string | null {
  return unit !== null && former?.startsWith(`${unit}/`) ? former : unit;
}

/** The words that show subject and value: the piece, the segment so far, or with the segment before. */
function quoteOf(place: Place, sighting: Sighting, about: About): [number, number] {
  const { flat, segment, previous } = place;
  const { figure } = sighting;
  const labelStart = about.from === 'label' ? place.label?.start : undefined;
  const earlier = about.from === 'earlier' ? previous?.start : undefined;
  const back = labelStart ?? earlier ?? segment.start;
  let start = about.from === 'piece' ? sighting.start : Math.max(back, figure.start - 2 * WINDOW);
  const end = Math.max(sighting.end, figure.reach);
  while (start < figure.start && /[、，\s]/u.test(flat.text[start]!)) start++;
  return origin(flat, [start, end]);
}
