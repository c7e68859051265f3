/** Citing a clause, quoting it, and printing it alone. */
import { nameOf } from './clause-name.ts';
import { here, referenceNow } from './here.ts';

/** Rows of a table; a cell that spans rows stands in the first, and its place is kept in the others. */
function rowsOf(table: HTMLTableElement): string[][] {
  const open = new Map<number, number>();
  return [...table.rows].map((row) => {
    const cells: string[] = [];
    for (const cell of row.cells) {
      for (let left = open.get(cells.length); left; left = open.get(cells.length)) {
        open.set(cells.length, left - 1);
        cells.push('');
      }
      if (cell.rowSpan > 1) open.set(cells.length, cell.rowSpan - 1);
      cells.push(cell.textContent.trim());
    }
    return cells;
  });
}

/** Text of a clause as a reader pastes it: paragraphs and cells stay apart. */
export function textOf(section: Element): string {
  const text = section.querySelector('[data-clause-text]');
  const table = text?.querySelector('table');
  if (table) {
    const caption = table.caption?.textContent.trim();
    return [...(caption ? [[caption]] : []), ...rowsOf(table)]
      .map((cells) => cells.join('\t'))
      .join('\n');
  }
  return Array.from(text?.children ?? [], ({ textContent }) => textContent).join('\n');
}

/** The same for word processors: paragraphs, and the pin-cite as a link to the clause. */
function quotationHtml(text: string, pin: string, url: string): string {
  const quotation = document.createElement('div');
  let table: HTMLTableElement | null = null;
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    if (cells.length === 1) {
      quotation.appendChild(document.createElement('p')).textContent = line;
      continue;
    }
    table ??= quotation.appendChild(document.createElement('table'));
    const row = table.insertRow();
    for (const cell of cells) row.insertCell().textContent = cell;
  }
  const source = quotation.appendChild(document.createElement('p'));
  const link = document.createElement('a');
  link.href = url;
  link.textContent = pin;
  source.append('（', link, '）');
  return quotation.innerHTML;
}

/** Citations of the document, and of each clause what makes one of them: see Citations.astro. */
export interface CiteData {
  whole: Record<'pin' | 'gbt2025' | 'gbt2015', string>;
  /** Full address of the document. */
  url: string;
  clauses: Record<string, [label: string, place: string]>;
}

const dialog = document.querySelector<HTMLDialogElement>('#cite') as HTMLDialogElement;
let cited: HTMLElement | undefined;

/** Makes what opens the citations of a clause. */
export function citing({ whole, url, clauses }: CiteData): (section: HTMLElement) => void {
  function show(form: string, text: string): void {
    const shown = dialog.querySelector(`[data-cite="${form}"]`);
    const button = dialog.querySelector<HTMLElement>(`[data-cite-copy="${form}"]`);
    if (shown) shown.textContent = text;
    if (button) button.dataset.copy = text;
  }
  return (section) => {
    const [label, place] = clauses[section.id] ?? ['', ''];
    const name = dialog.querySelector('[data-cite-name]');
    if (name) name.textContent = `：${nameOf(section, label)}`;
    const pin = whole.pin + place;
    const address = `${url}#${section.id}`;
    show('pin', pin);
    for (const form of ['gbt2025', 'gbt2015'] as const) {
      show(form, referenceNow(whole[form].replace(url, address)));
    }
    const quote = dialog.querySelector<HTMLElement>('[data-cite-quote]');
    if (quote) {
      const text = textOf(section);
      // In the form that was copied last.
      quote.dataset.copyClause = section.dataset.clause;
      quote.dataset.copy = `${text}\n（${pin}）`;
      quote.dataset.copyHtml = quotationHtml(text, pin, here(address));
    }
    cited = section;
    dialog.showModal();
  };
}
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

// One clause on paper: marked for the print styles, with its own address as the source.
const source = document.querySelector<HTMLElement>('.doc-source');
const wholeSource = here(source?.textContent ?? '');
dialog.querySelector('[data-cite-print]')?.addEventListener('click', () => {
  dialog.close();
  cited?.classList.add('is-printed');
  document.documentElement.dataset.print = '';
  if (source && cited) source.textContent = `${wholeSource}#${cited.id}`;
  print();
});
addEventListener('afterprint', () => {
  delete document.documentElement.dataset.print;
  for (const section of document.querySelectorAll('.is-printed'))
    section.classList.remove('is-printed');
  if (source) source.textContent = wholeSource;
});
