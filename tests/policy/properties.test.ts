import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus.ts';
import { Policy, type Source } from '../../src/model.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { splitLines } from '../../src/source/read.ts';
import { visible } from '../../src/text/invisible.ts';

const MARKS =
  '一、 二、 三、 （一） (二) （三） 1. 2． 3、 10. （1） （2） ① ② —— - • 第一章 第二章 第一节 第一条 第二条 第十条之一 专栏1 专栏 2 表1 表2： 附件 附件1 附件：1. 目录 抄送： 1.1 1.2 2.1.1 第一篇 第二篇 第一分编 第一部分 第二条中 第三条规定 附件2-1 附录A 附表1 甲、 乙、 A. B. i. ii. Ⅰ ㉑ 一） “第一条 ：（一） 。（二）'.split(
    ' ',
  );
const WORDS =
  '加强领导 村卫生室规范化率达到90% 各县（市、区）人民政府： 《关于基层卫生的意见》 （责任单位：市财政局、 市卫健委） 现印发给你们 2023年4月6日 清州市人民政府 清政发〔2023〕9号 的通知 。 ； ， \t — 3 — 12 …………3 本方案自2023年5月1日起施行。 \u200b \u2029 <script> {x} 😀 \uE000'.split(
    ' ',
  );

const line = fc
  .tuple(
    fc.option(fc.constantFrom(...MARKS), { nil: '' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }),
    fc.constantFrom('', ' ', '　　', '\t'),
  )
  .map(([mark, words, indent]) => `${indent}${mark}${words.join('')}`);
const soup = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));

function sourceOf(text: string): Source {
  return {
    file: 'soup.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    format: 'text',
    lines: splitLines(text),
    hints: {},
  };
}

function holds(source: Source): void {
  const policy = parsePolicy(source, { policyId: 'soup', jurisdiction: null });
  expect(firstDifference(policy, source)).toBeNull();
  const ids = policy.clauses.map(({ clauseId }) => clauseId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { text, marker, heading, spans, ...clause } of policy.clauses) {
    const bare = (words: string) => visible(words).replace(/\s/gu, '').normalize('NFKC');
    // A mark stands where its clause says, at the start; only one that is inferred is not printed so.
    if (spans.marker) expect(bare(text.slice(...spans.marker))).toBe(bare(marker ?? ''));
    else expect(marker === null || clause.markerInferred || clause.kind === 'annex').toBe(true);
    expect(heading).toBe(spans.heading && visible(text.slice(...spans.heading)));
  }
  Policy.parse(policy);
}

describe('whatever the lines are', () => {
  test('line soup keeps every character, has unique ids and fits the schema', () => {
    fc.assert(
      fc.property(soup, (text) => holds(sourceOf(text))),
      { numRuns: 400 },
    );
  });

  test('arbitrary text does too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => holds(sourceOf(text))),
      { numRuns: 400 },
    );
  });
});

describe('the corpus', async () => {
  const { policies, sources } = await readCorpus(process.cwd());
  test.each(policies.map((policy) => [policy.meta.policyId, policy] as const))(
    '%s keeps every character of its source, and the same ids on every reading',
    (policyId, policy) => {
      const source = sources.get(policyId)!;
      expect(firstDifference(policy, source)).toBeNull();
      const again = parsePolicy(source, { policyId, jurisdiction: policy.meta.jurisdiction });
      expect(again.clauses).toEqual(policy.clauses);
      Policy.parse(policy);
    },
  );

  describe('what differs is found and shown with its line', () => {
    const policy = policies.find(({ furniture }) => furniture.length > 0);
    const source = sources.get(policy!.meta.policyId)!;
    const damages: [string, (policy: Policy) => void, RegExp][] = [
      [
        'a character lost in the middle',
        ({ clauses }) => {
          clauses[5]!.text = clauses[5]!.text.replace('建设', '建');
        },
        /第 \d+ 行：原文“设/,
      ],
      [
        'the last character lost',
        ({ clauses }) => {
          clauses.at(-1)!.text = clauses.at(-1)!.text.trimEnd().slice(0, -1);
        },
        /条款文字“”/,
      ],
      [
        'text added behind the end',
        ({ clauses }) => {
          clauses.at(-1)!.text += '另';
        },
        /原文“”，条款文字“另”/,
      ],
      [
        'text added inside a clause',
        ({ clauses }) => {
          clauses[4]!.text += '另行';
        },
        /条款文字“另行/,
      ],
      [
        'two clauses in the wrong order',
        ({ clauses }) => {
          [clauses[4]!.text, clauses[6]!.text] = [clauses[6]!.text, clauses[4]!.text];
        },
        /第 \d+ 行/,
      ],
      [
        'furniture that is not what stands there',
        ({ furniture }) => {
          furniture[0]!.text += '页';
        },
        /版面信息/,
      ],
      [
        'a line of the text called furniture',
        ({ furniture, clauses }) => {
          const [line] = clauses[5]!.source.lines;
          furniture.push({ line, text: source.lines[line - 1]!.text });
        },
        /第 \d+ 行/,
      ],
    ];
    test.each(damages)('%s', (_, damage, message) => {
      const damaged = structuredClone(policy!);
      damage(damaged);
      expect(firstDifference(damaged, source)).toMatch(message);
    });
  });
});
