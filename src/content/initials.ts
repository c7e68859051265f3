/** Names in the order of their sounds, as an index has them. */

/** Where the characters of each initial begin, in the order of their sounds. No syllable begins with I, U or V. */
const BEGINNINGS = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const INITIALS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const OTHERS = '其他';

const { compare } = new Intl.Collator('zh-CN-u-co-pinyin');

function initialOf(name: string): string {
  const [first = ''] = name;
  if (!/\p{Script=Han}/u.test(first)) return OTHERS;
  const after = [...BEGINNINGS].findIndex((beginning) => compare(beginning, first) > 0);
  return INITIALS.at(after < 0 ? -1 : after - 1) as string;
}

/** Things under the initials of their names; those that begin with no Chinese character come last. */
export function byInitial<T extends { name: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = Map.groupBy(
    things.toSorted((a, b) => compare(a.name, b.name)),
    ({ name }) => initialOf(name),
  );
  const others = groups.get(OTHERS);
  groups.delete(OTHERS);
  return others ? groups.set(OTHERS, others) : groups;
}
