import stringWidth from 'string-width';
import { issueName } from '../content/issue-names.ts';
import type { Issue, Policy, Quantity } from '../model.ts';

const KINDS: [kind: string, name: string][] = [
  ['part', '部分（一、、篇）'],
  ['chapter', '章节'],
  ['article', '条'],
  ['section', '（一）'],
  ['item', '1.'],
  ['subitem', '（1）①'],
  ['bullet', '破折号项'],
  ['box', '专栏'],
  ['table', '表格'],
  ['continuation', '续段'],
  ['annex', '附件'],
];

const EXAMPLES = 3;

/** What a report says of a document beside the document itself. */
export interface Reported {
  policy: Policy;
  quantities: readonly Quantity[];
  /** Rows of the matrix that the document fills, as 主题：指标. */
  rows: readonly string[];
  /** The place as a person reads it. */
  place: string;
  /** What a person has to settle first; empty where nothing is doubtful. */
  doubts: readonly string[];
}

/** What was understood of one document, for a person to check: lines of text in Chinese, doubts first. */
export function reportLines({ policy, quantities, rows, place, doubts }: Reported): string[] {
  const { meta, clauses, furniture, issues } = policy;
  const said = (value: string | null): string => (value === null ? '原文未载明' : printable(value));
  const counts = KINDS.flatMap(([kind, name]) => {
    const count = clauses.filter((clause) => clause.kind === kind).length;
    return count > 0 ? [`${name} ${count}`] : [];
  });
  const linked = quantities.filter((quantity) => quantity.measure !== null).length;
  return [
    ...doubts.map((doubt) => `待确认　${printable(doubt)}`),
    `标题　　${printable(meta.title)}`,
    `标识　　${meta.policyId}`,
    `文号　　${said(meta.docNumber)}${meta.registryNumber ? `（登记号 ${printable(meta.registryNumber)}）` : ''}`,
    `机关　　${said(meta.issuer)}`,
    `日期　　成文 ${said(meta.signedOn)}，印发 ${said(meta.printedOn)}，施行 ${said(meta.effectiveOn)}`,
    `辖区　　${printable(place)}`,
    ...(meta.status === null ? [] : [`状态　　${printable(meta.status)}`]),
    `编码　　${meta.source.encoding}`,
    `条款　　共 ${clauses.length} 条：${counts.join('，') || '没有可识别的层级'}`,
    `版面　　页码、页眉、网页导航等 ${furniture.length} 行不计入条款`,
    `数值　　${quantities.length} 个，其中 ${linked} 个归入对照表`,
    `对照表　填入 ${rows.length} 行${rows.length > 0 ? `：${rows.slice(0, 12).join('；')}${rows.length > 12 ? '……' : ''}` : ''}`,
    `疑点　　${issues.length} 处`,
    ...issueLines(issues),
  ];
}

/** Issues by kind in order of appearance: name, count and up to three examples with their lines. */
function issueLines(issues: readonly Issue[]): string[] {
  const kinds = Map.groupBy(issues, ({ ruleId }) => ruleId);
  return [...kinds].flatMap(([ruleId, group]) => {
    const examples = group
      .slice(0, EXAMPLES)
      .map(({ line, message }) => `    ${line > 0 ? `第 ${line} 行　` : ''}${printable(message)}`);
    const more = group.length > EXAMPLES ? [`    ……另有 ${group.length - EXAMPLES} 处`] : [];
    return [`  ${issueName(ruleId)} ${group.length} 处`, ...examples, ...more];
  });
}

const COLUMNS = ['标题', '辖区', '文号', '成文日期', '条款', '疑点', '待确认'];
const WIDEST = 40;

/** Several documents at a glance: one line each below a head, columns set out by the width that is printed. */
export function tableLines(documents: readonly Reported[]): string[] {
  const rows = documents.map(({ policy: { meta, clauses, issues }, place, doubts }) => [
    meta.title,
    place,
    meta.docNumber ?? '—',
    meta.signedOn ?? '—',
    String(clauses.length),
    String(issues.length),
    doubts.length > 0 ? `${doubts.length} 项` : '—',
  ]);
  const cells = [COLUMNS, ...rows].map((row) => row.map((cell) => shorten(printable(cell))));
  const widths = COLUMNS.map((_, at) => Math.max(...cells.map((row) => stringWidth(row[at]!))));
  return cells.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat(widths[at]! - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function shorten(text: string): string {
  if (stringWidth(text) <= WIDEST) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > WIDEST - 2) break;
    kept += character;
  }
  return `${kept}……`;
}

/** Invisible characters of a document are named, so that they cannot act on the terminal. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu,
    (character) => `‹U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}
