/**
 * Notes who has compared the entries of documents with the text. Only entries that the codebook lists as
 * `reviewed` and whose words stand in the clause; those that are noted and hold stay as they are.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus.ts';
import { REVIEWS } from '../../src/measure/codebook.ts';
import { reviewable, reviewsYaml } from '../../src/measure/reviews.ts';
import { readArguments, stop } from '../lib/arguments.ts';
import { FOLDER, soundCodebook } from './sound.ts';

const USAGE = 'npm run codebook -- review 文件标识[#条款标识]… --by 角色 [--on 日期] [--dry-run]';
const { values, positionals } = readArguments(
  USAGE,
  { by: { type: 'string' }, on: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  true,
);
const by = values.by?.trim();
const on = values.on ?? new Date().toISOString().slice(0, 10);
if (!by || positionals.length === 0) stop(2, `须写明文件和核对人的角色。用法：${USAGE}`);
if (!/^\d{4}-\d\d-\d\d$/u.test(on) || Number.isNaN(Date.parse(on)))
  stop(2, `--on 应为日期，如 2026-01-31，现为「${on}」。`);

const codebook = soundCodebook();
const { policies } = await loadCorpus();
const texts = new Map(
  policies.flatMap(({ meta, clauses }) =>
    clauses.map(({ clauseId, text }) => [`${meta.policyId}#${clauseId}`, text] as const),
  ),
);
for (const name of positionals)
  if (![...texts.keys()].some((at) => at === name || at.startsWith(`${name}#`)))
    stop(2, `没有文件或条款 ${name}。`);
const { records, missing } = reviewable(codebook, texts, positionals, { by, on });
for (const { measure, at } of records) console.log(`  ${at} ${measure}`);
for (const { file, line, at, quote } of missing)
  console.log(`  ✗ ${file}:${line}: ${at} 的条文中没有「${quote}」，未登记`);
const kept = [...codebook.reviews.values()]
  .flatMap((own) => [...own.values()])
  .filter(({ measure, at }) => !records.some((each) => each.measure === measure && each.at === at));
if (!values['dry-run']) writeFileSync(join(FOLDER, REVIEWS), reviewsYaml([...kept, ...records]));
console.log(`${values['dry-run'] ? '可登记' : '已登记'} ${records.length} 条，${by}，${on}。`);
