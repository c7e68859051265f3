/** Citing a clause, quoting it, and printing it alone. */
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
  const text = section.querySelector<HTMLElement>('[data-clause-text]');
  const table = text?.querySelector('table');
  if (table) {
    const caption = table.caption?.textContent.trim();
    return [...(caption ? [[caption]] : []), ...rowsOf(table)]
      .map((cells) => cells.join('\t'))
      .join('\n');
  }
  // biome-ignore lint/performance/useDomNodeTextContent: paragraphs and cells must stay apart
  return (text?.innerText ?? '').replace(/\n{2,}/g, '\n').trim();
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

const popover = document.querySelector<HTMLElement>('#cite');
let citations: Record<string, Record<string, string>> | undefined;
let cited: HTMLElement | undefined;
let citedFrom: HTMLElement | undefined;

/** Opens the popover of citations for a clause; closing it gives the focus back to `from`. */
export function cite(section: HTMLElement, from: HTMLElement): void {
  if (!popover) return;
  citations ??= JSON.parse(document.querySelector('#cite-data')?.textContent ?? '{}');
  const forms = citations?.[section.id] ?? {};
  const heading = section.querySelector('h2,h3,h4,h5,h6')?.textContent?.trim();
  const name = popover.querySelector('[data-cite-name]');
  if (name) name.textContent = heading ? `：${heading}` : '';
  for (const [form, entry] of Object.entries(forms)) {
    const text = referenceNow(entry);
    const shown = popover.querySelector(`[data-cite="${form}"]`);
    const button = popover.querySelector<HTMLElement>(`[data-cite-copy="${form}"]`);
    if (shown) shown.textContent = text;
    if (button) button.dataset.copy = text;
  }
  const quote = popover.querySelector<HTMLElement>('[data-cite-quote]');
  if (quote && forms.pin) {
    const text = textOf(section);
    quote.dataset.copy = `${text}\n（${forms.pin}）`;
    quote.dataset.copyHtml = quotationHtml(text, forms.pin, here(forms.url ?? ''));
  }
  cited = section;
  citedFrom = from;
  popover.showPopover();
  popover.querySelector<HTMLElement>('[data-cite-copy]')?.focus();
}
popover?.addEventListener('toggle', (event) => {
  if (event.newState === 'closed') citedFrom?.focus({ preventScroll: true });
});

// One clause on paper: marked for the print styles, with its own address as the source.
const source = document.querySelector<HTMLElement>('.doc-source');
const wholeSource = here(source?.textContent ?? '');
popover?.querySelector('[data-cite-print]')?.addEventListener('click', () => {
  popover.hidePopover();
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
