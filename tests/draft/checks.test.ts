/** What an editor looks for is found where it was planted, and nothing is said of what is sound. */
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';
import { loadCorpus } from '../../src/corpus.ts';
import { check, type Knowledge } from '../../src/draft/checks.ts';
import type { Finding } from '../../src/draft/finding.ts';
import type { Named } from '../../src/draft/places.ts';
import { readDraft } from '../../src/draft/read.ts';
import { divisions } from '../../src/lexicon/division-table.ts';
import { plant } from './plant.ts';

/** Faults of each document. */
const FAULTS = 20;
const SEED = Number(process.env.DRAFT_SEED ?? 20260101);
/** What the five documents have as printed, and a person has found to be so. */
const PRINTED = new Set([
  'half-width-bracket',
  'half-width-punctuation',
  'stray-character',
  'percent-permille',
  'marker-lost',
]);

const { policies } = await loadCorpus(ROOT);
const places = divisions().rows.flatMap(({ code, name, to }): Named[] =>
  code !== null && to === null && name.length > 1 ? [[code, name]] : [],
);
const documents = policies.flatMap(({ meta }) => [
  ...(meta.docNumber ? [{ title: meta.title, docNumber: meta.docNumber }] : []),
  ...meta.cites.flatMap(({ title, docNumber }) => (docNumber ? [{ title, docNumber }] : [])),
]);

const measured = policies.map(({ meta, clauses }, n) => {
  const lines = clauses.flatMap(({ text }) => text.split('\n'));
  const year = Number((meta.signedOn ?? '2022').slice(0, 4));
  const known: Knowledge = {
    places,
    own: meta.divisionCode ?? '370000',
    documents,
    today: `${year}-06-01`,
  };
  const clean = readDraft(lines.join('\n'));
  const found = check(clean, known);
  const ground = {
    lines,
    clauses: clean.clauses,
    quantities: clean.quantities,
    year,
    otherPlaces: ['安阳县', '遵义市', '云南省', '海曙区', '攸县', '晋江市'],
    known: documents,
  };
  const planted = plant(ground, FAULTS, SEED + n);
  const draft = readDraft(planted.lines.join('\n'));
  const linesOf = new Map(draft.clauses.map(({ clauseId, source }) => [clauseId, source.lines]));
  const now = check(draft, known);
  const at = ({ clauseId, also }: Finding, line: number): boolean =>
    [clauseId, also].some((id) => {
      const [first, last] = linesOf.get(id ?? '') ?? [0, 0];
      return first <= line && line <= last + 1;
    });
  const missed = planted.faults.filter(
    ({ rules, line }) => !now.some((each) => rules.includes(each.ruleId) && at(each, line)),
  );
  const before = new Set(found.map(({ message }) => message));
  const alarms = now.filter(
    (each) =>
      !before.has(each.message) &&
      !planted.faults.some(
        ({ line }) => at(each, line) || at(each, line - 1) || at(each, line + 1),
      ),
  );
  return { id: meta.policyId, found, faults: planted.faults, missed, alarms };
});

test('what a finding says names both values and where the other stands', () => {
  const draft = readDraft(
    '一、目标\n（一）县域就诊率达到90%。\n（二）县域就诊率达到85%。\n（三）不超过3年以内，共3千500人。',
  );
  const found = check(draft, { places: [], own: null, documents: [], today: '2026-01-01' });
  expect(
    found.map(({ ruleId, clauseId, also, message }) => [ruleId, clauseId, also, message]),
  ).toEqual([
    ['values-unlike', 'c1-2', 'c1-1', '数值不一：“县域就诊率”这里是85%，另处是90%'],
    ['limit-twice', 'c1-3', undefined, '界限说了两次：“不超过3年以内”'],
    ['mixed-numerals', 'c1-3', undefined, '汉字数字与阿拉伯数字混用：“3千500”'],
  ]);
});

test.each([
  ['覆盖率不低于90%以上', '不低于90%以上'],
  ['每县至少3家以上', '至少3家以上'],
  ['不得少于 2 名及以上', '不得少于 2 名及以上'],
  ['起码3万元/年以上', '起码3万元/年以上'],
  ['不得超过30个工作日以内', '不得超过30个工作日以内'],
  ['至多5人封顶', '至多5人封顶'],
  ['不短于8小时以上', '不短于8小时以上'],
  ['用时大约30分钟左右', '大约30分钟左右'],
  ['面积将近50平方米上下', '将近50平方米上下'],
  ['近100家左右', '近100家左右'],
])('a limit or an estimate said twice: %s', (words, said) => {
  const draft = readDraft(`一、目标\n（一）${words}。`);
  const found = check(draft, { places: [], own: null, documents: [], today: '2026-01-01' });
  expect(found.map(({ message }) => message.replace(/^.*?：/u, ''))).toEqual([
    `“${said.replaceAll(' ', '')}”`,
  ]);
});

test.each([
  '不少于2家三级以上医院',
  '至少1名中级以上职称人员',
  '不低于90%以下部分',
  '超过3年以内',
  '不少于3人起草',
  '签约100人左右',
  '近5年左右',
  '年满60周岁以上',
])('one limit, or a fair estimate: %s', (words) => {
  const draft = readDraft(`一、目标\n（一）${words}。`);
  expect(check(draft, { places: [], own: null, documents: [], today: '2026-01-01' })).toEqual([]);
});

describe(`checks of drafts, seed ${SEED}`, () => {
  test('say nothing of the five documents but what is wrong as printed', () => {
    for (const { id, found } of measured)
      expect(
        found.filter(({ ruleId }) => !PRINTED.has(ruleId)),
        id,
      ).toEqual([]);
  });

  test('find at least 95 of 100 planted faults, with no more than one false alarm a document', () => {
    const faults = measured.flatMap((each) => each.faults);
    const missed = measured.flatMap((each) => each.missed);
    console.log(
      `planted faults, seed ${SEED}: ${faults.length - missed.length} of ${faults.length} found; false alarms ${measured.map(({ alarms }) => alarms.length).join(' ')}`,
    );
    expect(faults).toHaveLength(FAULTS * policies.length);
    expect(new Set(faults.map(({ kind }) => kind)).size).toBe(11);
    expect(
      missed.length,
      missed.map(({ kind, is }) => `${kind}：${is.slice(0, 60)}`).join('\n'),
    ).toBeLessThanOrEqual(0.05 * faults.length);
    for (const { id, alarms } of measured)
      expect(
        alarms.length,
        `${id}：${alarms.map(({ message }) => message).join('\n')}`,
      ).toBeLessThanOrEqual(1);
  });
});
