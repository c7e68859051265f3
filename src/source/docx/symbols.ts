import { codePoint } from 'dingbat-to-unicode';

/** Look-alikes of symbol fonts for which every reader's machine has a character, by that character. */
const USUAL: [usual: string, alike: string][] = [
  ['☑', '🗹'],
  ['☒', '🗷🗵⌧⮽'],
  ['✓', '🗸'],
  ['✗', '🗶🗴'],
  ['□', '🞎🞏🞐🞑🞒❑❒▯⬜◻'],
  ['■', '◼⬛◾'],
  ['●', '⚫⬤'],
  ['○', '⭘🔾🞅'],
  ['◆', '⧫⬥'],
  ['◇', '◊'],
  ['▪', '⬝'],
  ['•', '⦁'],
  ['·', '∙⋅'],
  ['←', '🡨🡐⭠🡠'],
  ['→', '🡪🡒⭢🡢'],
  ['↑', '🡩🡑⭡🡡'],
  ['↓', '🡫🡓⭣🡣'],
  ['①', '➀'],
  ['②', '➁'],
  ['③', '➂'],
  ['④', '➃'],
  ['⑤', '➄'],
  ['⑥', '➅'],
  ['⑦', '➆'],
  ['⑧', '➇'],
  ['⑨', '➈'],
  ['⑩', '➉'],
];
const TO_USUAL = new Map(
  USUAL.flatMap(([usual, alike]) => [...alike].map((character) => [character, usual] as const)),
);
const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings)$/i;

export const isSymbolFont = (font: string | undefined): font is string =>
  SYMBOL_FONT.test(font ?? '');

/**
 * A character set in a symbol font → the character that it shows; null where the font has none known.
 * Codes of these fonts stand at U+F000 and up or, as old files have them, below U+0100.
 */
export function symbolCharacter(font: string, code: number): string | null {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const found = codePoint(font, place)?.string;
  return found === undefined ? null : (TO_USUAL.get(found) ?? found);
}

/** A character by its number in a font, as `w:sym` has it: in other fonts it is the character of Unicode. */
export function symbolText(font: string, hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  const isCharacter = code > 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return symbolCharacter(font, code) ?? (isCharacter ? String.fromCodePoint(code) : '');
}

/** The fonts of a run, as far as they are symbol fonts, for each range of characters. */
export interface RunFonts {
  ascii?: string | undefined;
  hAnsi?: string | undefined;
  eastAsia?: string | undefined;
}

/** Text as its fonts show it, and what of it no table knows. */
export function shownInFonts(text: string, fonts: RunFonts): { text: string; unknown: string[] } {
  const named = [fonts.hAnsi, fonts.ascii, fonts.eastAsia].find(isSymbolFont);
  const unknown: string[] = [];
  const shown = [...text].map((character) => {
    const code = character.codePointAt(0)!;
    const privateUse = code >= 0xf000 && code <= 0xf0ff;
    const font = privateUse ? named : code < 0x80 ? fonts.ascii : code < 0x100 ? fonts.hAnsi : '';
    if (!isSymbolFont(font) || code <= 0x20) {
      if (privateUse) unknown.push(character);
      return character;
    }
    const symbol = symbolCharacter(font, code);
    if (symbol === null) unknown.push(character);
    return symbol ?? character;
  });
  return { text: shown.join(''), unknown };
}
