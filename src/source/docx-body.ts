import type { Numbering } from './docx-numbering.ts';
import type { Styles } from './docx-styles.ts';
import { child, children, findAll, isOn, value, type XmlElement } from './xml.ts';

export interface BodyLine {
  text: string;
  furniture?: boolean;
  paragraph?: boolean;
}

export interface BodyContext {
  numbering: Numbering;
  styles: Styles;
  /** Marks of the notes in the order of their references, filled while reading. */
  notes: Map<string, string>;
  /** What the text leaves out, for a report. */
  omitted: { deleted: number; pictures: number };
}

const SKIPPED = new Set([
  'instrText',
  'delInstrText',
  'delText',
  'fldData',
  'rPr',
  'pPr',
  'sectPr',
  'tblPr',
  'rt',
]);

/** The block content of a part (body, note, header) → lines in printed order. */
export function readBlocks(container: XmlElement, context: BodyContext): BodyLine[] {
  return container.children.flatMap((element): BodyLine[] => {
    switch (element.name) {
      case 'p':
        return readParagraph(element, context);
      case 'tbl':
        return readTable(element, context);
      case 'sdt': {
        const content = child(element, 'sdtContent');
        if (!content) return [];
        const lines = readBlocks(content, context);
        return isContentsPage(element)
          ? lines.map((line) => ({ ...line, furniture: true }))
          : lines;
      }
      case 'ins':
      case 'moveTo':
      case 'customXml':
      case 'smartTag':
        return readBlocks(element, context);
      default:
        return [];
    }
  });
}

function readParagraph(paragraph: XmlElement, context: BodyContext): BodyLine[] {
  const properties = child(paragraph, 'pPr');
  const aside: Aside = { boxes: [], hidden: [] };
  const text = inlineText(paragraph, context, aside);
  const marker = text.trim() === '' ? '' : context.styles.marker(properties, context.numbering);
  const contents = context.styles.isContents(value(properties, 'pStyle'));
  const parts = `${marker}${marker !== '' && /[\w.．]$/.test(marker) ? ' ' : ''}${text}`.split(
    '\n',
  );
  const lines = parts.map(
    (part): BodyLine => ({
      text: part,
      ...(contents ? { furniture: true } : {}),
      ...(parts.length === 1 ? { paragraph: true } : {}),
    }),
  );
  return [
    ...lines,
    ...aside.hidden
      .filter((hidden) => hidden.trim() !== '')
      .map((hidden): BodyLine => ({ text: hidden, furniture: true })),
    ...aside.boxes.flatMap((box) => readBlocks(box, context)),
  ];
}

/** What hangs on a paragraph without being in its line: text boxes, and text that Word does not print. */
interface Aside {
  boxes: XmlElement[];
  hidden: string[];
}

function inlineText(element: XmlElement, context: BodyContext, aside: Aside): string {
  let text = '';
  for (const entry of element.children) {
    switch (entry.name) {
      case 't':
        text += entry.text;
        break;
      case 'tab':
      case 'ptab':
        text += ' ';
        break;
      case 'br':
        text += /^(?:page|column)$/.test(entry.attributes.type ?? '') ? '' : '\n';
        break;
      case 'cr':
        text += '\n';
        break;
      case 'noBreakHyphen':
        text += '-';
        break;
      case 'sym':
        text += symbol(entry.attributes.char);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        text += noteMark(entry, context);
        break;
      case 'del':
      case 'moveFrom':
        context.omitted.deleted += findAll(entry, 'delText').length + findAll(entry, 't').length;
        break;
      case 'AlternateContent':
        text += inlineText(
          child(entry, 'Choice') ?? child(entry, 'Fallback') ?? entry,
          context,
          aside,
        );
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        if (findAll(entry, 'blip').length + findAll(entry, 'imagedata').length > 0) {
          context.omitted.pictures += 1;
        }
        aside.boxes.push(...findAll(entry, 'txbxContent'));
        break;
      case 'r':
        if (isOn(child(entry, 'rPr'), 'vanish'))
          aside.hidden.push(inlineText(entry, context, aside));
        else text += inlineText(entry, context, aside);
        break;
      default:
        if (!SKIPPED.has(entry.name)) text += inlineText(entry, context, aside);
    }
  }
  return text;
}

/** Cells joined by tabs, one line a row; a table of one column only frames its paragraphs. */
function readTable(table: XmlElement, context: BodyContext): BodyLine[] {
  const rows = tableParts(table, 'tr').map((row) => {
    const properties = child(row, 'trPr');
    const cells: { empty: boolean; content: XmlElement | null }[] = [];
    const blank = (count: number): void => {
      for (let step = 0; step < Math.min(count, 100); step += 1)
        cells.push({ empty: true, content: null });
    };
    blank(Number(value(properties, 'gridBefore') ?? 0));
    for (const cell of tableParts(row, 'tc')) {
      const cellProperties = child(cell, 'tcPr');
      const merge = child(cellProperties, 'vMerge');
      const continued = merge !== undefined && merge.attributes.val !== 'restart';
      cells.push({ empty: continued, content: cell });
      blank(Number(value(cellProperties, 'gridSpan') ?? 1) - 1);
    }
    blank(Number(value(properties, 'gridAfter') ?? 0));
    return cells;
  });
  if (rows.every((cells) => cells.length <= 1)) {
    return rows.flatMap((cells) =>
      cells.flatMap(({ content }) => (content ? readBlocks(content, context) : [])),
    );
  }
  return rows.map((cells) => ({
    text: cells
      .map(({ empty, content }) => {
        const lines = content ? readBlocks(content, context) : [];
        const text = lines
          .map((line) => line.text.replaceAll('\t', ' ').trim())
          .filter(Boolean)
          .join(' ');
        return empty ? '' : text;
      })
      .join('\t'),
    paragraph: true,
  }));
}

/** Rows of a table or cells of a row, those inside content controls and insertions included. */
function tableParts(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((entry) => {
    if (entry.name === name) return [entry];
    return /^(?:sdt|sdtContent|ins|moveTo|customXml)$/.test(entry.name)
      ? tableParts(entry, name)
      : [];
  });
}

function isContentsPage(control: XmlElement): boolean {
  const gallery = findAll(child(control, 'sdtPr') ?? control, 'docPartGallery')[0];
  return /table of contents/i.test(gallery?.attributes.val ?? '');
}

function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point)
    : '';
}

function noteMark(reference: XmlElement, context: BodyContext): string {
  const key = `${reference.name === 'footnoteReference' ? 'footnote' : 'endnote'}:${reference.attributes.id}`;
  const known = context.notes.get(key);
  const mark = known ?? `[${context.notes.size + 1}]`;
  context.notes.set(key, mark);
  return mark;
}

/** The notes that the text refers to, each opening with its mark. */
export function readNotes(root: XmlElement | null, kind: string, context: BodyContext): BodyLine[] {
  const notes = new Map(
    children(root ?? undefined, kind).map((note) => [`${kind}:${note.attributes.id}`, note]),
  );
  return [...context.notes].flatMap(([key, mark]) => {
    const note = notes.get(key);
    if (!note) return [];
    const lines = readBlocks(note, context).filter((line) => line.text.trim() !== '');
    return lines.map((line, index) =>
      index === 0 ? { ...line, text: `${mark}${line.text.trimStart()}` } : line,
    );
  });
}
