export interface Circled {
  text: string;
  certain: boolean;
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step));

/** ⓪ ① … ㊿ by their numbers; Unicode has no more. */
const NUMBERS = ['⓪', ...range(0x2460, 0x2473), ...range(0x3251, 0x325f), ...range(0x32b1, 0x32bf)];
/** ㊀ 密 ㊙ … Ⓐ ⓐ … by what they fold to. */
const CHARACTERS = new Map(
  [...range(0x3280, 0x32b0), ...range(0x24b6, 0x24e9)].map((form) => [
    form.normalize('NFKC'),
    form,
  ]),
);
/** Marks that enclose the character before them. */
const ENCLOSING: Record<string, string> = {
  '○': '\u20dd',
  〇: '\u20dd',
  '◯': '\u20dd',
  '□': '\u20de',
  '◇': '\u20df',
  '△': '\u20e4',
};

/** A number in a circle, ① to ㊿; null where there is no such character. */
export const circledNumber = (number: number): string | null => NUMBERS[number] ?? null;

/** A character or number in a circle or another shape (带圈字符) → the character for it, or the nearest. */
export function circled(shape: string, content: string): Circled {
  const inside = content.normalize('NFKC').trim();
  if (inside === '') return { text: shape, certain: true };
  if (shape === '□' && /^[√✓✔vV]$/.test(inside)) return { text: '☑', certain: true };
  if (shape === '□' && /^[×✕✗xX]$/.test(inside)) return { text: '☒', certain: true };
  const round = ENCLOSING[shape] === '\u20dd';
  const known = round
    ? /^\d{1,2}$/.test(inside)
      ? circledNumber(Number(inside))
      : CHARACTERS.get(inside)
    : undefined;
  if (known) return { text: known, certain: true };
  if ([...inside].length > 1) return { text: `(${inside})`, certain: false };
  return { text: `${inside}${ENCLOSING[shape] ?? ''}`, certain: true };
}
