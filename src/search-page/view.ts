/** A hit as the page shows it: where it stands, and the sentences with what was found in them. */
import { pinCite } from '../citation/pin.ts';
import type { Index, Place } from '../search/index.ts';
import type { Catalog } from '../search/shapes.ts';
import { foldWithOrigins } from '../text/alike.ts';
import { occurrences } from '../text/folded.ts';
import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

/** A stretch of text, found or not. */
export interface Piece {
  text: string;
  found: boolean;
}

export interface ShownHit {
  policyId: string;
  clauseId: string;
  title: string;
  docNumber: string | null;
  status: string | null;
  date: string | null;
  /** What its jurisdiction is called. */
  place: string;
  path: string[];
  /** The clause as printed. */
  text: string;
  heading: Piece[];
  lead: string[];
  responsible: string[];
  cite: string;
  /** The sentence that says it; where only the heading does, the first sentence after it. */
  excerpt: Piece[];
  /** Places found in the clause, beyond those of the excerpt. */
  more: number;
}

/** A hit that says the same as another in the same words: where it stands, all of it known without its text. */
export type AlikeHit = Pick<ShownHit, 'policyId' | 'clauseId' | 'title' | 'status' | 'place'>;

export async function showAlike(index: Index, hit: Place): Promise<AlikeHit> {
  const [{ labels }, bundle] = await Promise.all([index.catalog(), index.bundle(hit.bundle)]);
  const policy = bundle.policies[bundle.policyOf[hit.clause] ?? 0];
  if (!policy) throw new Error(`bundle ${hit.bundle} of the index has no policy of ${hit.clause}`);
  const { policyId, title, status, jurisdiction } = policy;
  return {
    policyId,
    clauseId: bundle.ids[hit.clause] ?? '',
    title,
    status,
    place: placeName(labels, jurisdiction),
  };
}

const placeName = ({ jurisdictions }: Catalog['labels'], id: string): string =>
  jurisdictions.find((place) => place.id === id)?.label ?? id;

/** Fetches what is shown of a hit. */
export async function show(index: Index, hit: Place, marks: readonly string[]): Promise<ShownHit> {
  const [{ labels }, bundle, text] = await Promise.all([
    index.catalog(),
    index.bundle(hit.bundle),
    index.text(hit.bundle, hit.clause),
  ]);
  const policy = bundle.policies[bundle.policyOf[hit.clause] ?? 0];
  if (!policy) throw new Error(`bundle ${hit.bundle} of the index has no policy of ${hit.clause}`);
  const [from, to] = text.heading ?? [0, 0];
  const heading = marked(text.text.slice(from, to), marks);
  const body = text.text.slice(to).replace(/^[\s。．.：:]+/u, '');
  const inHeading = heading.some(({ found }) => found);
  const { excerpt, more } =
    inHeading || found(body, marks).length > 0
      ? excerptOf(body, marks)
      : excerptOf(text.text, marks);
  const { policyId, title, docNumber, status, date, jurisdiction } = policy;
  return {
    policyId,
    clauseId: bundle.ids[hit.clause] ?? '',
    title,
    docNumber,
    status,
    date,
    place: placeName(labels, jurisdiction),
    path: text.path,
    text: text.text,
    heading,
    lead: text.lead,
    responsible: text.responsible,
    cite: pinCite(policy, text),
    excerpt,
    more,
  };
}

/** Characters of a sentence shown before and after what was found; the rest is cut. */
const BEFORE = 60;
const AFTER = 120;

/**
 * The sentence with most of what is found, or the first sentence of the text where nothing is found in it.
 * A sentence that is longer than can be read at a glance is cut at both ends.
 */
export function excerptOf(
  text: string,
  marks: readonly string[],
): { excerpt: Piece[]; more: number } {
  const ranges = found(text, marks);
  const all = sentences(text);
  const [first, last] = densest(text, ranges, all) ?? [0, 1];
  const [from] = sentenceAt(all, first);
  const [, to] = sentenceAt(all, last - 1);
  const start = first - from > BEFORE ? first - BEFORE : from;
  const end = to - last > AFTER ? last + AFTER : to;
  const inside = ranges.filter(([a, b]) => a >= start && b <= end);
  const excerpt = cut(text, start, end, inside);
  if (start > from) excerpt.unshift({ text: '…', found: false });
  if (end < to) excerpt.push({ text: '…', found: false });
  return { excerpt, more: ranges.length - inside.length };
}

/** The first find of the sentence that has the most different ones. */
function densest(text: string, ranges: readonly Span[], all: readonly Span[]): Span | undefined {
  const finds = new Map<number, { first: Span; found: Set<string> }>();
  for (const range of ranges) {
    const [start] = sentenceAt(all, range[0]);
    const sentence = finds.get(start) ?? { first: range, found: new Set() };
    sentence.found.add(text.slice(...range));
    finds.set(start, sentence);
  }
  const [best] = [...finds.values()].sort((a, b) => b.found.size - a.found.size);
  return best?.first;
}

function sentenceAt(all: readonly Span[], at: number): Span {
  return all.find(([, end]) => end > at) ?? [0, 0];
}

/** A text from end to end, each find one piece. */
export function marked(text: string, marks: readonly string[]): Piece[] {
  return cut(text, 0, text.length, found(text, marks));
}

function cut(text: string, start: number, end: number, ranges: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  const push = (piece: string, isFound: boolean) => {
    if (piece) pieces.push({ text: piece.replace(/\s*\n\s*/g, ' '), found: isFound });
  };
  let at = start;
  for (const [from, to] of ranges) {
    push(text.slice(at, from), false);
    push(text.slice(from, to), true);
    at = to;
  }
  push(text.slice(at, end), false);
  return pieces;
}

/** Ranges of the text in which one of the marks stands, ascending, overlapping ones joined. */
export function found(text: string, marks: readonly string[]): [number, number][] {
  const folded = foldWithOrigins(text);
  const ranges = marks
    .flatMap((mark) => occurrences(folded, mark))
    .sort(([a, b], [c, d]) => a - c || d - b);
  const joined: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
