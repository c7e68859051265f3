import nzh from 'nzh';
import { child, children, value, type XmlElement } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** Restart after this level or an earlier one only; 0: never. */
  restart: number | null;
  legal: boolean;
}

interface List {
  id: string;
  levels: Level[];
  /** First values that this instance of the list sets anew, by level. */
  overrides: Map<number, number>;
}

export interface Numbering {
  /** The marker Word prints for the next paragraph of a list at a level; empty where it prints none. */
  next: (listId: string, level: number) => string;
}

const MAX_LEVELS = 9;

/**
 * Word's automatic numbering (ISO 29500-1 §17.9): the lists of numbering.xml with running counters.
 * `styleList` resolves a numbering style to the list it uses.
 */
export function readNumbering(
  root: XmlElement | null,
  styleList: (style: string) => string | undefined,
): Numbering {
  const abstracts = new Map(
    children(root ?? undefined, 'abstractNum').map((entry) => [
      entry.attributes.abstractNumId,
      entry,
    ]),
  );
  const instances = new Map(
    children(root ?? undefined, 'num').map((entry) => [entry.attributes.numId, entry]),
  );
  const lists = new Map<string, List | null>();
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const list = (listId: string, hops = 0): List | null => {
    const known = lists.get(listId);
    if (known !== undefined) return known;
    const instance = instances.get(listId);
    const id = value(instance, 'abstractNumId');
    const abstract = id === undefined ? undefined : abstracts.get(id);
    let made: List | null = null;
    const link = value(abstract, 'numStyleLink');
    const linked = link === undefined ? undefined : styleList(link);
    if (linked !== undefined && linked !== listId && hops < 5) made = list(linked, hops + 1);
    else if (abstract && id !== undefined) made = readList(id, abstract, instance!);
    lists.set(listId, made);
    return made;
  };

  const next = (listId: string, level: number): string => {
    const found = list(listId);
    const own = found?.levels[level];
    if (!found || !own) return '';
    const counts = counters.get(found.id) ?? [];
    counters.set(found.id, counts);
    if (!begun.has(listId)) {
      begun.add(listId);
      for (const [index, first] of found.overrides) counts[index] = first - 1;
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let deeper = level + 1; deeper < MAX_LEVELS; deeper += 1) {
      const restart = found.levels[deeper]?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counts[deeper] = undefined;
    }
    if (own.format === 'none') return '';
    if (own.format === 'bullet') return bullet(own.text);
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = found.levels[index];
      const count = counts[index] ?? shown?.start ?? 1;
      return formatNumber(count, own.legal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  };
  return { next };
}

function readList(id: string, abstract: XmlElement, instance: XmlElement): List {
  const levels: Level[] = [];
  const overrides = new Map<number, number>();
  const put = (entry: XmlElement): void => {
    const index = Number(entry.attributes.ilvl);
    if (!(index >= 0 && index < MAX_LEVELS)) return;
    const restart = value(entry, 'lvlRestart');
    levels[index] = {
      start: whole(value(entry, 'start'), 0),
      format: value(entry, 'numFmt') ?? 'decimal',
      text: value(entry, 'lvlText') ?? '',
      restart: restart === undefined ? null : whole(restart, 0),
      legal: child(entry, 'isLgl') !== undefined,
    };
  };
  for (const entry of children(abstract, 'lvl')) put(entry);
  for (const override of children(instance, 'lvlOverride')) {
    const level = child(override, 'lvl');
    if (level) put(level);
    const start = value(override, 'startOverride');
    if (start !== undefined) overrides.set(Number(override.attributes.ilvl), whole(start, 1));
  }
  return { id, levels, overrides };
}

function whole(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) ? Math.min(number, 1_000_000) : otherwise;
}

/** Bullets from symbol fonts stand in the private use area and mean nothing elsewhere. */
function bullet(text: string): string {
  const character = text.trim();
  return /^\p{Co}$/u.test(character) || character === '' ? '•' : character;
}

/** One number in a format of ISO 29500-1 §17.18.59; formats not listed print as decimal digits. */
export function formatNumber(number: number, format: string): string {
  const from = (first: string, count: number): string =>
    number >= 1 && number <= count
      ? String.fromCodePoint(first.codePointAt(0)! + number - 1)
      : String(number);
  const cycle = (characters: string): string =>
    number >= 1 ? [...characters][(number - 1) % [...characters].length]! : String(number);
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return number === 0 ? '〇' : nzh.cn.encodeS(number, { tenMin: true });
    case 'chineseLegalSimplified':
      return nzh.cn.encodeB(number, { tenMin: true });
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(number).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return from('①', 20);
    case 'decimalEnclosedParen':
      return from('⑴', 20);
    case 'decimalEnclosedFullstop':
      return from('⒈', 20);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ideographTraditional':
      return cycle('甲乙丙丁戊己庚辛壬癸');
    case 'ideographZodiac':
      return cycle('子丑寅卯辰巳午未申酉戌亥');
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = cycle('abcdefghijklmnopqrstuvwxyz').repeat(
        Math.min(9, Math.ceil(number / 26)) || 1,
      );
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    default:
      return String(number);
  }
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
