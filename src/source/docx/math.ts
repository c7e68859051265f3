import { type Level, term } from '../raised.ts';
import { child, children, isOn, value, type XmlElement } from '../xml.ts';
import { formulaRemark, joinPieces, type Piece, type Remark } from './pieces.ts';

const STRIKES = ['strikeH', 'strikeV', 'strikeBLTR', 'strikeTLBR'];

export interface RunReader {
  /** The text of a run of a formula that is shown. */
  read: (run: XmlElement) => string;
  /** Takes text that is not shown. */
  setAside: (text: string) => void;
  /** Takes what is marked as deleted. */
  remove: (element: XmlElement) => void;
}

/**
 * A formula of Word's editor (ISO 29500-1 §22.1) → pieces of a line: fractions as 1/3, exponents raised,
 * brackets and roots as they are printed. What has no place in a line (matrices, sums, accents) is written
 * as near as can be and remarked.
 */
export function readMath(
  formula: XmlElement,
  { read, setAside, remove }: RunReader,
): { pieces: Piece[]; remarks: Remark[] } {
  let certain = true;
  const pieces = (element: XmlElement | undefined): Piece[] =>
    children(element).flatMap((entry) => piecesOf(entry));
  const line = (element: XmlElement | undefined): string => {
    const joined = joinPieces(pieces(element));
    if (joined.remarks.some(({ ruleId }) => ruleId === 'formula')) certain = false;
    return joined.text.trim();
  };
  const part = (element: XmlElement, name: string): string => line(child(element, name));
  const shifted = (element: XmlElement, name: string, level: Level): Piece => ({
    text: part(element, name),
    level,
    exponent: true,
  });
  const doubtful = (text: string): Piece[] => {
    certain = false;
    return [{ text }];
  };

  const piecesOf = (element: XmlElement): Piece[] => {
    const properties = child(element, `${element.name}Pr`);
    const setting = (name: string): string | undefined => value(properties, name);
    switch (element.name) {
      case 'del':
      case 'moveFrom':
        remove(element);
        return [];
      case 'r':
        return [{ text: read(element) }];
      case 'f': {
        const over = part(element, 'num');
        const under = part(element, 'den');
        if (setting('type') === 'noBar') return doubtful(`(${over};${under})`);
        return [{ text: '', fraction: [over, under] }];
      }
      case 'sSup':
        return [...pieces(child(element, 'e')), shifted(element, 'sup', 'raised')];
      case 'sSub':
        return [...pieces(child(element, 'e')), shifted(element, 'sub', 'lowered')];
      case 'sSubSup':
        return [
          ...pieces(child(element, 'e')),
          shifted(element, 'sub', 'lowered'),
          shifted(element, 'sup', 'raised'),
        ];
      case 'sPre':
        certain = false;
        return [
          shifted(element, 'sub', 'lowered'),
          shifted(element, 'sup', 'raised'),
          ...pieces(child(element, 'e')),
        ];
      case 'd': {
        const [open, close] = [setting('begChr') ?? '(', setting('endChr') ?? ')'];
        const terms = children(element, 'e').map(line);
        return [{ text: `${open}${terms.join(setting('sepChr') ?? '|')}${close}` }];
      }
      case 'rad': {
        const degree = isOn(properties, 'degHide') ? '' : part(element, 'deg');
        const root = { '': '√', '2': '√', '3': '∛', '4': '∜' }[degree];
        const of = term(part(element, 'e'));
        return root
          ? [{ text: `${root}${of}` }]
          : [{ text: degree, level: 'raised' }, { text: `√${of}` }];
      }
      case 'func':
        return [...pieces(child(element, 'fName')), { text: ` ${term(part(element, 'e'))}` }];
      case 'nary': {
        const sign = setting('chr') ?? '∫';
        const [from, to] = [part(element, 'sub'), part(element, 'sup')];
        const limits = from || to ? `(${[from, to].filter(Boolean).join('→')})` : '';
        return doubtful(`${sign}${limits}${part(element, 'e')}`);
      }
      case 'limLow':
      case 'limUpp':
        return doubtful(`${part(element, 'e')}(${part(element, 'lim')})`);
      case 'acc':
        return doubtful(`${part(element, 'e')}${setting('chr') ?? '\u0302'}`);
      case 'bar':
      case 'groupChr':
        return doubtful(part(element, 'e'));
      case 'borderBox':
        if (STRIKES.some((name) => isOn(properties, name))) certain = false;
        return pieces(child(element, 'e'));
      case 'phant':
        if (!child(properties, 'show') || isOn(properties, 'show'))
          return pieces(child(element, 'e'));
        setAside(part(element, 'e'));
        return [];
      case 'm':
        return doubtful(
          children(element, 'mr')
            .map((row) => children(row, 'e').map(line).join(' '))
            .join('; '),
        );
      case 'eqArr':
        return [{ text: children(element, 'e').map(line).join('; ') }];
      default:
        return /Pr$/.test(element.name) ? [] : pieces(element);
    }
  };

  const found = pieces(formula);
  const joined = joinPieces(found);
  return {
    pieces: found,
    remarks: certain || joined.text.trim() === '' ? [] : [formulaRemark(joined.text)],
  };
}
