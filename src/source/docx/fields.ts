import { child, children, isOn, value, type XmlElement } from '../xml.ts';
import { readEquation } from './eq.ts';
import { formulaRemark, joinPieces, type Piece, quoted, type Remark } from './pieces.ts';
import { type RunFonts, symbolCharacter } from './symbols.ts';

/** What a field shows that has no result in the file, or not the one shown. */
export interface Shown {
  pieces: Piece[];
  remarks: Remark[];
  /** What of the code is left out on purpose. */
  aside: string;
}

const CODE = /^\s*(EQ|SYMBOL|MACROBUTTON|AUTONUM(?:LGL|OUT)?|LISTNUM)(?![A-Za-z])/i;

/**
 * The code of a field → what Word shows for it; null for the fields whose result stands in the file or that
 * show nothing. EQ: circled characters, fractions, raised text; SYMBOL: a character by its number;
 * MACROBUTTON: its text. Codes that can't be read are remarked.
 */
export function showField(code: string, fonts: RunFonts): Shown | null {
  const kind = CODE.exec(code);
  if (!kind) return null;
  const rest = code.slice(kind[0].length);
  switch (kind[1]!.toUpperCase()) {
    case 'EQ':
      return showEquation(rest) ?? unread(code);
    case 'SYMBOL':
      return showSymbol(rest, fonts) ?? unread(code);
    case 'MACROBUTTON':
      return {
        pieces: [{ text: /^\s*\S+\s(.*)$/su.exec(rest)?.[1] ?? '' }],
        remarks: [],
        aside: '',
      };
    default:
      return unread(code);
  }
}

function unread(code: string): Shown {
  const message = `域没有读出，请对照原件补上：${quoted(code)}`;
  return { pieces: [], remarks: [{ ruleId: 'field-not-read', message }], aside: code };
}

function showEquation(code: string): Shown | null {
  const equation = readEquation(code);
  if (!equation) return null;
  const { pieces, certain, aside } = equation;
  const remarks = certain ? [] : [formulaRemark(joinPieces(pieces).text)];
  if (aside !== '') remarks.push(rubyRemark(aside));
  return { pieces, remarks, aside };
}

export function rubyRemark(readings: string): Remark {
  return { ruleId: 'ruby', message: `注音没有收入：${quoted(readings)}` };
}

function showSymbol(code: string, fonts: RunFonts): Shown | null {
  const named = /^\s*(?:"([^"]+)"|(\S+))/.exec(code);
  const printed = named?.[1] ?? named?.[2] ?? '';
  const number = /^(?:0x[\da-f]+|\d+)$/i.test(printed) ? Number(printed) : null;
  const font = /\\f\s*(?:"([^"]+)"|(\S+))/i.exec(code);
  const symbol =
    number === null
      ? printed
      : (symbolCharacter(font?.[1] ?? font?.[2] ?? fonts.ascii ?? '', number) ??
        (font === null && number > 0x20 && number < 0xd800 ? String.fromCodePoint(number) : null));
  return symbol === null ? null : { pieces: [{ text: symbol }], remarks: [], aside: '' };
}

/** What a form field shows that is no text in the file: a tick box or the entry chosen of a list. */
export function showFormField(begin: XmlElement): string | null {
  const data = child(begin, 'ffData');
  const box = child(data, 'checkBox');
  if (box) {
    const ticked = child(box, 'checked') ? isOn(box, 'checked') : isOn(box, 'default');
    return ticked ? '☒' : '□';
  }
  const list = child(data, 'ddList');
  if (!list) return null;
  const entries = children(list, 'listEntry').map(({ attributes }) => attributes.val ?? '');
  return entries[Number(value(list, 'result') ?? value(list, 'default') ?? 0)] ?? '';
}
