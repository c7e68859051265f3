import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { addFiles, type IngestOptions } from '../../src/ingest/session.ts';
import { copyOfCorpus, emptyFolder, options, silent, snapshot } from './corpus.ts';

const notice = (subject: string, number: number) =>
  `青川县水利局关于${subject}的通知\n青水发〔2024〕${number}号\n各乡镇人民政府：\n一、检查${subject}。\n二、上报结果。\n青川县水利局\n2024年3月${number}日\n`;

it('each document of one file can be taken by its number, side by side', async () => {
  const root = await copyOfCorpus();
  const path = join(await emptyFolder(), 'page.txt');
  await writeFile(path, notice('防汛检查', 1) + notice('节水检查', 2));
  const take = (part: number, more: Partial<IngestOptions> = {}) =>
    addFiles(
      [path],
      { root, from: root, settled: {}, dryRun: false, yes: true, part, ...more },
      silent,
    );
  await take(1);
  await take(2, { policyId: 'page-2' });
  const files = await snapshot(root);
  const manifest = parse(Buffer.from(files['seeds/sources.yaml']!, 'latin1').toString());
  expect(
    manifest.sources
      .filter(({ policyId }: { policyId: string }) => policyId.startsWith('page'))
      .map(({ policyId, part }: { policyId: string; part: number }) => [policyId, part]),
  ).toEqual([
    ['page', 1],
    ['page-2', 2],
  ]);
  const second = Buffer.from(files['content/policies/page-2.mdx']!, 'latin1').toString();
  expect(second).toContain('docNumber: "青水发〔2024〕2号"');
  await expect(take(3, { policyId: 'page-3' })).rejects.toThrow(/没有第 3 份文件/);
});

it('two files that would bear one id are refused together, and nothing is written', async () => {
  const root = await copyOfCorpus();
  const before = await snapshot(root);
  const paths = [];
  for (const [subject, number] of [
    ['防汛检查', 1],
    ['节水检查', 2],
  ] as const) {
    const path = join(await emptyFolder(), 'page.txt');
    await writeFile(path, notice(subject, number));
    paths.push(path);
  }
  await expect(addFiles(paths, options(root), silent)).rejects.toThrow(
    /标识 page 与 .*page\.txt 相同/u,
  );
  expect(await snapshot(root)).toEqual(before);
});
