import { verbs } from '../../lexicon/verbs.ts';
import { outerPairs } from '../../text/brackets.ts';
import type { Folded } from '../../text/folded.ts';
import type { Deadline } from './deadlines.ts';
import type { Segment } from './text.ts';

/** A deadline that outlives its sentence: within its paragraph, or to the end of the clause. */
interface Standing {
  value: string;
  paragraph: number;
  throughout: boolean;
}

const OPENS_LIST = /^(?:\n|[一1](?:是|[、.])|（[一1]）|①)/u;

interface Dated {
  words: [number, number];
  deadline: string | null;
  left?: boolean;
  /** Place in a run of values (20%和30%), and the length of the run: a list of years dates them one by one. */
  nth?: [number, number] | null;
}

/**
 * Sets the deadline of each reading: the last phrase of time before it in its sentence; else what a lead-in
 * (…：) or, under a heading of aims, an earlier sentence of the paragraph says; else what is inherited.
 * Readings and deadlines are in the order of the text; the work is one walk along both.
 */
export function setDeadlines(
  flat: Folded,
  segments: Segment[],
  deadlines: Deadline[],
  readings: Dated[],
  around: { inherited: string | null; aims: boolean },
): void {
  let nextDeadline = 0;
  let nextReading = 0;
  let brackets: ReturnType<typeof outerPairs> | undefined;
  const closing = ({ start }: Deadline): number => {
    brackets ??= outerPairs(flat.text);
    const [, end = 0] = brackets.find(([from, to]) => from <= start && start < to) ?? [];
    return flat.text[end - 1] === '）' ? end - 1 : -1;
  };
  /** First reading of the sentence that a date behind it may still date. */
  let undated = 0;
  let sentence = -1;
  const explicit = new Set<Dated>();
  // Of aims that name one date, all are meant for it; of several, each its paragraph.
  const dates = new Set(deadlines.map(({ value }) => value));
  const aims = around.aims ? (dates.size === 1 ? 'throughout' : 'paragraph') : null;
  let governing: Governing | null = null;
  let standing: Standing | null = null;
  for (const segment of segments) {
    if (segment.sentence !== sentence) undated = nextReading;
    sentence = segment.sentence;
    const own: Deadline[] = [];
    for (
      ;
      (deadlines[nextDeadline]?.start ?? Number.POSITIVE_INFINITY) < segment.end;
      nextDeadline++
    ) {
      own.push(deadlines[nextDeadline]!);
    }
    const end = flat.to[segment.end - 1]!;
    for (; (readings[nextReading]?.words[0] ?? Number.POSITIVE_INFINITY) < end; nextReading++) {
      const reading = readings[nextReading]!;
      const last = own.findLast((deadline) =>
        governs(flat, deadline, closing(deadline), reading.words[0]),
      );
      const stands = standing && (standing.throughout || standing.paragraph === segment.paragraph);
      const fallback = stands ? standing!.value : around.inherited;
      const current = last ?? (governing?.sentence === segment.sentence ? governing : null);
      const [index, count] = reading.nth ?? [0, 0];
      const listed = current && current.series.length === count ? current.series[index] : null;
      reading.deadline = listed ?? (current ? current.value : fallback);
      if (reading.left && !last?.beside) reading.deadline = null;
      if (current) explicit.add(reading);
    }
    const last = own.findLast((deadline) => closing(deadline) === -1 && !deadline.beside);
    if (last) governing = { ...last, sentence: segment.sentence };
    const due = own.findLast((deadline) => closing(deadline) >= 0 && isDue(flat.text, deadline));
    if (due) {
      for (; undated < nextReading; undated++) {
        if (!explicit.has(readings[undated]!)) readings[undated]!.deadline = due.value;
      }
    }
    const value = governing?.sentence === segment.sentence ? governing.value : null;
    standing = standingAfter(flat.text, segment, value, last, aims) ?? standing;
  }
}

interface Governing {
  value: string | null;
  series: string[];
  sentence: number;
}

const OF = '的'.length;

/** A date governs what follows it; within round brackets (2020年为80%) only up to where they close. */
function governs(flat: Folded, deadline: Deadline, close: number, at: number): boolean {
  if (deadline.beside && at > flat.from[deadline.end + OF]!) return false;
  return flat.from[deadline.start]! <= at && (close === -1 || at < flat.from[close]!);
}

const DUE = new RegExp(`^(?:${verbs('reaches')})?[）；，]`, 'u');

/** …建成5所（2024年6月底前完成）, （责任单位：某局；完成时限：2025年）: when what stands before is due. */
function isDue(text: string, { start, end, value }: Deadline): boolean {
  if (value === null) return false;
  const ahead = text.slice(Math.max(0, start - 8), start);
  if (/(?:时限|期限|时间|节点)(?:为|是)?：$/u.test(ahead)) return true;
  return /前$/u.test(text.slice(start, end)) && /（$/u.test(ahead) && DUE.test(text.slice(end));
}

function standingAfter(
  text: string,
  segment: Segment,
  value: string | null,
  own: Deadline | undefined,
  aims: 'throughout' | 'paragraph' | null,
): Standing | null {
  if (value === null) return null;
  const { paragraph, end } = segment;
  if (text[end] === '：' && OPENS_LIST.test(text.slice(end + 1))) {
    return { value, paragraph, throughout: text[end + 1] === '\n' };
  }
  return aims && own ? { value, paragraph, throughout: aims === 'throughout' } : null;
}
