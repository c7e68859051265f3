/** The wordings that a clause has had in the versions of its document. */
import { difference, type Merged } from '../compare/difference.ts';
import { passageOf, wordsOf } from '../compare/passage.ts';
import { alignVersions } from '../compare/versions.ts';
import type { Clause } from '../model.ts';

/** A version of a document, as its clauses are followed through it. */
export interface TextOf {
  policyId: string;
  clauses: readonly Clause[];
}

/** What a clause is in one version, and how that stands to the version before it. */
export interface Wording {
  policyId: string;
  clauses: Clause[];
  /** Against the next older version: the same words, other words, or nothing there; null in the oldest. */
  since: 'same' | 'changed' | 'new' | null;
  /** It stood in another place there. */
  moved: boolean;
  /** Where the words are others: both versions in one text. */
  merged: Merged[];
}

/**
 * In: the versions of a document, the newest first, and the number of one of them. Out: for each of its clauses, by
 * clauseId, its wordings in all versions, the newest first; versions that have no such clause are left out.
 */
export function historyOf(versions: readonly TextOf[], at: number): Map<string, Wording[]> {
  const links = versions
    .slice(1)
    .map((older, n) => alignVersions(older.clauses, versions[n]!.clauses));
  /** Numbers of clauses of a version that come of others of the next older one, or the way back. */
  const toOlder = (newer: number, numbers: readonly number[]): number[] =>
    unique(links[newer]!.filter(({ other }) => numbers.includes(other)).map(({ one }) => one));
  const toNewer = (newer: number, numbers: readonly number[]): number[] =>
    unique(links[newer]!.filter(({ one }) => numbers.includes(one)).map(({ other }) => other));

  return new Map(
    versions[at]!.clauses.map(({ clauseId }, i) => {
      const numbers: number[][] = versions.map(() => []);
      numbers[at] = [i];
      for (let v = at; v + 1 < versions.length; v++) numbers[v + 1] = toOlder(v, numbers[v]!);
      for (let v = at; v > 0; v--) numbers[v - 1] = toNewer(v - 1, numbers[v]!);
      return [clauseId, versions.flatMap((_, v) => wordingAt(v, numbers))];
    }),
  );

  function wordingAt(v: number, numbers: readonly number[][]): Wording[] {
    const textsOf = (version: number): Clause[] =>
      (numbers[version] ?? []).map((n) => versions[version]!.clauses[n]!);
    const [own, before] = [textsOf(v), textsOf(v + 1)];
    if (own.length === 0) return [];
    const base = { policyId: versions[v]!.policyId, clauses: own, moved: false, merged: [] };
    if (v === versions.length - 1) return [{ ...base, since: null }];
    if (before.length === 0) return [{ ...base, since: 'new' }];
    const moved = links[v]!.some(
      (link) =>
        link.moved && numbers[v]!.includes(link.other) && numbers[v + 1]!.includes(link.one),
    );
    const [words, wordsBefore] = [own, before].map((clauses) =>
      clauses.map((clause) => wordsOf(passageOf(clause))).join(''),
    );
    if (words === wordsBefore) return [{ ...base, since: 'same', moved }];
    const { merged } = difference(before.map(passageOf), own.map(passageOf));
    return [{ ...base, since: 'changed', moved, merged }];
  }
}

const unique = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

/** How many clauses of a version are new, changed, moved; and how many of the next older one are gone. */
export function changesBetween(
  older: readonly Clause[],
  newer: readonly Clause[],
): { changed: Clause[]; added: Clause[]; gone: Clause[]; moved: Clause[] } {
  const links = alignVersions(older, newer);
  const of = Map.groupBy(links, ({ other }) => other);
  const stayed = new Set(links.map(({ one }) => one));
  const words = (clauses: readonly Clause[]): string =>
    clauses.map((clause) => wordsOf(passageOf(clause))).join('');
  const isChanged = (clause: Clause, n: number): boolean => {
    const own = of.get(n);
    return own !== undefined && words(own.map(({ one }) => older[one]!)) !== words([clause]);
  };
  return {
    changed: newer.filter(isChanged),
    added: newer.filter((_, n) => !of.has(n)),
    gone: older.filter((_, n) => !stayed.has(n)),
    moved: newer.filter((_, n) => of.get(n)?.some(({ moved }) => moved)),
  };
}
