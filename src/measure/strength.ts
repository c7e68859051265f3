/** How far the words of an entry bind: the words of strength in them, and those before them that govern them. */
import { forcesIn, strengthIn } from '../lexicon/strength.ts';
import { segments } from '../text/sentences.ts';

/** Behind a word of strength only by what it is done: the verb that it governs is still to come. */
const OPEN = /^[^，]{0,8}?(?:根据|按照|依据|结合|参照|以(?=.{1,6}为))[^，]{1,10}[，,]?$/u;
const QUOTED = /“[^”]*”/gu;

/**
 * In: what stands before the words of an entry in its statement, and the words. What binds (应当, 要, 不得) goes on to
 * the end of its sentence; what allows or urges has an object of its own, and goes on only where that is still to
 * come: 鼓励各地以县为单位，明确单价, but not 允许编制统筹使用，加强保障.
 */
export function strengthOf(lead: string, words: string): string[] {
  const from = Math.max(...['。', '；', ';'].map((end) => lead.lastIndexOf(end))) + 1;
  const sentence = lead.slice(from).replace(QUOTED, '');
  const before = segments(sentence)
    .map((span) => sentence.slice(...span))
    .flatMap((segment) =>
      strengthIn(segment).filter((word) => {
        const [force] = forcesIn(word);
        const behind = segment.slice(segment.indexOf(word) + word.length);
        return force === 'must' || force === 'ban' || OPEN.test(behind.trim());
      }),
    );
  return [...new Set([...before, ...strengthIn(words)])];
}
