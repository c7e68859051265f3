import { append } from '../append.ts';
import { term } from '../raised.ts';
import { type Circled, circled } from './circled.ts';
import { joinPieces, type Piece } from './pieces.ts';

/** What an EQ field shows. */
export interface Equation {
  pieces: Piece[];
  /** Nothing is lost or guessed by writing it in one line. */
  certain: boolean;
  /** Readings printed above the characters (拼音指南). */
  aside: string;
}

type Node = string | { name: string; options: string[]; elements: Node[][] };

const DEEPEST = 20;
const FUNCTIONS = 'abdfilorsx';
const SHAPE = /^[○〇◯□△◇]$/u;

/**
 * The code of an EQ field (without EQ) → what it shows: circled characters, fractions, raised and lowered
 * text, combined characters, boxes, roots, lists (Word's field code EQ). Null for a code that it can't read.
 */
export function readEquation(code: string): Equation | null {
  const nodes = parse(code.replace(/\\\*\s*(?:"[^"]*"|[^\s\\(),;]+)/g, '').trim());
  return nodes && show(nodes);
}

function parse(code: string): Node[] | null {
  let at = 0;
  const spaces = (): void => {
    while (/\s/.test(code[at] ?? '')) at += 1;
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(code)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  const elements = (depth: number): Node[][] | null => {
    const found: Node[][] = [];
    for (;;) {
      const element = list(depth + 1);
      if (!element) return null;
      found.push(element);
      const end = code[at];
      at += 1;
      if (end === ')') return found;
      if (end === undefined) return null;
    }
  };
  const call = (name: string, depth: number): Node | null => {
    const options: string[] = [];
    for (;;) {
      spaces();
      // The bracket that \b and \i take follows its option behind a stroke of its own.
      const option = match(/\\(?:[lrbfv]c\s*\\?.|[a-z]{2}\s*-?\d*)/iy);
      if (option === null) break;
      options.push(option.slice(1).replace(/\s+/g, '').toLowerCase());
    }
    if (code[at] !== '(') return null;
    at += 1;
    const found = elements(depth);
    return found && { name, options, elements: found };
  };
  const list = (depth: number): Node[] | null => {
    if (depth > DEEPEST) return null;
    const nodes: Node[] = [];
    let open = 0;
    while (at < code.length && (depth === 0 || open > 0 || !/[,;)]/.test(code[at]!))) {
      if (code[at] !== '\\') {
        const text = match(/[^\\,;()]+|[,;()]/y)!;
        open += text === '(' ? 1 : text === ')' ? -1 : 0;
        nodes.push(text);
        continue;
      }
      const name = match(/\\[a-z](?![a-z])/iy)?.[1]?.toLowerCase();
      if (name === undefined) {
        if (/[a-z]/i.test(code[at + 1] ?? '')) return null;
        nodes.push(code[at + 1] ?? '');
        at += 2;
        continue;
      }
      if (!FUNCTIONS.includes(name)) return null;
      do {
        const node = call(name, depth);
        if (!node) return null;
        nodes.push(node);
        spaces();
      } while (name === 's' && /^\\(?:up|do)/i.test(code.slice(at, at + 3)));
    }
    return nodes;
  };
  return list(0);
}

function show(nodes: readonly Node[]): Equation | null {
  const all: Equation = { pieces: [], certain: true, aside: '' };
  for (const node of nodes) {
    const shown = typeof node === 'string' ? plain(node) : showCall(node);
    if (!shown) return null;
    append(all.pieces, shown.pieces);
    all.certain &&= shown.certain;
    all.aside += shown.aside;
  }
  return all;
}

const plain = (text: string, certain = true): Equation => ({
  pieces: [{ text }],
  certain,
  aside: '',
});

function showCall(node: Exclude<Node, string>): Equation | null {
  const shown = node.elements.map(show);
  if (shown.some((element) => element === null)) return null;
  const elements = shown as Equation[];
  const texts = elements.map(({ pieces }) => joinPieces(pieces).text.trim());
  const [first = '', second = ''] = texts;
  const certain = elements.every((element) => element.certain);
  const has = (option: RegExp): boolean => node.options.some((entry) => option.test(entry));
  switch (node.name) {
    case 'f':
      if (texts.length !== 2) return null;
      return { pieces: [{ text: '', fraction: [first, second] }], certain, aside: '' };
    case 's': {
      const level = has(/^do/) ? 'lowered' : 'raised';
      return { pieces: [{ text: texts.join(''), level }], certain: texts.length === 1, aside: '' };
    }
    case 'o':
      return overstrike(node, elements, texts);
    case 'b': {
      const [open, close] = brackets(node.options);
      return plain(`${open}${texts.join(',')}${close}`, certain);
    }
    case 'l':
      return plain(texts.join(','), certain);
    case 'x':
      return plain(first, certain && node.options.length === 0);
    case 'd':
      return plain(texts.join(''), certain);
    case 'r':
      return plain(`${texts.length > 1 ? first : ''}√${term(texts.at(-1) ?? '')}`, false);
    case 'i': {
      const sign = has(/^su/) ? '∑' : has(/^pr/) ? '∏' : '∫';
      return plain(`${sign}(${first}→${second})${texts.slice(2).join('')}`, false);
    }
    default:
      return plain(texts.join(' '), false);
  }
}

function brackets(options: readonly string[]): [string, string] {
  const option = (name: string): string | undefined =>
    options.find((entry) => entry.startsWith(name))?.at(-1);
  const both = option('bc');
  const partner: Record<string, string> = { '{': '}', '[': ']', '(': ')', '<': '>' };
  if (both !== undefined) return [both, partner[both] ?? both];
  const [left, right] = [option('lc'), option('rc')];
  return left === undefined && right === undefined ? ['(', ')'] : [left ?? '', right ?? ''];
}

/** Elements printed over one another: 带圈字符, 合并字符 and 拼音指南 are made so. */
function overstrike(
  node: Exclude<Node, string>,
  elements: readonly Equation[],
  texts: readonly string[],
): Equation {
  const moved = (index: number, way: RegExp): boolean => {
    const own = node.elements[index]?.filter(
      (part) => typeof part !== 'string' || part.trim() !== '',
    );
    const only = own?.length === 1 ? own[0] : undefined;
    return typeof only === 'object' && only.name === 's' && only.options.some((o) => way.test(o));
  };
  const raw = elements.map(({ pieces }) =>
    pieces
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  const filled = texts.filter((text) => text !== '');
  const shape = filled.find((text) => SHAPE.test(text));
  if (shape !== undefined && filled.length <= 2) {
    const content = filled.find((text) => text !== shape) ?? '';
    const { text, certain }: Circled = circled(shape, content);
    return plain(text, certain);
  }
  const [first = '', second = ''] = raw;
  if (raw.length === 2 && moved(0, /^up/)) {
    if (!moved(1, /^do/))
      return { pieces: [{ text: second }], certain: !/\d/.test(first), aside: first };
    return plain(first + second, !/\d/.test(first + second));
  }
  return plain(texts.join(''), filled.length <= 1);
}
