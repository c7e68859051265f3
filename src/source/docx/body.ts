import { append } from '../append.ts';
import { child, children, findAll, value, type XmlElement } from '../xml.ts';
import type { BodyContext, BodyLine } from './context.ts';
import { rubyRemark } from './fields.ts';
import { readInline, remove } from './inline.ts';
import { alignOf } from './layout.ts';
import { inContents } from './open-fields.ts';
import { hiddenRemark, joinPieces, quoted, type Remark } from './pieces.ts';
import { emptyInline, type Inline } from './sink.ts';
import { readTable } from './table.ts';

/** Marks between paragraphs that hold nothing. */
const BETWEEN =
  /^(?:bookmark|commentRange|moveFromRange|moveToRange|perm|customXml(?:Ins|Del|MoveFrom|MoveTo)Range)(?:Start|End)$|^proofErr$|^sectPr$/;

/** The block content of a part (body, note, header) → lines in printed order. */
export function readBlocks(container: XmlElement, context: BodyContext): BodyLine[] {
  const lines: BodyLine[] = [];
  let inline = emptyInline();
  const blocks = container.children.filter(({ name }) => !BETWEEN.test(name));
  for (const [index, element] of blocks.entries()) {
    if (element.name !== 'p') {
      for (const line of readBlock(element, context)) lines.push(line);
      continue;
    }
    const properties = child(element, 'pPr');
    const contents = inContents(context.fields);
    readInline(element, value(properties, 'pStyle'), context, inline);
    const joins = runsOn(properties, context);
    if (joins && blocks[index + 1]?.name === 'p') continue;
    for (const line of finish(inline, element, contents, joins, context)) lines.push(line);
    inline = emptyInline();
  }
  return lines;
}

function readBlock(element: XmlElement, context: BodyContext): BodyLine[] {
  switch (element.name) {
    case 'tbl':
      return readTable(element, context, readBlocks);
    case 'sdt': {
      const content = child(element, 'sdtContent');
      if (!content) return [];
      const lines = readBlocks(content, context);
      return isContentsPage(element) ? lines.map((line) => ({ ...line, furniture: true })) : lines;
    }
    case 'altChunk':
      return context.chunk(element.attributes.id ?? '');
    case 'ins':
    case 'moveTo':
    case 'customXml':
    case 'smartTag':
      return readBlocks(element, context);
    case 'del':
    case 'moveFrom':
      remove(element, context);
      return [];
    case 'r':
    case 'hyperlink':
    case 'fldSimple':
    case 'oMath':
    case 'oMathPara': {
      const inline = emptyInline();
      const paragraph = { name: 'p', attributes: {}, text: '', children: [element] };
      readInline(paragraph, undefined, context, inline);
      return finish(inline, paragraph, false, false, context);
    }
    default:
      return [];
  }
}

/** Whether a paragraph has no end of its own: its mark is deleted or hidden, or it is a drop cap. */
function runsOn(properties: XmlElement | undefined, context: BodyContext): boolean {
  const mark = child(properties, 'rPr');
  if (child(mark, 'del') || child(mark, 'moveFrom')) return true;
  if (child(properties, 'framePr')?.attributes.dropCap?.match(/^(?:drop|margin)$/)) return true;
  return context.styles.runs.of(mark, value(properties, 'pStyle'), context.tableStyle).hidden;
}

/** The lines of a paragraph. `joins`: its mark is gone, so without text of its own it is no line. */
function finish(
  inline: Inline,
  paragraph: XmlElement,
  contents: boolean,
  joins: boolean,
  context: BodyContext,
): BodyLine[] {
  const properties = child(paragraph, 'pPr');
  const { text, remarks } = joinPieces(inline.pieces);
  append(remarks, inline.remarks);
  append(remarks, asideRemarks(inline));
  const empty = text.trim() === '';
  const gone = joins && empty;
  const marker = gone ? '' : markerOf(properties, empty, context);
  const isAside =
    context.styles.isContents(value(properties, 'pStyle')) ||
    (contents && inContents(context.fields) && /\d\s*$/.test(text));
  if (empty && marker !== '' && !context.inTable) {
    const message = `自动编号“${marker}”之后没有文字，请确认是否多余`;
    remarks.push({ ruleId: 'empty-number', message });
  }
  const printed = `${marker}${marker !== '' && /[\w.．]$/.test(marker) ? ' ' : ''}${text}`;
  const parts = printed.split('\n');
  const align = alignOf(
    {
      jc: context.styles.property(properties, 'jc'),
      ind: context.styles.property(properties, 'ind'),
    },
    text,
    context.textWidth,
    leadingTabs(paragraph),
  );
  const lines = parts.map((part, index): BodyLine => {
    return {
      text: part,
      ...(isAside ? { furniture: true } : {}),
      ...(parts.length === 1 ? { paragraph: true } : {}),
      ...(align ? { align } : {}),
      ...(index === 0 && remarks.length > 0 ? { remarks } : {}),
    };
  });
  const letterings = inline.letterings.map((lettering): BodyLine => ({ text: lettering }));
  const boxes = inline.boxes.flatMap((box) =>
    readBlocks(box, { ...context, tableStyle: undefined, inTable: false }),
  );
  return [...(gone && remarks.length === 0 ? [] : lines), ...letterings, ...boxes];
}

/**
 * The number that Word prints before a paragraph, also an empty one; it is struck out with the mark of the
 * paragraph. A bullet before nothing is no text.
 */
function markerOf(
  properties: XmlElement | undefined,
  empty: boolean,
  context: BodyContext,
): string {
  if (context.covered) return '';
  const marker = context.styles.marker(properties, context.numbering);
  if (marker === '' || !empty) {
    context.added.push(marker);
    return marker;
  }
  const mark = child(properties, 'rPr');
  const { struck } = context.styles.runs.of(mark, value(properties, 'pStyle'), context.tableStyle);
  if (struck || !/[\p{L}\p{N}]/u.test(marker)) return '';
  context.added.push(marker);
  return marker;
}

function asideRemarks({ hidden, struck, readings }: Inline): Remark[] {
  const remarks: Remark[] = [];
  if (hidden.trim() !== '') {
    remarks.push(hiddenRemark('隐藏文字', hidden));
  }
  if (struck.trim() !== '') {
    remarks.push({ ruleId: 'struck-text', message: `加删除线的文字没有收入：${quoted(struck)}` });
  }
  if (readings.trim() !== '') remarks.push(rubyRemark(readings));
  return remarks;
}

/** Tabs before the text of a paragraph. */
function leadingTabs(paragraph: XmlElement): number {
  let tabs = 0;
  for (const run of children(paragraph, 'r')) {
    for (const { name, text } of run.children) {
      if (name === 'tab') tabs += 1;
      else if (name === 't' && text.trim() !== '') return tabs;
    }
  }
  return tabs;
}

function isContentsPage(control: XmlElement): boolean {
  const gallery = findAll(child(control, 'sdtPr') ?? control, 'docPartGallery')[0];
  return /table of contents/i.test(gallery?.attributes.val ?? '');
}
