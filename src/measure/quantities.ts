import { PLAN } from '../lexicon/time.ts';
import type { Clause, Issue, Policy, Quantity } from '../model.ts';
import { flatten, plain } from '../text/flat.ts';
import { readText } from './grammar/clause.ts';
import { readDeadlines } from './grammar/deadlines.ts';
import type { Reading, Surroundings } from './grammar/reading.ts';
import { readTable } from './grammar/tables.ts';
import { unproved } from './proof.ts';

const UNREAD = new Set(['front', 'colophon']);
/** Headings of the part that reports: they open with these words (夯实…发展基础 is a task). */
const REPORTS = new RegExp(
  String.raw`(?:^|\n)(?:“?${PLAN}”?(?:时期|期间)?的?)?(?:现实|发展|工作|改革|规划|建设|主要|基本|行动|政策|编制|起草|形势)?(?:基础|现状|背景|情况|成[效就绩]|取得.{0,6}(?:成[效就绩]|进展)|.{0,12}回顾|.{0,8}完成情况)(?:$|\n|[。：与和及])`,
  'u',
);
/** A document that reports from its first line to its last. */
const BULLETIN = /(?:统计|环境状况|质量状况|普查)公报/u;
const AIMS = /目标/u;

/**
 * Reads every quantity of a policy, clause by clause in document order. The id is `<policyId>#<clauseId>~<n>`,
 * n counting from 1 in the clause. `measure` is null: the matrix fills it. Pure, never throws.
 */
export function readQuantities(policy: Policy): Quantity[] {
  const { policyId } = policy.meta;
  const context = surroundings(policy);
  return policy.clauses.flatMap((clause) =>
    readClause(clause, context(clause)).map((reading, index): Quantity => {
      const { nth: _nth, past: _past, left: _left, at, words, quantifier, ...rest } = reading;
      // 提高补助标准。每人每月不低于300元: the heading names what the sentence does not.
      rest.subject ??= clause.heading;
      return {
        id: `${policyId}#${clause.clauseId}~${index + 1}`,
        policyId,
        clauseId: clause.clauseId,
        quote: clause.text.slice(...at),
        at,
        words,
        ...rest,
        ...(quantifier === undefined ? {} : { quantifier }),
        measure: null,
      };
    }),
  );
}

/**
 * The quantities of a policy that their own words prove; each other one is left out and reported with its
 * clause and line, so that a figure never stands on the site by the grammar's word alone.
 */
export function provedQuantities(policy: Policy): { quantities: Quantity[]; issues: Issue[] } {
  const texts = new Map(
    policy.clauses.map((clause) => [clause.clauseId, { clause, text: plain(clause.text) }]),
  );
  const quantities: Quantity[] = [];
  const issues: Issue[] = [];
  for (const quantity of readQuantities(policy)) {
    const { clause, text } = texts.get(quantity.clauseId)!;
    const wrong = unproved(quantity, text);
    if (wrong === null) quantities.push(quantity);
    else {
      issues.push({
        ruleId: 'unproved-figure',
        line: clause.source.lines[0],
        message: `${clause.path.join('')}的数值未能核对，未收入：${wrong}`,
      });
    }
  }
  return { quantities, issues };
}

function readClause(clause: Clause, around: Surroundings): Reading[] {
  if (UNREAD.has(clause.kind)) return [];
  return clause.table ? readTable(clause, clause.table, around) : readText(clause, around);
}

/** What the clauses above say about one: their headings, and a lead-in that ends with a colon. */
function surroundings(policy: Policy): (clause: Clause) => Surroundings {
  const year = yearOf(policy);
  const byPath = new Map(policy.clauses.map((clause) => [clause.path.join('\u0000'), clause]));
  const bulletin = BULLETIN.test(policy.meta.title);
  return (clause) => {
    const line: Clause[] = [];
    for (let depth = 1; depth < clause.path.length; depth++) {
      const above = byPath.get(clause.path.slice(0, depth).join('\u0000'));
      if (above) line.push(above);
    }
    const headings = [...line, clause].map(({ heading }) => heading ?? '').join('\n');
    const above = line.reduceRight<string | null>((found, { text, heading }) => {
      return found ?? leadIn(text, heading, year);
    }, null);
    // A heading of its own governs a clause too: 2025年目标, 实施阶段（2022年7月至2024年12月）.
    const inherited = dateOfAims(clause.heading, year) ?? above;
    return {
      year,
      signedOn: policy.meta.signedOn,
      inherited,
      reports: bulletin || REPORTS.test(headings),
      aims: AIMS.test(headings),
    };
  };
}

/**
 * The deadline that a clause gives those below it: of a last paragraph that ends with a colon (“十四五”时期的
 * 具体目标是：), of its heading, or, under a heading of aims, the one deadline that it names.
 */
function leadIn(text: string, heading: string | null, year: number | null): string | null {
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  if (/[：:]$|(?:以下|如下|下列)[^，。；]{0,12}。$/u.test(last)) {
    const found = readDeadlines(flatten(last).text, year).at(-1)?.value;
    if (found) return found;
  }
  const named = readDeadlines(flatten(heading ?? '').text, year).at(-1)?.value;
  if (named) return named;
  if (!AIMS.test(heading ?? '')) return null;
  const dates = new Set(readDeadlines(flatten(text).text, year).map(({ value }) => value));
  return dates.size === 1 ? [...dates][0]! : null;
}

function dateOfAims(heading: string | null, year: number | null): string | null {
  if (heading === null || !/目标|任务|阶段/u.test(heading)) return null;
  return readDeadlines(flatten(heading).text, year).at(-1)?.value ?? null;
}

function yearOf({ meta }: Policy): number | null {
  const stated = meta.signedOn ?? meta.printedOn ?? meta.effectiveOn;
  if (stated) return Number(stated.slice(0, 4));
  const numbered = /[〔[［【（(](\d{4})[〕\]］】）)]/u.exec(meta.docNumber ?? '');
  return numbered ? Number(numbered[1]) : null;
}
