import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import { loadCodebook } from '../../src/measure/codebook.ts';
import { findHits, readings } from '../../src/measure/find.ts';
import { likelyTexts, pairsOf } from '../../src/measure/likely.ts';

describe('pairs that a pattern asks for', () => {
  test.each([
    ['家庭医生', [['家庭', '庭医', '医生']]],
    ['签约|家庭医', [['签约'], ['家庭', '庭医']]],
    ['县域(内)?就诊率', [['县域', '就诊', '诊率']]],
    ['主治医师?', [['主治', '治医']]],
    ['服务的*人', [['服务']]],
    ['名额{2,3}个', [[]]],
    ['达到(?!县级|.[床)]位).{0,14}标准', [['达到', '标准']]],
    ['[一二]级医院', [['级医', '医院']]],
    ['\\d+个月', [['个月']]],
    ['医院+楼', [['医院']]],
    ['^对|对建成$', [[], ['对建', '建成']]],
    ['\\p{L}{2}医院', [[]]],
    ['基层|(卫生院|村卫生室)', [['基层'], []]],
    ['医院((甲)|乙丙)丁楼房|村', [['医院', '丁楼', '楼房'], []]],
    ['[甲|乙]村医', [['村医']]],
    ['[甲(]村医', [['村医']]],
    ['医院.楼', [['医院']]],
    ['医院{2,3}楼房', [['楼房']]],
    ['甲医院{2}', [['甲医']]],
    ['医院\\.楼房', [['医院', '楼房']]],
    ...[...'dDsSwWbB'].map((kind): [string, string[][]] => [
      `医院\\${kind}楼房`,
      [['医院', '楼房']],
    ]),
    ['医院[甲乙]', [['医院']]],
    ['医院[甲乙]楼房', [['医院', '楼房']]],
    ['医院\\u4e00楼房', [[]]],
    ['医院𠀀楼房', [['医院', '楼房']]],
  ])('%s', (source, pairs) => {
    expect(pairsOf(new RegExp(source, 'u'))).toEqual(pairs);
  });
});

describe('texts in which a row can be found', () => {
  const asks = (...finds: RegExp[][]) => ({
    find: finds.map((terms) => ({ terms, span: 'segments' as const })),
  });
  const likely = (measures: ReturnType<typeof asks>[], ...texts: string[]) => {
    const codebook = { topics: [{ measures }] };
    // What is known of a codebook is used again.
    likelyTexts(codebook, ['家庭医生'], (text) => text);
    const found = likelyTexts(codebook, texts, (text) => text);
    return measures.map((measure) => found.get(measure) ?? []);
  };
  test('have the pair that fewest patterns ask for, in each of its alternatives', () => {
    const [family, signed] = likely(
      [asks([/家庭医生/u]), asks([/签约|诊疗/u]), asks([/家庭|医生/u])],
      '家庭',
      '庭医',
      '甲签约，诊疗',
      '诊疗',
      '甲',
    );
    expect(family).toEqual(['庭医']);
    expect(signed).toEqual(['甲签约，诊疗', '诊疗']);
  });
  test('have it of the term that can be told best, and of any of the finds', () => {
    const [both, either] = likely(
      [asks([/医生/u, /村医/u]), asks([/甲乙/u], [/丙丁/u]), asks([/医生/u])],
      '医生',
      '村医',
      '甲乙',
      '丙丁',
      '丙乙',
    );
    expect(both).toEqual(['村医']);
    expect(either).toEqual(['甲乙', '丙丁']);
  });
  test('are all where a pattern asks for nothing that can be told', () => {
    expect(likely([asks([/甲?/u]), asks([/甲乙/u], [/./u])], '丙', '丁')).toEqual([
      ['丙', '丁'],
      ['丙', '丁'],
    ]);
    expect(likely([asks([/甲?/u, /丁戊/u])], '丙', '丁戊')).toEqual([['丁戊']]);
  });
});

test('no text that a pattern of the codebook matches lacks what the pattern asks for; every hit is in a likely text', async () => {
  const codebook = loadCodebook();
  const { policies, quantities } = await readCorpus(process.cwd());
  const measures = codebook.topics.flatMap((topic) => topic.measures);
  let hits = 0;
  let passedOver = 0;
  for (const policy of policies) {
    const read = readings(policy, quantities);
    const likely = likelyTexts(codebook, read, ({ compact }) => compact.text);
    for (const measure of measures) {
      const texts = new Set(likely.get(measure));
      passedOver += read.length - texts.size;
      for (const reading of read) {
        const found = findHits(reading, measure).length;
        hits += found;
        if (found > 0) expect(texts.has(reading), `${measure.id} ${reading.clause.url}`).toBe(true);
      }
    }
  }
  expect(hits).toBeGreaterThan(500);
  expect(passedOver).toBeGreaterThan(measures.length * policies.length * 20);
});
