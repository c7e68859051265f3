import { append } from '../append.ts';
import { child, children, findAll, isOff, type XmlElement } from '../xml.ts';
import { type BodyContext, flatText } from './context.ts';
import { showField } from './fields.ts';
import { readMath } from './math.ts';
import { fieldCharacter } from './open-fields.ts';
import { quoted } from './pieces.ts';
import type { RunLook } from './runs.ts';
import { type Inline, sinkFor } from './sink.ts';
import { symbolText } from './symbols.ts';

const DELETED = /^(?:del|moveFrom)$/;
const SKIPPED =
  /^(?:delInstrText|fldData|rPr|pPr|sectPr|sdtPr|sdtEndPr|smartTagPr|customXmlPr|rubyPr)$/;

/** Reads what stands in a paragraph into `into`; deleted, hidden and struck text is set aside. */
export function readInline(
  paragraph: XmlElement,
  paragraphStyle: string | undefined,
  context: BodyContext,
  into: Inline,
): void {
  const { fields, aside } = context;
  const sink = sinkFor(context, into);
  const lookOf = (run: XmlElement): RunLook =>
    context.styles.runs.of(child(run, 'rPr'), paragraphStyle, context.tableStyle);

  const readChildren = (element: XmlElement): void => {
    for (const entry of element.children) readEntry(entry);
  };
  const readEntry = (entry: XmlElement): void => {
    if (DELETED.test(entry.name)) {
      remove(entry, context);
      return;
    }
    switch (entry.name) {
      case 'r':
        if (isDeletedRun(entry)) remove(entry, context);
        else readRun(entry);
        break;
      case 'fldSimple': {
        const look = lookOf(entry);
        const shown = showField(entry.attributes.instr ?? '', look);
        if (shown) {
          aside.push(flatText(entry));
          sink.putShown(shown, look);
        } else readChildren(entry);
        break;
      }
      case 'oMath':
      case 'oMathPara': {
        const { pieces, remarks } = readMath(entry, {
          read: (run) => {
            if (isDeletedRun(run)) {
              remove(run, context);
              return '';
            }
            const text = textInFormula(run, context);
            return sink.setAside(text, lookOf(run)) ? '' : text;
          },
          setAside: (text) => aside.push(text),
          remove: (element) => remove(element, context),
        });
        append(into.pieces, pieces);
        append(into.remarks, remarks);
        break;
      }
      case 'subDoc': {
        const address =
          context
            .address(entry.attributes.id ?? '')
            .split(/[\\/]/)
            .at(-1) ?? '';
        const message = `子文档没有收入，请另行导入：${quoted(address)}`;
        into.remarks.push({ ruleId: 'part-not-read', message });
        break;
      }
      default:
        if (!SKIPPED.test(entry.name)) readChildren(entry);
    }
  };

  const readRun = (run: XmlElement): void => {
    const look = lookOf(run);
    for (const entry of run.children) readRunEntry(entry, look);
  };
  const readRunEntry = (entry: XmlElement, look: RunLook): void => {
    switch (entry.name) {
      case 't':
        sink.putText(plainSpaces(entry), look);
        break;
      case 'tab':
      case 'ptab':
        sink.put(' ', look);
        break;
      case 'br':
        if (!/^(?:page|column)$/.test(entry.attributes.type ?? '')) sink.put('\n', look);
        break;
      case 'cr':
        sink.put('\n', look);
        break;
      case 'noBreakHyphen':
        sink.put('-', look);
        break;
      case 'sym':
      case 'symEx':
        sink.putSymbol(entry.attributes.font ?? '', entry.attributes.char ?? '', look);
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        if (!look.hidden && !look.struck) putNoteMark(entry, context, into);
        break;
      case 'fldChar':
        fieldCharacter(entry, fields, look, (shown) => sink.putShown(shown, look));
        break;
      case 'instrText': {
        const field = fields.at(-1);
        if (field?.phase === 'code') field.code += entry.text;
        break;
      }
      case 'ruby': {
        const readings = children(entry, 'rt').map(flatText).join('');
        aside.push(readings);
        into.readings += readings;
        readChildren(child(entry, 'rubyBase') ?? entry);
        break;
      }
      case 'drawing':
      case 'pict':
      case 'object':
        if (look.hidden || isHiddenDrawing(entry)) {
          sink.setAside(flatText(entry), { ...look, hidden: true });
        } else readDrawing(entry, context, into);
        break;
      case 'ins':
      case 'moveTo':
        for (const inner of entry.children) readRunEntry(inner, look);
        break;
      default:
        // Elements of paragraphs stand in runs only in files that Word mends when it opens them.
        readEntry(entry);
    }
  };
  readChildren(paragraph);
}

const isDeletedRun = (run: XmlElement): boolean =>
  children(child(run, 'rPr')).some(({ name }) => DELETED.test(name));

/** The text of a run of a formula; in these insertions and deletions stand inside the run. */
function textInFormula(element: XmlElement, context: BodyContext): string {
  return element.children
    .map((entry): string => {
      const { name, text, attributes } = entry;
      if (name === 't') return text;
      if (name === 'sym') return symbolText(attributes.font ?? '', attributes.char ?? '');
      if (name === 'br' || name === 'tab') return ' ';
      if (name === 'ins' || name === 'moveTo') return textInFormula(entry, context);
      if (DELETED.test(name)) remove(entry, context);
      return '';
    })
    .join('');
}

/** Sets tracked deletions aside. */
export function remove(element: XmlElement, context: BodyContext): void {
  const text = flatText(element);
  const codes = findAll(element, 'instrText').map((code) => code.text);
  context.aside.push(text);
  append(context.aside, codes);
  if (text.trim() !== '') context.omitted.deleted += 1;
}

function putNoteMark({ name, attributes }: XmlElement, context: BodyContext, into: Inline): void {
  const key = `${name === 'footnoteReference' ? 'footnote' : 'endnote'}:${attributes.id}`;
  const own = !isOff(attributes.customMarkFollows ?? '0');
  const mark = context.notes.get(key) ?? (own ? '' : `[${context.notes.size + 1}]`);
  context.notes.set(key, mark);
  context.added.push(mark);
  into.pieces.push({ text: mark });
}

/** A shape that is switched off in the selection pane, or by its style as VML has it. */
function isHiddenDrawing(drawing: XmlElement): boolean {
  const [shape] = [...findAll(drawing, 'docPr'), ...findAll(drawing, 'shape')];
  const { hidden = '0', style = '' } = shape?.attributes ?? {};
  return !isOff(hidden) || /(?:visibility|mso-hide|display)\s*:\s*(?:hidden|all|none)/i.test(style);
}

function readDrawing(drawing: XmlElement, context: BodyContext, into: Inline): void {
  const program = findAll(drawing, 'OLEObject')[0]?.attributes.ProgID ?? '';
  if (/^(?:Equation|MathType|AxMath)/i.test(program)) {
    const message = '公式对象（图片）没有读出，请对照原件补上';
    into.remarks.push({ ruleId: 'formula', message });
  } else if (findAll(drawing, 'blip').length + findAll(drawing, 'imagedata').length > 0) {
    context.omitted.pictures += 1;
  }
  append(into.boxes, findAll(drawing, 'txbxContent'));
  for (const { attributes } of findAll(drawing, 'textpath')) {
    if (attributes.string) into.letterings.push(attributes.string);
  }
}

/** White space of XML counts as spaces; at the ends only where the file says so (XML 1.0 §2.10). */
function plainSpaces({ text, attributes }: XmlElement): string {
  const plain = text.replace(/[\t\r\n]/g, ' ');
  if (attributes.space === 'preserve') return plain;
  let [from, to] = [0, plain.length];
  while (plain[from] === ' ') from += 1;
  while (to > from && plain[to - 1] === ' ') to -= 1;
  return plain.slice(from, to);
}
