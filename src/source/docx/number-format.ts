import { toCheque, toChinese } from '../../text/numerals.ts';
import { circledNumber } from './circled.ts';

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const SIXTY = Array.from({ length: 60 }, (_, n) => `${STEMS[n % 10]}${BRANCHES[n % 12]}`);
const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const CYRILLIC = [...'абвгдежзиклмнопрстуфхцчшщыэюя'];
const KANA =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';

const counting = (number: number): string => (number === 0 ? '〇' : toChinese(number));
const digits = (number: number, set: string): string =>
  String(number).replace(/\d/g, (digit) => set[Number(digit)]!);
/** Past the end of a set of signs the numbers go on as `otherwise` has them. */
const sign = (
  number: number,
  set: readonly string[] | string,
  otherwise: (number: number) => string = String,
): string => set[number - 1] ?? otherwise(number);
/** a … z, aa … zz, aaa …: at most thirty signs. */
const repeated = (number: number, set: readonly string[]): string =>
  number < 1
    ? String(number)
    : set[(number - 1) % set.length]!.repeat(Math.min(30, Math.ceil(number / set.length)));
const enclosed = (number: number, first: number): string =>
  number >= 1 && number <= 20 ? String.fromCodePoint(first + number - 1) : String(number);

const TRADITIONAL: Record<string, string> = { 贰: '貳', 叁: '參', 陆: '陸', 万: '萬', 亿: '億' };

/** ISO 29500-1 §17.18.59, the formats of documents in Chinese and those that Word offers beside them. */
const FORMATS: Record<string, (number: number) => string> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => digits(number, '０１２３４５６７８９'),
  decimalFullWidth2: (number) => digits(number, '０１２３４５６７８９'),
  decimalEnclosedCircle: (number) => circledNumber(number) ?? String(number),
  decimalEnclosedCircleChinese: (number) => circledNumber(number) ?? String(number),
  decimalEnclosedParen: (number) => enclosed(number, 0x2474),
  decimalEnclosedFullstop: (number) => enclosed(number, 0x2488),
  numberInDash: (number) => `- ${number} -`,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: (number) =>
    number === 0
      ? '〇'
      : counting(number)
          .replace(/一(?=[十百])/g, '')
          .replaceAll('零', ''),
  chineseLegalSimplified: toCheque,
  ideographLegalTraditional: (number) =>
    toCheque(number).replace(/[贰叁陆万亿]/gu, (figure) => TRADITIONAL[figure]!),
  ideographDigital: (number) => digits(number, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (number) => digits(number, '〇一二三四五六七八九'),
  taiwaneseDigital: (number) => digits(number, '〇一二三四五六七八九'),
  ideographTraditional: (number) => sign(number, STEMS, counting),
  ideographZodiac: (number) => sign(number, BRANCHES, counting),
  ideographZodiacTraditional: (number) => sign(number, SIXTY, counting),
  ideographEnclosedCircle: (number) => sign(number, [...'㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'], counting),
  lowerLetter: (number) => repeated(number, LATIN),
  upperLetter: (number) => repeated(number, LATIN).toUpperCase(),
  russianLower: (number) => repeated(number, CYRILLIC),
  russianUpper: (number) => repeated(number, CYRILLIC).toUpperCase(),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperRoman: roman,
  aiueo: (number) => sign(number, KANA),
  aiueoFullWidth: (number) => sign(number, KANA),
  iroha: (number) => sign(number, IROHA),
  irohaFullWidth: (number) => sign(number, IROHA),
  hex: (number) => number.toString(16).toUpperCase(),
  ordinal: (number) => `${number}${ordinalEnding(number)}`,
};

/** Whether `formatNumber` knows a format; others print as decimal digits. */
export const isKnownFormat = (format: string): boolean => Object.hasOwn(FORMATS, format);

/** One number in a format of ISO 29500-1 §17.18.59; formats not known print as decimal digits. */
export function formatNumber(number: number, format: string): string {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]!(number) : String(number);
}

/** A pattern of its own (`w:format="001, 002, 003, ..."`): the first entry says how many digits. */
export function formatLike(number: number, pattern: string): string | null {
  const first = /^\s*(0*)1\s*(?:,|$)/.exec(pattern);
  return first ? String(number).padStart(first[1]!.length + 1, '0') : null;
}

function ordinalEnding(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let printed = '';
  for (const [size, letters] of steps) {
    while (rest >= size) {
      printed += letters;
      rest -= size;
    }
  }
  return printed;
}
