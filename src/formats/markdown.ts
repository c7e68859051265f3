import type { PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Block, ParagraphBlock, TableBlock, TableCell } from '../content/block.ts';
import { clauseBlocks } from '../content/blocks.ts';
import type { Clause, PolicyMeta } from '../model.ts';

/** Markdown knows six levels, and the title of the document has the first. */
const LOWEST = 6;

/**
 * A document in Markdown (CommonMark with the tables of GFM): what it states of itself as YAML in front, then the
 * text of its clauses in order, the mark of each a link to its anchor. `address` is where the site publishes the document.
 */
export function policyMarkdown(
  { meta, clauses }: { meta: PolicyMeta; clauses: readonly Clause[] },
  address: string,
): string {
  const root: Root = {
    type: 'root',
    children: clauses.flatMap((clause) =>
      clauseBlocks(clause, meta).flatMap((block) => contentOf(block, clause, address)),
    ),
  };
  const body = toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
  return `---\n${stringify(frontMatter(meta, address))}---\n\n${body}`;
}

/** Only what the document states; what a person inferred is named. */
function frontMatter(meta: PolicyMeta, address: string): Record<string, unknown> {
  const { title, docNumber, issuer, province, status, signedOn, effectiveOn, inferred } = meta;
  const stated = { title, docNumber, issuer, province, status, signedOn, effectiveOn, inferred };
  const known = Object.entries(stated).filter(
    ([, value]) => value !== null && (!Array.isArray(value) || value.length > 0),
  );
  return { ...Object.fromEntries(known), address, sha256: meta.source.sha256 };
}

function contentOf(block: Block, clause: Clause, address: string): RootContent[] {
  if (block.type === 'table') return tableOf(block, clause, address);
  const words = phrasing(block, clause, address);
  if (words.length === 0) return [];
  if (block.role === 'title') return [{ type: 'heading', depth: 1, children: words }];
  if (block.role !== 'heading') return [{ type: 'paragraph', children: words }];
  const depth = Math.min(clause.path.length + 1, LOWEST) as 2 | 3 | 4 | 5 | 6;
  return [{ type: 'heading', depth, children: words }];
}

/** The words of a paragraph or a cell, the mark linked. Nothing is set in bold: beside 。 its signs need escapes that nobody can read. */
function phrasing(
  { start, text }: ParagraphBlock | TableCell,
  clause: Clause,
  address: string,
): PhrasingContent[] {
  const mark = clause.spans.marker;
  const linked = mark !== null && start === mark[0] ? mark[1] - mark[0] : 0;
  const words: PhrasingContent[] =
    linked < text.length ? [{ type: 'text', value: text.slice(linked) }] : [];
  if (linked === 0) return words;
  const url = `${address}#${clause.clauseId}`;
  return [
    { type: 'link', url, children: [{ type: 'text', value: text.slice(0, linked) }] },
    ...words,
  ];
}

function tableOf(table: TableBlock, clause: Clause, address: string): RootContent[] {
  const line = (own: ParagraphBlock): RootContent => ({
    type: 'paragraph',
    children: phrasing(own, clause, address),
  });
  const width = Math.max(...[table.head, ...table.body].map(columnsOf));
  const row = (cells: readonly TableCell[]) => ({
    type: 'tableRow' as const,
    children: [
      // What a cell of several rows stands for is left empty below it.
      ...Array.from({ length: width - columnsOf(cells) }, () => cellOf([])),
      ...cells.flatMap((own) => [
        cellOf(phrasing(own, clause, address)),
        ...Array.from({ length: own.columns - 1 }, () => cellOf([])),
      ]),
    ],
  });
  return [
    ...table.caption.map(line),
    { type: 'table', children: [row(table.head), ...table.body.map(row)] },
    ...table.notes.map(line),
  ];
}

const columnsOf = (cells: readonly TableCell[]): number =>
  cells.reduce((sum, { columns }) => sum + columns, 0);

const cellOf = (children: PhrasingContent[]) => ({ type: 'tableCell' as const, children });
