import { isSymbolFont, symbolCharacter } from '../docx/symbols.ts';

/**
 * Radicals that are characters by themselves: U+2E80–2EFF (Unicode EquivalentUnifiedIdeograph.txt), and of
 * U+2F00–2FDF those that Chinese of the mainland writes differently from the form that NFKC gives.
 */
const RADICALS = new Map(
  (
    '⺁厂⺋巳⺒巳⺓幺⺛旡⺝月⺟母⺠民⺩王⺬示⺮竹⻁虎⻃覀⻄西⻅见⻆角⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食' +
    '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻳龟⼾户⿈黄⾭青'
  )
    .match(/../gu)
    ?.map(([radical, character]) => [radical, character]) as [string, string][],
);

/** Marks for vertical text whose compatible forms are those of Latin. */
const UPRIGHT = new Map(
  [...'︐︓︔︕︖︵︶'].map((form, index) => [form, [...'，：；！？（）'][index]!]),
);

/** Radicals, characters kept for other standards' sake, ligatures, and marks for vertical text. */
const LOOKALIKE =
  /[\u2e80-\u2fdf\uf900-\ufad9\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/g;

/** Text as printed, where a file names a radical, a compatibility character or a ligature that looks the same. */
export function ordinaryCharacters(text: string): string {
  return text.replace(
    LOOKALIKE,
    (found) => RADICALS.get(found) ?? UPRIGHT.get(found) ?? found.normalize('NFKC'),
  );
}

/** What a glyph of a font shows; `unknown` where it is of a symbol font and no table has it. */
export function shownCharacter(font: string, unicode: string): { text: string; unknown: boolean } {
  const name = symbolFont(font);
  if (name === null) return { text: ordinaryCharacters(unicode), unknown: false };
  const code = unicode.codePointAt(0) ?? 0;
  const privateUse = code >= 0xf000 && code <= 0xf0ff;
  // Where a file says itself what its symbols are, that counts.
  if ((!privateUse && code > 0xff) || code <= 0x20 || (name === 'Symbol' && !privateUse)) {
    return { text: unicode, unknown: false };
  }
  const symbol = symbolCharacter(name, code);
  return { text: symbol ?? unicode, unknown: symbol === null };
}

/** The symbol font that a font is a subset of (ABCDEF+Wingdings-Regular, SymbolMT); null for others. */
function symbolFont(font: string): string | null {
  const name = font
    .replace(/^[A-Z]{6}\+/, '')
    .replace(/[-,]?(?:regular|normal|MT)$/i, '')
    .replace(/^(wingdings|webdings|symbol)(?:[-_ ]?([23]))?$/i, (_, base: string, number = '') =>
      `${base} ${number}`.trim(),
    );
  return isSymbolFont(name) ? name : null;
}
