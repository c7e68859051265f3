import { InputError } from '../../errors.ts';
import { append } from '../append.ts';
import { formulaRemark, quoted, type Remark } from '../docx/pieces.ts';
import { LIMITS } from '../limits.ts';
import type { Page } from './block.ts';
import {
  attribute,
  type Element,
  elementsOf,
  isElement,
  isText,
  lineOf,
  type Node,
  textOf,
} from './dom.ts';
import { type Around, Lines } from './lines.ts';
import { listMarker } from './lists.ts';
import { lookOf } from './look.ts';
import { readMath } from './math.ts';
import { embeddedFile, isPicture } from './outside.ts';
import type { StyleSheet } from './sheet.ts';
import { type Cell, tableGrid } from './table.ts';

const words = (text: string): Set<string> => new Set(text.split(' '));
const SILENT = words(
  'script style template head svg canvas audio video map noembed noframes rp rtc',
);
const EMBEDDED = words('iframe object embed frame');
const CONTROLS = words('select option button input datalist');

/** Reads elements into a page, line by line. */
export class Walker {
  private readonly page: Page;
  private readonly sheet: StyleSheet;
  private readonly file: string;
  private readonly lines: Lines;
  private quotes = 0;

  constructor(page: Page, sheet: StyleSheet, file: string) {
    this.page = page;
    this.sheet = sheet;
    this.file = file;
    this.lines = new Lines(page);
  }

  private node(node: Node, around: Around): void {
    if (isText(node)) this.lines.text(node.value, around, lineOf(node));
    else if (isElement(node)) this.element(node, around);
  }

  element(element: Element, around: Around): void {
    const tag = element.tagName;
    if (tag === 'meta') {
      const name = attribute(element, 'name') ?? attribute(element, 'property');
      if (name) this.page.meta.set(name.toLowerCase(), attribute(element, 'content') ?? '');
      return;
    }
    if (tag === 'title' && around.path.at(-1)?.tagName === 'head') {
      this.page.title ||= textOf(element).trim();
      return;
    }
    if (tag === 'head') {
      for (const child of elementsOf(element)) {
        if (/^(?:meta|title)$/.test(child.tagName))
          this.element(child, { ...around, path: [element] });
      }
      return;
    }
    if (EMBEDDED.has(tag)) {
      this.embedded(element, around);
      return;
    }
    if (SILENT.has(tag)) return;
    if (around.path.length > LIMITS.depth) {
      throw new InputError(`${this.file}：网页嵌套过深，不像政策网页，请把正文另存为 .txt 后再试`);
    }
    const { look, block, listed } = lookOf(element, around.path, around.look, this.sheet);
    // What is shown within what is not stands on lines of its own.
    const reveals = look.veils.length < around.base.veils.length;
    const inner: Around = {
      path: [...around.path, element],
      look,
      base: block || reveals ? look : around.base,
      listed,
      linked: around.linked || tag === 'a' || CONTROLS.has(tag),
      control: around.control || CONTROLS.has(tag),
      ...(around.cell ? { cell: true } : {}),
    };
    const leaves = look.veils.some(
      ({ element: own, kind }) => own === element && kind === 'removed',
    );
    if (leaves || (inner.control && !around.control)) {
      this.lines.apart(() => this.content(element, { ...inner, base: look }, true));
      return;
    }
    this.content(element, inner, block || reveals, around);
  }

  private content(element: Element, inner: Around, block: boolean, around: Around = inner): void {
    const tag = element.tagName;
    if (tag === 'br' || tag === 'wbr') {
      if (tag === 'br') this.lines.flush(around.path, around.look, true);
      return;
    }
    if (block) this.lines.flush(around.path, around.look, false);
    if (tag === 'rt') {
      this.lines.line(around, 0).readings += textOf(element);
    } else if (tag === 'img') {
      if (isPicture(element) && !inner.linked) this.lines.line(inner, 0).pictures += 1;
    } else if (tag === 'math') {
      this.math(element, inner);
    } else if (tag === 'q') {
      this.quotes += 1;
      const [opens, closes] = this.quotes % 2 === 1 ? ['“', '”'] : ['‘', '’'];
      this.lines.put(opens!, inner, lineOf(element));
      for (const child of element.childNodes) this.node(child, inner);
      this.lines.put(closes!, inner, 0);
      this.quotes -= 1;
    } else if (tag !== 'table' || inner.cell || !this.table(element, inner)) {
      if (tag === 'li' && inner.listed)
        this.lines.marker += listMarker(element, inner.path.at(-2), inner.look.listStyle);
      for (const child of element.childNodes) this.node(child, inner);
      if (tag === 'li' && this.lines.marker !== '')
        this.lines.line(inner, lineOf(element)).pieces.push({ text: this.lines.marker });
      if (tag === 'li') this.lines.marker = '';
    }
    if (block) this.lines.flush(inner.path, inner.look, false);
  }

  private math(element: Element, inner: Around): void {
    const { pieces, certain } = readMath(element);
    const open = this.lines.line(inner, lineOf(element));
    append(open.pieces, pieces);
    if (!certain) open.remarks.push(formulaRemark(pieces.map(({ text }) => text).join('')));
  }

  private embedded(element: Element, around: Around): void {
    const { look } = lookOf(element, around.path, around.look, this.sheet);
    const remark = look.veils.length > 0 ? null : embeddedFile(element);
    if (remark) this.lines.line(around, lineOf(element)).remarks.push(remark);
  }

  /** Rows of a table that holds data, as lines; false where it does not. */
  private table(table: Element, around: Around): boolean {
    const rows = tableGrid(table, (cell, between) => this.cell(cell, between, around));
    if (!rows) return false;
    for (const caption of elementsOf(table)) {
      if (caption.tagName === 'caption') this.element(caption, around);
    }
    for (const { cells, parts, line } of rows) {
      for (const { hidden, aside } of parts) {
        append(this.page.blocks, hidden);
        append(this.page.aside, aside);
      }
      const shown = parts.filter((part) => part.shown);
      const remarks = shown.flatMap((part) => part.remarks);
      if (cells.every((cell) => cell === '') && remarks.length === 0) continue;
      this.page.blocks.push({
        text: cells.join('\t'),
        path: around.path,
        linked: shown.reduce((sum, part) => sum + part.linked, 0),
        veils: around.look.veils,
        control: around.control,
        hidden: around.control || around.look.veils.length > 0,
        broken: false,
        cells,
        remarks,
        pictures: shown.reduce((sum, part) => sum + part.pictures, 0),
        line,
      });
    }
    return true;
  }

  private cell(cell: Element, between: Element[], around: Around): Cell {
    const read: Page = { ...this.page, blocks: [], aside: [] };
    const walker = new Walker(read, this.sheet, this.file);
    let inner: Around = { ...around, cell: true };
    for (const element of between) {
      const { look } = lookOf(element, inner.path, inner.look, this.sheet);
      inner = { ...inner, look, base: look, path: [...inner.path, element] };
    }
    walker.element(cell, inner);
    const shown = read.blocks.filter(
      ({ veils, control }) => !control && veils.length === around.look.veils.length,
    );
    const isGone = lookOf(cell, inner.path, inner.look, this.sheet).look.veils.some(
      ({ kind, element }) => kind === 'removed' && (element === cell || between.includes(element)),
    );
    return {
      shown: !isGone,
      text: shown
        .map(({ text }) => text.replaceAll('\t', ' ').trim())
        .filter((text) => text !== '')
        .join(' '),
      linked: shown.reduce((sum, { linked }) => sum + linked, 0),
      remarks: [...shown.flatMap(({ remarks }) => remarks), ...nestedTable(cell)],
      pictures: shown.reduce((sum, { pictures }) => sum + pictures, 0),
      hidden: read.blocks.filter((block) => !shown.includes(block)),
      aside: read.aside,
    };
  }
}

function nestedTable(cell: Element): Remark[] {
  const table = elementsOf(cell).find(({ tagName }) => tagName === 'table');
  if (!table) return [];
  const message = `单元格里的表格读作一行：${quoted(textOf(table))}`;
  return [{ ruleId: 'nested-table', message }];
}
