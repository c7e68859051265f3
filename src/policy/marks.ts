import { chineseNumber } from './numerals.ts';

/**
 * Numbering marks of Chinese official documents, one row a kind. Levels of 公文 follow GB/T 9704—2012
 * (一、（一）1.（1）), those of statutes 立法法 §61 (编、章、节、条、款、项、目).
 */
export type MarkKind =
  | 'book'
  | 'chapter'
  | 'division'
  | 'article'
  | 'segment'
  | 'part'
  | 'section'
  | 'item'
  | 'subitem'
  | 'halfSubitem'
  | 'circled'
  | 'decimal1'
  | 'decimal2'
  | 'decimal3'
  | 'decimal4'
  | 'bullet';

export interface Mark {
  kind: MarkKind;
  /** The mark as printed, white space inside it dropped. */
  printed: string;
  /** The step of the clause path: full-width brackets, no punctuation after the number. */
  label: string;
  number: number;
  /** Length of the mark in the text, white space behind it included. */
  length: number;
}

const HAN = '[〇零一二三四五六七八九十百]{1,6}';
const NUMBER = '[0-9０-９]{1,3}';

interface Row {
  kind: MarkKind;
  pattern: RegExp;
  label: (number: string) => string;
}

const ordinal = (unit: string, kind: MarkKind, behind: string): Row => ({
  kind,
  pattern: new RegExp(`^第\\s*(${HAN}|${NUMBER})\\s*${unit}${behind}`, 'u'),
  label: (number) => `第${number}${unit}`,
});

/**
 * What may stand behind 第X条 when it opens an article: white space, a heading in 【】, or running text
 * that does not make it a reference (第三条规定, 第三条第二款, 第三条、第四条).
 */
const NOT_A_REFERENCE =
  '(?:之[一二三四五六七八九十]+)?(?=\\s|$|[【[（(]|[^的、，。；：和或与至到及规第所之中]|为[了加规进])';
const NOT_A_TITLE_WORD = '(?=\\s|$|[：:]|[^的、，。；和与至到及])';

const ROWS: Row[] = [
  ordinal('编', 'book', '(?=\\s|$)'),
  ordinal('部分', 'segment', NOT_A_TITLE_WORD),
  ordinal('章', 'chapter', NOT_A_TITLE_WORD),
  ordinal('节', 'division', '(?=\\s|$)'),
  ordinal('条', 'article', NOT_A_REFERENCE),
  { kind: 'part', pattern: new RegExp(`^(${HAN})\\s*(?:、|[．.](?!\\d))`, 'u'), label: (n) => n },
  {
    kind: 'section',
    pattern: new RegExp(`^[（(﹙〔]\\s*(${HAN})\\s*[）)﹚〕](?:[、．.])?`, 'u'),
    label: (n) => `（${n}）`,
  },
  { kind: 'section', pattern: /^([㈠-㈩])/u, label: (n) => `（${enclosed(n, '㈠')}）` },
  {
    kind: 'item',
    pattern: new RegExp(`^(${NUMBER})\\s*[．.、](?![0-9０-９](?!\\d{3}\\s*年))`, 'u'),
    label: (n) => halfWidth(n),
  },
  { kind: 'item', pattern: /^([⒈-⒛])/u, label: (n) => enclosed(n, '⒈') },
  {
    kind: 'subitem',
    pattern: new RegExp(`^[（(]\\s*(${NUMBER})\\s*[）)](?:[、．.])?`, 'u'),
    label: (n) => `（${halfWidth(n)}）`,
  },
  { kind: 'subitem', pattern: /^([⑴-⒇])/u, label: (n) => `（${enclosed(n, '⑴')}）` },
  {
    kind: 'halfSubitem',
    pattern: new RegExp(`^(${NUMBER})\\s*[）)]`, 'u'),
    label: (n) => `${halfWidth(n)}）`,
  },
  { kind: 'circled', pattern: /^([①-⑳])/u, label: (n) => n },
  {
    kind: 'bullet',
    pattern: /^(——|—(?!\s*[0-9])|--|[•●▪■◆◇○□➢✓·∙]|-\s+(?!\d))/u,
    label: () => '—',
  },
];

const DECIMAL =
  /^(\d{1,2}(?:[.．]\d{1,2}){0,3})(?:[.．、]?\s+(?=\p{Script=Han}|[“《〈A-Z])|(?=\p{Script=Han}|[“《]))/u;

/** True where a document numbers its clauses 1、1.1、1.1.1 throughout, as contingency plans do. */
export function usesDecimals(texts: string[]): boolean {
  const numbers = texts
    .flatMap((text) => DECIMAL.exec(text)?.[1] ?? [])
    .filter((number) => /[.．]/.test(number));
  return numbers.length >= 3 && numbers.includes('1.1');
}

/** 2.1.3 and, where nothing but white space stands behind the figure, 2. */
function readDecimal(text: string): Mark | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const steps = match[1]!.normalize('NFKC').split('.');
  if (steps.length === 1 && !/^\d{1,2}[.．、]?\s/u.test(text)) return null;
  return {
    kind: `decimal${steps.length as 1 | 2 | 3 | 4}`,
    printed: match[1]!,
    label: steps.join('.'),
    number: Number(steps.at(-1)),
    length: match[0].length,
  };
}

/** Reads the numbering mark at the start of a line; null where there is none. */
export function readMark(text: string, decimals = false): Mark | null {
  const decimal = decimals ? readDecimal(text) : null;
  if (decimal) return decimal;
  for (const { kind, pattern, label } of ROWS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, printed] = match as unknown as [string, string];
    const number = kind === 'bullet' ? 0 : numberOf(printed);
    if (number === null) continue;
    const addition = /之([一二三四五六七八九十]+)$/u.exec(whole)?.[0] ?? '';
    return {
      kind,
      printed: whole.replace(/\s/g, ''),
      label: label(printed.replace(/\s/g, '')) + addition,
      number,
      length: whole.length,
    };
  }
  return null;
}

function numberOf(printed: string): number | null {
  for (const first of ['㈠', '⒈', '⑴', '①']) {
    const offset = printed.codePointAt(0)! - first.codePointAt(0)!;
    if (offset >= 0 && offset < 20) return offset + 1;
  }
  const digits = halfWidth(printed);
  return /^\d+$/.test(digits) ? Number(digits) : chineseNumber(printed);
}

function enclosed(character: string, first: string): string {
  const number = character.codePointAt(0)! - first.codePointAt(0)! + 1;
  return first === '㈠' ? '一二三四五六七八九十'[number - 1]! : String(number);
}

function halfWidth(digits: string): string {
  return digits.normalize('NFKC');
}
