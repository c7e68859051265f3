/**
 * Finding rows by the words that officials type, in whatever order and with characters left out: 结余资金分配 finds
 * 结余再分配比例.
 */
import type { Findable } from '../model.ts';

/** A row with how well it answers, 0 and up. */
export interface Found {
  row: Findable;
  score: number;
}

/** What words in the texts behind a name weigh beside the name itself. */
const TEXT = 0.45;
/** Single characters hold where pairs are parted: 签约率 and 签约服务覆盖率. */
const SINGLE = 0.25;
/** From this score on a row is worth showing. */
const LEAST = 0.3;

const pairsOf = (text: string): string[] => {
  const chars = [...text];
  return chars.length < 2 ? chars : chars.slice(1).map((char, i) => (chars[i] as string) + char);
};

/** How much of some pieces a text has, the rarer the heavier, 0 to 1. */
function share(text: string, pieces: readonly string[], weight: (piece: string) => number): number {
  let [has, all] = [0, 0];
  for (const piece of pieces) {
    all += weight(piece);
    if (text.includes(piece)) has += weight(piece);
  }
  return all > 0 ? has / all : 0;
}

/**
 * Rows that answer a query, the best first; of a family its best row stands for all. In: the folded query and rows
 * whose texts are folded alike.
 */
export function findRows(query: string, rows: readonly Findable[]): Found[] {
  if (!query) return [];
  const pairs = pairsOf(query);
  const chars = [...query];
  const all = rows.map(({ names, text }) => names.join('\n') + text);
  const weights = new Map(
    [...new Set([...pairs, ...chars])].map((piece) => {
      const having = all.filter((words) => words.includes(piece)).length;
      return [piece, Math.log(1 + rows.length / (1 + having))];
    }),
  );
  const weight = (piece: string): number => weights.get(piece) ?? 0;
  const nameScore = (name: string): number => {
    const alike = share(name, pairs, weight) + SINGLE * share(name, chars, weight);
    const exact = name.includes(query) ? 1 + 0.5 * (query.length / name.length) : 0;
    return alike + exact + (name.length > 1 && query.includes(name) ? 0.5 : 0);
  };
  const found = rows
    .map((row): Found => {
      const own = Math.max(...row.names.map(nameScore));
      const behind = share(row.text, pairs, weight) + (row.text.includes(query) ? 0.75 : 0);
      return { row, score: own + TEXT * behind };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const families = new Set<string>();
  return found.filter(({ row: { id, family = id } }) => {
    const first = !families.has(family);
    families.add(family);
    return first;
  });
}
