import type { Clause } from '../../model.ts';
import { chineseNumber, HAN_TO_TEN } from '../../text/numerals.ts';
import { sentences } from '../../text/sentences.ts';
import { slices } from '../../text/span.ts';
import { halfWidth, squeeze } from '../../text/squeeze.ts';
import { DATE, lastDayOf, readDate } from './dates.ts';

/** From when and until when a document is valid, as its last clauses say. */
export interface Validity {
  effectiveOn: string | null;
  effectiveUntil: string | null;
}

const EFFECTIVE = new RegExp(
  `(?<day>${DATE.source})(?:零时|0时)?(?:起|开始)?(?:正式)?(?:施行|实施|执行|生效|试行)(?!的|《)|有效期(?:限)?(?:为|是)?(?:自|从)(?<first>${DATE.source})起?(?=至|到)`,
  'u',
);
const UNTIL = new RegExp(
  `(?:有效期(?:限)?[^《]{0,30}?|(?:施行|实施|执行|试行)(?:期限)?[，,]?|^本.{0,40}?)(?:至|到)(?<until>${DATE.source})`,
  'u',
);
const PERIOD = new RegExp(
  `有效期(?:限)?(?:为|是|暂定|暂定为)?([\\d两${HAN_TO_TEN}]+)(个?月|年)`,
  'u',
);
/** 现予公布 behind 《…》 makes it the document itself, 《…》自…起施行 another one, and so does 延长. */
const OWN = /现(?:予|将|印发|公布|发布)|通过|本《/u;
const OF_ANOTHER = /^[^，]{0,16}《|》[^，]{0,41}$/u;

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
  for (const sentence of slices(text, sentences(text))) {
    const match = EFFECTIVE.exec(sentence);
    if (match && !isOfAnother(sentence, match.index))
      return readDate(match.groups!['day'] ?? match.groups!['first']!);
  }
  return null;
}

/** The day on which the validity stated in a clause ends; a period there counts from `effectiveOn`. */
function untilIn(text: string, effectiveOn: string | null): string | null {
  const begins = effectiveOn !== null && effectiveIn(text) === effectiveOn;
  for (const sentence of slices(text, sentences(text))) {
    const match = UNTIL.exec(sentence);
    if (match && !isOfAnother(sentence, match.index)) return readDate(match.groups!['until']!);
    const period = PERIOD.exec(sentence);
    if (!period || !begins || isOfAnother(sentence, period.index)) continue;
    const count = Number(period[1]) || chineseNumber(period[1]!);
    if (!count) continue;
    return lastDayOf(effectiveOn, period[2] === '年' ? count : 0, period[2] === '年' ? 0 : count);
  }
  return null;
}

function isOfAnother(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  return (OF_ANOTHER.test(before) && !OWN.test(before)) || /延长/u.test(sentence);
}
