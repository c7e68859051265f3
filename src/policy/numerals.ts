import nzh from 'nzh';

const NUMERAL =
  /^(?:[一二三四五六七八九]千)?[零〇]?(?:[一二三四五六七八九]?百)?[零〇]?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/u;
const DIGITS = '〇一二三四五六七八九';

/** 十二 → 12, 一百零三 → 103, 二〇 → 20 (read digit by digit); null for what is not a numeral. */
export function chineseNumber(text: string): number | null {
  if (text === '') return null;
  if (NUMERAL.test(text)) return Number(nzh.cn.decodeS(text));
  const digits = [...text].map((character) => DIGITS.indexOf(character.replace('零', '〇')));
  return digits.includes(-1) ? null : Number(digits.join(''));
}

/** 12 → 十二. */
export function toChinese(number: number): string {
  return nzh.cn.encodeS(number).replace(/^一十/u, '十');
}
