import { append } from '../append.ts';
import type { XmlElement } from '../xml.ts';
import type { BodyContext } from './context.ts';
import type { Shown } from './fields.ts';
import { placeOfText } from './open-fields.ts';
import { joinPieces, type Piece, type Remark } from './pieces.ts';
import type { RunLook } from './runs.ts';
import { shownInFonts, symbolText } from './symbols.ts';

/** What stands in a paragraph, and what hangs on it without being in its line. */
export interface Inline {
  pieces: Piece[];
  remarks: Remark[];
  hidden: string;
  struck: string;
  readings: string;
  /** Contents of text boxes. */
  boxes: XmlElement[];
  /** Texts of decorated lettering (WordArt). */
  letterings: string[];
}

export const emptyInline = (): Inline => ({
  pieces: [],
  remarks: [],
  hidden: '',
  struck: '',
  readings: '',
  boxes: [],
  letterings: [],
});

/** Takes what runs show and puts it where it belongs: into the line, a field's code, or aside. */
export interface Sink {
  /** Sets text aside that is not shown as text; false where it is shown. */
  setAside: (text: string, look: RunLook) => boolean;
  /** Text that no font changes: tabs, line ends. */
  put: (text: string, look: RunLook) => void;
  /** Text as the run's fonts show it. */
  putText: (text: string, look: RunLook) => void;
  /** A character by its number in a font (w:sym). */
  putSymbol: (font: string, code: string, look: RunLook) => void;
  /** What a field shows. */
  putShown: (shown: Shown, look: RunLook) => void;
}

export function sinkFor(context: BodyContext, into: Inline): Sink {
  const { fields, aside } = context;
  const setAside = (text: string, look: RunLook): boolean => {
    if (!look.hidden && !look.struck) return false;
    aside.push(text);
    if (look.hidden) into.hidden += text;
    else into.struck += text;
    return true;
  };
  const put = (text: string, look: RunLook): void => {
    const place = placeOfText(fields);
    if (place === 'line') {
      if (!setAside(text, look)) into.pieces.push(placed(text, look));
    } else {
      aside.push(text);
      if (place !== 'nowhere') place.code += text;
    }
  };
  return {
    setAside,
    put,
    putText: (text, look) => {
      const shown = shownInFonts(text, look);
      if (shown.text !== text) aside.push(text);
      for (const character of shown.unknown) {
        into.remarks.push(unknownSymbol(look.hAnsi || look.ascii || '', hexadecimal(character)));
      }
      put(shown.text, look);
    },
    putSymbol: (font, code, look) => {
      const shown = symbolText(font, code);
      if (!/^\P{Co}+$/u.test(shown)) into.remarks.push(unknownSymbol(font, code));
      put(shown, look);
    },
    putShown: (shown, look) => {
      aside.push(shown.aside);
      if (look.hidden || look.struck || placeOfText(fields) !== 'line') {
        put(joinPieces(shown.pieces).text, look);
      } else {
        append(into.pieces, shown.pieces);
        append(into.remarks, shown.remarks);
      }
    },
  };
}

function placed(text: string, { vertAlign, position }: RunLook): Piece {
  if (vertAlign === 'superscript') return { text, level: 'raised' };
  return vertAlign === 'subscript' ? { text, level: 'lowered' } : { text, position };
}

const hexadecimal = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase();

function unknownSymbol(font: string, code: string): Remark {
  const message = `字体“${font}”中代码为 ${code} 的符号没有读出，请对照原件补上`;
  return { ruleId: 'symbol-not-read', message };
}
