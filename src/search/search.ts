/** A reader's query against the index: exact text or words, filters, order. */
import { fold } from '../text/alike.ts';
import { type Arranged, type Arrangement, arrange, scoreOf } from './arrange.ts';
import { type Counts, emptyCounts, type Filters, needsFacets, pass } from './facets.ts';
import type { Found, Index } from './index.ts';
import { toLetters } from './letters.ts';
import { type Term, termsOf, type Widening } from './words.ts';

export interface Query extends Arrangement {
  text: string;
  mode: 'exact' | 'words';
  filters: Filters;
  widening: Widening;
}

export interface Answer extends Arranged {
  counts: Counts;
  /** Folded texts to mark in the hits. */
  marks: string[];
  terms: Term[];
  /** Hits before filtering. */
  unfiltered: number;
}

/** Clauses of a bundle with their scores. */
interface Matched {
  bundle: number;
  clauses: number[];
  scores: number[];
}

/**
 * Runs a query. Every clause that matches and passes the filters is a hit, and nothing else is.
 * `onFirst` is told of the first hits before the rest is fetched; it is not called where nothing is left to
 * be fetched, or where the order of all has to be known first.
 */
export async function search(
  index: Index,
  query: Query,
  onFirst: (answer: Answer) => Promise<void> = async () => {},
): Promise<Answer> {
  const answer: Answer = {
    hits: [],
    leads: [],
    alike: new Map(),
    counts: emptyCounts(),
    marks: [],
    terms: [],
    unfiltered: 0,
  };
  let matches: AsyncIterable<Matched>;
  if (query.mode === 'words') {
    answer.terms = termsOf(query.text, query.widening);
    answer.marks = answer.terms.filter(({ excluded }) => !excluded).flatMap(({ ways }) => ways);
    matches = matchWords(index, answer.terms);
  } else {
    const text = fold(query.text);
    answer.marks = text ? [text] : [];
    matches = matchExact(index, toLetters(text));
  }
  const { topics } = (await index.catalog()).labels;
  const withFacets = needsFacets(query.filters);
  const pending: (() => Promise<void>)[] = [];
  for await (const matched of matches) {
    const bundle = await index.bundle(matched.bundle);
    const take = async (facets: Awaited<ReturnType<Index['facets']>> | null, into: Answer) => {
      const labels = { topics, offices: facets ? await index.offices() : [] };
      const passed = pass(matched.clauses, query.filters, bundle, facets, labels, into.counts);
      matched.clauses.forEach((clause, i) => {
        if (!passed[i]) return;
        const at = bundle.policyOf[clause]!;
        into.hits.push({
          bundle: matched.bundle,
          clause,
          score: scoreOf(matched.scores[i]!, bundle.heads[clause]!, bundle.lengths[clause]!),
          policy: bundle.policies[at]!,
          order: bundle.order[at]!,
          same: facets?.same[clause] ?? 0,
        });
      });
    };
    answer.unfiltered += matched.clauses.length;
    const { asked, all } = await index.bundles();
    if (asked < all && pending.length === 0 && !withFacets && query.sort !== 'date') {
      const first: Answer = { ...answer, hits: [], alike: new Map(), counts: emptyCounts() };
      await take(null, first);
      arrange(first, query);
      if (first.hits.length > 0) await onFirst(first);
    }
    const facets = index.facets(matched.bundle);
    pending.push(async () => take(await facets, answer));
  }
  for (const next of pending) await next();
  arrange(answer, query);
  return answer;
}

async function* matchExact(index: Index, letters: string): AsyncGenerator<Matched> {
  for await (const found of index.find(letters)) {
    const { heads, lengths } = await index.bundle(found.bundle);
    const scores = found.clauses.map((_, i) => weight(found, i, heads, lengths));
    yield { bundle: found.bundle, clauses: found.clauses, scores };
  }
}

/** Words in a heading say what the clause is about; repetition says so a little; short clauses are denser. */
function weight(found: Found, i: number, heads: number[], lengths: number[]): number {
  const clause = found.clauses[i]!;
  const inHead = found.firsts[i]! < heads[clause]!;
  const often = Math.log2(1 + found.counts[i]!);
  return (inHead ? 2 : 0) + often / (1 + lengths[clause]! / 400);
}

async function* matchWords(index: Index, terms: readonly Term[]): AsyncGenerator<Matched> {
  const { clauses: total } = await index.catalog();
  const tables = await Promise.all(
    terms.map(async (term) => ({ term, byBundle: await scoresOf(index, term, total) })),
  );
  const [base, ...others] = tables
    .filter(({ term }) => !term.excluded)
    .sort((a, b) => a.byBundle.size - b.byBundle.size);
  const unwanted = tables.filter(({ term }) => term.excluded);
  for (const [bundle, scores] of base?.byBundle ?? []) {
    const matched: Matched = { bundle, clauses: [], scores: [] };
    for (const [clause, score] of scores) {
      if (unwanted.some(({ byBundle }) => byBundle.get(bundle)?.has(clause))) continue;
      const more = others.map(({ byBundle }) => byBundle.get(bundle)?.get(clause));
      if (more.includes(undefined)) continue;
      matched.clauses.push(clause);
      matched.scores.push(more.reduce<number>((sum, each) => sum + each!, score));
    }
    if (matched.clauses.length > 0) yield matched;
  }
}

/** The clauses that have a term in one of its ways, by bundle; rare terms weigh more. */
async function scoresOf(index: Index, term: Term, total: number) {
  const byBundle = new Map<number, Map<number, number>>();
  for (const way of term.ways) {
    for await (const found of index.find(toLetters(way))) {
      const { heads, lengths } = await index.bundle(found.bundle);
      const scores = byBundle.get(found.bundle) ?? new Map<number, number>();
      byBundle.set(found.bundle, scores);
      found.clauses.forEach((clause, i) => {
        const own = weight(found, i, heads, lengths);
        scores.set(clause, Math.max(own, scores.get(clause) ?? 0));
      });
    }
  }
  const having = [...byBundle.values()].reduce((sum, scores) => sum + scores.size, 0);
  const rarity = Math.log(1 + total / (having + 1));
  for (const scores of byBundle.values())
    for (const [clause, own] of scores) scores.set(clause, own * rarity);
  return new Map([...byBundle].sort(([a], [b]) => a - b));
}
