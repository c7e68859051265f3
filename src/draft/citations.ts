/** Citations whose title and number don't belong together, by the documents that are known and by each other. */
import type { Clause } from '../model.ts';
import { brackets, outerPairs } from '../text/brackets.ts';
import { squeeze } from '../text/squeeze.ts';
import type { Finding } from './finding.ts';

/** A document as it is known: from the corpus, or by how others cite it. */
export interface Known {
  title: string;
  docNumber: string;
}

const TITLES = brackets('title');
const NUMBER =
  /^\s*[（(〔[]?\s*(?:简称[^）)]{0,20}[，,；;])?([\p{Script=Han}]{1,12}[〔[（(【]\d{4}[〕\])）】]\s*(?:第\s*)?\d{1,4}\s*号)/u;

const plainNumber = (number: string): string =>
  squeeze(number)
    .replace(/[〔[（(【]/gu, '〔')
    .replace(/[〕\])）】]/gu, '〕')
    .replace('第', '');
const SHORT = 6;
/** What may stand around a title where the document that issues it is named: 某市人民政府关于印发…的通知. */
const AROUND = /^(?:[^〈〉《》<>]{0,24}(?:关于)?(?:印发|转发|发布)|[^〈〉《》<>]{0,24}(?=关于))?$/u;

/** One title, or one and the same as issued: 关于印发X的通知 is cited as X too. A title named inside another is not it. */
function sameTitle(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((title) =>
      squeeze(title)
        .normalize('NFKC')
        .replace(/[“”"‘’']/gu, ''),
    )
    .toSorted((a, b) => a.length - b.length) as [string, string];
  if (short === long) return true;
  const at = short.length >= SHORT ? long.indexOf(short) : -1;
  if (at < 0) return false;
  const before = long.slice(0, at).replace(/[〈《<]$/u, '');
  const behind = long.slice(at + short.length).replace(/^[〉》>]/u, '');
  return AROUND.test(before) && /^(?:的通知)?$/u.test(behind);
}
interface Cited extends Known {
  clause: Clause;
  at: readonly [number, number];
}

/** Titles in book marks with a number behind them. */
function citedIn(clauses: readonly Clause[]): Cited[] {
  return clauses.flatMap((clause) =>
    outerPairs(clause.text, TITLES).flatMap(([from, to]): Cited[] => {
      const behind = clause.text.slice(to, to + 60);
      const found = NUMBER.exec(behind);
      if (!found) return [];
      return [
        {
          clause,
          title: clause.text.slice(from + 1, to - 1),
          docNumber: found[1] ?? '',
          at: [from, to + found[0].length],
        },
      ];
    }),
  );
}

/** In: the clauses, and documents with their numbers. Out: citations that name one by another's title or number. */
export function citationFaults(clauses: readonly Clause[], known: readonly Known[]): Finding[] {
  const cited = citedIn(clauses);
  return cited.flatMap((each, n): Finding[] => {
    const others = [...known, ...cited.slice(0, n)];
    const number = plainNumber(each.docNumber);
    const report = (message: string): Finding[] => [
      { ruleId: 'citation', clauseId: each.clause.clauseId, at: each.at, message },
    ];
    const byNumber = others.filter(({ docNumber }) => plainNumber(docNumber) === number);
    if (byNumber.some(({ title }) => sameTitle(title, each.title))) return [];
    const [wrongTitle] = byNumber;
    if (wrongTitle)
      return report(
        `${squeeze(each.docNumber)}的标题这里是《${each.title}》，另处是《${wrongTitle.title}》`,
      );
    const wrongNumber = others.find(
      ({ title, docNumber }) => sameTitle(title, each.title) && docNumber !== '',
    );
    return wrongNumber
      ? report(
          `《${each.title}》的文号这里是${squeeze(each.docNumber)}，另处是${wrongNumber.docNumber}`,
        )
      : [];
  });
}
