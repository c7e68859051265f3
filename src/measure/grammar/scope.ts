import type { Deadline } from './deadlines.ts';
import type { Flat, Segment } from './text.ts';

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
  /** Place in a run of values (20%和30%), and the length of the run: a list of years dates them one by one. */
  nth?: [number, number];
}

/**
 * Sets the deadline of each reading: the last phrase of time before it in its sentence; else what a lead-in
 * (…：) or, under a heading of aims, an earlier sentence of the paragraph says; else what is inherited.
 * Readings and deadlines are in the order of the text; the work is one walk along both.
 */
export function setDeadlines(
  flat: Flat,
  segments: Segment[],
  deadlines: Deadline[],
  readings: Dated[],
  around: { inherited: string | null; aims: boolean },
): void {
  let nextDeadline = 0;
  let nextReading = 0;
  let governing: { value: string | null; series: string[]; sentence: number } | null = null;
  let standing: Standing | null = null;
  for (const segment of segments) {
    const own: Deadline[] = [];
    for (
      ;
      (deadlines[nextDeadline]?.start ?? Number.POSITIVE_INFINITY) < segment.end;
      nextDeadline++
    ) {
      own.push(deadlines[nextDeadline]!);
    }
    const end = flat.at[segment.end]!;
    for (; (readings[nextReading]?.words[0] ?? Number.POSITIVE_INFINITY) < end; nextReading++) {
      const reading = readings[nextReading]!;
      const last = own.findLast((deadline) => flat.at[deadline.start]! <= reading.words[0]);
      if (last) governing = { ...last, sentence: segment.sentence };
      const stands = standing && (standing.throughout || standing.paragraph === segment.paragraph);
      const fallback = stands ? standing!.value : around.inherited;
      const current = governing?.sentence === segment.sentence ? governing : null;
      const [index, count] = reading.nth ?? [0, 0];
      const listed = current && current.series.length === count ? current.series[index] : null;
      reading.deadline = listed ?? (current ? current.value : fallback);
    }
    const last = own.at(-1);
    if (last) governing = { ...last, sentence: segment.sentence };
    const value = governing?.sentence === segment.sentence ? governing.value : null;
    standing = standingAfter(flat.text, segment, value, last, around.aims) ?? standing;
  }
}

function standingAfter(
  text: string,
  segment: Segment,
  value: string | null,
  own: Deadline | undefined,
  aims: boolean,
): Standing | null {
  if (value === null) return null;
  const { paragraph, end } = segment;
  if (text[end] === '：' && OPENS_LIST.test(text.slice(end + 1, end + 4))) {
    return { value, paragraph, throughout: text[end + 1] === '\n' };
  }
  return aims && own ? { value, paragraph, throughout: false } : null;
}
