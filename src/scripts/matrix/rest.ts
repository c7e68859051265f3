/** The last column opens in place: what the places say that have no column of their own. */
import { clauseUrl, figureLines, NOT_STATED, quoteOf } from '../../matrix/cell.ts';
import { type Content, element, toNodes } from '../../matrix/markup.ts';
import type { MeasureFile, Quotation } from '../../model.ts';
import { href } from '../../site.ts';
import { announce } from '../copy.ts';

const files = new Map<string, Promise<MeasureFile>>();

/** The data file of a measure, asked for once. Throws where the site cannot be reached. */
function fileOf(measure: string): Promise<MeasureFile> {
  const file =
    files.get(measure) ??
    fetch(href(`/data/measures/${measure}.json`)).then((response) => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json() as Promise<MeasureFile>;
    });
  files.set(measure, file);
  file.catch(() => files.delete(measure));
  return file;
}

const byPlace = ({ documents, statements }: MeasureFile): Map<string, Quotation[]> =>
  Map.groupBy(statements, ({ policyId }) => documents[policyId]?.place ?? '');

/** One place on one line: what it says first, and how much more. */
function line(file: MeasureFile, label: string, [first, ...more]: Quotation[]): Content {
  if (!first) return null;
  const document = file.documents[first.policyId];
  return element(
    'li',
    {},
    element('b', {}, label),
    element(
      'div',
      {},
      ...figureLines(first),
      quoteOf(first),
      element('a', { href: href(clauseUrl(first)) }, `${document?.document} ${first.clause}`),
      document?.draft && element('span', { class: 'draft' }, ` ${document.draft}`),
      more.length > 0 && element('span', { class: 'quiet' }, ` 另 ${more.length} 条`),
    ),
  );
}

function contents(file: MeasureFile, chosen: string[]): Content[] {
  const stated = byPlace(file);
  const others = file.places.filter(({ id }) => !chosen.includes(id));
  const silent = others.filter(({ id }) => !stated.has(id)).map(({ label }) => label);
  return [
    element(
      'ul',
      { class: 'others' },
      ...others.map(({ id, label }) => line(file, label, stated.get(id) ?? [])),
    ),
    silent.length > 0 && element('p', { class: 'quiet' }, `${NOT_STATED}：${silent.join('、')}`),
  ];
}

/** Opens or closes what the other places say below a row. */
export async function toggleRest(button: HTMLButtonElement, chosen: string[]): Promise<void> {
  const row = button.closest('tr') as HTMLTableRowElement;
  const opened = row.nextElementSibling;
  if (opened?.classList.contains('opened')) {
    opened.remove();
    button.setAttribute('aria-expanded', 'false');
    button.textContent = '展开';
    return;
  }
  try {
    const file = await fileOf(row.id.slice('row-'.length));
    const [made] = toNodes([
      element(
        'tr',
        { class: 'opened' },
        element('td', { colspan: String(row.cells.length) }, ...contents(file, chosen)),
      ),
    ]);
    row.after(made as Node);
    button.setAttribute('aria-expanded', 'true');
    button.textContent = '收起';
  } catch {
    announce('未能取得其余地区的数据，请点措施名查看');
  }
}
