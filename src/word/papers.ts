/** The documents that readers take away: a table of measures by places, and extracts. */
import { type Cited, citedOf, draftWarning, linesOf } from '../collection/cite.ts';
import { type Collection, itemsOf } from '../collection/collection.ts';
import { type Block, headOf, type Paper, type Paragraph, paragraph, type Run } from './paper.ts';
import {
  aboutOf,
  addressOf,
  citedIn,
  noteOf,
  type Quoted,
  type SelectedRow,
  type Selection,
  type Taken,
  warningsOf,
} from './selection.ts';

const NOT_STATED = '原文未规定';

/** Cells of the row of a table, as running text. */
const running = (cells: readonly string[]): string => cells.filter(Boolean).join('　');

/** Words with a footnote behind the last of them. */
function withNote(lines: readonly string[], style: Paragraph['style'], note: Run[]): Paragraph[] {
  return lines.map((text, i) =>
    paragraph(style, { text, ...(i === lines.length - 1 && { note }) }),
  );
}

/** Words with their footnote, and the document below them. */
function sourced(cited: Cited, lines: readonly string[][], taken: Taken): Paragraph[] {
  const link = addressOf(cited, taken);
  const warning = draftWarning(cited);
  return [
    ...withNote(lines.map(running), 'cell', [{ text: noteOf(cited, taken), link }]),
    paragraph(
      'cell-small',
      { text: `${cited.source.docNumber ?? cited.source.title} ${cited.within}`, link },
      warning && `（${cited.source.status}，未生效）`,
    ),
  ];
}

function quotedCell(quoted: Quoted, taken: Taken, besides: boolean): Paragraph[] {
  const { cited, within, lines, figures } = quoted;
  return [
    ...figures.map((text) => paragraph('cell', { text, bold: true })),
    ...(cited
      ? sourced(cited, lines, taken)
      : [
          ...lines.map((line) => paragraph('cell', running(line))),
          paragraph('cell-small', `拟稿 ${within}`),
        ]),
    ...(besides ? quoted.besides.map((text) => paragraph('cell-small', text)) : []),
  ];
}

/** 对照表: 措施｜各地｜口径说明, laid across; `besides` adds 口径, words of strength and units to each quotation. */
export function tablePaper(selection: Selection, taken: Taken, besides: boolean): Paper {
  const { title, corner, places, rows } = selection;
  const remarks = rows.some((row) => row.remarks.length > 0);
  const heads = [corner, ...places, ...(remarks ? ['口径说明'] : [])];
  const table = (own: readonly SelectedRow[]): Block => ({
    kind: 'table',
    widths: heads.map((head, i) => (i === 0 ? 1.1 : head === '口径说明' ? 1.2 : 2)),
    head: heads.map((head) => [paragraph('cell-head', head)]),
    rows: own.map(({ name, path, cells, remarks: said }) => [
      [paragraph('cell', { text: name, bold: true, ...(path && { link: taken.site + path }) })],
      ...cells.map((cell) =>
        cell.length > 0
          ? cell.flatMap((quoted) => quotedCell(quoted, taken, besides))
          : [paragraph('cell-small', NOT_STATED)],
      ),
      ...(remarks ? [said.map((text) => paragraph('cell-small', text))] : []),
    ]),
  });
  return {
    landscape: true,
    title,
    day: taken.day,
    blocks: [
      ...headOf(title, aboutOf(taken), warningsOf(citedIn(selection))),
      // A table of many pages with footnotes takes word processors a time that grows with its square.
      ...[...Map.groupBy(rows, ({ part = '' }) => part)].flatMap(([part, own]) => [
        ...(part ? [paragraph('heading', part)] : []),
        table(own),
      ]),
    ],
  };
}

/** Lines of a quotation as paragraphs and tables; the footnote stands behind the last word of the text, or in the last cell. */
function quotation(lines: readonly string[][], note: Run[]): Block[] {
  const blocks: Block[] = [];
  for (const [i, cells] of lines.entries()) {
    const last = i === lines.length - 1;
    const runs = cells.map(
      (text, k): Run => ({ text, ...(last && k === cells.length - 1 && { note }) }),
    );
    if (cells.length === 1) {
      blocks.push(paragraph('body', ...runs));
      continue;
    }
    const row = runs.map((run) => [paragraph('cell', run)]);
    const before = blocks.at(-1);
    if (before?.kind === 'table' && before.widths.length === row.length) before.rows.push(row);
    else blocks.push({ kind: 'table', widths: row.map(() => 1), head: [], rows: [row] });
  }
  return blocks;
}

/** 摘编: the items in the reader's order, under the titles of their groups, with notes. */
export function extractsPaper(collection: Collection, taken: Taken): Paper {
  const items = itemsOf(collection);
  const title = collection.title || '条文摘编';
  const documents = new Set(items.map(({ policyId }) => policyId)).size;
  const shown = [`共 ${items.length} 条，摘自 ${documents} 份文件。`, ...taken.shown];
  return {
    landscape: false,
    title,
    day: taken.day,
    blocks: [
      ...headOf(title, aboutOf({ ...taken, shown }), warningsOf(items.map(citedOf))),
      ...collection.groups.flatMap((group): Block[] =>
        group.items.length === 0
          ? []
          : [
              ...(group.title ? [paragraph('heading', group.title)] : []),
              ...group.items.flatMap((item): Block[] => {
                const cited = citedOf(item);
                const link = addressOf(cited, taken);
                const warning = draftWarning(cited);
                return [
                  ...quotation(linesOf(item.quote), [{ text: noteOf(cited, taken), link }]),
                  paragraph(
                    'source',
                    {
                      text: `——${item.source.place}，${item.source.docNumber ?? `《${item.source.title}》`}${cited.within}`,
                      link,
                    },
                    warning && { text: `（${item.source.status}，未生效）`, bold: true },
                  ),
                  ...(item.note.trim() ? [paragraph('remark', `附注：${item.note.trim()}`)] : []),
                ];
              }),
            ],
      ),
    ],
  };
}
