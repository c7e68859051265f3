/** How far the words of an entry bind: the words of strength in them, and those before them that govern them. */
import { ACTOR, ACTS, ACTS_ON, OFFICE_ACTS } from '../lexicon/actors.ts';
import { type Force, forceOf, strengthIn } from '../lexicon/strength.ts';
import { segments } from '../text/sentences.ts';

/** Behind a word of strength only by what it is done: the verb that it governs is still to come. */
const OPEN = /^.{0,8}(?:根据|按照|依据|结合|参照|以(?=.{1,6}为)).{1,10}[，,]$/u;
const QUOTED = /“[^”]*”/gu;

/** A thing and the state that it is to come to: 科技影响力位居全省前列, but not 加快…, 到2025年. */
const STATE = new RegExp(`^(?!${OFFICE_ACTS}).{2,30}(?:达|进入|位居|位列|占|保持|控制在)`, 'u');
/** Somebody, and what he does: 社会力量发展…, 公立医院医生、退休医生参与…. */
const ACTING = new RegExp(`(?:${ACTOR})(?:积极|主动|逐步|有序|共同|有效|优先)*(?:${ACTS})`, 'u');
/** He is the one who does this too. */
const HIS = new RegExp(`^(?:(?:${ACTS_ON})|将|为.+提供)`, 'u');

/** True where a word of strength with these words behind it in its segment goes on over the segments that follow. */
function goesOn(force: Force | undefined, behind: string, following: readonly string[]): boolean {
  if (force === 'must' || force === 'ban') return true;
  if (OPEN.test(behind)) return true;
  if (force === 'aim') return following.every((segment) => STATE.test(segment));
  return force === 'urge' && ACTING.test(behind) && following.every((segment) => HIS.test(segment));
}

/**
 * The words of strength before the words of an entry that govern them. In: what stands before these in their
 * statement, and the words. What binds (应当, 要, 不得) goes on to
 * the end of its sentence. What allows or urges has an object of its own, and goes on only where that is still to
 * come (鼓励各地以县为单位，明确单价, but not 允许编制统筹使用，加强保障), or where the actor whom it urges does the
 * next thing too (支持社会力量发展托育，发展医养结合). What is aimed at (力争) goes on over states of other things
 * (力争薪酬增长10%，人员支出占45%).
 */
export function governing(lead: string, words: string): string[] {
  const from = Math.max(...['。', '；', ';'].map((end) => lead.lastIndexOf(end))) + 1;
  const sentence = lead.slice(from).replace(QUOTED, '').trimStart();
  const whole = sentence + words.trimStart();
  const spans = segments(whole).filter(([start]) => start <= sentence.length);
  const textOf = ([start, end]: (typeof spans)[number]) => whole.slice(start, end).trim();
  return spans.flatMap(([start, end], i) => {
    const segment = sentence.slice(start, end);
    const following = spans.slice(i + 1).map(textOf);
    return strengthIn(segment).filter((word) => {
      const behind = segment.slice(segment.indexOf(word) + word.length).trim();
      return goesOn(forceOf(word), behind, following);
    });
  });
}

/** The words of strength of an entry, each once: those that govern its words, where these are known, and those in them. */
export const strengthOf = (
  lead: string,
  words: string,
  governed: readonly string[] = governing(lead, words),
): string[] => [...new Set([...governed, ...strengthIn(words)])];
