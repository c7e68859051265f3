/** Words of clauses as elements: paragraphs and tables, what differs marked. Text only, never markup. */
import type { Merged, Stretch } from '../compare/difference.ts';
import { el } from '../search-page/elements.ts';

type Piece = Stretch | Merged;
type Say<P> = (piece: P) => Node | string;

/** Pieces by lines, and in a line by the cells that tabs part. */
function linesOf<P extends Piece>(pieces: readonly P[]): P[][][] {
  const lines: P[][][] = [[[]]];
  for (const piece of pieces)
    for (const [i, line] of piece.text.split('\n').entries()) {
      if (i > 0) lines.push([[]]);
      for (const [j, text] of line.split('\t').entries()) {
        if (j > 0) lines.at(-1)!.push([]);
        if (text !== '')
          lines
            .at(-1)!
            .at(-1)!
            .push({ ...piece, text });
      }
    }
  return lines;
}

/** In: the pieces of a text, and how one is drawn. Out: its paragraphs and tables. */
function blocks<P extends Piece>(pieces: readonly P[], say: Say<P>): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const cells of linesOf(pieces)) {
    const [first] = cells;
    if (cells.length === 1) {
      if (first!.length > 0) found.push(el('p', {}, ...first!.map(say)));
      continue;
    }
    const row = el('tr', {}, ...cells.map((cell) => el('td', {}, ...cell.map(say))));
    const last = found.at(-1);
    if (last instanceof HTMLTableElement) last.append(row);
    else found.push(el('table', {}, row));
  }
  return found;
}

/** The text of a clause. `marked` where what it alone has is to be seen; `target` is the address of a clause. */
export function clauseText(
  stretches: readonly Stretch[],
  marked: boolean,
  target: (clause: number) => string,
): HTMLElement[] {
  return blocks(stretches, ({ text, kind, at }) => {
    if (kind === 'moved')
      return at === undefined
        ? el('span', { class: 'moved', title: '另一份文件写在本组别处' }, text)
        : el('a', { class: 'moved', href: target(at), title: '另一份文件写在别的条' }, text);
    return kind === 'own' && marked ? el('mark', {}, text) : text;
  });
}

/** Two texts in one. */
export function mergedText(
  merged: readonly Merged[],
  target: (piece: Merged) => string,
): HTMLElement[] {
  return blocks(merged, (piece) => {
    const { text, kind, at } = piece;
    if (kind === 'same') return text;
    if (kind === 'one') return el('del', {}, text);
    if (kind === 'other') return el('ins', {}, text);
    return at === undefined
      ? el('span', { class: 'moved' }, text)
      : el('a', { class: kind, href: target(piece) }, text);
  });
}
