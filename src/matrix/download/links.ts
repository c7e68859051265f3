/** Links of a workbook, which write-excel-file leaves to features. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { CellObject, Feature } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
} from 'write-excel-file/utility';

/** What the library takes as the content of a file, which it doesn't export. */
export type Content = Stream | Buffer | Blob;

/** A cell and where it leads. */
export interface Linked {
  cell: CellObject | null;
  link?: string;
}

/** Excel keeps links beside the cells: one list in the sheet, the addresses in its relationships. */
export function links(sheets: { rows: Linked[][] }[]): Feature<Content> {
  const lists = sheets.map(({ rows }) =>
    rows.flatMap((row, r) =>
      row.flatMap(({ link }, c) => (link ? [{ link, address: getCellAddress(r, c) }] : [])),
    ),
  );
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const items = (lists[sheetIndex] ?? []).map(
              ({ address }, i) => `<hyperlink ref="${address}" r:id="rId-clause-${i + 1}"/>`,
            );
            if (items.length === 0) return xml;
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<hyperlinks>${items.join('')}</hyperlinks>`,
              order,
              'worksheet',
            );
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            (lists[sheetIndex] ?? [])
              .map(
                ({ link }, i) =>
                  `<Relationship Id="rId-clause-${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${sanitizeAttributeValue(link)}" TargetMode="External"/>`,
              )
              .join(''),
        },
      },
    },
  } as Feature<Content>;
}

/** Buttons in the head of each sheet, its first row or the one that `head` says, by which rows are filtered. */
export function filters(
  sheets: { rows: readonly (readonly unknown[])[]; head?: number }[],
): Feature<Content> {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const { rows = [], head = 0 } = sheets[sheetIndex] ?? {};
            const last = getCellAddress(rows.length - 1, (rows[head]?.length ?? 1) - 1);
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<autoFilter ref="${getCellAddress(head, 0)}:${last}"/>`,
              order,
              'worksheet',
            );
          },
        },
      },
    },
  } as Feature<Content>;
}
