import { squeeze } from '../../text/squeeze.ts';
import { DATE, endingInDate } from './dates.ts';
import { personsIn } from './elements.ts';
import { beginsName, endsName, isSeal, organsOf } from './organs.ts';
import { endsAsTitle } from './title.ts';

/** 署名 and 成文日期 (GB/T 9704—2012, 7.3.5): lines `from` to `to`, the first behind them excluded. */
export interface Signature {
  from: number;
  to: number;
  organs: string[];
  /** The person who signs an order: 市长　某某. */
  persons: string[];
  date: string | null;
}

const OFFICE =
  /^(?:代)?(?:主席|总理|委员长|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|部长|局长|厅长|署长|主任|行长|院长|检察长|会长|秘书长)[：:]?(?=\p{Script=Han}{2,4}$)/u;
const DATES = new RegExp(DATE.source, 'gu');
const MOST_LINES_OF_NAME = 3;
const NAME = /^\p{Script=Han}{3,30}$/u;

/** Whether the format sets the line of this index at the right. */
export type IsRight = (index: number) => boolean;

/**
 * The first signature among lines: organs, each on a line, several in a row, or one over lines, and the
 * date below or behind them; where there is no date, organs that end the lines. Null where nobody signs.
 * Above a date a short line that the format sets at the right is an organ whatever its name is.
 */
export function findSignature(lines: string[], isRight: IsRight = () => false): Signature | null {
  for (let at = 0; at < lines.length; at += 1) {
    const dated = endingInDate(lines[at]!);
    if (!dated) continue;
    // 甲局 2024年1月5日　乙局 2024年1月5日, side by side.
    const named = dated.before.replace(DATES, ' ');
    const beside = named.trim() === '' ? [] : organsOf(named);
    if (beside === null) continue;
    const above = organsAbove(lines, at, isRight);
    if (beside.length + above.organs.length + above.persons.length === 0) continue;
    return {
      from: above.from,
      to: at + 1,
      organs: [...above.organs, ...beside],
      persons: above.persons,
      date: dated.date,
    };
  }
  const undated = organsAbove(lines, lines.length, () => false);
  return undated.organs.length > 0 ? { ...undated, to: lines.length, date: null } : null;
}

/** The organs on the lines that end above line `at`. */
function organsAbove(
  lines: string[],
  at: number,
  isRight: IsRight,
): Pick<Signature, 'from' | 'organs' | 'persons'> {
  const organs: string[] = [];
  const persons: string[] = [];
  let from = at;
  while (from > 0) {
    const line = lines[from - 1]!;
    const office = OFFICE.exec(squeeze(line))?.[0];
    const named = office === undefined ? [] : personsIn(squeeze(line).slice(office.length));
    if (isSeal(line)) from -= 1;
    else if (named.length > 0) {
      persons.unshift(...named);
      from -= 1;
    } else {
      const read = organsEndingAt(lines, from - 1) ?? nameAtRight(lines, from - 1, isRight);
      if (!read) break;
      organs.unshift(...read.organs);
      from = read.from;
    }
  }
  while (from < at && isSeal(lines[from]!)) from += 1;
  return { from, organs, persons };
}

function nameAtRight(
  lines: string[],
  at: number,
  isRight: IsRight,
): ReturnType<typeof organsEndingAt> {
  const name = squeeze(lines[at]!);
  return isRight(at) && NAME.test(name) ? { from: at, organs: [name] } : null;
}

/** The organs whose last one ends on line `at`: a name may have been begun a line or two above. */
function organsEndingAt(lines: string[], at: number): { from: number; organs: string[] } | null {
  const line = lines[at]!;
  const alone = organsOf(line);
  const before = lines[at - 1] ?? '';
  // 某市绿化方案 / 某市财政局: below a title a name begins anew, below 某市自然资源和规划 it goes on.
  if (alone && beginsName(line) && endsAsTitle(squeeze(before))) return { from: at, organs: alone };
  const begun = beginsName(before) && (endsName(line) || organsOf(before) === null);
  if (alone && !begun) return { from: at, organs: alone };
  for (let count = 2; count <= MOST_LINES_OF_NAME && count <= at + 1; count += 1) {
    const first = at + 1 - count;
    if (!beginsName(lines[first]!)) continue;
    const [opening = '', ...rest] = lines.slice(first, at + 1);
    const joined = organsOf(opening + rest.map(squeeze).join(''));
    if (joined) return { from: first, organs: joined };
  }
  return alone ? { from: at, organs: alone } : null;
}
