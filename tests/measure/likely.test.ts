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
  ])('%s', (source, pairs) => {
    expect(pairsOf(new RegExp(source, 'u'))).toEqual(pairs);
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
