/**
 * For those who curate the codebook: what each measure finds in the corpus, what of it has been
 * checked, and what stands in no row.
 */
import { loadCorpus } from '../../src/corpus.ts';
import type { MeasureDefinition } from '../../src/measure/codebook.ts';
import { findRuns, overlaps, type Reading, readings } from '../../src/measure/find.ts';
import { buildMatrix, FATAL } from '../../src/measure/matrix.ts';
import { trim } from '../../src/measure/text.ts';
import type { MatrixEntry, Measure } from '../../src/model.ts';
import { plain } from '../../src/text/flat.ts';
import { origin } from '../../src/text/folded.ts';
import type { Span } from '../../src/text/span.ts';
import { readArguments, stop } from '../lib/arguments.ts';
import { soundCodebook } from './sound.ts';

const USAGE =
  'npm run codebook -- [--topic 主题] [--measure 指标] [--draft 输出可粘贴的待核对条目] [--uncovered 列出未入行的句子]';

const figure = (entry: MatrixEntry): string =>
  entry.value === undefined
    ? ''
    : ` ⟨${[entry.population, entry.comparator, entry.value, entry.unit, entry.deadline].map((part) => part ?? '—').join(' ')}⟩`;

const entriesOf = (measure: Measure): MatrixEntry[] =>
  Object.values(measure.cells).flatMap((cell) => cell.entries);

const quoted = (words: string): string => JSON.stringify(plain(words));

/** Words that a value measure's patterns match without a figure that it admits. */
function withoutFigure(
  all: Reading[],
  definition: MeasureDefinition,
  entries: MatrixEntry[],
): string[] {
  if (definition.type !== 'value') return [];
  return all.flatMap((reading) =>
    definition.find.flatMap((find) =>
      findRuns(reading, find)
        .filter((run) => !reading.figures.some(({ number }) => number && overlaps(number, run)))
        .map((run) => reading.clause.text.slice(...origin(reading.compact, run)))
        .filter((words) => !entries.some((entry) => plain(entry.emphasis).includes(plain(words))))
        .map((words) => `    ✗ 无合格数值 ${reading.clause.clauseId} ${plain(words)}`),
    ),
  );
}

const { values: options } = readArguments(USAGE, {
  topic: { type: 'string' },
  measure: { type: 'string' },
  draft: { type: 'boolean' },
  uncovered: { type: 'boolean' },
});
const codebook = soundCodebook();
const corpus = await loadCorpus();
const raw = corpus.quantities;
const { matrix, quantities, issues, withdrawn } = buildMatrix(
  corpus.policies,
  raw,
  codebook,
  corpus.jurisdictions,
);
const definitions = new Map(
  codebook.topics.flatMap((topic) => topic.measures).map((measure) => [measure.id, measure]),
);
const readingsOf = new Map(
  corpus.policies.map((policy) => [policy.meta.policyId, readings(policy, raw)]),
);
const chosen = matrix.topics.filter((topic) => !options.topic || topic.id === options.topic);
if (chosen.length === 0)
  stop(2, `没有主题 ${options.topic}；可用：${matrix.topics.map((t) => t.id).join(' ')}`);

let shared = 0;
let rows = 0;
let unchecked = 0;
for (const topic of chosen) {
  console.log(`■ ${topic.name}（${topic.id}）${topic.measures.length} 行`);
  for (const measure of topic.measures) {
    if (options.measure && measure.id !== options.measure) continue;
    const definition = definitions.get(measure.id) as MeasureDefinition;
    const entries = entriesOf(measure);
    const fresh = entries.filter((entry) => !entry.reviewed);
    const stated = Object.values(measure.cells).filter((cell) => cell.status === 'stated').length;
    rows++;
    shared += stated > 1 ? 1 : 0;
    unchecked += fresh.length;
    const lost = issues.filter((issue) => issue.measure === measure.id && FATAL.has(issue.ruleId));
    console.log(
      `  ${measure.id} ${measure.name}：${stated} 地，找到 ${entries.length}，已核对 ${entries.length - fresh.length}，待核对 ${fresh.length}，核对后失落 ${lost.length}`,
    );
    for (const issue of lost) console.log(`    ✗ ${issue.file}:${issue.line} ${issue.message}`);
    for (const entry of options.measure ? entries : fresh) {
      const at = `${entry.policyId}#${entry.clauseId}`;
      console.log(
        options.draft
          ? `    - { at: ${at}, quote: ${quoted(entry.emphasis)} }`
          : `    ${entry.reviewed ? '✓' : '·'} ${at} ${plain(entry.emphasis)}${figure(entry)}`,
      );
    }
    for (const [, all] of readingsOf)
      for (const line of withoutFigure(all, definition, entries)) console.log(line);
  }
}

const everywhere = matrix.topics.flatMap((topic) => topic.measures).flatMap(entriesOf);
const covered = new Map<string, MatrixEntry[]>();
for (const entry of everywhere) {
  const key = `${entry.policyId}#${entry.clauseId}`;
  covered.set(key, [...(covered.get(key) ?? []), entry]);
}
console.log(`\n合计 ${rows} 行，其中 ${shared} 行两地以上；待核对 ${unchecked} 条。`);
for (const { measure, at, by, on } of withdrawn)
  console.log(`  ✗ 核对撤回：${measure} ${at}，条文自${by}于${on}核对后有改动`);
console.log('\n■ 不在任何一行的条款');
for (const [policyId, all] of readingsOf)
  for (const { clause } of all)
    if (!covered.has(`${policyId}#${clause.clauseId}`))
      console.log(
        `  ${policyId}#${clause.clauseId} ${clause.kind} ${plain(clause.text).slice(0, 50)}`,
      );
console.log('\n■ 不在任何一行的数值');
for (const quantity of quantities)
  if (!quantity.measure)
    console.log(
      `  ${quantity.policyId}#${quantity.clauseId} ${quantity.subject ?? '—'} ${quantity.comparator} ${quantity.value} ${quantity.unit ?? ''} ${quantity.kind}「${plain(quantity.quote)}」`,
    );
if (options.uncovered) {
  console.log('\n■ 不在任何一行的句子');
  for (const [policyId, all] of readingsOf)
    for (const { clause, compact, sentences } of all) {
      const taken: Span[] = (covered.get(`${policyId}#${clause.clauseId}`) ?? []).flatMap(
        (entry) => {
          const words = plain(entry.emphasis);
          const from = compact.text.replaceAll('\n', ' ').indexOf(words);
          return from < 0 ? [] : [[from, from + words.length] as const];
        },
      );
      for (const { span } of sentences)
        if (!taken.some((other) => overlaps(other, span)))
          console.log(
            `  ${policyId}#${clause.clauseId} ${compact.text.slice(...trim(compact.text, span))}`,
          );
    }
}
process.exitCode = issues.some((issue) => FATAL.has(issue.ruleId)) ? 1 : 0;
