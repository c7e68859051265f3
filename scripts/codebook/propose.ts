/**
 * For the clauses of a document that no row quotes: the rows that they are likely to belong to, with the words of
 * both. What a person accepts is entered as reviewed; nothing is entered by likeness.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus.ts';
import { REVIEWS } from '../../src/measure/codebook.ts';
import { withReviewed } from '../../src/measure/curated-edit.ts';
import { hitsOf, readings } from '../../src/measure/find.ts';
import { buildMatrix } from '../../src/measure/matrix.ts';
import { reviewsYaml, textDigest } from '../../src/measure/reviews.ts';
import { knownBeside, type Proposal, proposals } from '../../src/precedent/proposals.ts';
import { plain } from '../../src/text/flat.ts';
import { readArguments, stop } from '../lib/arguments.ts';
import { FOLDER, soundCodebook } from './sound.ts';

const USAGE =
  'npm run codebook -- propose 文件标识 [--accept 措施@条款标识… --by 角色 [--on 日期]]';
const { values, positionals } = readArguments(
  USAGE,
  { accept: { type: 'boolean' }, by: { type: 'string' }, on: { type: 'string' } },
  true,
);
const [policyId, ...accepted] = positionals;
const by = values.by?.trim();
const on = values.on ?? new Date().toISOString().slice(0, 10);
if (!policyId || accepted.length > 0 !== (values.accept === true))
  stop(2, `须写明文件；采纳的写在 --accept 之后。用法：${USAGE}`);
if (values.accept && !by) stop(2, `采纳须写明核对人的角色（--by）。用法：${USAGE}`);

const codebook = soundCodebook();
const corpus = await loadCorpus();
const policy = corpus.policies.find(({ meta }) => meta.policyId === policyId);
if (!policy) stop(2, `没有文件 ${policyId}。`);
const { matrix } = buildMatrix(corpus.policies, corpus.quantities, codebook, corpus.jurisdictions);
const rows = matrix.topics.flatMap(({ measures }) => measures);
const definitions = new Map(
  codebook.topics.flatMap(({ measures }) => measures).map((each) => [each.id, each]),
);
const placed = new Set(
  rows
    .flatMap(({ cells }) => Object.values(cells))
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.policyId === policyId ? [entry.clauseId] : [])),
);
const known = knownBeside(policyId, rows, (id) => definitions.get(id)?.aliases ?? []);
const all = proposals(policy, placed, known);
const read = readings(policy, corpus.quantities);

if (values.accept) accept();
else list();

function list(): void {
  const proposed = (proposal: Proposal) => proposal.rows.some((row) => row.proposed);
  const parts = [
    ['建议', all.filter(proposed)],
    ['待查', all.filter((each) => !proposed(each))],
  ] as const;
  for (const [name, some] of parts) {
    console.log(`■ ${name} ${some.length} 条`);
    for (const { clause, rows } of some) {
      console.log(`${clause.clauseId} ${plain(clause.text).slice(0, 120)}`);
      for (const { known, share, quote } of rows) {
        const name = definitions.get(known.measure)?.name;
        console.log(
          `  ${known.measure}@${clause.clauseId} ${name} ${Math.round(share * 100)}%\n    本条：${quote}\n    ${known.at}：${known.emphasis}`,
        );
      }
    }
  }
  console.log(`${all.length} 条不在任何一行；已在对照中的条文 ${placed.size} 条。`);
}

/** Writes what was accepted into the codebook, all or none. */
function accept(): void {
  const files = new Map<string, string>();
  const records = [...codebook.reviews.values()].flatMap((own) => [...own.values()]);
  const entered = accepted.map((name) => {
    const [measure = '', clauseId = ''] = name.split('@');
    const definition = definitions.get(measure);
    if (!definition) stop(2, `${name}：没有标识为 ${measure} 的措施。`);
    const proposal = all.find(({ clause }) => clause.clauseId === clauseId);
    if (!proposal) stop(2, `${name}：${clauseId} 不是不在任何一行的条款。`);
    const row = proposal.rows.find(({ known }) => known.measure === measure);
    if (!row) stop(2, `${name}：${measure} 不在该条所列的措施之中。`);
    const reading = read.find(({ clause }) => clause.clauseId === clauseId);
    if (!reading || hitsOf(reading, definition, row.quote).length === 0)
      stop(2, `${name}：「${row.quote}」中没有该措施的数值。`);
    const at = `${policyId}#${clauseId}`;
    const entry = `{ at: ${at}, quote: ${JSON.stringify(row.quote)}, accepted: true }`;
    const text = files.get(definition.file) ?? readFileSync(definition.file, 'utf8');
    files.set(definition.file, withReviewed(text, measure, entry));
    const sha256 = textDigest(proposal.clause.text);
    return { measure, at, by: by as string, on, sha256 };
  });
  for (const [file, text] of files) writeFileSync(file, text);
  writeFileSync(join(FOLDER, REVIEWS), reviewsYaml([...records, ...entered]));
  console.log(`已采纳 ${entered.length} 条，${by}，${on}。`);
}
