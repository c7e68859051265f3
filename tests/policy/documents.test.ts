import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { readSource } from '../../src/source/read.ts';

async function parse(text: string, part?: number, file = 'page.txt') {
  const source = await readSource(Buffer.from(text), file);
  const policy = parsePolicy(source, {
    policyId: 'page',
    jurisdiction: null,
    ...(part ? { part } : {}),
  });
  expect(firstDifference(policy, source)).toBeNull();
  return { ...policy, said: policy.issues.filter(({ ruleId }) => ruleId === 'two-documents') };
}

const notice = (subject: string, number: number) => `清州市水务局关于${subject}的通知
清水发〔2024〕${number}号
各县区水务局：
一、检查${subject}。
二、上报结果。
清州市水务局
2024年3月${number}日
`;
const order = (subject: string, day: number) => `清州市水务局关于${subject}的通告
为保障安全，现将有关事项通告如下：
一、禁止捕捞。
清州市水务局
2024年4月${day}日
`;
const rules = (name: string) => `清州市${name}条例
（2020年1月1日清州市人民代表大会常务委员会通过）
第一条 为规范管理，制定本条例。
第二条 本条例自2020年5月1日起施行。
`;

describe('several documents in one source', () => {
  test('are reported by name; the first gives the metadata, each its clauses', async () => {
    const { meta, said, clauses } = await parse(notice('防汛检查', 1) + notice('节水检查', 2));
    expect([meta.title, meta.docNumber, meta.signedOn]).toEqual([
      '清州市水务局关于防汛检查的通知',
      '清水发〔2024〕1号',
      '2024-03-01',
    ]);
    expect(said).toMatchObject([{ ruleId: 'two-documents', line: 8 }]);
    for (const name of ['清州市水务局关于防汛检查的通知', '清州市水务局关于节水检查的通知'])
      expect(said[0]!.message).toContain(`“${name}”`);
    expect(clauses.map(({ clauseId }) => clauseId)).toEqual([
      'front',
      'c1',
      'c2',
      'closing',
      'front_2',
      'c1_2',
      'c2_2',
      'closing_2',
    ]);
    expect(clauses.map(({ clauseId, url }) => url.endsWith(`#${clauseId}`))).not.toContain(false);
  });

  test.each([
    ['without numbers', order('禁渔', 1) + order('封河', 2)],
    ['as statutes', rules('河道管理') + rules('湿地保护')],
    [
      'with letterheads',
      `清州市水务局文件\n${notice('防汛检查', 1)}（此件公开发布）\n清州市水务局文件\n${notice('节水检查', 2)}`,
    ],
    [
      'behind attachments',
      `${notice('防汛检查', 1)}附件1\n检查表\n一、堤坝\n${notice('节水检查', 2)}`,
    ],
    ['three of them', notice('防汛检查', 1) + notice('节水检查', 2) + notice('排涝检查', 3)],
  ])('are told apart %s', async (_, text) => {
    expect((await parse(text)).said).toHaveLength(1);
  });

  test('stand on one page', async () => {
    const page = `<div>${(notice('防汛检查', 1) + notice('节水检查', 2)).replace(/(.+)\n/g, '<p>$1</p>')}</div>`;
    const { said, meta } = await parse(page, undefined, 'a.html');
    expect(said).toHaveLength(1);
    expect(meta.signedOn).toBe('2024-03-01');
  });

  test('can be taken one by one', async () => {
    const text = notice('防汛检查', 1) + notice('节水检查', 2);
    const second = await parse(text, 2);
    expect(second.said).toEqual([]);
    expect([second.meta.docNumber, second.meta.signedOn, second.meta.source.part]).toEqual([
      '清水发〔2024〕2号',
      '2024-03-02',
      2,
    ]);
    expect(second.clauses.map(({ clauseId }) => clauseId)).toEqual([
      'front',
      'c1',
      'c2',
      'closing',
    ]);
    expect(second.furniture).toHaveLength(7);
    expect((await parse(text, 1)).meta.docNumber).toBe('清水发〔2024〕1号');
    const entry = { policyId: 'page', jurisdiction: null, part: 3 };
    await expect(readDocument(Buffer.from(text), 'a.txt', entry)).rejects.toThrow(
      /没有第 3 份文件/,
    );
  });
});

describe('one document', () => {
  const plan = '清州市防汛检查工作方案\n为做好检查，制定本方案。\n一、总体要求\n确保安全。\n';
  test.each([
    ['a notice with the plan that it sends out', notice('防汛检查', 1) + plan],
    [
      'a notice that forwards a letter',
      `清州市水务局转发省水利厅关于节水检查的通知\n清水发〔2024〕9号\n各县区水务局：\n现将文件转发给你们。\n清州市水务局\n2024年3月9日\n${notice('节水检查', 2).replaceAll('清州市水务局', '某省水利厅')}`,
    ],
    [
      'a notice with forms as attachments',
      `${notice('防汛检查', 1)}附件1\n清州市水务局：\n申请人：\n2024年3月1日\n附件2\n检查情况报告\n清州市水务局：\n`,
    ],
    ['a statute', rules('河道管理')],
    [
      'a plan by its name, then the notice that sends it out',
      `清州市防汛检查工作方案\n2024年3月1日\n${notice('印发清州市防汛检查工作方案', 1).replace('关于', '关于\n')}`,
    ],
    ['a letter below its date', `2024年3月1日\n${notice('防汛检查', 1)}`],
    ['a letter alone', notice('防汛检查', 1)],
  ])('is none of several: %s', async (_, text) => {
    expect((await parse(text)).said).toEqual([]);
  });
});
