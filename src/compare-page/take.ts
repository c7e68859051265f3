/** What the page shows of its first two documents, for a file: loaded when a reader asks. */
import { linesOf } from '../collection/cite.ts';
import { sourceOf } from '../collection/gather.ts';
import { rememberedForm } from '../scripts/cite-form.ts';
import { saveSelection, saveWord, takenNow, taking } from '../scripts/take/take.ts';
import type { ComparedClause, ComparedGroup, Comparison } from '../word/comparison.ts';
import type { Quoted, Selection } from '../word/selection.ts';
import type { Cell, Detail, Head, Row } from './lay.ts';

export interface Shown {
  heads: readonly Head[];
  rows: readonly Row[];
  details: readonly Detail[];
}

const SAID = {
  same: '文字相同',
  changed: '文字不同',
} as const;

function groupOf(heads: readonly Head[], row: Row, { cells }: Detail): ComparedGroup {
  const side = (k: 0 | 1): ComparedClause[] =>
    (cells[k] ?? []).map(({ clause, stretches }: Cell) => {
      const head = heads[k];
      const { id = '', label = '' } = head?.clauses[clause] ?? {};
      return {
        id,
        label,
        path: `/policies/${head?.policyId}/#${id}`,
        words: stretches.map(({ text, kind }) => ({ text, own: kind === 'own' })),
      };
    });
  const [before, after] = [side(0), side(1)];
  const moved = (cells[1] ?? []).some(({ stretches }) =>
    stretches.some(({ kind }) => kind === 'moved'),
  );
  const relation = row.relations[0];
  const said =
    before.length === 0
      ? '仅乙有'
      : after.length === 0
        ? '仅甲有'
        : SAID[relation === 'same' ? 'same' : 'changed'];
  return { before, after, said: moved ? `${said}，部分文字写在甲的别处` : said };
}

/** The groups as a table of two columns, for files of lines. */
function selectionOf({ before, after, groups }: Comparison, title: string): Selection {
  const quoted = (of: Comparison['before'], clauses: readonly ComparedClause[]): Quoted[] =>
    clauses.map(({ id, label, words }) => ({
      cited: { ...of, clauseId: id, within: label },
      lines: linesOf(words.map(({ text }) => text).join('')),
      figures: [],
      besides: [],
    }));
  return {
    title,
    corner: '条款',
    places: [`甲 ${before.source.place}`, `乙 ${after.source.place}`],
    rows: groups.map((group) => ({
      name: (group.before[0] ?? group.after[0])?.label ?? '',
      path: '',
      cells: [quoted(before, group.before), quoted(after, group.after)],
      remarks: [group.said],
    })),
  };
}

/** Makes the file that a button asks for; `only` where rows that say the same are not shown. */
export function takeComparison(
  button: HTMLButtonElement,
  { heads, rows, details }: Shown,
  only: boolean,
): Promise<void> {
  return taking(button, async () => {
    const [one, other] = heads;
    if (!one || !other) return;
    const of = (head: Head): Comparison['before'] => ({
      policyId: head.policyId,
      clauseId: '',
      within: '',
      source: sourceOf(head),
    });
    const all = rows.flatMap((row, n) => {
      const detail = details[n];
      const here = (row.columns[0]?.length ?? 0) + (row.columns[1]?.length ?? 0) > 0;
      const shown = here && !(only && row.relations[0] === 'same');
      return detail && shown ? [groupOf(heads, row, detail)] : [];
    });
    const comparison = { before: of(one), after: of(other), groups: all };
    const shown = [
      only ? '筛选：仅看差异' : '',
      heads.length > 2 ? '本页另有其他文件并排，这里是甲、乙两份。' : '',
    ].filter(Boolean);
    const taken = takenNow(shown, rememberedForm());
    const kind = button.dataset.take ?? '';
    if (kind === 'columns' || kind === 'tracked') {
      const { columnsPaper, trackedPaper } = await import('../word/comparison.ts');
      await saveWord((kind === 'columns' ? columnsPaper : trackedPaper)(comparison, taken));
    } else {
      const title = `${one.place}、${other.place}文件对照`;
      await saveSelection(kind, selectionOf(comparison, title), taken, false);
    }
  });
}
