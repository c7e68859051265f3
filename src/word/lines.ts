/** A selection as lines, a quotation each: for CSV files, workbooks and Markdown. */

import { stringify } from 'csv-stringify/browser/esm/sync';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { draftWarning } from '../collection/cite.ts';
import {
  aboutOf,
  addressOf,
  citedIn,
  noteOf,
  type Quoted,
  type Selection,
  type Taken,
  warningsOf,
} from './selection.ts';

export const HEADS = [
  '项目',
  '地区',
  '数值',
  '原文',
  '文件',
  '发文字号',
  '条款',
  '性质',
  '口径、措辞和单位',
  '口径说明',
  '出处',
  '网址',
] as const;

/** Words of a quotation on one line a paragraph, cells of a table parted. */
export const wordsOf = ({ lines }: Quoted): string =>
  lines.map((cells) => cells.filter(Boolean).join('　')).join('\n');

/** What stands at the head of every file: what it shows, where it comes from, what is a draft. */
export const noticesOf = (selection: Selection, taken: Taken): string[] => [
  selection.title,
  ...aboutOf(taken),
  ...warningsOf(citedIn(selection)),
];

/** A line for each quotation, in the order of rows and places. */
export const linesOf = ({ rows }: Selection, taken: Taken): string[][] =>
  rows.flatMap(({ name, cells, remarks }) =>
    cells.flat().map((quoted) => {
      const { cited, within = '', figures, besides } = quoted;
      const said = [figures.join('；'), wordsOf(quoted)];
      const about = [besides.join('；'), remarks.join('；')];
      if (!cited) return [name, '拟稿', ...said, '', '', within, '未发布', ...about, '', ''];
      const { source } = cited;
      return [
        name,
        source.place,
        ...said,
        source.title,
        source.docNumber ?? '',
        cited.within,
        draftWarning(cited) && `${source.status}，未生效`,
        ...about,
        noteOf(cited, taken),
        addressOf(cited, taken),
      ];
    }),
  );

/** UTF-8 with a mark that says so, which Excel needs; what looks like a formula is text. */
export const csvOf = (selection: Selection, taken: Taken): string =>
  stringify(
    [
      ...noticesOf(selection, taken).map((line) => [line]),
      [],
      [...HEADS],
      ...linesOf(selection, taken),
    ],
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );

const text = (value: string) => ({ type: 'text', value }) as const;

function quotedMarkdown(quoted: Quoted, taken: Taken): RootContent[] {
  const { cited, within, figures, besides } = quoted;
  const source: PhrasingContent[] = cited
    ? [
        text(`${cited.source.place}　`),
        {
          type: 'link',
          url: addressOf(cited, taken),
          children: [text(noteOf(cited, taken))],
        },
      ]
    : [text(`拟稿　${within}`)];
  const warning = cited && draftWarning(cited);
  const said = [...figures, ...besides].join('；');
  return [
    {
      type: 'blockquote',
      children: wordsOf(quoted)
        .split('\n')
        .map((line) => ({ type: 'paragraph', children: [text(line)] })),
    },
    {
      type: 'paragraph',
      children: [...source, text([warning && `（${warning}）`, said && `　${said}`].join(''))],
    },
  ];
}

/** Markdown (CommonMark): a heading for each row, the quotations with their sources. */
export function markdownOf(selection: Selection, taken: Taken): string {
  const [title = '', ...notices] = noticesOf(selection, taken);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(title)] },
      ...notices.map((line): RootContent => ({ type: 'paragraph', children: [text(line)] })),
      ...selection.rows.flatMap(({ name, cells, remarks }): RootContent[] => [
        { type: 'heading', depth: 2, children: [text(name)] },
        ...remarks.map((line): RootContent => ({ type: 'paragraph', children: [text(line)] })),
        ...cells.flat().flatMap((quoted) => quotedMarkdown(quoted, taken)),
      ]),
    ],
  };
  return toMarkdown(root);
}
