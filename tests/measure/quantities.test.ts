import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus.ts';
import { readQuantities } from '../../src/measure/quantities.ts';
import type { Quantity } from '../../src/model.ts';
import { policy } from './fixture.ts';

/** `quantities.truth.txt` was written by reading the five documents, before the grammar. */
const truth = new Map<string, string[]>();
let policyId = '';
for (const line of readFileSync(new URL('quantities.truth.txt', import.meta.url), 'utf8').split(
  '\n',
)) {
  if (line.startsWith('@')) policyId = line.slice(1).trim();
  else if (line !== '' && !line.startsWith('#')) {
    truth.set(policyId, [...(truth.get(policyId) ?? []), line]);
  }
}

const corpus = await loadCorpus();
const read = new Map(
  corpus.policies.map((policy) => [policy.meta.policyId, readQuantities(policy)]),
);

function row({ clauseId, value, unit, comparator, deadline, kind }: Quantity): string {
  const number = value === null ? '-' : Array.isArray(value) ? value.join('..') : String(value);
  return [clauseId, number, unit ?? '-', comparator, deadline ?? '-', kind].join(' ');
}

test.each([...truth])('%s reads as a person read it', (id, rows) => {
  expect((read.get(id) ?? []).map(row)).toEqual(rows);
});

test('every quote stands in its clause and holds its number words', () => {
  for (const policy of corpus.policies) {
    for (const clause of policy.clauses) {
      const own = (read.get(policy.meta.policyId) ?? []).filter(
        (q) => q.clauseId === clause.clauseId,
      );
      for (const [index, { quote, at, words }] of own.entries()) {
        expect(quote).toBe(clause.text.slice(...at));
        expect(at[0]).toBeLessThanOrEqual(words[0]);
        expect(at[1]).toBeGreaterThanOrEqual(words[1]);
        // Joint subjects share the place of their figure.
        const before = own[index - 1]?.words ?? [0, 0];
        if (`${words}` !== `${before}`) expect(words[0]).toBeGreaterThanOrEqual(before[1]);
      }
    }
  }
});

test('subjects and populations say whose share it is', () => {
  const about = (id: string) => {
    const quantity = [...read.values()].flat().find((q) => q.id === id);
    return [quantity?.population ?? null, quantity?.subject ?? null];
  };
  expect(about('shaoxing-2022-reform#c2-1-3~2')).toEqual([
    '乡镇卫生院（社区卫生服务中心）',
    '达到“推荐标准”',
  ]);
  expect(about('shaoxing-2022-reform#c2-1-2~3')).toEqual([null, '全科医生数']);
  expect(about('shaoxing-2022-reform#c2-5-1~1')).toEqual([
    '职工医保参保人员在基层医疗卫生机构医疗',
    '报销比例',
  ]);
  expect(about('zhuji-pilot-draft#c2-3-1~1')).toEqual(['总编制数', '增加幅度']);
  expect(about('zhuji-pilot-draft#c2-2-3~1')).toEqual(['每个乡镇街道', '建设智慧化村卫生室（站）']);
  expect(about('shandong-city-primary-care#c2-2-4~3')).toEqual([
    '编制总额',
    '基层医疗卫生机构用于专业技术人员的编制',
  ]);
  expect(about('shaoxing-2021-health-plan#c2-3-b2~2')).toEqual([null, '每千人执业（助理）医师数']);
  expect(about('shaoxing-2021-health-plan#c3-1-box1~8')).toEqual([
    '基层公共卫生应急管理事项',
    '纳入全科网格管理',
  ]);
  expect(about('shaoxing-2021-health-plan#c1-1-table1~9')).toEqual([null, '出生人口性别比']);
});

test('a statistical bulletin reports whatever it says', () => {
  const kinds = (title: string) => {
    const one = policy('p', 'p', [{ clauseId: 'c1', text: '全年粮食产量25.9万吨，增长3%。' }]);
    one.meta.title = title;
    return readQuantities(one).map(({ kind }) => kind);
  };
  expect(kinds('清州市2023年国民经济和社会发展统计公报')).toEqual(['baseline', 'baseline']);
  expect(kinds('清州市2023年工作方案')).toEqual(['target', 'target']);
});
