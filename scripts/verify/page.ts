import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What the checks need to know of a page; the tree itself is not kept. */
export interface Page {
  /** Every id, in document order, repeated where the page repeats it. */
  ids: string[];
  links: Link[];
  /** Text of each `[data-clause-text]`, by the `data-clause` of the element that it stands in. */
  clauses: Map<string, string>;
  /** Content of inline scripts and styles. */
  inline: string[];
  /** `style` attributes and `on…` handlers, which the content security policy forbids. */
  forbidden: string[];
}

export interface Link {
  address: string;
  /** Element and attribute, such as `a[href]`. */
  from: string;
}

const ADDRESSES: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src'],
  source: ['src'],
  iframe: ['src'],
  form: ['action'],
  use: ['href', 'xlink:href'],
  image: ['href'],
};

/** Reads one page as a browser's parser does. */
export function readPage(html: string): Page {
  const page: Page = { ids: [], links: [], clauses: new Map(), inline: [], forbidden: [] };
  visit(parse(html), null, page);
  return page;
}

function visit(node: Node, clause: string | null, page: Page): void {
  let inside = clause;
  if ('attrs' in node) {
    noteElement(node, page);
    inside = attribute(node, 'data-clause') ?? clause;
    if (inside !== null && attribute(node, 'data-clause-text') !== undefined) {
      page.clauses.set(inside, (page.clauses.get(inside) ?? '') + textOf(node));
    }
  }
  if ('content' in node) visit(node.content, inside, page);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, inside, page);
}

function noteElement(element: Element, page: Page): void {
  const { tagName } = element;
  for (const { name, prefix, value } of element.attrs) {
    const full = prefix ? `${prefix}:${name}` : name;
    if (full === 'id') page.ids.push(value);
    if (full === 'style' || full.startsWith('on')) {
      page.forbidden.push(`<${tagName} ${full}="${value.slice(0, 40)}">`);
    }
    if (ADDRESSES[tagName]?.includes(full)) {
      page.links.push({ address: value, from: `${tagName}[${full}]` });
    }
  }
  // A data block is no code: a policy that prints an address prints it in its citation too (HTML 4.12.1).
  const type = attribute(element, 'type') ?? '';
  const isScript =
    tagName === 'script' &&
    attribute(element, 'src') === undefined &&
    /^(?:module|(?:text|application)\/(?:java|ecma)script)?$/iu.test(type.trim());
  if (isScript || tagName === 'style') page.inline.push(textOf(element));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes.map((child) => textOf(child)).join('');
}
