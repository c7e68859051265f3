/** The table of a measure as it is shown, for a file: a row each place, in the order of the reader. */
import type { MeasureFile, Quotation } from '../../model.ts';
import type { Selection } from '../../word/selection.ts';
import { rememberedForm } from '../cite-form.ts';
import { dataFile } from '../collection/data.ts';
import { allQuoted } from './quoted.ts';
import { asksBesides, saveSelection, takenNow, taking } from './take.ts';

/** The statement of a row: its clause, and the beginning of its words where a clause has several. */
export function statementOf(row: HTMLElement, file: MeasureFile): Quotation | undefined {
  const link = row.querySelector<HTMLAnchorElement>('td.clause a');
  const [, policyId, clauseId] = /\/policies\/([^/]+)\/#(.+)$/u.exec(link?.href ?? '') ?? [];
  const same = file.statements.filter(
    (each) => each.policyId === policyId && each.clauseId === clauseId,
  );
  return same.find(({ quote }) => quote.startsWith(row.dataset.quote ?? '')) ?? same[0];
}

/** The measure that the page is of. Throws where its data file can't be had. */
export async function measureHere(): Promise<MeasureFile> {
  const [, id] = /\/matrix\/([^/]+)\/$/u.exec(location.pathname) ?? [];
  const file = await dataFile<MeasureFile>(`measures/${id}`);
  if (!file) throw new Error(`no measure ${id}`);
  return file;
}

async function selectionIn(table: HTMLElement): Promise<Selection> {
  const file = await measureHere();
  const shown = [...table.querySelectorAll<HTMLElement>('tbody tr[data-place]')].filter((row) =>
    row.checkVisibility(),
  );
  const rows = shown.flatMap((row) => {
    const statement = statementOf(row, file);
    return statement
      ? [{ name: row.querySelector('th')?.textContent?.trim() ?? '', statement }]
      : [];
  });
  const { id, name, definition, note } = file;
  return {
    title: name,
    corner: '地区',
    places: [name],
    rows: await Promise.all(
      rows.map(async (row, n) => ({
        name: row.name,
        path: `/matrix/${id}/`,
        cells: [await allQuoted([row.statement])],
        remarks: n === 0 ? [definition, note ?? ''].filter(Boolean) : [],
      })),
    ),
  };
}

export function takeMeasure(button: HTMLButtonElement, table: HTMLElement): Promise<void> {
  return taking(button, async () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.measure-acts input:checked')];
    const shown = boxes.map((box) => box.closest('label')?.textContent?.trim() ?? '');
    const taken = takenNow(shown, rememberedForm());
    await saveSelection(button.dataset.take ?? '', await selectionIn(table), taken, asksBesides());
  });
}
