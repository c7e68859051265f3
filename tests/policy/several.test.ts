import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/policy/parse.ts';
import { readSource } from '../../src/source/read.ts';

async function issuesOf(text: string) {
  const source = await readSource(Buffer.from(text), 'page.txt');
  const { issues, meta } = parsePolicy(source, { policyId: 'page', jurisdiction: null });
  return { meta, said: issues.filter(({ ruleId }) => ruleId === 'several-documents') };
}

const notice = (subject: string, number: number) => `清州市水务局关于${subject}的通知
清水发〔2024〕${number}号
各县区水务局：
一、检查${subject}。
二、上报结果。
清州市水务局
2024年3月${number}日
`;

test('a second letter in one source is reported, and the first one keeps its number and day', async () => {
  const { meta, said } = await issuesOf(notice('防汛检查', 1) + notice('节水检查', 2));
  expect([meta.docNumber, meta.signedOn]).toEqual(['清水发〔2024〕1号', '2024-03-01']);
  expect(said).toEqual([
    {
      ruleId: 'several-documents',
      line: 8,
      message: '同一来源中还有另一份公文：“清州市水务局关于节水检查的通知”，请分开收录',
    },
  ]);
});

test('the plan that a notice sends out is no second letter', async () => {
  const plan = '清州市防汛检查工作方案\n为做好检查，制定本方案。\n一、总体要求\n确保安全。\n';
  const { said } = await issuesOf(notice('防汛检查', 1) + plan);
  expect(said).toEqual([]);
});
