import { strength } from '../../lexicon/strength.ts';
import { HAN_YEAR, PLAN, planEnds } from '../../lexicon/time.ts';
import { verbs } from '../../lexicon/verbs.ts';

/** A phrase of time and the text that it governs: from where it stands to the end of its sentence. */
export interface Deadline {
  start: number;
  end: number;
  /** null ends what went before: 2022年起 starts something and is no deadline. */
  value: string | null;
  /** 2025年和2030年: the years of a list, for values given with 分别. */
  series: string[];
  /** 从2020年的70%提高到90%: dates the figure behind it and no other. */
  beside: boolean;
}

const YEAR = `(?:(?:1[89]|20)\\d\\d|${HAN_YEAR})`;
const MONTH_DAY =
  '(?:(?<month>\\d\\d?)月(?:(?<day>\\d\\d?)日)?(?:[—至到](?<tomonth>\\d\\d?)月(?:(?<today>\\d\\d?)日)?)?)?';
/** Alternatives of a regular expression: the phrases of time. */
export const TIME_PHRASE = [
  `(?<lead>到|至|截至|截止|截止到|在|于|${strength('aim')})?(?:(?<listed>(?:${YEAR}年?[底末]?前?[、和及与])+)|(?<from>${YEAR})年?(?:至|—|到))?(?<year>${YEAR})年${MONTH_DAY}(?<tail>年?初(?!步|始|期|次|级|中)|年?底|年?末|上半年|下半年|第?[一二三四]季度[末底]?|中|期间)?(?<before>之?以?前)?(?<start>起|开始|以来|后)?`,
  `(?<than>比|较)?[“"]?(?<plan>${PLAN})[”"]?(?:时期|期间|末|期末)`,
  // 今年底, 年底前, 年内, 6月底前, 三季度末前: the year is that of the sentence or of the document.
  `(?<relative>今年|本年|明年)(?:(?<rmonth>\\d\\d?)月(?:(?<rday>\\d\\d?)日)?)?(?<rtail>年?底|年?末|上半年|下半年|第?[一二三四]季度[末底]?)?(?<since>以来|之?以?前|起)?`,
  '(?<![\\d年一二两三四五六七八九十几多半每当次同前后上去学])年(?:(?:底|末)之?以?前|内)(?!容|涵|部|设|外|科)',
  '(?<![年每])(?<bmonth>\\d\\d?)月(?:(?<bday>\\d\\d?)日|(?<btail>底|末))?之?以?前(?!\\d)',
  '(?<![年每一二三四])(?<btail2>上半年|下半年|第?[一二三四]季度)[末底]?之?以?前',
].join('|');
const PHRASE = new RegExp(TIME_PHRASE, 'gu');
/** Each phrase has one of these. */
const TIME = new RegExp(`[年月季]|${PLAN}`, 'u');
/** 2021年6月13日印发, 2020年度, 2019年版, 以2020年为基数, 与2020年相比 are no deadlines. */
const NOT_BEHIND =
  /^(?:度(?!目标)|版|级|第|发布|印发|颁布|制定|修订|为基|相比|同期|的基础|基础上|〕|数据|出生)/u;
const NOT_AHEAD = /(?:[比较与和以自从]|相对|按照|原定)$/u;
/** What leads on from a year to its value. */
const STATED = new RegExp(`^(?:${verbs('states')}|为|已|是|约|：)`, 'u');
/** 每年6月底前, 当年12月底前, 次年3月底前 come round every year. */
const RECURS = /(?:每年|每个?季度|每月|当年|次年|翌年|隔年|届时)的?$/u;

const DIGITS = '零一二三四五六七八九';

/** All phrases of time in a folded text, in order. `year` is that of the document, for 今年 and 6月底前. */
export function readDeadlines(text: string, year: number | null): Deadline[] {
  const found: Deadline[] = [];
  if (!TIME.test(text)) return found;
  for (const match of text.matchAll(PHRASE)) {
    const groups: Groups = match.groups!;
    const end = match.index + match[0].length;
    const ahead = text.slice(Math.max(0, match.index - 5), match.index);
    const value = groups.plan
      ? plan(groups)
      : groups.year
        ? calendarDate(groups, ahead, text.slice(end), opensSegment(text, match.index))
        : RECURS.test(ahead)
          ? undefined
          : groups.relative
            ? relative(match[0], groups, year)
            : relative(match[0], groups, yearAt(text, match.index, found) ?? year);
    if (value === undefined) continue;
    const series = value === null || !groups.listed ? [] : [...listedYears(groups.listed), value];
    const beside = isFirstOfTwo(ahead, text.slice(end));
    found.push({ start: match.index, end, value, series, beside });
  }
  return found;
}

/** 2023年完成选址，6月底前开工: the year that the same sentence named before. */
function yearAt(text: string, at: number, found: Deadline[]): number | null {
  const last = found.at(-1);
  if (!last?.value || at - last.end >= WITHIN || /[。；\n]/u.test(text.slice(last.end, at)))
    return null;
  return Number(last.value.slice(0, 4));
}

const WITHIN = 160;

function listedYears(words: string): string[] {
  return [...words.matchAll(new RegExp(`(${YEAR})年?([底末])?`, 'gu'))].map(([, year, tail]) =>
    dateOf(digits(year!), undefined, undefined, tail),
  );
}

type Groups = Partial<
  Record<
    | 'lead'
    | 'listed'
    | 'from'
    | 'year'
    | 'month'
    | 'day'
    | 'tomonth'
    | 'today'
    | 'tail'
    | 'before'
    | 'start'
    | 'relative'
    | 'rmonth'
    | 'rday'
    | 'rtail'
    | 'since'
    | 'bmonth'
    | 'bday'
    | 'btail'
    | 'btail2'
    | 'than'
    | 'plan',
    string
  >
>;

function opensSegment(text: string, at: number): boolean {
  return /(?:^|[，。；：、！\n（）\t]|其中|全市|并)$/u.test(text.slice(Math.max(0, at - 2), at));
}

function calendarDate(
  groups: Groups,
  ahead: string,
  behind: string,
  opens: boolean,
): string | null | undefined {
  if (groups.start === '起' || groups.start === '开始') return null;
  if (groups.start || NOT_BEHIND.test(behind)) return undefined;
  const lead = groups.lead;
  const first = isFirstOfTwo(ahead, behind);
  if (NOT_AHEAD.test(ahead) && !groups.from && lead === undefined && !first) return undefined;
  const dated = groups.tail !== undefined || groups.before !== undefined;
  const stated = STATED.test(behind);
  if (!lead && !opens && !dated && !stated && !first && !groups.from) return undefined;
  const { tomonth } = groups;
  const day = tomonth ? groups.today : groups.day;
  return dateOf(digits(groups.year!), tomonth ?? groups.month, day, groups.tail);
}

/** 从2012年的1479万公里增加到…: the first of two values has its own date. */
function isFirstOfTwo(ahead: string, behind: string): boolean {
  return /[从由]$/u.test(ahead) && /^的?\d/u.test(behind);
}

function plan(groups: Groups): string | undefined {
  if (groups.than) return undefined;
  return String(planEnds(groups.plan!));
}

/** 今年 is that of the document, whatever year its sentence names; where nobody knows it, it ends what went before. */
function relative(words: string, groups: Groups, year: number | null): string | null | undefined {
  if (groups.since === '以来' || groups.since === '起') return undefined;
  if (year === null) return groups.relative && !groups.since ? null : undefined;
  const own = String(groups.relative === '明年' ? year + 1 : year);
  if (/^年/u.test(words)) return words.startsWith('年内') ? own : `${own}-12-31`;
  const month = groups.rmonth ?? groups.bmonth;
  // 今年前5年: no end of this year.
  if (groups.relative && groups.since && !month && !groups.rtail) return undefined;
  return dateOf(
    own,
    month,
    groups.rday ?? groups.bday,
    groups.rtail ?? groups.btail ?? groups.btail2,
  );
}

function digits(year: string): string {
  return [...year]
    .map((d) => (d === '〇' ? 0 : DIGITS.includes(d) ? DIGITS.indexOf(d) : d))
    .join('');
}

/** 2023年底 is 2023-12-31, 2024年6月底 2024-06-30, 2024年上半年 2024-06-30; 2025年 stays a year. */
function dateOf(year: string, month?: string, day?: string, tail = ''): string {
  const quarter = /([一二三四])季度/u.exec(tail)?.[1];
  if (quarter) return monthEnd(year, 3 * DIGITS.indexOf(quarter));
  if (tail === '上半年') return monthEnd(year, 6);
  const atEnd = /底|末|下半年/u.test(tail);
  if (!month) return atEnd ? `${year}-12-31` : year;
  const padded = month.padStart(2, '0');
  if (day) return `${year}-${padded}-${day.padStart(2, '0')}`;
  return atEnd ? monthEnd(year, Number(month)) : `${year}-${padded}`;
}

function monthEnd(year: string, month: number): string {
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${last}`;
}
