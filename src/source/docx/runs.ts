import { child, children, isOff, value, type XmlElement } from '../xml.ts';
import { points } from './measure.ts';

/** How a run is shown, as far as it decides what is read. */
export interface RunLook {
  hidden: boolean;
  struck: boolean;
  vertAlign: string;
  /** Points above the line. */
  position: number;
  ascii?: string | undefined;
  hAnsi?: string | undefined;
  eastAsia?: string | undefined;
}

/** What one set of run properties says; undefined where it says nothing. */
interface Stated {
  vanish?: boolean;
  strike?: boolean;
  dstrike?: boolean;
  vertAlign?: string;
  position?: number;
  ascii?: string;
  hAnsi?: string;
  eastAsia?: string;
}

export interface RunLooks {
  /** `rPr` of a run in a paragraph of this style, in a table of that style. */
  of: (rPr: XmlElement | undefined, paragraphStyle?: string, tableStyle?: string) => RunLook;
}

type Style = (id: string | undefined) => XmlElement | undefined;
const MOST_ANCESTORS = 20;

/**
 * The properties that apply to runs: their own, then the character style's, the paragraph style's, the
 * table style's, the document's defaults (ISO 29500-1 §17.7.2). `vanish` and `strike` are toggles: set
 * by two styles they cancel out (§17.7.3).
 */
export function readRunLooks(
  root: XmlElement | undefined,
  style: Style,
  defaults: Defaults,
): RunLooks {
  const standard = stated(child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr'));
  const known = new Map<string, Stated>();
  const ofStyle = (id: string | undefined): Stated => {
    if (id === undefined) return {};
    const found = known.get(id);
    if (found) return found;
    let merged: Stated = {};
    let at: string | undefined = id;
    for (let hops = 0; at !== undefined && hops < MOST_ANCESTORS; hops += 1) {
      const element = style(at);
      merged = { ...stated(child(element, 'rPr')), ...merged };
      at = value(element, 'basedOn');
    }
    known.set(id, merged);
    return merged;
  };
  return {
    of: (rPr, paragraphStyle, tableStyle) => {
      const own = stated(rPr);
      const levels = [
        ofStyle(value(rPr, 'rStyle') ?? defaults.character),
        ofStyle(paragraphStyle ?? defaults.paragraph),
        ofStyle(tableStyle),
      ];
      const nearest = { ...standard, ...levels[2], ...levels[1], ...levels[0], ...own };
      const toggle = (name: 'vanish' | 'strike'): boolean =>
        own[name] ??
        (standard[name] === true || levels.filter((level) => level[name]).length % 2 === 1);
      return {
        hidden: toggle('vanish'),
        struck: toggle('strike') || nearest.dstrike === true,
        vertAlign: nearest.vertAlign ?? 'baseline',
        position: nearest.position ?? 0,
        ascii: nearest.ascii,
        hAnsi: nearest.hAnsi,
        eastAsia: nearest.eastAsia,
      };
    },
  };
}

/** Ids of the styles that apply where none is named. */
export interface Defaults {
  paragraph?: string | undefined;
  character?: string | undefined;
}

function stated(rPr: XmlElement | undefined): Stated {
  const found: Stated = {};
  for (const { name, attributes } of children(rPr)) {
    if (name === 'vanish' || name === 'strike' || name === 'dstrike') {
      found[name] = !isOff(attributes.val);
    } else if (name === 'vertAlign') found.vertAlign = attributes.val ?? 'baseline';
    else if (name === 'position') found.position = points(attributes.val, 2);
    else if (name === 'rFonts') {
      for (const range of ['ascii', 'hAnsi', 'eastAsia'] as const) {
        // A font of the theme goes before a named one, and no theme has a symbol font.
        const font = attributes[`${range}Theme`] === undefined ? attributes[range] : '';
        if (font !== undefined) found[range] = font;
      }
    }
  }
  return found;
}
