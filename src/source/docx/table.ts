import { append } from '../append.ts';
import { child, isOn, value, type XmlElement } from '../xml.ts';
import { type BodyContext, type BodyLine, flatText } from './context.ts';
import { remove } from './inline.ts';
import { hiddenRemark, quoted, type Remark } from './pieces.ts';

type ReadBlocks = (container: XmlElement, context: BodyContext) => BodyLine[];

interface Cell {
  content: XmlElement | null;
  /** Another cell covers this one. */
  covered: boolean;
}

interface Row {
  cells: Cell[];
  /** The row, where it is hidden. */
  hidden?: XmlElement;
}

const MOST_COLUMNS = 100;

/**
 * A table: cells joined by tabs, one line a row, places that a merged cell covers empty. A table of one
 * column only frames its paragraphs. Rows of a table inside a cell follow the row of that cell.
 */
export function readTable(
  table: XmlElement,
  context: BodyContext,
  readBlocks: ReadBlocks,
): BodyLine[] {
  const within = {
    ...context,
    tableStyle: value(child(table, 'tblPr'), 'tblStyle'),
    inTable: true,
  };
  const rows = tableParts(table, 'tr', context).flatMap((row): Row[] => {
    const properties = child(row, 'trPr');
    if (child(properties, 'del')) {
      remove(row, context);
      return [];
    }
    return isOn(properties, 'hidden')
      ? [{ hidden: row, cells: [] }]
      : [{ cells: cellsOf(row, context) }];
  });
  const framesOnly = rows.every(({ cells }) => cells.filter(({ content }) => content).length <= 1);
  return rows.flatMap(({ cells, hidden }): BodyLine[] => {
    if (hidden) return hiddenRow(hidden, context);
    if (!framesOnly && !framesText(cells)) return readRow(cells, within, readBlocks);
    return cells.flatMap(({ content }) =>
      content ? readBlocks(content, { ...within, inTable: false }) : [],
    );
  });
}

/** Paragraphs, and characters in them, of a text that is framed rather than entered in a table. */
const TEXT = { paragraphs: 6, characters: 300 };

/** A row of which one cell holds a text, or a table, and the others nothing: a frame, as pages of the web are set. */
function framesText(cells: readonly Cell[]): boolean {
  const own = cells.flatMap(({ content }) => content ?? []);
  if (cells.some(({ content, covered }) => content && covered)) return false;
  const filled = own.filter((cell) => flatText(cell).trim() !== '');
  const [only] = filled;
  if (!only || filled.length > 1) return false;
  const paragraphs = only.children.filter(({ name, ...rest }) => {
    return name === 'p' && flatText({ name, ...rest }).trim() !== '';
  });
  const long = flatText(only).length >= TEXT.characters;
  return only.children.some(({ name }) => name === 'tbl')
    ? long
    : long && paragraphs.length >= TEXT.paragraphs;
}

function cellsOf(row: XmlElement, context: BodyContext): Cell[] {
  const properties = child(row, 'trPr');
  const cells: Cell[] = [];
  const blank = (count: number): void => {
    for (let step = 0; step < Math.min(count, MOST_COLUMNS); step += 1) {
      cells.push({ content: null, covered: true });
    }
  };
  blank(Number(value(properties, 'gridBefore') ?? 0));
  for (const cell of tableParts(row, 'tc', context)) {
    const own = child(cell, 'tcPr');
    if (child(own, 'cellDel')) {
      remove(cell, context);
      continue;
    }
    const covered = ['vMerge', 'hMerge'].some((name) => {
      const merge = child(own, name);
      return merge !== undefined && merge.attributes.val !== 'restart';
    });
    cells.push({ content: cell, covered });
    blank(Number(value(own, 'gridSpan') ?? 1) - 1);
  }
  blank(Number(value(properties, 'gridAfter') ?? 0));
  return cells;
}

function readRow(cells: readonly Cell[], context: BodyContext, readBlocks: ReadBlocks): BodyLine[] {
  const remarks: Remark[] = [];
  const inner: BodyLine[] = [];
  const texts = cells.map(({ content, covered }) => {
    if (!content) return '';
    const lines: BodyLine[] = [];
    for (const line of readBlocks(content, { ...context, covered })) {
      // Only rows have tabs: they are those of a table inside the cell.
      if (line.text.includes('\t')) inner.push(line);
      else lines.push(line);
    }
    for (const line of lines) append(remarks, line.remarks ?? []);
    const text = lines
      .map((line) => line.text.trim())
      .filter(Boolean)
      .join(' ');
    if (!covered || text === '') return text;
    context.aside.push(text);
    remarks.push(hiddenRemark('被合并单元格盖住的文字', text));
    return '';
  });
  if (inner.length > 0) {
    const message = `单元格里套有表格，其内容另起行排在本行之后：${quoted(inner[0]!.text)}`;
    remarks.push({ ruleId: 'nested-table', message });
  }
  const row: BodyLine = {
    text: texts.join('\t'),
    paragraph: true,
    ...(remarks.length > 0 ? { remarks } : {}),
  };
  return [row, ...inner];
}

function hiddenRow(row: XmlElement, context: BodyContext): BodyLine[] {
  const text = flatText(row);
  context.aside.push(text);
  if (text.trim() === '') return [];
  return [{ text: '', remarks: [hiddenRemark('隐藏的表格行', text)] }];
}

/** Rows of a table or cells of a row, those inside content controls and insertions included. */
function tableParts(element: XmlElement, name: string, context: BodyContext): XmlElement[] {
  return element.children.flatMap((entry) => {
    if (entry.name === name) return [entry];
    if (entry.name === 'del' || entry.name === 'moveFrom') remove(entry, context);
    return /^(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(entry.name)
      ? tableParts(entry, name, context)
      : [];
  });
}
