/**
 * A document as a Word file, by the page of GB/T 9704—2012: A4, 37 mm above, 35 below, 28 at the binding and 26
 * outside, 22 lines of 28 characters in 三号仿宋, the number of the page at its outer foot. A page laid across has
 * its head at the binding. Fonts are named and never embedded; where a machine lacks one, Word takes the other names
 * that the table of fonts gives. The library is large: whoever imports this does so when a reader asks for a file.
 */
import {
  AlignmentType,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Paragraph as DocxParagraph,
  Table as DocxTable,
  EndnoteReferenceRun,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  InsertedTextRun,
  type IRunOptions,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type Block,
  type Paper,
  type Paragraph,
  paragraphsOf,
  type Run,
  type Style,
  type Table,
} from './paper.ts';

const LATIN = 'Times New Roman';
const FONTS = {
  title: '方正小标宋简体',
  black: '黑体',
  kai: '楷体_GB2312',
  song: '仿宋_GB2312',
  foot: '宋体',
} as const;
/** What stands in for a font where it is missing, in order. */
const INSTEAD: Record<(typeof FONTS)[keyof typeof FONTS], string> = {
  方正小标宋简体: '方正小标宋_GBK,华文中宋,STZhongsong,SimSun,Noto Serif CJK SC',
  黑体: 'SimHei,Heiti SC,Noto Sans CJK SC',
  楷体_GB2312: '楷体,KaiTi,STKaiti,Noto Serif CJK SC',
  仿宋_GB2312: '仿宋,FangSong,STFangsong,Noto Serif CJK SC',
  宋体: 'SimSun,STSong,Noto Serif CJK SC',
};

/** Sizes of print in half points. */
const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;

const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
const A4 = { width: twips(210), height: twips(297) };
const MARGINS = { top: twips(37), bottom: twips(35), binding: twips(28), outside: twips(26) };
/** 22 lines on the 225 mm between the margins. */
const LINE = Math.floor((A4.height - MARGINS.top - MARGINS.bottom) / 22);

interface Look {
  font: string;
  size: number;
  bold?: boolean;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Characters that the first line is set in. */
  indent?: number;
  line: number;
  exact?: boolean;
  before?: number;
  after?: number;
  outline?: number;
  keepNext?: boolean;
}

const LOOKS: Record<Style, Look> = {
  title: { font: FONTS.title, size: SIZE.二号, align: AlignmentType.CENTER, line: 640, after: 320 },
  about: { font: FONTS.kai, size: SIZE.小四, line: 340 },
  warning: { font: FONTS.black, size: SIZE.小四, line: 340, before: 60, after: 120 },
  heading: {
    font: FONTS.black,
    size: SIZE.三号,
    line: LINE,
    before: LINE / 2,
    indent: 2,
    outline: 0,
    keepNext: true,
  },
  subheading: {
    font: FONTS.kai,
    size: SIZE.三号,
    line: LINE,
    indent: 2,
    outline: 1,
    keepNext: true,
  },
  body: { font: FONTS.song, size: SIZE.三号, line: LINE, exact: true, indent: 2 },
  source: { font: FONTS.kai, size: SIZE.四号, line: 440, align: AlignmentType.RIGHT, after: 160 },
  remark: { font: FONTS.kai, size: SIZE.四号, line: 440, indent: 2 },
  'cell-head': { font: FONTS.black, size: SIZE.五号, line: 300, align: AlignmentType.CENTER },
  cell: { font: FONTS.song, size: SIZE.五号, line: 290 },
  'cell-small': { font: FONTS.kai, size: SIZE.小五, line: 250 },
};

/** Each change of a document has a number of its own, and so has each comment. */
interface Changes {
  id: number;
  date: string;
  comments: string[];
}
const AUTHOR = '政策条文';

/** Characters that XML can't hold: text from elsewhere must never spoil the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const written = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '');

const fontOf = (name: string): IRunOptions['font'] => ({
  ascii: LATIN,
  hAnsi: LATIN,
  cs: LATIN,
  eastAsia: name,
  hint: 'eastAsia',
});

const optionsOf = ({ text, bold, underline }: Run, look: Look): IRunOptions => ({
  text: written(text),
  font: fontOf(look.font),
  size: look.size,
  sizeComplexScript: look.size,
  ...((bold || look.bold) && { bold: true }),
  ...(underline && { underline: {} }),
});

/** Notes as they are met, from 1: at the foot of their page, or all at the end. */
interface Notes {
  at: 'foot' | 'end';
  all: Run[][];
}

/** Notes of many pages of tables take word processors minutes to lay out at the foot of each, and readers half of the page. */
const MOST_AT_FOOT = 200;

function runsOf(
  runs: readonly Run[],
  look: Look,
  notes: Notes,
  changes: Changes,
): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const options = optionsOf(run, look);
    const change = () => ({ id: ++changes.id, author: AUTHOR, date: changes.date });
    const own =
      run.change === 'inserted'
        ? new InsertedTextRun({ ...options, ...change() })
        : run.change === 'deleted'
          ? new DeletedTextRun({ ...options, ...change() })
          : new TextRun(options);
    const child =
      run.link && !run.change
        ? new ExternalHyperlink({ children: [own as TextRun], link: run.link })
        : own;
    if (run.comment) {
      const id = changes.comments.length;
      changes.comments.push(run.comment);
      return [
        new CommentRangeStart(id),
        child,
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ];
    }
    if (!run.note) return [child];
    notes.all.push(run.note);
    const number = notes.all.length;
    const mark = notes.at === 'foot' ? FootnoteReferenceRun : EndnoteReferenceRun;
    return [child, new mark(number)];
  });
}

function drawn({ style, runs, change }: Paragraph, notes: Notes, changes: Changes): DocxParagraph {
  const look = LOOKS[style];
  const marked = change && { id: ++changes.id, author: AUTHOR, date: changes.date };
  return new DocxParagraph({
    children: runsOf(runs, look, notes, changes),
    ...(look.align && { alignment: look.align }),
    ...(look.indent && {
      indent: { firstLineChars: look.indent * 100, firstLine: look.indent * look.size * 10 },
    }),
    spacing: {
      line: look.line,
      lineRule: look.exact ? LineRuleType.EXACT : LineRuleType.AT_LEAST,
      before: look.before ?? 0,
      after: look.after ?? 0,
    },
    ...(look.outline !== undefined && { outlineLevel: look.outline }),
    ...(look.keepNext && { keepNext: true }),
    ...(marked && { run: change === 'inserted' ? { insertion: marked } : { deletion: marked } }),
  });
}

const LINE_OF_TABLE = { style: BorderStyle.SINGLE, size: 4, color: 'auto' };

function drawnTable(table: Table, width: number, notes: Notes, changes: Changes): DocxTable {
  const all = table.widths.reduce((sum, each) => sum + each, 0);
  const widths = table.widths.map((each) => Math.floor((each / all) * width));
  const row = (cells: readonly Paragraph[][], tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: tableHeader,
      children: cells.map(
        (paragraphs, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            ...(tableHeader && { verticalAlign: VerticalAlignTable.CENTER }),
            // Word asks for a paragraph in every cell.
            children: (paragraphs.length > 0 ? paragraphs : [EMPTY]).map((each) =>
              drawn(each, notes, changes),
            ),
          }),
      ),
    });
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: LINE_OF_TABLE,
      bottom: LINE_OF_TABLE,
      left: LINE_OF_TABLE,
      right: LINE_OF_TABLE,
      insideHorizontal: LINE_OF_TABLE,
      insideVertical: LINE_OF_TABLE,
    },
    rows: [
      ...(table.head.length > 0 ? [row(table.head, true)] : []),
      ...table.rows.map((cells) => row(cells, false)),
    ],
  });
}

const EMPTY: Paragraph = { kind: 'paragraph', style: 'cell', runs: [] };

/** Two tables that follow each other would be one, and a text that ends with a table is mended by Word. */
const spaced = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    const apart = block.kind === 'table' && (!next || next.kind === 'table');
    return apart ? [block, EMPTY] : [block];
  });

const pageNumber = (alignment: Look['align']): Footer =>
  new Footer({
    children: [
      new DocxParagraph({
        ...(alignment && { alignment }),
        indent: { left: 280, right: 280 },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: fontOf(FONTS.foot),
            size: SIZE.四号,
          }),
        ],
      }),
    ],
  });

/** Names of fonts, each with what stands in for it. */
const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(
    INSTEAD,
  )
    .map(
      ([name, others]) =>
        `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
    )
    .join('')}</w:fonts>`;

/** Bytes of the Word file. */
export async function docxOf({
  landscape,
  title,
  day,
  blocks,
}: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const count = paragraphsOf({ blocks }).flatMap(({ runs }) =>
    runs.filter(({ note }) => note),
  ).length;
  const notes: Notes = { at: count > MOST_AT_FOOT ? 'end' : 'foot', all: [] };
  const changes: Changes = { id: 0, date: `${day}T00:00:00Z`, comments: [] };
  const { top, bottom, binding, outside } = MARGINS;
  const margin = landscape
    ? { top: binding, right: top, bottom: outside, left: bottom }
    : { top, right: outside, bottom, left: binding };
  const width = (landscape ? A4.height : A4.width) - margin.left - margin.right;
  const children = spaced(blocks).map((block) =>
    block.kind === 'table'
      ? drawnTable(block, width, notes, changes)
      : drawn(block, notes, changes),
  );
  const noteLook: Look = { font: FONTS.song, size: SIZE.小五, line: 240 };
  const none: Notes = { at: 'foot', all: [] };
  const texts = notes.all.map((runs) => ({
    children: [
      new DocxParagraph({
        children: runsOf([{ text: ' ' }, ...runs], noteLook, none, changes),
        spacing: { line: noteLook.line, lineRule: LineRuleType.AT_LEAST },
      }),
    ],
  }));
  const file = new Document({
    title: written(title),
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf(FONTS.song), size: SIZE.三号 } } } },
    ...(changes.comments.length > 0 && {
      comments: {
        children: changes.comments.map((said, id) => ({
          id,
          author: AUTHOR,
          date: new Date(changes.date),
          children: said.split('\n').map((line) => new DocxParagraph(written(line))),
        })),
      },
    }),
    [notes.at === 'foot' ? 'footnotes' : 'endnotes']: Object.fromEntries(
      texts.map((note, i) => [i + 1, note]),
    ),
    sections: [
      {
        properties: {
          ...(notes.at === 'end' && {
            endnoteProperties: { numberFormat: { type: NumberFormat.DECIMAL } },
          }),
          page: {
            size: {
              ...A4,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { ...margin, footer: twips(28) },
          },
        },
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children,
      },
    ],
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTable() }];
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, overrides));
}
