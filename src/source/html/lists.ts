import { formatNumber } from '../docx/number-format.ts';
import { attribute, type Element, elementsOf, isElement, isText, type Node } from './dom.ts';

/** `type` of a list, and the styles of CSS (Counter Styles 3), by the formats of Word. */
const FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'cjk-decimal': 'ideographDigital',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'trad-chinese-formal': 'ideographLegalTraditional',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
};
const IDEOGRAPHIC = /^(?:cjk|simp-chinese|trad-chinese)-/;
/** A number that the text itself has: lists whose own numbers a style sheet takes away. */
const PRINTED =
  /^\s*(?:[0-9０-９]+\s*[.．、)）]|[（(]\s*(?:[0-9０-９]+|[一二三四五六七八九十]+)\s*[)）]|[一二三四五六七八九十]+\s*[、.．]|第[一二三四五六七八九十百\d]+[条章节]|[①-⑳])/u;
const NO_STYLE = /^(?:none|disc|circle|square|inherit|initial|outside|inside|url\()/;

/**
 * What a browser prints before an item of an ordered list (`start`, `value`, `reversed`, `type`,
 * `list-style-type`); empty for lists with bullets and where the items have numbers of their own.
 */
export function listMarker(
  item: Element,
  list: Element | undefined,
  listStyle: string | null,
): string {
  if (!list || !/^(?:ol|ul|menu)$/.test(list.tagName)) return '';
  const style = listStyle
    ?.split(/\s+/)
    .find((word) => word in FORMATS || word === 'decimal' || NO_STYLE.test(word));
  if (style !== undefined && NO_STYLE.test(style)) return '';
  // Lists without an order have bullets, unless a style gives them numbers.
  if (list.tagName !== 'ol' && style === undefined) return '';
  if (PRINTED.test(opening(item))) return '';
  const number = numbersOf(list).get(item) ?? 1;
  const type = attribute(item, 'type') ?? attribute(list, 'type') ?? '';
  const format = FORMATS[style ?? type];
  const printed = format ? formatNumber(number, format) : String(number);
  return `${printed}${style !== undefined && IDEOGRAPHIC.test(style) ? '、' : '.'}`;
}

const LONGEST_NUMBER = 40;

/** The first characters of an item. */
function opening(node: Node): string {
  if (isText(node)) return node.value.trimStart();
  let text = '';
  if (!isElement(node)) return text;
  for (const child of node.childNodes) {
    text += opening(child);
    if (text.length >= LONGEST_NUMBER) break;
  }
  return text.slice(0, LONGEST_NUMBER);
}

const counted = new WeakMap<Element, Map<Element, number>>();

/** WHATWG HTML §4.4.8: the ordinal values of the items of a list. */
function numbersOf(list: Element): Map<Element, number> {
  const known = counted.get(list);
  if (known) return known;
  const items = elementsOf(list).filter(({ tagName }) => tagName === 'li');
  const step = attribute(list, 'reversed') === undefined ? 1 : -1;
  let number = integer(attribute(list, 'start')) ?? (step === 1 ? 1 : items.length);
  const numbers = new Map<Element, number>();
  for (const item of items) {
    number = integer(attribute(item, 'value')) ?? number;
    numbers.set(item, number);
    number += step;
  }
  counted.set(list, numbers);
  return numbers;
}

function integer(text: string | undefined): number | null {
  const match = /^\s*([+-]?\d{1,9})/.exec(text ?? '');
  return match ? Number(match[1]) : null;
}
