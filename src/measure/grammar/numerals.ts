import nzh from 'nzh';

/** A number as written: in Arabic or in Chinese figures, or as a share (百分之五, 三分之二, 2/3). */
export interface Numeral {
  end: number;
  value: number;
  script: 'arabic' | 'han';
  /** 百分之, 千分之, 万分之: the unit stands before the number. */
  unit?: '%' | '‰' | '‱';
  fraction?: boolean;
}

const HAN = '[一二三四五六七八九十百千两零〇]';
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const FRACTION = /(\d{1,3})\/(\d{1,3})(?![\d万.])/y;
const PER_CENT = new RegExp(
  `(百|千|万)分之(?:(${HAN}+)(?:点([一二三四五六七八九零〇]+))?|(\\d+(?:\\.\\d+)?))`,
  'uy',
);
const HAN_FRACTION = /([二三四五六七八九十])分之([一二三四五六七八九])/uy;
const HAN_NUMBER = new RegExp(`(${HAN}{1,12})(?:点([一二三四五六七八九零〇]{1,3}))?`, 'uy');
const WELL_FORMED =
  /^(?:[一二三四五六七八九两]?千)?零?(?:[一二三四五六七八九两]?百)?零?(?:[一二三四五六七八九]?十)?[一二三四五六七八九两]?$/u;

/** Reads a number that starts at `at`; null where none does. Multipliers (万, 亿) are left to the unit. */
export function readNumeral(text: string, at: number): Numeral | null {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const fraction = match(FRACTION);
  if (fraction && Number(fraction[2]) > Number(fraction[1])) {
    return share(at, fraction[0], Number(fraction[1]), Number(fraction[2]), 'arabic');
  }
  const arabic = match(ARABIC);
  if (arabic) {
    const value = Number(arabic[0].replaceAll(',', ''));
    return { end: at + arabic[0].length, value, script: 'arabic' };
  }
  const rate = match(PER_CENT);
  if (rate) {
    const whole = rate[4] ? Number(rate[4]) : hanValue(rate[2]!);
    const unit = ({ 百: '%', 千: '‰', 万: '‱' } as const)[rate[1] as '百' | '千' | '万'];
    if (whole === null) return null;
    return { end: at + rate[0].length, value: whole + decimals(rate[3]), script: 'han', unit };
  }
  const part = match(HAN_FRACTION);
  if (part) return share(at, part[0], hanValue(part[2]!)!, hanValue(part[1]!)!, 'han');
  const han = match(HAN_NUMBER);
  if (!han) return null;
  const whole = hanValue(han[1]!);
  if (whole !== null) {
    return { end: at + han[0].length, value: whole + decimals(han[2]), script: 'han' };
  }
  // 一千千克: the second 千 belongs to the unit.
  const shorter = han[1]!.endsWith('千') ? han[1]!.slice(0, -1) : '';
  const value = hanValue(shorter);
  return value === null ? null : { end: at + shorter.length, value, script: 'han' };
}

/** The figures behind 点: 四点二 is 4.2. */
function decimals(words: string | undefined): number {
  const digits = [...(words ?? '')].map((digit) =>
    '〇一二三四五六七八九'.indexOf(digit.replace('零', '〇')),
  );
  return digits.length > 0 ? Number(`0.${digits.join('')}`) : 0;
}

function share(at: number, words: string, part: number, whole: number, script: Numeral['script']) {
  const value = Math.round((part / whole) * 1e4) / 1e4;
  return { end: at + words.length, value, script, fraction: true } satisfies Numeral;
}

/** 一百二十 → 120, 两 → 2, 百 → 100; null for what is no number (三五, 二〇二五 is a year). */
export function hanValue(words: string): number | null {
  if (words === '' || !WELL_FORMED.test(words)) return null;
  const plain = words.replaceAll('两', '二').replaceAll('〇', '零');
  const value = Number(nzh.cn.decodeS(/^[百千]/u.test(plain) ? `一${plain}` : plain));
  return Number.isFinite(value) && value > 0 ? value : null;
}
