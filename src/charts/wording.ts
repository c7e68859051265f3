/** What the drawings of shared words show, as plain data. */
import { pathRound, scaleLinear, scaleThreshold } from 'd3';
import { shortTitle } from '../content/short-title.ts';
import type { HeatHead, HeatRow } from '../matrix/heat.ts';
import type { DocumentMeta, Wording, WordingFile, WordingKind, WordingRelation } from '../model.ts';
import { dateOf } from '../policy/day.ts';
import { href } from '../site.ts';
import type { Store } from '../store/store.ts';
import { percent } from '../wording/words.ts';

/** Documents of the table of all against all, and of those that a document is listed with. */
export const MOST_DOCUMENTS = 24;
/** Where a document without a date stands among those of its place: last. */
const LAST = '9999';
/** Shares of a text, in per cent, from which on the tint is stronger. */
const TINTS = scaleThreshold<number, number>().domain([2, 5, 15, 30]).range([1, 2, 3, 4, 5]);

type Named = Pick<DocumentMeta, 'title' | 'status' | 'signedOn' | 'printedOn' | 'effectiveOn'>;

/** A document in two words: its place, and its year or that it is a draft. */
export const briefName = (place: string, meta: Named): string =>
  [place, dateOf(meta)?.slice(0, 4) ?? meta.status].filter(Boolean).join(' ');

export interface HeatOfPairs {
  columns: HeatHead[];
  rows: HeatRow[];
}

/** The documents that share most against each other, by place and date: shares of the shorter text. */
export function heatOfPairs(store: Store, { pairs }: Wording): HeatOfPairs {
  const ids = new Set<string>();
  for (const { policies } of pairs)
    for (const id of policies) if (ids.size < MOST_DOCUMENTS) ids.add(id);
  const order = new Map(store.places.map(({ id }, n) => [id, n]));
  const metas = [...ids]
    .map((id) => store.meta(id))
    .toSorted(
      (a, b) =>
        (order.get(a.jurisdiction) ?? 0) - (order.get(b.jurisdiction) ?? 0) ||
        (dateOf(a) ?? LAST).localeCompare(dateOf(b) ?? LAST, 'en'),
    );
  const known = new Map(pairs.map((pair) => [pair.policies.toSorted().join(' '), pair]));
  const nameOf = (meta: DocumentMeta) => briefName(store.place(meta.jurisdiction).label, meta);
  const rows = metas.map((own): HeatRow => {
    return {
      label: nameOf(own),
      note: shortTitle(own.title),
      href: href(`/wording/${own.policyId}/`),
      cells: metas.map((other) => {
        const pair = known.get([own.policyId, other.policyId].toSorted().join(' '));
        if (!pair || own === other) return { count: 0, level: 0 };
        const share = (100 * pair.same) / pair.characters;
        const count = Math.max(1, Math.round(share));
        return {
          count,
          level: TINTS(share),
          href: href(linkOf(store, own.policyId, other.policyId)),
          // The name of a link has to hold the words that are seen of it (WCAG 2.5.3).
          title: `${count} %，${nameOf(own)}与${nameOf(other)}：相同 ${pair.same} 字，占较短一份的 ${percent(pair.same, pair.characters)}`,
        };
      }),
    };
  });
  return { columns: metas.map((meta) => ({ label: nameOf(meta) })), rows };
}

/** The documents that the page of one lists, those that share most first, each with its number in the file. */
export const listedDocuments = ({ documents }: WordingFile) =>
  documents
    .map((each, document) => ({ ...each, document }))
    .filter(({ runs }) => runs > 0)
    .slice(0, MOST_DOCUMENTS);

/** Where a page says what one document shares with another: in the row of the other one, where it has one. */
export function linkOf(store: Pick<Store, 'wording'>, own: string, other: string): string {
  const listed = listedDocuments(store.wording(own)).some(({ policyId }) => policyId === other);
  return `/wording/${own}/${listed ? `#with-${other}` : ''}`;
}

export interface Segment {
  /** Number of the stretch. */
  stretch: number;
  /** What the other document is, where the words are not common. */
  kind: WordingKind;
  /** Per cent of the width. */
  from: number;
  width: number;
}

const KIND_OF: Record<WordingRelation, WordingKind> = {
  superior: 'superior',
  cited: 'superior',
  subordinate: 'subordinate',
  citing: 'subordinate',
  peer: 'peer',
};

/** Of the kind of a stretch, which is told by all who have it, what it is between a document and one other. */
function kindsWith(
  { documents }: WordingFile,
  document: number,
): (kind: WordingKind) => WordingKind {
  const between = KIND_OF[documents[document]?.relation ?? 'peer'];
  return (kind) => (kind === 'common' ? kind : between);
}

/** Narrower than this, in per cent, nothing is seen. */
const LEAST = 0.4;

/** Where a document has the words that it shares with one other, along its length. */
export function segmentsWith(file: WordingFile, document: number): Segment[] {
  const scale = scaleLinear([0, file.length], [0, 100]);
  const kindOf = kindsWith(file, document);
  return file.stretches.flatMap(({ start, others, kind }, stretch) =>
    others
      .filter((other) => other.document === document)
      .map(({ same }) => {
        const width = Math.max(LEAST, scale(same));
        return { stretch, kind: kindOf(kind), from: Math.min(scale(start), 100 - width), width };
      }),
  );
}

export interface Ribbon {
  stretch: number;
  kind: WordingKind;
  d: string;
}

/** Bands from the words in one document to the same words in another, in a drawing of `width` by `height`. */
export function ribbons(
  file: WordingFile,
  document: number,
  { width, height }: { width: number; height: number },
): Ribbon[] {
  const own = scaleLinear([0, file.length], [0, width]);
  const its = scaleLinear([0, file.documents[document]?.length ?? 1], [0, width]);
  const middle = height / 2;
  const kindOf = kindsWith(file, document);
  return file.stretches.flatMap(({ start, others, kind }, stretch) =>
    others
      .filter((other) => other.document === document)
      .map((other) => {
        const [a, b] = [own(start), own(start + other.same)];
        const [c, d] = [its(other.start), its(other.start + other.same)];
        // A tenth of a unit is less than anybody sees, and most of these pages would be decimals.
        const band = pathRound(1);
        band.moveTo(a, 0);
        band.bezierCurveTo(a, middle, c, middle, c, height);
        band.lineTo(Math.max(d, c + 2), height);
        band.bezierCurveTo(d, middle, b, middle, Math.max(b, a + 2), 0);
        band.closePath();
        return { stretch, kind: kindOf(kind), d: band.toString() };
      }),
  );
}
