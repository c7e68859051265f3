import { joinPieces, type Piece } from '../docx/pieces.ts';
import { term } from '../raised.ts';
import { attribute, type Element, elementsOf, isElement, isText } from './dom.ts';

/** Operators that are not printed: function application, invisible times, separator and plus. */
const UNPRINTED = /[\u2061-\u2064]/g;

/**
 * A formula in MathML → pieces of a line: fractions as 1/3, exponents raised, roots with their sign;
 * `certain` unless it holds what has no place in a line (matrices, sums with limits).
 */
export function readMath(element: Element): { pieces: Piece[]; certain: boolean } {
  let certain = true;
  const line = (part: Element | undefined): string =>
    part ? joinPieces(piecesOf(part)).text.trim() : '';
  const inside = (parent: Element): Piece[] =>
    parent.childNodes.flatMap((child): Piece[] => {
      if (isText(child)) return [{ text: child.value.replace(/\s+/g, ' ').replace(UNPRINTED, '') }];
      return isElement(child) ? piecesOf(child) : [];
    });
  const piecesOf = (part: Element): Piece[] => {
    const [first, second, third] = elementsOf(part);
    const shifted = (of: Element | undefined, level: 'raised' | 'lowered'): Piece => ({
      text: line(of),
      level,
      exponent: true,
    });
    switch (part.tagName) {
      case 'annotation':
      case 'annotation-xml':
      case 'mphantom':
        return [];
      case 'mi':
      case 'mn':
      case 'mo':
      case 'mtext':
      case 'ms':
        return inside(part).map(({ text }) => ({ text: text.trim() }));
      case 'mfrac':
        return [{ text: '', fraction: [line(first), line(second)] }];
      case 'msup':
        return [...piecesOfAny(first), shifted(second, 'raised')];
      case 'msub':
        return [...piecesOfAny(first), shifted(second, 'lowered')];
      case 'msubsup':
        return [...piecesOfAny(first), shifted(second, 'lowered'), shifted(third, 'raised')];
      case 'msqrt':
        return [{ text: `√${term(joinPieces(inside(part)).text.trim())}` }];
      case 'mroot':
        return [shifted(second, 'raised'), { text: `√${term(line(first))}` }];
      case 'mfenced': {
        const terms = elementsOf(part).map(line);
        const [open, close] = [attribute(part, 'open') ?? '(', attribute(part, 'close') ?? ')'];
        return [{ text: `${open}${terms.join(attribute(part, 'separators') ?? ',')}${close}` }];
      }
      case 'mtable':
      case 'munder':
      case 'mover':
      case 'munderover':
      case 'mmultiscripts':
        certain = false;
        return inside(part);
      default:
        return inside(part).filter(({ text, ...rest }) => text.trim() !== '' || 'fraction' in rest);
    }
  };
  const piecesOfAny = (part: Element | undefined): Piece[] => (part ? piecesOf(part) : []);
  const pieces = piecesOf(element);
  return { pieces, certain };
}
