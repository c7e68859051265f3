/** The table of a topic as it is shown, for a file: its rows, its places, in their order. */
import type { PlaceColumn } from '../../model.ts';
import type { SelectedRow, Selection } from '../../word/selection.ts';
import { rememberedForm } from '../cite-form.ts';
import { dataFile } from '../collection/data.ts';
import { allQuoted } from './quoted.ts';
import { asksBesides, saveSelection, takenNow, taking } from './take.ts';

/** In: the table. Out: what it shows. Throws where a data file can't be had. */
async function selectionIn(table: HTMLTableElement): Promise<Selection> {
  const topic = table.dataset.topic ?? '';
  const heads = [...table.querySelectorAll<HTMLElement>('thead [data-place]')];
  const columns = await Promise.all(
    heads.map(async ({ dataset }) => {
      const column = await dataFile<PlaceColumn>(`places/${dataset.place}/${topic}`);
      if (!column) throw new Error(`no column of ${dataset.place}`);
      return column;
    }),
  );
  const shown = [...table.querySelectorAll<HTMLElement>('tbody tr[id^="row-"]')].filter((row) =>
    row.checkVisibility(),
  );
  const rows = await Promise.all(
    shown.map(async (row): Promise<SelectedRow> => {
      const id = row.id.slice('row-'.length);
      const cells = columns.map((column) => column.rows[id]);
      return {
        name: row.querySelector('th a')?.textContent?.trim() ?? '',
        path: `/matrix/${id}/`,
        cells: await Promise.all(cells.map((cell) => allQuoted(cell?.statements ?? []))),
        remarks: [
          ...[...row.querySelectorAll('th .difference')].map((each) =>
            [...each.childNodes]
              .map((node) => node.textContent?.trim())
              .filter(Boolean)
              .join('：'),
          ),
          ...cells.flatMap((cell, n) =>
            cell?.more ? [`${columns[n]?.label}另有 ${cell.more} 条，见本项网页`] : [],
          ),
          ...cells.flatMap((cell, n) =>
            cell?.above
              ? [
                  `${columns[n]?.label}未作规定，${cell.above.applies ? `适用${cell.above.label}` : '上级文件另有规定'}：${cell.above.document} ${cell.above.clause}`,
                ]
              : [],
          ),
        ],
      };
    }),
  );
  const title = `${document.querySelector('h1')?.textContent?.trim()}对照表`;
  return { title, corner: '措施', places: columns.map(({ label }) => label), rows };
}

/** Makes the file that a button asks for; `shown` says what filters and places are chosen. */
export function takeTopic(
  button: HTMLButtonElement,
  table: HTMLTableElement,
  shown: string[],
): Promise<void> {
  return taking(button, async () => {
    const taken = takenNow(shown, rememberedForm());
    await saveSelection(button.dataset.take ?? '', await selectionIn(table), taken, asksBesides());
  });
}
