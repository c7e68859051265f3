import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';
import { InputError } from '../errors.ts';
import { tableRows } from './html-table.ts';
import { LIMITS } from './limits.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** One line as a browser lays it out: the text between two block boundaries or line breaks. */
export interface Block {
  text: string;
  /** Elements around it, outermost first. */
  path: Element[];
  /** Characters that stand inside links and buttons. */
  linked: number;
  /** Not shown by a browser without scripts, or inside a form control. */
  hidden: boolean;
  /** Ends in `<br>`, so the next block may go on with the same paragraph. */
  broken: boolean;
  /** The cells, where the block is a row of a data table. */
  cells?: string[];
}

const words = (text: string): Set<string> => new Set(text.split(' '));
const SILENT = words(
  'script style noscript template head iframe object svg math canvas audio video',
);
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img',
);
const CONTROLS = words('select option textarea button input datalist');
const MAX_ELEMENTS = 300_000;

/**
 * A web page → its blocks in order, plus `<title>` and the `<meta name>` values. White space collapses
 * as in a browser, all other characters stay. Throws InputError for nesting that no page has.
 */
export function readBlocks(
  page: string,
  file: string,
): { blocks: Block[]; title: string; meta: Map<string, string> } {
  const document = parseBounded(page, file);
  const blocks: Block[] = [];
  const meta = new Map<string, string>();
  let title = '';
  let open: Omit<Block, 'broken' | 'path'> | null = null;

  const flush = (path: Element[], broken: boolean): void => {
    if (open) {
      const text = open.text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
      if (/\S/.test(text)) blocks.push({ ...open, text, path: [...path], broken });
    }
    open = null;
  };

  const walk = (node: Node, path: Element[], state: { linked: boolean; hidden: boolean }): void => {
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      open ??= { text: '', linked: 0, hidden: state.hidden };
      open.text += value;
      if (state.linked) open.linked += value.replace(/\s/g, '').length;
      return;
    }
    if (!('tagName' in node)) return;
    const tag = node.tagName;
    if (tag === 'meta') {
      const name = attribute(node, 'name');
      if (name) meta.set(name.toLowerCase(), attribute(node, 'content') ?? '');
      return;
    }
    if (tag === 'title' && path.at(-1)?.tagName === 'head') title ||= textOf(node).trim();
    if (tag === 'br') {
      flush(path, true);
      return;
    }
    if (tag !== 'head' && SILENT.has(tag)) return;
    if (path.length > LIMITS.depth) {
      throw new InputError(`${file}：网页嵌套过深，不像政策网页，请把正文另存为 .txt 后再试`);
    }
    const inside = {
      linked: state.linked || tag === 'a' || CONTROLS.has(tag),
      hidden: state.hidden || tag === 'head' || CONTROLS.has(tag) || isHidden(node),
    };
    const inner = [...path, node];
    const rows = tag === 'table' ? tableRows(node) : null;
    const inline = INLINE.has(tag) && rows === null;
    if (!inline || inside.hidden !== state.hidden) flush(path, false);
    if (rows) {
      for (const cells of rows) {
        blocks.push({
          text: cells.join('\t'),
          path: inner,
          linked: 0,
          hidden: inside.hidden,
          broken: false,
          cells,
        });
      }
      return;
    }
    const marker = tag === 'li' ? listMarker(node, path.at(-1)) : '';
    if (marker) open = { text: marker, linked: 0, hidden: inside.hidden };
    for (const child of node.childNodes) walk(child, inner, inside);
    if (!inline || inside.hidden !== state.hidden) flush(inner, false);
  };

  for (const child of document.childNodes) walk(child, [], { linked: false, hidden: false });
  flush([], false);
  return { blocks, title, meta };
}

/** parse5, stopped where the elements it has to make multiply (unclosed formatting, reopened each time). */
function parseBounded(page: string, file: string): DefaultTreeAdapterTypes.Document {
  let elements = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...values) => {
    elements += 1;
    if (elements > MAX_ELEMENTS) {
      throw new InputError(`${file}：网页元素过多，不像政策网页，请把正文另存为 .txt 后再试`);
    }
    return defaultTreeAdapter.createElement(...values);
  };
  return parse(page, {
    treeAdapter: { ...defaultTreeAdapter, createElement },
    scriptingEnabled: false,
  });
}

/** All text inside a node, as it stands. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** Pages may hide their whole body until a script has run, so that one does not count. */
function isHidden(element: Element): boolean {
  if (element.tagName === 'html' || element.tagName === 'body') return false;
  const style = attribute(element, 'style')?.replace(/\s/g, '').toLowerCase() ?? '';
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /(?:^|;)(?:display:none|visibility:hidden)/.test(style)
  );
}

/** The number that a browser prints before an item of an ordered list; empty for other lists. */
function listMarker(item: Element, list: Element | undefined): string {
  if (list?.tagName !== html.TAG_NAMES.OL) return '';
  if (/^\s*(?:[0-9０-９]+[.．、)）]|[（(]?[一二三四五六七八九十]+[、）)])/u.test(textOf(item)))
    return '';
  const items = list.childNodes.filter((node) => 'tagName' in node && node.tagName === 'li');
  const start = Number(attribute(list, 'start') ?? 1);
  return `${(Number.isInteger(start) ? start : 1) + items.indexOf(item)}.`;
}
