/**
 * Elements as plain data, for what is drawn both when the site is built and in the reader's browser:
 * one description, written as HTML or made as nodes. Texts stay texts in either.
 */
export interface Markup {
  name: string;
  attributes: Record<string, string | undefined>;
  children: Content[];
}
export type Content = Markup | string | null | undefined | false;

/** An element; attributes that are undefined and children that are empty are left out. */
export const element = (
  name: string,
  attributes: Markup['attributes'] = {},
  ...children: Content[]
): Markup => ({ name, attributes, children });

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** HTML of contents. */
export function toHtml(contents: readonly Content[]): string {
  return contents
    .map((content) => {
      if (!content) return '';
      if (typeof content === 'string') return escaped(content);
      const attributes = Object.entries(content.attributes)
        .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(value)}"`))
        .join('');
      const inside = content.name === 'wbr' ? '' : `${toHtml(content.children)}</${content.name}>`;
      return `<${content.name}${attributes}>${inside}`;
    })
    .join('');
}

/** Nodes of contents, in a browser. */
export function toNodes(contents: readonly Content[]): (Node | string)[] {
  return contents.flatMap((content) => {
    if (!content || typeof content === 'string') return content || [];
    const node = document.createElement(content.name);
    for (const [name, value] of Object.entries(content.attributes))
      if (value !== undefined) node.setAttribute(name, value);
    node.append(...toNodes(content.children));
    return node;
  });
}
