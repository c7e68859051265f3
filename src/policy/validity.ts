import type { Clause } from '../model.ts';
import { DATE, lastDayOf, readDate } from './dates.ts';
import { chineseNumber } from './numerals.ts';
import { halfWidth, squeeze } from './text.ts';

/** From when and until when a document is valid, as its last clauses say. */
export interface Validity {
  effectiveOn: string | null;
  effectiveUntil: string | null;
}

const EFFECTIVE = new RegExp(
  `(?:自|从|于)?(${DATE.source})(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效)(?!的|《)`,
  'u',
);
const UNTIL = new RegExp(
  `有效期(?:限)?[^。；《]{0,24}?(?:至|到)(${DATE.source})|(?:施行|实施|执行)(?:期限)?(?:至|到)(${DATE.source})(?:止)?|^本.{0,40}至(${DATE.source})(?:止|失效|终止)`,
  'u',
);
const PERIOD = /有效期(?:限)?(?:为|是|暂定|暂定为)?([\d一二两三四五六七八九十]{1,3})(个?月|年)/u;
/** What a clause says of another document: 《…》自…起施行, 原《…》有效期延长至…. */
const OF_ANOTHER = /(?<!本《[^《》]{0,60})》[^，。；]{0,40}$/u;
const OWN = /现(?:予|将|印发|公布|发布)|通过/u;

/**
 * Validity that the clauses state, looked for from the end. A period counts from a stated day only; one
 * that begins 自印发之日起 has no date to be counted from.
 */
export function readValidity(clauses: Clause[]): Validity {
  const texts = clauses.toReversed().map(({ text }) => halfWidth(squeeze(text)));
  const effectiveOn = texts.map(effectiveIn).find(Boolean) ?? null;
  const until = texts.map((text) => untilIn(text, effectiveOn)).find(Boolean) ?? null;
  return { effectiveOn, effectiveUntil: until };
}

function effectiveIn(text: string): string | null {
  for (const sentence of sentencesOf(text)) {
    const match = EFFECTIVE.exec(sentence);
    if (match && !isOfAnother(sentence, match.index)) return readDate(match[1]!);
  }
  return null;
}

function untilIn(text: string, effectiveOn: string | null): string | null {
  for (const sentence of sentencesOf(text)) {
    if (!/有效期|止|失效|施行|实施|执行/u.test(sentence)) continue;
    const match = UNTIL.exec(sentence);
    if (match && !isOfAnother(sentence, match.index)) return readDate(match[0]);
    const period = PERIOD.exec(sentence);
    if (!period || isOfAnother(sentence, period.index) || effectiveOn === null) continue;
    if (!EFFECTIVE.test(sentence)) continue;
    const count = Number(period[1]) || chineseNumber(period[1]!.replace('两', '二'));
    if (!count) continue;
    return lastDayOf(effectiveOn, period[2] === '年' ? count : 0, period[2] === '年' ? 0 : count);
  }
  return null;
}

function sentencesOf(text: string): string[] {
  return text.split(/[。；]/u);
}

function isOfAnother(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  return (OF_ANOTHER.test(before) && !OWN.test(before)) || /延长/u.test(sentence);
}
