import type { Corpus } from '../corpus.ts';
import { loadCodebook } from '../measure/codebook.ts';
import { buildMatrix } from '../measure/matrix.ts';
import { readQuantities } from '../measure/quantities.ts';
import type { Policy, Quantity } from '../model.ts';

const KINDS: [kind: string, name: string][] = [
  ['chapter', '章节'],
  ['article', '条'],
  ['part', '部分（一、）'],
  ['section', '（一）'],
  ['item', '1.'],
  ['subitem', '（1）①'],
  ['bullet', '破折号项'],
  ['box', '专栏'],
  ['table', '表格'],
  ['continuation', '续段'],
  ['annex', '附件'],
];

const MOST_ISSUES = 200;

export interface Findings {
  quantities: Quantity[];
  /** Rows of the matrix that the policy has an entry in, as 主题：指标. */
  rows: string[];
}

/** Quantities of a policy and the rows of the matrix that it fills in this corpus. */
export function findings(policy: Policy, corpus: Corpus, codebookFolder: string): Findings {
  const { policyId } = policy.meta;
  const raw = corpus.policies.flatMap((each) => readQuantities(each));
  const codebook = loadCodebook(codebookFolder);
  const { matrix, quantities } = buildMatrix(corpus.policies, raw, codebook, corpus.jurisdictions);
  const rows = matrix.topics.flatMap((topic) =>
    topic.measures
      .filter((measure) =>
        Object.values(measure.cells).some(({ entries }) =>
          entries.some((entry) => entry.policyId === policyId),
        ),
      )
      .map((measure) => `${topic.name}：${measure.name}`),
  );
  return { quantities: quantities.filter((each) => each.policyId === policyId), rows };
}

/** What was understood of a policy, for a person to check: lines of text in Chinese. */
export function describe(policy: Policy, place: string, { quantities, rows }: Findings): string[] {
  const { meta, clauses, furniture, issues } = policy;
  const said = (value: string | null): string => (value === null ? '原文未载明' : printable(value));
  const counts = KINDS.flatMap(([kind, name]) => {
    const count = clauses.filter((clause) => clause.kind === kind).length;
    return count > 0 ? [`${name} ${count}`] : [];
  });
  const linked = quantities.filter((quantity) => quantity.measure !== null).length;
  return [
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
    ...issues
      .slice(0, MOST_ISSUES)
      .map(({ line, message }) => `  ${line > 0 ? `第 ${line} 行　` : ''}${printable(message)}`),
    ...(issues.length > MOST_ISSUES ? [`  ……另有 ${issues.length - MOST_ISSUES} 处`] : []),
  ];
}

/** Invisible characters of a document are named, so that they cannot act on the terminal. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu,
    (character) => `‹U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}
