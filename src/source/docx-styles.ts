import type { Numbering } from './docx-numbering.ts';
import { child, children, value, type XmlElement } from './xml.ts';

export interface Styles {
  /** The automatic marker of a paragraph with these properties; counts it. */
  marker: (properties: XmlElement | undefined, numbering: Numbering) => string;
  /** Whether a paragraph style is one of a contents page. */
  isContents: (style: string | undefined) => boolean;
  /** The list that a numbering style uses. */
  listOf: (style: string) => string | undefined;
}

/** Paragraph styles of styles.xml, as far as they decide numbering and contents pages. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map(
    children(root ?? undefined, 'style').map((style) => [style.attributes.styleId, style]),
  );
  const standard = [...styles.values()].find(
    (style) =>
      style.attributes.type === 'paragraph' && /^(?:1|true)$/.test(style.attributes.default ?? ''),
  )?.attributes.styleId;

  /** The paragraph properties that apply, nearest first: the paragraph's own, then its styles'. */
  const chain = (properties: XmlElement | undefined): (XmlElement | undefined)[] => {
    const found = [properties];
    let name = value(properties, 'pStyle') ?? standard;
    for (let hops = 0; name !== undefined && hops < 20; hops += 1) {
      const style = styles.get(name);
      found.push(child(style, 'pPr'));
      name = value(style, 'basedOn');
    }
    return found;
  };

  const listOf = (style: string): string | undefined =>
    value(child(child(styles.get(style), 'pPr'), 'numPr'), 'numId');

  return {
    listOf,
    isContents: (style) => {
      const name =
        value(style === undefined ? undefined : styles.get(style), 'name') ?? style ?? '';
      return /^(?:toc\s*(?:\d|heading)|目录\s*\d?)/i.test(name);
    },
    marker: (properties, numbering) => {
      const numbered = chain(properties)
        .map((entry) => child(entry, 'numPr'))
        .filter((entry) => entry !== undefined);
      const listId = numbered.map((entry) => value(entry, 'numId')).find((id) => id !== undefined);
      const level = numbered.map((entry) => value(entry, 'ilvl')).find((id) => id !== undefined);
      return listId === undefined || listId === '0'
        ? ''
        : numbering.next(listId, Number(level ?? 0));
    },
  };
}
