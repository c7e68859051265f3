import { child, children, isOff, value, type XmlElement } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import { type RunLooks, readRunLooks } from './runs.ts';

export interface Styles {
  /** The automatic marker of a paragraph with these properties; counts it. */
  marker: (properties: XmlElement | undefined, numbering: Numbering) => string;
  /** Whether a paragraph style is one of a contents page. */
  isContents: (style: string | undefined) => boolean;
  /** The list that a numbering style uses. */
  listOf: (style: string) => string | undefined;
  /** A property of a paragraph: its own, its style's or the default. */
  property: (properties: XmlElement | undefined, name: string) => XmlElement[];
  /** How runs are shown. */
  runs: RunLooks;
}

const MOST_ANCESTORS = 20;

/** The styles of styles.xml, as far as they decide numbering, contents pages, place and what is shown. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map(children(root, 'style').map((style) => [style.attributes.styleId, style]));
  const standard = (type: string): string | undefined =>
    [...styles.values()].find(
      ({ attributes }) => attributes.type === type && !isOff(attributes.default ?? '0'),
    )?.attributes.styleId;
  const paragraphStyle = standard('paragraph');
  const defaults = child(child(child(root, 'docDefaults'), 'pPrDefault'), 'pPr');

  /** Ids of a paragraph's style and of those that it is based on. */
  const ancestry = (properties: XmlElement | undefined): string[] => {
    const found: string[] = [];
    let name = value(properties, 'pStyle') ?? paragraphStyle;
    while (name !== undefined && found.length < MOST_ANCESTORS) {
      found.push(name);
      name = value(styles.get(name), 'basedOn');
    }
    return found;
  };
  const property = (properties: XmlElement | undefined, name: string): XmlElement[] =>
    [
      properties,
      ...ancestry(properties).map((id) => child(styles.get(id), 'pPr')),
      defaults,
    ].flatMap((entry) => children(entry, name));

  return {
    property,
    runs: readRunLooks(root, (id) => styles.get(id), {
      paragraph: paragraphStyle,
      character: standard('character'),
    }),
    listOf: (style) => value(child(child(styles.get(style), 'pPr'), 'numPr'), 'numId'),
    isContents: (style) => {
      const name =
        value(style === undefined ? undefined : styles.get(style), 'name') ?? style ?? '';
      return /^(?:toc\s*(?:\d|heading)|目录\s*\d?)/i.test(name);
    },
    marker: (properties, numbering) => {
      const numbered = property(properties, 'numPr');
      const nearest = (name: string): string | undefined =>
        numbered.map((entry) => value(entry, name)).find((found) => found !== undefined);
      const listId = nearest('numId');
      if (listId === undefined || listId === '0') return '';
      const own = value(child(properties, 'numPr'), 'ilvl');
      const level = own ?? numbering.levelOf(listId, ancestry(properties)) ?? nearest('ilvl') ?? 0;
      return numbering.next(listId, Number(level));
    },
  };
}
