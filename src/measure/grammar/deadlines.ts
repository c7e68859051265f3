/** A phrase of time and the text that it governs: from where it stands to the end of its sentence. */
export interface Deadline {
  start: number;
  end: number;
  /** null ends what went before: 2022年起 starts something and is no deadline. */
  value: string | null;
  /** 2025年和2030年: the years of a list, for values given with 分别. */
  series: string[];
}

const YEAR = '(?:(?:1[89]|20)\\d\\d|[一二][〇零九八][〇零一二三四五六七八九]{2})';
const PHRASE = new RegExp(
  [
    `(?<lead>到|至|截至|截止|截止到|在|于|力争|争取|确保|，|^)?(?:(?<from>${YEAR})年?(?:至|—|到))?(?<year>${YEAR})年(?:(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?)?(?<tail>年?初|年?底|年?末|上半年|中|期间)?(?<before>之?以?前)?(?<start>起|以来|后)?`,
    `(?<relative>今年|本年|明年|当年)(?:(?<rmonth>\\d{1,2})月(?:(?<rday>\\d{1,2})日)?)?(?<rtail>年?底|年?末|上半年)?(?:之?以?前)?`,
    `(?<than>比|较)?[“"]?十(?<plan>[一二三四五六七八九])五[”"]?(?<span>时期|期间|末|期末|以来)`,
  ].join('|'),
  'gu',
);
/** 2021年6月13日印发, 2020年度, 2019年版, 以2020年为基数, 与2020年相比 are no deadlines. */
const NOT_BEHIND =
  /^(?:度(?!目标)|版|级|第|发布|印发|颁布|制定|修订|为基|相比|同期|的基础|基础上|〕|数据|出生)/u;
const NOT_AHEAD = /(?:比|较|与|和|以|自|从|对比|相对|按照|原定|源自|始于|同比)$/u;

const SERIES = /(?:[、和及与]20\d\d年(?:年?[底末])?(?:前)?)+/uy;

const DIGITS = '零一二三四五六七八九';

/** All phrases of time in a folded text, in order. `year` is that of the document, for 今年. */
export function readDeadlines(text: string, year: number | null): Deadline[] {
  const found: Deadline[] = [];
  for (const match of text.matchAll(PHRASE)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const groups: Groups = match.groups ?? {};
    const end = match.index + match[0].length;
    const ahead = text.slice(Math.max(0, match.index - 4), match.index);
    const value = groups.plan
      ? plan(groups)
      : groups.relative
        ? relative(groups, year)
        : calendarDate(groups, ahead, text.slice(end, end + 4), opensSegment(text, match.index));
    if (value === undefined) continue;
    SERIES.lastIndex = end;
    const more = value === null ? '' : (SERIES.exec(text)?.[0] ?? '');
    const series = [value ?? '', ...[...more.matchAll(/\d{4}/g)].map(([listed]) => listed)];
    const last = series.at(-1)!;
    found.push({
      start: match.index,
      end: end + more.length,
      value: more === '' ? value : last,
      series: more === '' ? [] : series,
    });
  }
  return found;
}

type Groups = Partial<
  Record<
    | 'lead'
    | 'from'
    | 'year'
    | 'month'
    | 'day'
    | 'tail'
    | 'before'
    | 'start'
    | 'relative'
    | 'rmonth'
    | 'rday'
    | 'rtail'
    | 'than'
    | 'plan'
    | 'span',
    string
  >
>;

function opensSegment(text: string, at: number): boolean {
  return (
    at === 0 || /[，。；：、！\n）\t]|其中|每年|全市|并/u.test(text.slice(Math.max(0, at - 1), at))
  );
}

function calendarDate(
  groups: Groups,
  ahead: string,
  behind: string,
  opens: boolean,
): string | null | undefined {
  if (groups.start === '起') return null;
  if (groups.start || NOT_BEHIND.test(behind)) return undefined;
  const lead = groups.lead;
  if (NOT_AHEAD.test(ahead) && !groups.from && (lead === undefined || lead === '，'))
    return undefined;
  const dated = groups.tail !== undefined || groups.before !== undefined;
  if (!lead && !opens && !dated && !groups.from) return undefined;
  return dateOf(digits(groups.year!), groups.month, groups.day, groups.tail);
}

function plan(groups: Groups): string | undefined {
  if (groups.than || groups.span === '以来') return undefined;
  return String(2020 + 5 * (DIGITS.indexOf(groups.plan!) - 3));
}

function relative(groups: Groups, year: number | null): string | undefined {
  const word = groups.relative;
  const tail = groups.rtail;
  if (year === null || word === '当年' || !(tail || groups.rmonth)) return undefined;
  return dateOf(String(word === '明年' ? year + 1 : year), groups.rmonth, groups.rday, tail);
}

function digits(year: string): string {
  return [...year]
    .map((d) => (d === '〇' ? 0 : DIGITS.includes(d) ? DIGITS.indexOf(d) : d))
    .join('');
}

/** 2023年底 is 2023-12-31, 2024年6月底 2024-06-30, 2024年上半年 2024-06-30; 2025年 stays a year. */
function dateOf(year: string, month?: string, day?: string, tail?: string): string {
  if (tail === '上半年') return `${year}-06-30`;
  if (!month) return /底|末/u.test(tail ?? '') ? `${year}-12-31` : year;
  const padded = month.padStart(2, '0');
  if (day) return `${year}-${padded}-${day.padStart(2, '0')}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return /底|末/u.test(tail ?? '') ? `${year}-${padded}-${last}` : `${year}-${padded}`;
}
