/** Which items a button 收集 of the matrix stands for, where they have been collected before: by measure, clause and words. */
import type { Item } from '../../collection/collection.ts';
import { squeeze } from '../../text/squeeze.ts';

/** True where the words of a statement stand in a quotation; of the row of a table most cells, since some are filled in. */
function says(statement: Element, quote: string): boolean {
  const words = statement.querySelector('.words');
  if (!words) return false;
  const cells = [...words.querySelectorAll('dd')];
  const parts = (cells.length > 0 ? cells : [words]).map((part) => squeeze(part.textContent ?? ''));
  const own = squeeze(quote);
  return parts.filter((part) => own.includes(part)).length * 2 > parts.length;
}

/** The statement that a button stands in, of a table of a topic or of the page of a measure. */
function idsOfStatement(button: Element, items: readonly Item[]): string[] {
  const statement = button.closest('.entry, tr');
  const link = statement?.querySelector<HTMLAnchorElement>(':is(.entry-foot, td.clause) a');
  const [, policyId, clauseId] = /\/policies\/([^/]+)\/#(.+)$/u.exec(link?.href ?? '') ?? [];
  const measure =
    /^row-(.+)$/u.exec(button.closest('tr')?.id ?? '')?.[1] ??
    /\/matrix\/([^/]+)\/$/u.exec(location.pathname)?.[1];
  return items.flatMap((item) =>
    statement &&
    item.measure?.id === measure &&
    item.policyId === policyId &&
    item.clauseId === clauseId &&
    says(statement, item.quote)
      ? [item.id]
      : [],
  );
}

/** Empty where not all that the button stands for is among the items. */
export function idsShown(button: HTMLElement, items: readonly Item[]): string[] {
  const row = button.closest('tr');
  if (!row) return [];
  if (!button.closest('.row-tools')) return idsOfStatement(button, items);
  const { family } = row.dataset;
  const rows =
    button.dataset.collectAll === undefined || family === undefined
      ? [row]
      : [
          ...(row.closest('table')?.querySelectorAll(`tr[data-family="${CSS.escape(family)}"]`) ??
            []),
        ];
  const each = rows
    .flatMap((one) => [...one.querySelectorAll('.entry [data-collect]')])
    .map((one) => idsOfStatement(one, items));
  return each.every((ids) => ids.length > 0) ? [...new Set(each.flat())] : [];
}
