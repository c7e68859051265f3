import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCodebook } from '../../src/measure/codebook.ts';
import { withReviewed } from '../../src/measure/curated-edit.ts';
import { FATAL, rowsOf } from '../../src/measure/matrix.ts';
import { reviewsYaml, textDigest } from '../../src/measure/reviews.ts';
import type { Quantity } from '../../src/model.ts';
import { policy, quantity } from './fixture.ts';

const RULE = `- id: rule
  name: 年薪制
  type: provision
  definition: 负责人实行年薪制。
  find:
    - terms: [年薪制]
`;
const VALUE = RULE.replace('provision', 'value\n  unit: "%"').replace(
  'terms: [年薪制]',
  'terms: [增长率]\n      units: ["%"]',
);

function entered(
  measure: string,
  quote: string,
  text: string,
  quantities: (p: ReturnType<typeof policy>) => Quantity[] = () => [],
) {
  const p = policy('p', 'city', [{ clauseId: 'c1', text }]);
  const yaml = withReviewed(
    measure,
    'rule',
    `{ at: p#c1, quote: ${JSON.stringify(quote)}, accepted: true }`,
  );
  const sha256 = textDigest('协议工资，按 年核定。');
  const { codebook, problems } = readCodebook(
    { path: 't.yaml', text: '- { id: t, name: 题 }' },
    [{ path: 'm.yaml', topic: 't', text: yaml }],
    {
      path: 'r.yaml',
      text: reviewsYaml([{ measure: 'rule', at: 'p#c1', by: '某某', on: '2024-01-31', sha256 }]),
    },
  );
  expect(problems).toEqual([]);
  return rowsOf(p, quantities(p), codebook);
}

describe('words that a person has put in a row', () => {
  it('are an entry though its patterns do not find them', () => {
    const { rows, issues } = entered(RULE, '协议工资,按年核定', '协议工资，按 年核定。');
    expect(rows.rule).toMatchObject([
      {
        emphasis: '协议工资，按 年核定',
        at: [0, 10],
        reviewed: true,
        review: { by: '某某', on: '2024-01-31' },
      },
    ]);
    expect(issues).toEqual([]);
  });

  it('are an entry beside others of their clause', () => {
    const { rows } = entered(RULE, '协议工资', '推行年薪制。协议工资。');
    expect(rows.rule?.map(({ emphasis }) => emphasis)).toEqual(['推行年薪制', '协议工资']);
  });

  it('are one entry with what the patterns find', () => {
    const { rows } = entered(RULE, '推行年薪制', '推行年薪制。');
    expect(rows.rule).toHaveLength(1);
  });

  it('stop a build where the clause that they were reviewed against does not have them', () => {
    const { rows, issues } = entered(RULE, '协议工资按月', '协议工资，按 年核定。');
    expect(rows.rule).toBeUndefined();
    expect(issues.map(({ ruleId }) => FATAL.has(ruleId))).toEqual([true]);
    // Another text withdraws the review instead.
    expect(entered(RULE, '协议工资按月', '协议工资，按月核定。').issues).toEqual([]);
  });

  it('are an entry for each figure in them that the row admits', () => {
    const text = '涨幅不低于5%，补助3万元，另计8%。';
    const { rows } = entered(VALUE, '涨幅不低于5%，补助3万元', text, (p) => [
      quantity(p, 'c1', '不低于5%', { value: 5, unit: '%' }),
      quantity(p, 'c1', '3万元', { value: 3, unit: '万元' }),
      quantity(p, 'c1', '另计8%', { value: 8, unit: '%' }),
    ]);
    expect(rows.rule?.map(({ value }) => value)).toEqual([5]);
  });
});

describe('what is written into the codebook', () => {
  const entry = '{ at: p#c1, quote: "甲" }';
  const other = RULE.replace('rule', 'other').replace('年薪制', '别的');

  it('begins the list of a measure that has none, and leaves all else', () => {
    const text = `# 头\n${RULE}\n# 尾\n${other}`;
    const written = withReviewed(text, 'rule', entry);
    expect(written).toBe(`# 头\n${RULE}  reviewed:\n    - ${entry}\n\n# 尾\n${other}`);
    expect(parse(withReviewed(text, 'other', entry))[1].reviewed).toHaveLength(1);
  });

  it('stands behind what the list has', () => {
    const once = withReviewed(`${RULE}\n${other}`, 'rule', entry);
    const twice = withReviewed(once, 'rule', '{ at: p#c2, quote: "乙" }');
    expect(parse(twice)[0].reviewed).toEqual([
      { at: 'p#c1', quote: '甲' },
      { at: 'p#c2', quote: '乙' },
    ]);
    expect(withReviewed(once.trimEnd(), 'rule', entry)).toContain(`${entry}\n    - ${entry}`);
  });

  it('leaves a comment where it stands', () => {
    const noted = `${RULE.trimEnd()} # 注\n${other}`;
    expect(withReviewed(noted, 'rule', entry)).toBe(
      `${RULE.trimEnd()} # 注\n  reviewed:\n    - ${entry}\n${other}`,
    );
  });

  it('stands below the bare name of the list', () => {
    const [rule] = parse(withReviewed(`${RULE}  reviewed:\n${other}`, 'rule', entry));
    expect(rule.reviewed).toEqual([{ at: 'p#c1', quote: '甲' }]);
  });

  it.each([RULE, '', 'x: 1', '- 5', '5'])('needs a measure: %j has none', (text) => {
    expect(() => withReviewed(text, 'none', entry)).toThrow('没有标识为 none 的措施');
  });
});
