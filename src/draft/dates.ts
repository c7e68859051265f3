/** Deadlines that have passed or can't be, years and days that no calendar has. */
import type { Clause, Quantity } from '../model.ts';
import { squeeze } from '../text/squeeze.ts';
import { type Finding, matchesIn } from './finding.ts';

const YEAR = '(?:19|20)\\d{2}';
/** A time by which something is to be done; 截至 and 从…到 report. */
const DUE = new RegExp(
  `(?<![截止从自]|以来)(?:到|至|力争)\\s*(${YEAR})\\s*年(?!以?来)|(${YEAR})\\s*年\\s*(?:\\d{1,2}\\s*月\\s*)?(?:\\d{1,2}\\s*日\\s*)?(?:底|末)?\\s*(?:之|以)?前(?!后)`,
  'gu',
);
const RANGE = new RegExp(`(${YEAR})\\s*年?\\s*(?:[—–－~～-]+|至|到)\\s*(${YEAR})\\s*年`, 'gu');
const DAY = /(?<!\d)(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日)?/gu;
const REPORTED = /以来|从|自|同比|相比|较|截至|截止|期间|历史/u;

const finding = (ruleId: string, clause: Clause, at: Finding['at'], message: string): Finding => ({
  ruleId,
  clauseId: clause.clauseId,
  at,
  message,
});

/** In a leap year: 29 February is a day of some year. */
const daysOf = (month: number): number => new Date(Date.UTC(2024, month, 0)).getUTCDate();

/** Headings of the parts that report what has been. */
const REPORT = /基础|现状|成[效就绩]|回顾/u;
/** Words by which a time is one to come even there. */
const AIMED = /(?:力争|确保|争取|计划|前)$/u;

/** Clauses that stand under such a heading. */
function reporting(clauses: readonly Clause[]): Set<Clause> {
  const paths = clauses
    .filter(({ heading }) => heading !== null && REPORT.test(heading))
    .map(({ path }) => path.join('/'));
  return new Set(
    clauses.filter(({ path }) => {
      const own = path.join('/');
      return paths.some((above) => own === above || own.startsWith(`${above}/`));
    }),
  );
}

/** In: clauses, and the day on which the draft is read, YYYY-MM-DD. */
export function datesOf(clauses: readonly Clause[], today: string): Finding[] {
  const year = Number(today.slice(0, 4));
  const reports = reporting(clauses);
  const passed = matchesIn(clauses, DUE).flatMap(({ clause, match, at }) => {
    const due = Number(match[1] ?? match[2]);
    const before = clause.text.slice(Math.max(0, at[0] - 12), at[0]);
    const told = reports.has(clause) && !AIMED.test(before) && match[1] !== undefined;
    return due < year && !told && !REPORTED.test(before)
      ? [finding('deadline-passed', clause, at, `“${squeeze(match[0])}”已过：今年是${year}年`)]
      : [];
  });
  const reversed = matchesIn(clauses, RANGE).flatMap(({ clause, match, at }) =>
    Number(match[1]) > Number(match[2])
      ? [finding('years-reversed', clause, at, `起止年份颠倒：“${squeeze(match[0])}”`)]
      : [],
  );
  const impossible = matchesIn(clauses, DAY).flatMap(({ clause, match, at }) => {
    const [month, day] = [Number(match[1]), Number(match[2] ?? 1)];
    const wrong = month < 1 || month > 12 || day < 1 || day > daysOf(month);
    return wrong && match[2] !== undefined
      ? [finding('no-such-day', clause, at, `没有这一天：“${squeeze(match[0])}”`)]
      : month > 12 && /年\s*$/u.test(clause.text.slice(Math.max(0, at[0] - 2), at[0]))
        ? [finding('no-such-day', clause, at, `没有这个月份：“${squeeze(match[0])}”`)]
        : [];
  });
  return [...passed, ...reversed, ...impossible];
}

/** One aim of running text with two deadlines: the same subject, value and unit. */
export function contradictingDeadlines(
  quantities: readonly Quantity[],
  clauses: ReadonlyMap<string, Clause>,
): Finding[] {
  const aims = quantities.filter(
    ({ kind, deadline, subject, value, clauseId }) =>
      kind === 'target' &&
      deadline !== null &&
      value !== null &&
      (subject?.length ?? 0) >= 4 &&
      clauses.get(clauseId)?.table === undefined,
  );
  const same = Map.groupBy(aims, ({ subject, value, unit, population, qualifiers }) =>
    [squeeze(subject ?? ''), value, unit, population, qualifiers].join('|'),
  );
  const year = ({ deadline }: Quantity): string => deadline?.slice(0, 4) ?? '';
  return [...same.values()].flatMap((all) =>
    all.flatMap((quantity, n): Finding[] => {
      const other = all
        .slice(0, n)
        .find((each) => each.clauseId !== quantity.clauseId && year(each) !== year(quantity));
      if (!other) return [];
      const message = `“${quantity.subject}”的期限这里是${quantity.deadline}，另处是${other.deadline}`;
      return [
        {
          ruleId: 'deadlines-differ',
          clauseId: quantity.clauseId,
          at: quantity.at,
          message,
          also: other.clauseId,
        },
      ];
    }),
  );
}
