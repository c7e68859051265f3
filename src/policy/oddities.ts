import type { Clause, Issue, SourceLine } from '../model.ts';
import { brackets, isBalanced } from '../text/brackets.ts';
import { BLANK, CONTROL } from '../text/invisible.ts';
import { segments } from '../text/sentences.ts';
import { slices } from '../text/span.ts';
import { squeeze } from '../text/squeeze.ts';

interface Rule {
  ruleId: string;
  pattern: RegExp;
  message: (found: string, text: string) => string;
}

const RULES: Rule[] = [
  {
    ruleId: 'half-width-bracket',
    pattern: /(?<=\p{Script=Han}.{0,30})[()]|[()](?=.{0,30}\p{Script=Han})/u,
    message: (found, text) => `中文中夹用半角括号“${found}”：“${text}”`,
  },
  {
    ruleId: 'half-width-punctuation',
    pattern: /(?<=\p{Script=Han}\s?)[,;:?!](?=\s?\p{Script=Han})/u,
    message: (found, text) => `中文中夹用半角标点“${found}”：“${text}”`,
  },
  {
    ruleId: 'stray-character',
    pattern: /(?<=\p{Script=Han})[.．`~^|\\*_](?=\p{Script=Han})/u,
    message: (found, text) => `多余的字符“${found}”：“${text}”`,
  },
  {
    ruleId: 'invisible-character',
    pattern: BLANK,
    message: (found, text) => `不可见字符 ${codePoint(found)}：“${named(text)}”`,
  },
  {
    ruleId: 'line-separator',
    pattern: /[\u2028\u2029\u0085\v]/u,
    message: (found, text) => `行内分隔符 ${codePoint(found)}：“${text}”`,
  },
  {
    ruleId: 'private-character',
    pattern: /\p{Co}/u,
    message: (found, text) => `自造字或专用区字符 ${codePoint(found)}：“${text}”`,
  },
  {
    ruleId: 'damaged-character',
    pattern: /[\uFFFD-\uFFFF\uFDD0-\uFDEF]|\?{3,}|锟斤拷|烫烫烫/u,
    message: (found, text) => `无法辨认的字符“${found}”：“${text}”`,
  },
  {
    ruleId: 'control-character',
    pattern: CONTROL,
    message: (found, text) => `控制字符 ${codePoint(found)}：“${named(text)}”`,
  },
];

const EXCERPT = 12;

/** What is odd in a text though nothing is lost: reported with rule, line and the text, never mended. */
export function oddities(lines: SourceLine[], clauses: Clause[]): Issue[] {
  return [
    ...lines.flatMap(brokenRules),
    ...clauses.flatMap(unbalanced),
    ...signMismatches(clauses),
  ];
}

function brokenRules({ line, text }: SourceLine): Issue[] {
  return RULES.flatMap(({ ruleId, pattern, message }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const around = text.slice(Math.max(0, match.index - EXCERPT), match.index + EXCERPT).trim();
    return [{ ruleId, line, message: message(match[0], around) }];
  });
}

const PAIRED = [
  [brackets('round'), '圆括号'],
  [brackets('title'), '书名号'],
  [brackets('double'), '引号'],
  [brackets('square'), '六角括号'],
] as const;

/** What opens in one paragraph of a clause may close in another. */
function unbalanced({ text, spans, source }: Clause): Issue[] {
  const words = text.slice(spans.marker?.[1] ?? 0).replaceAll('\n', '');
  const odd = PAIRED.find(([kind]) => !isBalanced(words, kind));
  if (!odd) return [];
  const message = `${odd[1]}不成对：“${text.slice(0, 24).replaceAll('\n', ' ')}…”`;
  return [{ ruleId: 'unbalanced-bracket', line: source.lines[0], message }];
}

/** The same figure printed with % in a table and with ‰ in the text, or the other way round. */
function signMismatches(clauses: Clause[]): Issue[] {
  const rows = clauses.flatMap((clause) =>
    (clause.table?.rows ?? []).flatMap((row) => {
      const cells = row.map((cell) => squeeze(cell).replace('％', '%'));
      const sign = cells.find((cell) => cell === '%' || cell === '‰');
      return sign ? [{ clause, row, cells, sign }] : [];
    }),
  );
  const said = figuresSaid(clauses);
  return rows.flatMap(({ clause, row, cells, sign }) => {
    const names = cells.map(withoutBrackets).filter((name) => /\p{Script=Han}{4,}/u.test(name));
    for (const figure of cells.flatMap((cell) => /\d+(?:\.\d+)?/.exec(cell)?.[0] ?? [])) {
      const printed = `${figure}${sign === '%' ? '‰' : '%'}`;
      for (const { text, line } of said.get(printed) ?? []) {
        const name = names.find((stem) => text.includes(stem));
        if (!name) continue;
        const message = `表中“${name}”的单位为“${sign}”，正文第 ${line} 行起写作“${printed}”`;
        return [{ ruleId: 'percent-permille', line: rowLine(clause, row), message }];
      }
    }
    return [];
  });
}

/** Figures with their sign → the sentences that print them, tables aside. */
function figuresSaid(clauses: Clause[]): Map<string, { text: string; line: number }[]> {
  const said = new Map<string, { text: string; line: number }[]>();
  for (const { table, text, source } of clauses) {
    if (table) continue;
    const words = squeeze(text).replaceAll('％', '%');
    for (const sentence of slices(words, segments(words))) {
      for (const [printed] of sentence.matchAll(/\d+(?:\.\d+)?[%‰]/gu)) {
        const found = { text: sentence, line: source.lines[0] };
        said.set(printed, [...(said.get(printed) ?? []), found]);
      }
    }
  }
  return said;
}

function withoutBrackets(name: string): string {
  return name.replace(/[（(].*?[）)]/gu, '');
}

/** The line of a row: that of its cells in the text, counted from the last line of the table. */
function rowLine({ text, source }: Clause, row: string[]): number {
  const [first, last] = source.lines;
  const words = squeeze(row.slice(1).join(''));
  const lines = text.split('\n');
  const at = lines.findIndex((line) => squeeze(line).endsWith(words));
  return Math.max(first, last - (lines.length - 1 - at));
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Characters that print nothing, by their names. */
function named(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, codePoint);
}
