import { type Before, comparatorBefore } from './comparators.ts';
import { isQuantity } from './evidence.ts';
import type { Figure } from './figures.ts';
import type { Segment } from './text.ts';

/** Longest stretch around a figure that is looked at: keeps the reading linear on any text. */
export const WINDOW = 160;

/** A figure that is a quantity, with the piece of its segment that belongs to it. */
export interface Sighting {
  figure: Figure;
  start: number;
  end: number;
  before: Before | null;
  /** Nothing but 、 or 和 between this figure and the one before. */
  listed: boolean;
}

const JOINT = /^(?:以及|[、和及与或并，])/u;
const LAST_JOINT = /^[^（]{2,}[、和及与并](.{0,3})$/u;
/** What leads on to the next figure and belongs to neither. */
const JOINT_AT_END = /(?:以?及|[、和与或并，])$/u;
const ONLY_JOINT = /^(?:以及|[、和及与或])?$/u;
/** 等12种慢性病, 每3—5年进修3—6个月: such a figure introduces the next and shares its piece. */
const INTRODUCES = /(?:等|每)$/u;
/** What one breaks through rather than exceeds: 突破100项关键技术. */
const OVERCOME = /^[^，。；、的]{0,12}(?:技术|难题|瓶颈|短板|工艺|装备|零部件|材料)/u;

/** Tells quantities from other figures of a segment and cuts the segment into their pieces. */
export function sightingsOf(text: string, segment: Segment, figures: Figure[]): Sighting[] {
  const found: Sighting[] = [];
  for (const figure of figures) {
    const last = found.at(-1);
    const from = Math.max(pieceStart(text, segment, last, figure.start), figure.start - WINDOW);
    const inner = bracketStart(text, from, figure.start);
    const start = inner ?? from;
    const prefix = text.slice(start, figure.start);
    const around = text.slice(
      Math.max(segment.start, figure.start - WINDOW),
      Math.min(segment.end, figure.end + 40),
    );
    const before = isBreakthrough(text, figure, prefix) ? null : comparatorBefore(prefix);
    if (!isQuantity(figure, { text, prefix, around, before })) continue;
    const listed =
      last !== undefined && ONLY_JOINT.test(text.slice(last.figure.reach, figure.start));
    if (last && start >= last.figure.reach)
      last.end = Math.min(last.end, pieceEnd(text, last, start, figure.start));
    const limit = Math.min(segment.end, figure.reach + WINDOW);
    const close = inner === null ? -1 : text.slice(figure.reach, limit).indexOf('）');
    found.push({ figure, start, end: close < 0 ? limit : figure.reach + close, before, listed });
  }
  return found;
}

function isBreakthrough(text: string, { reach }: Figure, prefix: string): boolean {
  return prefix.endsWith('突破') && OVERCOME.test(text.slice(reach));
}

/** The words between two figures with no joint belong to both: 8所高校14个学科; but not 由15分钟缩短到. */
function pieceEnd(text: string, { figure }: Sighting, next: number, at: number): number {
  const words = text.slice(figure.reach, next);
  if (words === '') return /[到至为]$/u.test(text.slice(figure.reach, at)) ? next : at;
  return next - (JOINT_AT_END.exec(words)?.[0].length ?? 0);
}

function pieceStart(
  text: string,
  segment: Segment,
  last: Sighting | undefined,
  at: number,
): number {
  if (!last) return segment.start;
  const { figure } = last;
  if (introduces(text, last, at)) return last.start;
  const joint = JOINT.exec(text.slice(figure.reach));
  if (joint) return figure.reach + joint[0].length;
  // 3个示范县、100个示范乡镇: the words behind the first figure are its own.
  const between = text.slice(Math.max(figure.reach, at - WINDOW), at);
  const own = LAST_JOINT.exec(between);
  return own ? at - own[1]!.length : figure.reach;
}

/** 每3—5年…进修3—6个月, 十年培养百名, 三年内轮训1万人次: a stretch of time, and what is done in it. */
function introduces(text: string, { figure, start }: Sighting, at: number): boolean {
  if (INTRODUCES.test(text.slice(Math.max(start, figure.start - 1), figure.start))) return true;
  const between = text.slice(figure.reach, Math.min(at, figure.reach + WINDOW));
  return figure.dimension === 'time' && !/^[、和及与或至到]|[到至为]$/u.test(between);
}

/** Where the bracket opens that a figure stands in, null outside brackets. */
function bracketStart(text: string, from: number, at: number): number | null {
  const words = text.slice(from, at);
  const open = words.lastIndexOf('（');
  return open >= 0 && !words.slice(open).includes('）') ? from + open + 1 : null;
}
