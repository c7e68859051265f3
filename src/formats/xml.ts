/** A piece of XML that is written already; only `element` and `text` make one, so nothing unescaped gets in. */
export interface Xml {
  readonly xml: string;
}

/** What XML 1.0 (2.2, Char) has no way to write: control characters and halves of surrogate pairs. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (value: string): string =>
  value
    .replace(UNWRITABLE, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const text = (value: string): Xml => ({ xml: escaped(value) });

/** An element with its attributes in the order given, those without a value left out. */
export function element(
  name: string,
  attributes: Record<string, string | null | undefined>,
  ...children: (Xml | Xml[] | null)[]
): Xml {
  const own = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] != null)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  const inner = children
    .flat()
    .map((child) => child?.xml ?? '')
    .join('');
  return { xml: inner === '' ? `<${name}${own}/>` : `<${name}${own}>${inner}</${name}>` };
}
