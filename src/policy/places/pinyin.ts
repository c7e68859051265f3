/** How a place is typed: letters from its id, which the table of divisions states in pinyin. */
import { ancestorsOf, type Division, divisions, isZone } from '../../lexicon/division-table.ts';

/** Characters of places' names whose pinyin begins with a vowel; all others begin with a consonant. */
const VOWEL = /[安鞍庵岸阿昂敖澳爱恩鄂峨额尔洱儿二瓯]/u;
const ENDING = '[aeiouv]+(?:ng|n)?';

/** First letters of the syllables, one for each character; null where letters and name don't agree. */
function initialsOf(letters: string, name: string): string | null {
  const syllables = [...name].map((character) =>
    VOWEL.test(character) ? '([aeo])[iou]?(?:ng|n|r)?' : `([b-df-hj-np-tw-z])h?${ENDING}`,
  );
  return new RegExp(`^${syllables.join('')}$`, 'u').exec(letters)?.slice(1).join('') ?? null;
}

/** The first letter of each part of an id. */
const plainInitials = (id: string): string =>
  id
    .split('-')
    .map((part) => part[0])
    .join('');

/**
 * Pinyin and initials of a place by its id (绍兴 → shaoxing, sx), so that it is found by typing either.
 * An id that the table lacks stands for itself.
 */
export function pinyinOf(id: string): { pinyin: string; initials: string } {
  const division = divisions().bySlug.get(id);
  if (!division) return { pinyin: id.replaceAll('-', ''), initials: plainInitials(id) };
  const [above] = ancestorsOf(division);
  const seat = isZone(division) && id.startsWith(`${above?.slug}-`) ? above : undefined;
  const own = ownLetters(division, seat);
  const pinyin = own.replaceAll('-', '');
  const initials = initialsOf(pinyin, division.short) ?? plainInitials(own);
  if (!seat) return { pinyin, initials };
  const front = pinyinOf(seat.slug);
  return { pinyin: front.pinyin + pinyin, initials: front.initials + initials };
}

/** What stands for a division in its id: a zone has its city in front, other places what tells namesakes apart behind. */
function ownLetters(division: Division, seat: Division | undefined): string {
  if (seat) return division.slug.slice(seat.slug.length + 1);
  return isZone(division) ? division.slug : division.slug.split('-')[0]!;
}
