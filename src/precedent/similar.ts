/** The clauses nearest to a draft in wording, found by the search index and compared by their text. */
import { difference, type Merged } from '../compare/difference.ts';
import { readResponsibility } from '../policy/units/units.ts';
import { LONGEST } from '../search/grams.ts';
import type { Index, Place } from '../search/index.ts';
import { toLetters } from '../search/letters.ts';
import { fold } from '../text/alike.ts';
import { without } from '../text/span.ts';
import { nearness, share } from './rank.ts';

/** Characters of a draft that are looked at. */
export const LONGEST_DRAFT = 2_000;
/** Up to this many clauses all are compared; of more, those that share words of the index with the draft. */
const COMPARE_ALL = 1_000;
const CANDIDATES = 80;
const WORDS = 96;

export interface Similar {
  place: Place;
  /** Share of the draft's pairs of characters that the clause has, 0 to 1. */
  share: number;
  /** The clause, with the words of the draft that it has otherwise put in. */
  merged: Merged[];
}

export interface Precedents {
  /** The one clause from which the draft is taken word for word; null where there is none, or several. */
  source: Place | null;
  /** Best first; where there is a source, of other documents only. */
  near: Similar[];
}

/** A draft is taken from a clause if the clause has all of it, and it is at least this part of the clause. */
const TAKEN = 0.5;

/** The `count` clauses nearest to a draft; none that has nothing in common with it. */
export async function precedentsOf(
  index: Index,
  draft: string,
  count: number,
): Promise<Precedents> {
  const text = draft.slice(0, LONGEST_DRAFT);
  const wanted = fold(text);
  const places = await candidates(index, toLetters(wanted));
  const clauses = await Promise.all(
    places.map(async (place) => {
      const { text: own, duty } = await index.text(place.bundle, place.clause);
      const { policies, policyOf } = await index.bundle(place.bundle);
      const folded = fold(own);
      const taken = folded.includes(wanted) && wanted.length >= TAKEN * folded.length;
      const policy = policies[policyOf[place.clause]!];
      return { place, text: own, said: without(own, duty), taken, policy };
    }),
  );
  const sources = wanted ? clauses.filter(({ taken }) => taken) : [];
  const source = sources.length === 1 ? sources[0] : undefined;
  // Who is responsible makes no two clauses alike.
  const said = without(text, readResponsibility(text).duty);
  const near = nearness(
    said,
    clauses.map((clause) => clause.said),
  );
  const best = clauses
    .map((clause, i) => ({ ...clause, near: near[i]! }))
    .filter((clause) => clause.near > 0 && (!source || clause.policy !== source.policy))
    .sort((one, other) => other.near - one.near)
    .slice(0, count);
  return {
    source: source?.place ?? null,
    near: best.map(({ place, text: own }) => ({
      place,
      share: share(said, own),
      merged: difference([plain(text)], [plain(own)]).merged,
    })),
  };
}

const plain = (text: string) => ({ text, mark: null, table: false });

async function candidates(index: Index, letters: string): Promise<Place[]> {
  const { clauses } = await index.catalog();
  if (clauses <= COMPARE_ALL) return allOf(index);
  const votes = new Map<string, Place & { votes: number }>();
  for (const word of sample(letters)) {
    const found = [];
    for await (const each of index.find(word)) found.push(each);
    const having = found.reduce((sum, { clauses: own }) => sum + own.length, 0);
    const rarity = Math.log(1 + clauses / (1 + having));
    for (const { bundle, clauses: own } of found) {
      for (const clause of own) {
        const key = `${bundle}/${clause}`;
        const place = votes.get(key) ?? { bundle, clause, votes: 0 };
        place.votes += rarity;
        votes.set(key, place);
      }
    }
  }
  return [...votes.values()].sort((a, b) => b.votes - a.votes).slice(0, CANDIDATES);
}

async function allOf(index: Index): Promise<Place[]> {
  const places: Place[] = [];
  const { all } = await index.bundles();
  for (let bundle = 0; bundle < all; bundle++) {
    const { ids, policyOf, order } = await index.bundle(bundle);
    for (const clause of ids.keys()) {
      if (order[policyOf[clause]!]! >= 0) places.push({ bundle, clause });
    }
  }
  return places;
}

/** Words of the index spread evenly over the draft. */
function sample(letters: string): Set<string> {
  const last = letters.length - LONGEST;
  const step = Math.max(1, last / WORDS);
  const chosen = new Set<string>();
  for (let at = 0; at <= last; at += step) {
    chosen.add(letters.slice(Math.floor(at), Math.floor(at) + LONGEST));
  }
  return chosen;
}
