import { squeeze } from '../../text/squeeze.ts';
import { append } from '../append.ts';
import { joinPieces, type Piece, quoted, type Remark } from '../docx/pieces.ts';
import type { Block, Page } from './block.ts';
import type { Element } from './dom.ts';
import type { Look } from './look.ts';

/** What is around a node. */
export interface Around {
  path: readonly Element[];
  look: Look;
  /** The look of the element whose lines these are. */
  base: Look;
  linked: boolean;
  control: boolean;
  /** A list item that is shown as one. */
  listed?: boolean;
  /** Inside a cell, where a table is text. */
  cell?: boolean;
}

/** The line that is being read. */
export interface Open {
  pieces: Piece[];
  linked: number;
  /** Stretches of text that are struck out. */
  struck: string[];
  /** The last text put was struck, so more of it goes on with that stretch. */
  striking: boolean;
  readings: string;
  /** Text within the line that is not shown, and what hides it. */
  unseen: { text: string; veils: Look['veils'] } | null;
  remarks: Remark[];
  pictures: number;
  line: number;
  around: Around;
}

/** The lines of a page as they come: text is put into the open one until it ends. */
export class Lines {
  /** The number of a list item, printed before its first text. */
  marker = '';
  private open: Open | null = null;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Ends the line; `path` and `look` are those of the element that it stands in. */
  flush(path: readonly Element[], look: Look, broken: boolean): void {
    const { open } = this;
    this.open = null;
    if (!open) return;
    const { text: joined, remarks } = joinPieces(open.pieces);
    const text = look.pre ? joined.trimEnd() : joined.replace(/^ +| +$/g, '');
    for (const [ruleId, name, left] of [
      ['struck-text', '加删除线的文字', open.struck],
      ['ruby', '注音', [open.readings]],
    ] as const) {
      const printed = left.filter((text) => text.trim() !== '');
      if (printed.length === 0) continue;
      append(this.page.aside, printed);
      remarks.push({ ruleId, message: `${name}没有收入：${printed.map(quoted).join('、')}` });
    }
    append(remarks, open.remarks);
    const { control, base } = open.around;
    const block = (printed: string, veils: Look['veils']): Block => ({
      text: printed,
      path,
      linked: 0,
      veils,
      control,
      hidden: control || veils.length > 0,
      broken: false,
      remarks: [],
      pictures: 0,
      line: open.line,
    });
    const { unseen, linked, pictures } = open;
    if (unseen && /\S/.test(unseen.text)) this.page.blocks.push(block(unseen.text, unseen.veils));
    if (!/\S/.test(text) && remarks.length === 0 && pictures === 0) return;
    const align = base.align ? { align: base.align } : {};
    this.page.blocks.push({
      ...block(text, base.veils),
      linked,
      broken,
      remarks,
      pictures,
      ...align,
    });
  }

  /** The open line, begun where there is none. */
  line(around: Around, line: number): Open {
    this.open ??= {
      pieces: [],
      linked: 0,
      struck: [],
      striking: false,
      readings: '',
      unseen: null,
      remarks: [],
      pictures: 0,
      line,
      around,
    };
    return this.open;
  }

  /** Puts the text of a node: white space collapses, or its lines are kept. */
  text(value: string, around: Around, line: number): void {
    const { look, path } = around;
    if (look.pre) {
      const [first = '', ...rest] = value.replace(/\r\n?/g, '\n').split('\n');
      this.put(first, around, line);
      for (const [index, text] of rest.entries()) {
        this.flush(path, look, true);
        this.put(text, around, line + index + 1);
      }
      return;
    }
    const text = value.replace(/[ \t\n\r\f]+/g, ' ');
    const skipped = /^\s*/.exec(value)![0].split('\n').length - 1;
    const before = this.open?.pieces.at(-1)?.text;
    // Nothing is printed between lines, and of two spaces one.
    const follows = before === undefined || before.endsWith(' ');
    this.put(follows ? text.replace(/^ /, '') : text, around, line + skipped);
  }

  put(text: string, around: Around, line: number): void {
    if (text === '') return;
    const { look, linked } = around;
    const open = this.line(around, line);
    if (look.veils.length > around.base.veils.length) {
      open.unseen = { text: (open.unseen?.text ?? '') + text, veils: look.veils };
      return;
    }
    if (look.struck) {
      if (open.striking) open.struck.push(`${open.struck.pop()}${text}`);
      else open.struck.push(text);
      open.striking = true;
      return;
    }
    open.striking = false;
    if (this.marker !== '' && /\S/.test(text)) {
      open.pieces.push({ text: this.marker });
      this.marker = '';
    }
    open.pieces.push({ text, level: look.level });
    if (linked) open.linked += squeeze(text).length;
  }

  /** What is not in the line: it is read by itself, and the line goes on behind it. */
  apart(read: () => void): void {
    const { open, marker } = this;
    this.open = null;
    this.marker = '';
    read();
    this.open = open;
    this.marker = marker;
  }
}
