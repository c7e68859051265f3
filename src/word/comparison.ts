/** Two documents beside each other for the desk: in three columns, and as tracked changes. */
import { pinCite } from '../citation/pin.ts';
import { type Cited, draftWarning } from '../collection/cite.ts';
import { type Block, headOf, type Paper, type Paragraph, paragraph, type Run } from './paper.ts';
import { revised } from './revise.ts';
import { aboutOf, addressOf, noteOf, type Taken, warningsOf } from './selection.ts';

/** Words of a clause, and whether they alone have them. */
export interface Words {
  text: string;
  own: boolean;
}

export interface ComparedClause {
  /** Its anchor. */
  id: string;
  /** As staff say it: 二（三）2. */
  label: string;
  /** The same as citations say it. */
  within: string;
  words: Words[];
}

/** Clauses of both that correspond; one side may have none. */
export interface ComparedGroup {
  before: ComparedClause[];
  after: ComparedClause[];
  /** What is said of them: 文字不同. */
  said: string;
}

export interface Comparison {
  /** The documents: the one that gives the order, and the other. */
  before: Cited;
  after: Cited;
  groups: ComparedGroup[];
}

/** A document as a head names it: its place, and how running text cites it. */
export const nameOf = ({ source }: Pick<Cited, 'source'>): string => source.place + pinCite(source);
/** A footnote that leads to what it names: a clause, or a document as a whole. */
const linked = (cited: Cited, taken: Taken): Run[] => [
  { text: noteOf(cited, taken), link: addressOf(cited, taken) },
];
const textOf = ({ words }: ComparedClause): string => words.map(({ text }) => text).join('');

/** Words by lines; the cells of a table parted by a wide space. */
function linesOf(words: readonly Words[], mark: (words: Words) => Partial<Run>): Run[][] {
  const lines: Run[][] = [[]];
  for (const piece of words)
    for (const [i, text] of piece.text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ text: text.replaceAll('\t', '　'), ...mark(piece) });
    }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

/**
 * A paper of two documents: `kind` names it, `how` says how it is read; `whole` where it quotes them as they are, so
 * that the footnotes are those of the documents.
 */
function paperOf(
  { before, after }: Comparison,
  taken: Taken,
  {
    kind,
    how,
    landscape,
    whole,
  }: Record<'kind' | 'how', string> & Record<'landscape' | 'whole', boolean>,
  blocks: readonly Block[],
): Paper {
  const title = `${before.source.place}、${after.source.place}文件${kind}`;
  const document = (as: string, cited: Cited): Paragraph => {
    const text = `${as}：${nameOf(cited)}`;
    const named: Run = whole
      ? { text, note: linked(cited, taken) }
      : { text, link: addressOf(cited, taken) };
    return paragraph('about', named);
  };
  const begin = [
    ...headOf(title, [], []),
    document('原文（甲）', before),
    document('修改后（乙）', after),
    ...[how, ...aboutOf(taken)].map((line) => paragraph('about', line)),
    ...warningsOf([before, after]).map((line) => paragraph('warning', line)),
  ];
  return { landscape, title, day: taken.day, blocks: [...begin, ...blocks] };
}

/** 三栏修订对照表: 修改后｜原文｜说明. What one side alone has is bold in the later text, underlined in the earlier. */
export function columnsPaper(comparison: Comparison, taken: Taken): Paper {
  const { before, after, groups } = comparison;
  /** The footnote of a clause stands behind its last word, as wherever clauses are quoted. */
  const noted = (lines: Run[][], cited: Cited): Run[][] =>
    lines.map((runs, i) =>
      runs.map((run, k) =>
        i === lines.length - 1 && k === runs.length - 1
          ? { ...run, note: linked(cited, taken) }
          : run,
      ),
    );
  const side = (
    of: Cited,
    clauses: readonly ComparedClause[],
    mark: (words: Words) => Partial<Run>,
  ): Paragraph[] =>
    clauses.length === 0
      ? [paragraph('cell-small', '（无对应条文）')]
      : clauses.flatMap(({ id, label, within, words }) => {
          const cited = { ...of, clauseId: id, within };
          return [
            paragraph('cell-small', { text: label, link: addressOf(cited, taken) }),
            ...noted(linesOf(words, mark), cited).map((runs) => paragraph('cell', ...runs)),
          ];
        });
  const draft = (cited: Cited): string => (draftWarning(cited) ? `（${cited.source.status}）` : '');
  return paperOf(
    comparison,
    taken,
    {
      kind: '修订对照表',
      how: '按原文的次序排列；修改后独有的文字用黑体，原文独有的文字加下划线。',
      landscape: true,
      whole: false,
    },
    [
      {
        kind: 'table',
        widths: [5, 5, 2],
        head: [
          `修改后（乙，${after.source.place}${draft(after)}）`,
          `原文（甲，${before.source.place}${draft(before)}）`,
          '说明',
        ].map((head) => [paragraph('cell-head', head)]),
        rows: groups.map((group) => [
          side(after, group.after, ({ own }) => (own ? { bold: true } : {})),
          side(before, group.before, ({ own }) => (own ? { underline: true } : {})),
          [paragraph('cell-small', group.said)],
        ]),
      },
    ],
  );
}

/** Paragraphs of a revision: the break that ends a paragraph is put in or taken out like words. */
function trackedParagraphs(group: ComparedGroup): Paragraph[] {
  const [before, after] = [group.before, group.after].map((side) => side.map(textOf).join('\n'));
  // The last break stands in both where both have a text.
  const pieces = revised(before ? `${before}\n` : '', after ? `${after}\n` : '');
  const paragraphs: Paragraph[] = [];
  let runs: Run[] = [];
  for (const { text, change } of pieces)
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) {
        // A break ends the line before it, and belongs to the piece in which it stands.
        paragraphs.push({ ...paragraph('body', ...runs), ...(change && { change }) });
        runs = [];
      }
      if (line) runs.push({ text: line.replaceAll('\t', '　'), ...(change && { change }) });
    }
  return paragraphs;
}

/** 修订模式: the earlier text with tracked changes; all refused it is the earlier, all accepted the later. */
export function trackedPaper(comparison: Comparison, taken: Taken): Paper {
  return paperOf(
    comparison,
    taken,
    {
      kind: '修订稿',
      how: '修订以原文的次序为准：全部拒绝即原文，全部接受即修改后的文字（按原文次序）。',
      landscape: false,
      whole: true,
    },
    comparison.groups.flatMap(trackedParagraphs),
  );
}
