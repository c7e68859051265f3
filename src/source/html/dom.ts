import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { InputError } from '../../errors.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Document = DefaultTreeAdapterTypes.Document;

const MAX_ELEMENTS = 300_000;

/**
 * parse5, with the places of nodes in the source, stopped where the elements it has to make multiply
 * (unclosed formatting, reopened each time). Throws InputError then.
 */
export function parsePage(page: string, file: string): Document {
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
    sourceCodeLocationInfo: true,
  });
}

/** All text inside a node, as it stands. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (isText(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return 'tagName' in node;
}

export function isText(
  node: DefaultTreeAdapterTypes.Node,
): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** The elements right below a node. */
export function elementsOf(node: Element | Document): Element[] {
  return node.childNodes.filter((child) => isElement(child));
}

/** The line of the source on which a node begins; 0 for what the parser put in. */
export function lineOf(node: Node): number {
  return node.sourceCodeLocation?.startLine ?? 0;
}
