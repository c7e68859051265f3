import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { InputError } from '../../src/errors.ts';
import { addFiles, type IngestOptions } from '../../src/ingest/session.ts';
import { Policy, PolicyMeta, Quantity } from '../../src/model.ts';
import { makeDocx, paragraph } from '../source/make-docx.ts';
import { copyOfCorpus, emptyFolder, options, PROJECT, silent, snapshot } from './corpus.ts';

interface Result {
  code: number | null;
  out: string;
  err: string;
}

function run(program: string, args: string[], cwd = PROJECT): Promise<Result> {
  return new Promise((resolve) => {
    const { INIT_CWD: _, ...env } = process.env;
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const ingest = (...args: string[]): Promise<Result> =>
  run(process.execPath, [join(PROJECT, 'scripts/ingest.ts'), ...args]);

const BINARY = Uint8Array.from({ length: 999 }, (_, index) => (index * 53) % 256);

// A machine that builds at the same time starts programs slowly.
vi.setConfig({ testTimeout: 120_000 });

const NOTICE = `青政办发〔2023〕18号

青川县人民政府办公室关于印发青川县村卫生室提升方案的通知

各乡镇人民政府，县政府有关部门：

现将《青川县村卫生室提升方案》印发给你们，请认真贯彻执行。

青川县人民政府办公室

2023年9月8日

青川县村卫生室提升方案

一、总体目标

到2025年，村卫生室标准化率达到95%以上。

二、主要任务

（一）改造村卫生室。每年改造二十家，每家补助5万元。

（二）培训乡村医生。每人每年培训不少于10天。
`;

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await emptyFolder(), name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

describe('npm run ingest -- --json', () => {
  it('prints the policy as JSON on standard output and nothing else, through npm itself', async () => {
    const path = await file('notice.txt', NOTICE);
    const { code, out, err } = await run('npm', ['run', 'ingest', '--', '--json', path]);
    expect([code, err]).toEqual([0, '']);
    const Printed = z.object({
      ...PolicyMeta.shape,
      clauses: Policy.shape.clauses,
      furniture: Policy.shape.furniture,
      issues: Policy.shape.issues,
      quantities: z.array(Quantity),
    });
    const policy = Printed.parse(JSON.parse(out));
    expect(policy).toMatchObject({ policyId: 'notice', docNumber: '青政办发〔2023〕18号' });
    expect(policy.clauses.map(({ clauseId }) => clauseId)).toContain('c2-2');
    expect(policy.quantities.map(({ value }) => value)).toEqual(
      expect.arrayContaining([95, 5, 10]),
    );
  });
});

describe('adding a document', () => {
  it('shows what was understood, writes it, and changes nothing the second time', async () => {
    const root = await copyOfCorpus();
    const path = await file(
      'notice.docx',
      makeDocx({
        body: NOTICE.split('\n')
          .filter(Boolean)
          .map((line) => paragraph(line))
          .join(''),
      }),
    );
    const dry = await ingest('--root', root, '--dry-run', path);
    expect(dry.code).toBe(0);
    for (const shown of [
      '青政办发〔2023〕18号',
      '青川县',
      '2023-09-08',
      '数值',
      '对照表',
      '疑点',
    ]) {
      expect(dry.out).toContain(shown);
    }
    const before = await snapshot(root);
    const added = await ingest('--root', root, '--yes', '--policy-id', 'qingchuan-2023', path);
    expect([added.code, added.err]).toEqual([0, '']);
    const after = await snapshot(root);
    const fresh = Object.keys(after).filter((name) => !(name in before));
    expect(fresh.toSorted()).toEqual(['content/policies/qingchuan-2023.mdx', 'seeds/notice.docx']);

    const again = await ingest('--root', root, '--yes', path);
    expect(again.out).toMatch(/已收录为 qingchuan-2023，没有变化/);
    expect(await snapshot(root)).toEqual(after);
  });

  it('replaces an older version, its anchors leading on, and removes a policy', async () => {
    const root = await copyOfCorpus();
    await ingest('--root', root, '--yes', await file('notice.txt', NOTICE));
    const newer = NOTICE.replace('（二）培训', '三、其他\n\n（一）培训');
    const replaced = await ingest('--root', root, '--yes', await file('notice.txt', newer));
    expect(replaced.out).toMatch(/是 notice 的新版本/);
    expect(replaced.out).toMatch(/没有锚点 c2-2，已有链接将转到 c3-1/);
    const files = await snapshot(root);
    expect(JSON.parse(files['content/anchors.json'] ?? '').notice.aliases).toEqual({
      'c2-2': 'c3-1',
    });

    const removed = await ingest('--root', root, '--yes', '--remove', 'notice');
    expect(removed.code).toBe(0);
    const left = Object.keys(await snapshot(root));
    expect(left.filter((name) => name.includes('notice'))).toEqual([]);
  });

  it('adds all files or none', async () => {
    const root = await copyOfCorpus();
    const before = await snapshot(root);
    const good = await file('a.txt', NOTICE);
    const { code, err } = await ingest(
      '--root',
      root,
      '--yes',
      good,
      await file('b.pdf', 'not a PDF'),
    );
    expect(code).toBe(2);
    expect(err).toMatch(/b\.pdf：/);
    expect(await snapshot(root)).toEqual(before);
  });

  it('stores a file from a hostile path under a harmless name', async () => {
    const root = await copyOfCorpus();
    const path = await file('..\\..\\x\u202e\u001b[31m.txt', NOTICE);
    const { code, out } = await ingest('--root', root, '--yes', path);
    expect(code).toBe(0);
    expect(Object.keys(await snapshot(root))).toContain('seeds/x[31m.txt');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may reach the terminal
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('what cannot be used is refused in one line, with nothing written', () => {
  const refused: [string, () => Promise<string>, Partial<IngestOptions>, RegExp][] = [
    ['a folder', () => emptyFolder(), {}, /是文件夹/],
    ['a device', async () => '/dev/null', {}, /不是普通文件/],
    ['an empty file', () => file('a.txt', ''), {}, /a\.txt：文件是空的/],
    ['binary', () => file('a.txt', BINARY), {}, /不是可识别的文本/],
    ['a line of 5 MB', () => file('a.txt', '政'.repeat(5_000_000)), {}, /第 1 行有 5000000 个字符/],
    ['a wrong ending', () => file('a.docx', NOTICE), {}, /后缀是 \.docx/],
    ['an unknown encoding', () => file('a.txt', NOTICE), { encoding: 'klingon' }, /klingon/],
    ['a wrong encoding', () => file('a.txt', 'odd'), { encoding: 'utf-16' }, /utf-16/],
    ['no slug', () => file('a.txt', NOTICE), { policyId: '../x' }, /--policy-id \.\.\/x/],
    ['an unknown place', () => file('a.txt', NOTICE), { jurisdiction: '青溪市' }, /没有“青溪市”/],
    ['no place', () => file('a.txt', '措施\n一、加大投入。\n'), {}, /没有写明辖区/],
    ['no consent', () => file('a.txt', NOTICE), { yes: false }, /请加 --yes/],
  ];

  it.each(refused)('%s', async (_, path, given, message) => {
    const root = await copyOfCorpus();
    const before = await snapshot(root);
    const error = await addFiles([await path()], options(root, given), silent).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
    expect(await snapshot(root)).toEqual(before);
  });

  const commands: [string, string[], RegExp][] = [
    ['no file', [], /^没有给出文件.*用法/],
    ['a file that is not there', ['--yes', '/nowhere/a.txt'], /^\/nowhere\/a\.txt：没有这个文件/],
    ['an unknown option', ['--frobnicate'], /--frobnicate.*用法/],
    ['one id for two files', ['--policy-id', 'x', 'a.txt', 'b.txt'], /只能用于一个文件/],
    ['an unknown policy to remove', ['--remove', 'nobody'], /没有这个标识/],
    ['two files at once for --json', ['--json', 'a.txt', 'b.txt'], /一次解析一个文件/],
  ];

  it('ends the command with code 2 and that line on standard error', async () => {
    const root = await copyOfCorpus();
    for (const [, args, message] of commands) {
      const { code, out, err } = await ingest('--root', root, ...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(message);
      expect(err.indexOf('\n')).toBe(err.length - 1);
    }
    await writeFile(
      join(root, 'seeds/sources.yaml'),
      'jurisdictions:\n  x: { label: [ }\nsources: []\n',
    );
    const { code, err } = await ingest('--root', root, '--yes', await file('a.txt', NOTICE));
    expect([code, err]).toEqual([2, expect.stringMatching(/^seeds\/sources\.yaml：第 2 行.*\n$/)]);
  });
});
