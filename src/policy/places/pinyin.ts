/** How a place is typed: letters from its id, which the table of divisions states in pinyin. */
import { ancestorsOf, type Division, divisions, isZone } from '../../lexicon/division-table.ts';

/** Characters of places' names whose pinyin begins with a vowel; all others begin with a consonant. */
const VOWEL = /[安鞍庵岸阿昂敖鳌澳奥坳艾爱瑷隘埃恩鄂峨额尔洱儿二耳瓯欧]/u;
const ENDING = '[aeiouv]{1,3}(?:ng|n|r)?';

/** First letters of the syllables, one for each character; null where letters and name don't agree. */
function initialsOf(letters: string, name: string): string | null {
  const syllables = [...name].map((character) =>
    VOWEL.test(character) ? '([aeo])(?:[aiou]?(?:ng|n|r)?)' : `([b-df-hj-np-tw-z])h?${ENDING}`,
  );
  return new RegExp(`^${syllables.join('')}$`, 'u').exec(letters)?.slice(1).join('') ?? null;
}

/** The letters that stand for a division in its id: a zone bears the name of its city in front. */
function ownLetters(division: Division): string {
  const parts = division.slug.split('-');
  return (isZone(division) ? parts.at(-1) : parts[0]) ?? '';
}

/**
 * Pinyin and initials of a place by its id (绍兴 → shaoxing, sx), so that it is found by typing either.
 * An id that the table lacks stands for itself.
 */
export function pinyinOf(id: string): { pinyin: string; initials: string } {
  const parts = id.split('-');
  const plain = parts.map((part) => part.slice(0, 1)).join('');
  const division = divisions().bySlug.get(id);
  if (!division) return { pinyin: parts.join(''), initials: plain };
  const own = ownLetters(division);
  const initials = initialsOf(own, division.short) ?? own.slice(0, 1);
  const [above] = ancestorsOf(division);
  if (!isZone(division) || parts.length === 1 || !above) return { pinyin: own, initials };
  const seat = pinyinOf(above.slug);
  return { pinyin: seat.pinyin + own, initials: seat.initials + initials };
}
