import { describe, expect, it } from 'vitest';
import { policyFiles } from '../../src/content/mdx.ts';
import { firstDifference } from '../../src/policy/lossless.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { readSource } from '../../src/source/read.ts';

const HOSTILE = `青政办发〔2023〕18号

青川县人民政府办公室关于印发<script>alert(1)</script>方案的通知

一、总体目标---

import fs from "node:fs"; export default 1

到2025年达到95%以上，</title></head><body onload=alert(1)>5~10万元~~删~~ **粗** \`码\` \${1+1} {process.env} <!-- 注 --> ]]> &lt;b&gt; \\u003c $& %s。

二、主要任务\u202e反向\u202c与零宽\u200b字符\ufeff、私用\ue000、生僻𠮷字。

（一）改造</script><b>村卫生室</b>。（责任单位：县卫生健康局<script>、../../x局）

（二）行分隔\u2028段分隔\u2029。
`;

async function hostilePolicy() {
  const source = await readSource(new TextEncoder().encode(HOSTILE), 'a.txt');
  return { source, policy: parsePolicy(source, { policyId: 'a', jurisdiction: null }) };
}

describe('a document that tries to be more than text', () => {
  it('keeps every character in its place', async () => {
    const { source, policy } = await hostilePolicy();
    expect(firstDifference(policy, source)).toBeNull();
    expect(policy.meta.title).toBe(
      '青川县人民政府办公室关于印发<script>alert(1)</script>方案的通知',
    );
    const text = policy.clauses.map((clause) => clause.text).join('\n');
    for (const kept of [
      '{process.env}',
      '~~删~~ **粗** `码`',
      ']]> &lt;b&gt; \\u003c',
      '𠮷',
      '\u202e反向\u202c',
      '\ue000',
      '</script><b>',
    ]) {
      expect(text).toContain(kept);
    }
  });

  it('has its invisible characters reported, by line and by number', async () => {
    const { policy } = await hostilePolicy();
    const said = policy.issues.map(({ line, message }) => `${line} ${message}`).join('\n');
    for (const character of ['U+202E', 'U+200B', 'U+FEFF', 'U+E000', 'U+2028']) {
      expect(said).toMatch(new RegExp(`^\\d+ .*${character.replace('+', '\\+')}`, 'm'));
    }
  });

  it('adds neither markup, expression nor field to the generated page', async () => {
    const { policy } = await hostilePolicy();
    const [page] = [...policyFiles([policy]).values()];
    const strings = page?.match(/"(?:[^"\\]|\\.)*"/gu) ?? [];
    for (const string of strings)
      expect(string).not.toMatch(/[<>{}`&\u200b-\u202e\u2028\u2029\ue000]/u);
    const frame = page?.replace(/"(?:[^"\\]|\\.)*"/gu, '""') ?? '';
    expect(frame).not.toMatch(/script|alert|process|onload|^import fs/m);
    expect(frame.match(/^---$/gm)).toHaveLength(2);
    const words = strings.map((string) => JSON.parse(string) as string).join('\n');
    for (const clause of policy.clauses) {
      for (const paragraph of clause.text.split('\n')) expect(words).toContain(paragraph);
    }
  });
});
