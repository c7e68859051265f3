/** One sentence that says what places do on the matter of a family, made from its entries. */
import type { Measure } from '../model.ts';
import { placeName } from './place-counts.ts';
import { figureWords } from './words.ts';

/** Rows with figures that a sentence speaks of, and places that it names at one figure. */
const ROWS = 2;
const NAMED = 6;

const listed = (labels: readonly string[]): string =>
  labels.slice(0, NAMED).map(placeName).join('、') +
  (labels.length > NAMED ? `等${labels.length}地` : '');

/** What a place aims at in a row; what was, where it aims at nothing. */
function figuresAt({ cells }: Measure, place: string): string {
  const entries = cells[place]?.entries ?? [];
  const aims = entries.filter(({ kind }) => kind !== 'baseline');
  const said = (aims.length > 0 ? aims : entries).flatMap((entry) => figureWords(entry) ?? []);
  return [...new Set(said)].join('、');
}

/**
 * In: the rows of a family, the head first, with the cells of all places. 结余分配比例：绍兴、诸暨40—60%；邵阳未定数值。
 * A family without figures says who rules it and who doesn't.
 */
export function familySentence(
  rows: readonly Measure[],
  places: readonly { id: string; label: string }[],
): string {
  const states = (place: string) => rows.some(({ cells }) => cells[place]?.status === 'stated');
  const stating = places.filter(({ id }) => states(id));
  const silent = places.filter(({ id }) => !states(id));
  if (stating.length === 0) return '';
  const valued = rows
    .filter((row) => row.type === 'value' && stating.some(({ id }) => figuresAt(row, id)))
    .slice(0, ROWS);
  const sentences = valued.map((row) => {
    const byFigure = Map.groupBy(stating, ({ id }) => figuresAt(row, id));
    const parts = [...byFigure]
      .filter(([figures]) => figures)
      .map(([figures, all]) => `${listed(all.map(({ label }) => label))} ${figures}`);
    const without = byFigure.get('')?.map(({ label }) => label) ?? [];
    if (without.length > 0) parts.push(`${listed(without)}未定数值`);
    return `${row.name}：${parts.join('；')}。`;
  });
  if (valued.length > 0) return sentences.join('');
  const unsaid = silent.length > 0 ? `；${listed(silent.map(({ label }) => label))}原文未规定` : '';
  return `${listed(stating.map(({ label }) => label))}有规定${unsaid}。`;
}
