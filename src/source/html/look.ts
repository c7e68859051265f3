import type { Level } from '../raised.ts';
import { attribute, type Element, textOf } from './dom.ts';
import type { Declarations } from './selectors.ts';
import { cascade, declarationsOf, type StyleSheet } from './sheet.ts';

/** How what stands in an element is shown, as far as it decides what is read. */
export interface Look {
  /** Elements that keep it from being shown, outermost first; empty where it is shown. */
  veils: readonly Veil[];
  struck: boolean;
  level?: Level | undefined;
  /** White space and line ends are kept. */
  pre: boolean;
  align?: 'center' | 'right' | undefined;
  /** `list-style-type`, null where none is stated. */
  listStyle: string | null;
}

/** An element that hides: taken out of the page, only not painted (until a script has run), or of no size. */
export interface Veil {
  element: Element;
  kind: 'removed' | 'unseen' | 'sizeless';
}

export const PLAIN: Look = { veils: [], struck: false, pre: false, listStyle: null };

const words = (text: string): Set<string> => new Set(text.split(' '));
/** WHATWG HTML §15.3 (rendering): what starts on a line of its own. */
const BLOCK = words(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section summary table caption colgroup thead tbody tfoot tr td th ul xmp select textarea iframe noscript marquee',
);
const STRUCK = words('del s strike');
const PREFORMATTED = words('pre listing plaintext xmp textarea');
/** Lists have a style of their own wherever they stand. */
const LISTS = words('ol ul menu dir');
const NOT_SHOWN = words('noscript datalist');

/**
 * The look of an element, whether it stands on lines of its own, and whether it may have the mark of a list
 * item, from what is around it.
 */
export function lookOf(
  element: Element,
  path: readonly Element[],
  around: Look,
  sheet: StyleSheet,
): { look: Look; block: boolean; listed: boolean } {
  const { tagName } = element;
  const inline = declarationsOf(attribute(element, 'style') ?? '');
  const stated = cascade([sheet.of(element, path), inline]);
  const value = (property: string): string => stated.get(property)?.value ?? '';
  const display = value('display');
  return {
    block: isBlock(display, tagName),
    listed: /^(?:|list-item)$/.test(display),
    look: {
      veils: veilsOf(element, around, stated),
      struck: around.struck || isStruck(tagName, stated),
      level: levelOf(element, value) ?? around.level,
      pre: isPre(tagName, value('white-space')) ?? around.pre,
      align: alignOf(element, value('text-align'), around.align),
      listStyle: listStyleOf(stated) ?? (LISTS.has(tagName) ? null : around.listStyle),
    },
  };
}

function isBlock(display: string, tagName: string): boolean {
  if (/^(?:block|flex|grid|table|list-item|flow-root|-webkit-box)/.test(display)) return true;
  return /^(?:inline|contents)/.test(display) && tagName !== 'td' && tagName !== 'th'
    ? false
    : BLOCK.has(tagName);
}

/** Text that is moved off the page, in points. */
const FAR_OUT = -500;

function veilsOf(element: Element, around: Look, stated: Declarations): readonly Veil[] {
  const value = (property: string): string => stated.get(property)?.value ?? '';
  const display = value('display');
  const closed = element.tagName === 'dialog' && attribute(element, 'open') === undefined;
  const removed =
    display === 'none' ||
    NOT_SHOWN.has(element.tagName) ||
    (closed && display === '') ||
    (attribute(element, 'hidden') !== undefined && display === '');
  if (removed) return [...around.veils, { element, kind: 'removed' }];
  // What is not painted, or of no size, may hold what is.
  const visibility = value('visibility');
  const size = value('font-size');
  let { veils } = around;
  if (visibility === 'visible') veils = veils.filter(({ kind }) => kind !== 'unseen');
  if (size !== '') veils = veils.filter(({ kind }) => kind !== 'sizeless');
  const unseen =
    /^(?:hidden|collapse)$/.test(visibility) ||
    /^0?\.?0+%?$/.test(value('opacity')) ||
    value('color') === 'transparent' ||
    [value('left'), value('text-indent')].some((length) => points(length) < FAR_OUT);
  if (unseen) veils = [...veils, { element, kind: 'unseen' }];
  if (/^0(?:\.0+)?(?:px|pt|em|rem|%)?$/.test(size))
    veils = [...veils, { element, kind: 'sizeless' }];
  return veils;
}

function isStruck(tagName: string, stated: Declarations): boolean {
  const line = `${stated.get('text-decoration')?.value ?? ''} ${stated.get('text-decoration-line')?.value ?? ''}`;
  if (/line-through/.test(line)) return true;
  return STRUCK.has(tagName) && !/\bnone\b/.test(line);
}

/** Longer text that stands a little off its line is no exponent and no mark. */
const LONGEST_RAISED = 6;

function levelOf(element: Element, value: (property: string) => string): Level | undefined {
  const { tagName } = element;
  const aligned = value('vertical-align');
  // Sheets that level all browsers set them on the line and then shift them.
  if (tagName === 'sup' || aligned === 'super') return 'raised';
  if (tagName === 'sub' || aligned === 'sub') return 'lowered';
  const shifts = [
    aligned,
    value('mso-text-raise'),
    value('position') === 'relative' ? value('top') : '',
  ];
  const [up, raise, top] = shifts.map(points) as [number, number, number];
  const shift = up || raise || -top;
  if (Math.abs(shift) < LEAST_SHIFT || textOf(element).trim().length > LONGEST_RAISED)
    return undefined;
  return shift > 0 ? 'raised' : 'lowered';
}

const LEAST_SHIFT = 2;
/** Points of the units that lengths are in, at the size of body text. */
const UNITS: Record<string, number> = { pt: 1, px: 0.75, em: 12, rem: 12, ex: 6, '%': 0.14 };

/** A length in points; 0 for what is none. */
function points(length: string): number {
  const match = /^(-?\d*\.?\d+)(pt|px|em|rem|ex|%)$/.exec(length);
  return match ? Number(match[1]) * UNITS[match[2]!]! : 0;
}

function isPre(tagName: string, whiteSpace: string): boolean | undefined {
  if (/^(?:pre|break-spaces)/.test(whiteSpace)) return true;
  if (/^(?:normal|nowrap)/.test(whiteSpace)) return false;
  return PREFORMATTED.has(tagName) ? true : undefined;
}

const ALIGNS_TEXT = words('p div h1 h2 h3 h4 h5 h6 td th tr tbody caption legend');

function alignOf(
  { tagName, attrs }: Element,
  textAlign: string,
  around: Look['align'],
): Look['align'] {
  const aligned =
    attrs
      .find(({ name }) => name === 'align')
      ?.value.trim()
      .toLowerCase() ?? '';
  const stated = textAlign || (ALIGNS_TEXT.has(tagName) ? aligned : '');
  if (stated === '') return tagName === 'center' ? 'center' : around;
  if (/center$/.test(stated)) return 'center';
  return /(?:right|end)$/.test(stated) ? 'right' : undefined;
}

function listStyleOf(stated: Declarations): string | null {
  const style = stated.get('list-style-type') ?? stated.get('list-style');
  return style?.value ?? null;
}
