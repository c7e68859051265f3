/** Who shares words with whom, in a corpus: from folded documents to the published data. */
import { citedTitle } from '../citation/pin.ts';
import type { Jurisdiction, PolicyMeta, Wording, WordingFile } from '../model.ts';
import { dateOf } from '../policy/day.ts';
import type { Span } from '../text/span.ts';
import { keysOf } from './keys.ts';
import { postingsOf } from './postings.ts';
import { relationsOf } from './relations.ts';
import { type Run, reachOf, runsOf, sameIn } from './runs.ts';
import { type Stretch, spreadOf, stretchesOf } from './stretches.ts';
import { clauseAt, printedAt, type Worded } from './worded.ts';

/** Words are common where more than this share of the documents has them, but at least and at most so many. */
const COMMON = { share: 0.2, least: 4, most: 20 };
/** What is kept of one document; how much there is besides is said. */
const KEPT = { stretches: 160, others: 4, documents: 24 };
/** What is kept of the corpus, and of one pair of documents. */
const SHOWN = { pairs: 1_000, passages: 200, ofPair: 20 };

export interface WordedDocument {
  meta: PolicyMeta;
  worded: Worded;
}

/** What was found of one document, as it is kept until the next time. */
export interface FoundWording {
  /** What it derives from; and of the documents that it names, by policyId, their own words. */
  key: string;
  named: Record<string, string>;
  file: WordingFile;
  /** By policyId of another document: characters and runs that both have. */
  shared: Record<string, [same: number, runs: number]>;
  passages: Weighed[];
}

/** What is needed of it where nothing has changed; its passages only where they may be among the first. */
export type KnownWording = Pick<FoundWording, 'key' | 'named' | 'shared'> & {
  heaviest: number;
  passages: () => Weighed[];
};

export interface WordingMemory {
  recall: (policyId: string) => KnownWording | undefined;
  keep: (policyId: string, found: FoundWording) => void;
}

type Pair = Wording['pairs'][number];
type Passage = Wording['passages'][number];

/**
 * In: the documents of a corpus and their places, and what was found of them before. Keeps what is found of each
 * document anew, and gives what is said of all together, which is the same whatever was known. Takes time in
 * proportion to the documents, for finding in proportion to what changed, and holds no result but the last.
 */
export function wordingOf(
  given: readonly WordedDocument[],
  places: readonly Jurisdiction[],
  memory: WordingMemory,
): Wording {
  // What is common is compared with the first documents, so these should be the earliest.
  const documents = given.toSorted((a, b) => compare(dayOf(a), dayOf(b)));
  const limit = Math.min(
    COMMON.most,
    Math.max(COMMON.least, Math.floor(COMMON.share * documents.length)),
  );
  const postings = postingsOf(documents.map(({ worded }) => worded.text));
  const relations = relationsOf(
    documents.map(({ meta }) => meta),
    places,
  );
  const labels = new Map(places.map(({ id, label }) => [id, label]));
  const around = { postings, relations, limit };
  const lengths = documents.map(({ worded }) => charactersOf(worded));
  const numbers = new Map(documents.map(({ meta }, n) => [meta.policyId, n]));
  const idOf = (n: number): string => documents[n]!.meta.policyId;
  const { keys, wording } = keysOf(
    documents.map((document, n) => {
      const { title, place } = nameOf(document);
      const about = JSON.stringify([idOf(n), title, place, relations.basis(n)]);
      return { worded: document.worded, about, always: relations.above(n) };
    }),
    postings,
    limit,
  );
  const wordingNow = (policyId: string) => wording[numbers.get(policyId) ?? -1];
  const pairs: Pair[] = [];
  let passages: Weighed[] = [];
  for (const n of documents.keys()) {
    const known = memory.recall(idOf(n));
    const found = known && isCurrent(n, known) ? known : fresh(find(n));
    for (const [policyId, [same, runs]] of Object.entries(found.shared)) {
      const other = numbers.get(policyId)!;
      const [own, its] = [lengths[n]!, lengths[other]!];
      if (same === 0 || own > its || (own === its && n > other)) continue;
      const cited = new Set(relations.uncollected(other));
      pairs.push({
        policies: [idOf(n), policyId],
        relation: relations.relation(n, other),
        earlier: relations.earlier(n, other),
        characters: own,
        same,
        runs,
        uncollected: relations.uncollected(n).filter((title) => cited.has(title)),
      });
    }
    const least = passages[SHOWN.passages - 1]?.weight ?? Number.NEGATIVE_INFINITY;
    if (found.heaviest > least) passages = best([...passages, ...found.passages()]);
  }
  return {
    documents: documents.length,
    found: pairs.length,
    pairs: pairs
      .toSorted((a, b) => b.same / b.characters - a.same / a.characters)
      .slice(0, SHOWN.pairs),
    passages: passages.map(({ weight: _, ...passage }) => passage),
  };

  function isCurrent(n: number, { key, named }: KnownWording): boolean {
    return (
      key === keys[n] && Object.entries(named).every(([id, words]) => words === wordingNow(id))
    );
  }

  function fresh(found: FoundWording): KnownWording {
    memory.keep(found.file.policyId, found);
    return { ...found, heaviest: heaviestOf(found), passages: () => found.passages };
  }

  function find(n: number): FoundWording {
    const { worded } = documents[n]!;
    const runs = runsOf(postings, n, limit, relations.above(n));
    const stretches = stretchesOf(worded, n, runs, around);
    const rare = runs.filter((run) => spreadOf(postings, n, reachOf(run, 0)) <= limit);
    const covered = coverage(worded, rare);
    const file = fileOf(n, runs, stretches, covered);
    return {
      key: keys[n]!,
      named: Object.fromEntries(
        file.documents.map(({ policyId }) => [policyId, wordingNow(policyId)!]),
      ),
      file,
      shared: Object.fromEntries(
        [...covered.by].map(([other, { same, runs: count }]) => [idOf(other), [same, count]]),
      ),
      passages: passagesOf(n, stretches),
    };
  }

  function fileOf(
    n: number,
    runs: readonly Run[],
    stretches: readonly Stretch[],
    { shared, by }: Coverage,
  ): WordingFile {
    const { meta, worded } = documents[n]!;
    const kept = stretches.slice(0, KEPT.stretches);
    const most = [...by].toSorted(([a, x], [b, y]) => y.same - x.same || a - b);
    const named = new Set([
      ...most.slice(0, KEPT.documents).map(([other]) => other),
      ...kept.flatMap((stretch) =>
        stretch.runs.slice(0, KEPT.others).map(({ document }) => document),
      ),
    ]);
    const numbers = new Map([...named].map((other, number) => [other, number]));
    return {
      policyId: meta.policyId,
      length: lengthOf(worded),
      characters: lengths[n]!,
      shared,
      found: {
        documents: new Set(runs.map(({ document }) => document)).size,
        stretches: stretches.length,
      },
      uncollected: relations.uncollected(n),
      documents: [...named].map((other) => ({
        ...nameOf(documents[other]!),
        relation: relations.relation(n, other),
        earlier: relations.earlier(n, other),
        ...(by.get(other) ?? { same: 0, runs: 0 }),
      })),
      stretches: kept.map(({ at, kind, documents: count, runs: own }) => ({
        ...placeIn(n, at),
        start: startOf(worded, at),
        same: sameIn(own[0]!),
        kind,
        documents: count,
        others: own.slice(0, KEPT.others).map((run) => ({
          document: numbers.get(run.document)!,
          ...placeIn(run.document, reachOf(run, 1)),
          start: startOf(documents[run.document]!.worded, reachOf(run, 1)),
          same: sameIn(run),
        })),
      })),
    };
  }

  function placeIn(n: number, at: Span) {
    const { worded } = documents[n]!;
    const clause = clauseAt(worded, at[0]);
    return {
      clauseId: worded.ids[clause]!,
      clause: worded.labels[clause]!,
      at: printedAt(worded, at),
    };
  }

  function nameOf({ meta, worded }: WordedDocument) {
    const { policyId, jurisdiction } = meta;
    const place = labels.get(jurisdiction) ?? jurisdiction;
    return { policyId, title: citedTitle(meta), place, length: lengthOf(worded) };
  }

  /** Passages of a document that it has from elsewhere, so that each is given once, by the later document. */
  function passagesOf(n: number, stretches: readonly Stretch[]): Weighed[] {
    const { policyId } = documents[n]!.meta;
    const own = stretches.filter(({ kind, runs: [first] }) => {
      if (kind === 'common' || !first) return false;
      const relation = relations.relation(n, first.document);
      if (relation !== 'peer') return relation === 'superior' || relation === 'cited';
      return relations.earlier(n, first.document) ?? first.document < n;
    });
    return own.slice(0, SHOWN.passages).map(({ at, kind, weight, documents: count, runs }) => ({
      policyId,
      ...placeIn(n, at),
      kind,
      same: sameIn(runs[0]!),
      documents: count,
      other: {
        policyId: documents[runs[0]!.document]!.meta.policyId,
        ...placeIn(runs[0]!.document, reachOf(runs[0]!, 1)),
      },
      earlier: relations.earlier(n, runs[0]!.document),
      weight,
    }));
  }
}

type Weighed = Passage & { weight: number };

/** What the passage weighs that is the first of all of a document. */
export const heaviestOf = ({ passages }: Pick<FoundWording, 'passages'>): number =>
  passages.reduce((most, { weight }) => Math.max(most, weight), Number.NEGATIVE_INFINITY);

/** The first of passages, of each pair of documents a few. */
function best(passages: readonly Weighed[]): Weighed[] {
  const counts = new Map<string, number>();
  return passages
    .toSorted((a, b) => b.weight - a.weight)
    .filter(({ policyId, other }) => {
      const pair = `${policyId} ${other.policyId}`;
      const count = (counts.get(pair) ?? 0) + 1;
      counts.set(pair, count);
      return count <= SHOWN.ofPair;
    })
    .slice(0, SHOWN.passages);
}

interface Coverage {
  /** Characters that any other document has. */
  shared: number;
  by: Map<number, { same: number; runs: number }>;
}

/** How many characters of a document stand in runs, what its form brings with it left out. */
function coverage({ text, routine }: Worded, runs: readonly Run[]): Coverage {
  const plain = new Uint8Array(text.length).fill(1);
  for (const [from, to] of routine) plain.fill(0, from, to);
  const seen = new Uint8Array(text.length);
  const last = new Uint32Array(text.length);
  const by: Coverage['by'] = new Map();
  let shared = 0;
  for (const { document, pieces } of runs) {
    const sum = by.get(document) ?? { same: 0, runs: 0 };
    by.set(document, { ...sum, runs: sum.runs + 1 });
    for (const [own, , length] of pieces) {
      for (let at = own; at < own + length; at++) {
        if (plain[at] === 0) continue;
        if (seen[at] === 0) shared++;
        seen[at] = 1;
        if (last[at] !== document + 1) by.get(document)!.same++;
        last[at] = document + 1;
      }
    }
  }
  return { shared, by };
}

/** Characters of a document. */
const lengthOf = ({ text, ids }: Worded): number => text.length - ids.length;

/** How many characters of a document stand before a stretch. */
const startOf = (worded: Worded, [from]: Span): number => from - clauseAt(worded, from);

/** Characters without what the form of documents brings with it. */
function charactersOf(worded: Worded): number {
  return lengthOf(worded) - worded.routine.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** Documents without a date stand last. */
const dayOf = ({ meta }: WordedDocument): string => dateOf(meta) ?? '~';
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
