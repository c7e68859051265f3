import { verbs } from '../../lexicon/verbs.ts';
import type { Behind } from './comparators.ts';
import { distribute } from './lists.ts';
import { type Sighting, WINDOW } from './sightings.ts';
import type { About } from './subjects.ts';
import type { Segment } from './text.ts';

/** 分别增长5.2%、0.7%、下降46.8%: the next value may go the other way. */
const CHANGES_WAY = new RegExp(`^[、和及与](?:${verbs('changes')})$`, 'u');
const BEHIND_COMMA = new RegExp(`^，(?:${verbs('changes')})了?\\d`, 'u');

/** True where the values that 分别 announces go on behind the comma: which is whose, no segment tells by itself. */
export function runsOn(text: string, { end }: Segment): boolean {
  return BEHIND_COMMA.test(text.slice(end, end + 8));
}

/**
 * A、B和C分别达到 x、y和z: one subject for each value, from this segment or the one before; empty where the
 * figures are no list of values given with 分别.
 */
export function subjectsApart(
  text: string,
  segment: Segment,
  earlier: string,
  sightings: Sighting[],
): About[] {
  const first = sightings[0];
  if (!first || sightings.length < 2 || runsOn(text, segment)) return [];
  const goesOn = sightings.slice(1).every(({ listed, figure }, at) => {
    return listed || CHANGES_WAY.test(text.slice(sightings[at]!.figure.reach, figure.start));
  });
  if (!goesOn) return [];
  const from = Math.max(segment.start, first.figure.start - WINDOW);
  const [list, rest] = text.slice(from, first.figure.start).split('分别', 2);
  if (rest === undefined) return [];
  const own = distribute(list!, sightings.length);
  const names = own ?? distribute(earlier.replace(/分别.*$/u, ''), sightings.length) ?? [];
  return names.map((subject) => ({ subject, population: null, from: own ? 'segment' : 'earlier' }));
}

/** For each figure its place in its run of values (20%和30%), and the length of the run; null where it stands alone. */
export function runsOf(sightings: Sighting[]): ([number, number] | null)[] {
  const runs: ([number, number] | null)[] = [];
  for (let start = 0; start < sightings.length; ) {
    let end = start + 1;
    while (sightings[end]?.listed) end++;
    const length = end - start;
    for (let at = 0; at < length; at++) runs.push(length > 1 ? [at, length] : null);
    start = end;
  }
  return runs;
}

/** 分别达到98%、95%以上: what stands behind the last value of a run given with 分别 is meant for each. */
export function behindOf(
  text: string,
  position: number,
  sightings: Sighting[],
  runs: ([number, number] | null)[],
): Behind | null {
  const { figure } = sightings[position]!;
  const place = runs[position];
  // Nothing is above 100 %.
  if (figure.behind || !place || isWhole(figure)) return figure.behind;
  const [at, length] = place;
  const run = sightings.slice(position - at, position - at + length);
  const first = run[0]!;
  const given = text.slice(first.start, first.figure.start).includes('分别');
  const alone = run.slice(0, -1).every((one) => one.figure.behind === null && one.before === null);
  return given && alone ? run.at(-1)!.figure.behind : null;
}

const isWhole = ({ value, unit }: Sighting['figure']): boolean => value === 100 && unit === '%';
