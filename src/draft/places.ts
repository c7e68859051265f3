/** Full names of other places, left over from a text that was taken for a model. */
import type { Clause } from '../model.ts';
import { brackets, outerPairs, QUOTATION } from '../text/brackets.ts';
import type { Finding } from './finding.ts';

/** Code of GB/T 2260 and full name. */
export type Named = readonly [code: string, name: string];

/** The code without the zeros of the levels below. */
const stem = (code: string): string => code.replace(/(?:0000|00)$/u, '');
const within = (one: string, other: string): boolean =>
  stem(one).startsWith(stem(other)) || stem(other).startsWith(stem(one));

const TITLES = brackets('title');
/** Words before a name by which another place is meant. */
const MEANT = /(?:借鉴|学习|参照|对口|协作|帮扶|赴|与|同|和|及|、|接轨|融入|毗邻|京津冀|来自|如)$/u;
const MEANT_BEHIND = /^(?:等地|等省|经验|模式|做法|等先进)/u;

interface Hit {
  clause: Clause;
  at: number;
  name: string;
  codes: string[];
}

/** 攸县, 和县: two characters are a name only where a phrase begins with them and no 县级 or 县域 goes on. */
const standsAlone = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') &&
  !/[级域区市乡镇里城内委办直外处]/u.test(text[at + 2] ?? ' ');

function hitsIn(clauses: readonly Clause[], names: readonly Named[]): Hit[] {
  const codes = Map.groupBy(names, ([, name]) => name);
  const longest = Math.max(0, ...[...codes.keys()].map((name) => name.length));
  return clauses.flatMap((clause) => {
    const { text } = clause;
    const aside = [...outerPairs(text, TITLES), ...outerPairs(text, QUOTATION)];
    const hits: Hit[] = [];
    for (let at = 0; at < text.length; at++) {
      if (aside.some(([from, to]) => at > from && at < to)) continue;
      for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
        const name = text.slice(at, at + length);
        const found = codes.get(name);
        if (!found || (length === 2 && !standsAlone(text, at))) continue;
        hits.push({ clause, at, name, codes: found.map(([code]) => code) });
        at += length - 1;
        break;
      }
    }
    return hits;
  });
}

/** The place that a draft is of, by its own words: that of its head, else the one named most often. */
export function ownPlace(clauses: readonly Clause[], names: readonly Named[]): string | null {
  const hits = hitsIn(clauses, names);
  const count = new Map<string, number>();
  for (const { clause, codes } of hits) {
    // Names that several places bear say nothing of which one is meant.
    const [code] = codes;
    if (codes.length !== 1 || code === undefined) continue;
    const weight = clause.kind === 'front' || clause.kind === 'colophon' ? 20 : 1;
    count.set(code, (count.get(code) ?? 0) + weight);
  }
  const [best] = [...count].sort(
    ([a, n], [b, m]) => m - n || stem(b).length - stem(a).length || a.localeCompare(b, 'en'),
  );
  return best?.[0] ?? null;
}

/** Names of places that neither are the own place nor lie in it or above it. `own` is a code. */
export function foreignPlaces(
  clauses: readonly Clause[],
  names: readonly Named[],
  own: string | null = ownPlace(clauses, names),
): Finding[] {
  if (own === null) return [];
  return hitsIn(clauses, names).flatMap(({ clause, at, name, codes }): Finding[] => {
    const before = clause.text.slice(Math.max(0, at - 6), at);
    const behind = clause.text.slice(at + name.length, at + name.length + 4);
    if (codes.some((code) => within(code, own))) return [];
    if (MEANT.test(before) || MEANT_BEHIND.test(behind)) return [];
    return [
      {
        ruleId: 'other-place',
        clauseId: clause.clauseId,
        at: [at, at + name.length],
        message: `“${name}”是其他地方的名称`,
      },
    ];
  });
}
