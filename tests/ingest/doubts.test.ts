import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addFiles, removePolicy, type Terminal } from '../../src/ingest/session.ts';
import { readSettled } from '../../src/ingest/settle.ts';
import { copyOfCorpus, emptyFolder, options, snapshot } from './corpus.ts';

/** A document whose title has no kind of document, so that a person has to look at it. */
const UNTITLED = '青川县村卫生室的若干事\n\n一、总体要求\n\n（一）每个行政村建一所村卫生室。\n';
const NOTICE = (name: string) =>
  `青川县${name}实施方案\n\n一、总体目标\n到2025年，签约率达到75%以上。\n二、保障措施\n（一)加强领导。(二）落实经费。\n`;

async function file(name: string, text: string): Promise<string> {
  const path = join(await emptyFolder(), name);
  await writeFile(path, text);
  return path;
}

/** A person at a terminal who gives these answers in turn, and what was said to them. */
function person(...answers: string[]) {
  const said: string[] = [];
  const terminal: Terminal = {
    say: (line) => void said.push(line),
    ask: async (question) => {
      said.push(question);
      return answers.shift() ?? '';
    },
    progress: () => undefined,
  };
  return { terminal, said };
}

describe('what is doubtful', () => {
  it('is refused without a person, with what settles it, and nothing is written', async () => {
    const root = await copyOfCorpus();
    const before = await snapshot(root);
    const { terminal, said } = person();
    const paths = [await file('a.txt', UNTITLED)];
    const added = addFiles(paths, options(root), { ...terminal, ask: null });
    await expect(added).rejects.toThrow(/没有文种.*若干事.*--set title=/u);
    expect(said.findIndex((line) => line.includes('待确认'))).toBeLessThan(
      said.findIndex((line) => line.includes('文号')),
    );
    expect(await snapshot(root)).toEqual(before);
  });

  it('is taken with the value that the person gives, which the manifest keeps as inferred', async () => {
    const root = await copyOfCorpus();
    const { terminal } = person();
    const title = '青川县村卫生室建设办法';
    const given = options(root, { settled: readSettled([`标题=${title}`]) });
    await addFiles([await file('a.txt', UNTITLED)], given, { ...terminal, ask: null });
    const manifest = parse((await snapshot(root))['seeds/sources.yaml'] ?? '');
    const entry = manifest.sources.find((source: { file: string }) => source.file === 'a.txt');
    expect(Buffer.from(entry.inferred.title.value, 'latin1').toString()).toBe(title);
  });

  it('is asked of a person, who may keep it or mend it', async () => {
    const root = await copyOfCorpus();
    const { terminal, said } = person('', '青川县村卫生室管理办法', 'y');
    await addFiles([await file('a.txt', UNTITLED)], options(root, { yes: false }), terminal);
    expect(said.join('\n')).toContain('回车采用“青川县村卫生室的若干事”');
    const mdx = Object.entries(await snapshot(root)).find(([name]) => name.endsWith('/a.mdx'));
    expect(Buffer.from(mdx?.[1] ?? '', 'latin1').toString()).toContain(
      'title: "青川县村卫生室管理办法"',
    );
  });

  it.each(['colour=red', 'title', 'title=', '标题＝ '])('--set %s is refused', (text) => {
    expect(() => readSettled([text])).toThrow(/应写作 字段=值/u);
  });
});

describe('the report', () => {
  it('shows several documents in one table, and says what comes next', async () => {
    const root = await copyOfCorpus();
    const { terminal, said } = person();
    const paths = [await file('a.txt', NOTICE('签约')), await file('b.txt', NOTICE('村医'))];
    await addFiles(paths, options(root), terminal);
    const head = said.findIndex((line) => /^标题 .*辖区 .*成文日期 .*待确认$/u.test(line));
    expect(said[head + 1]).toMatch(/^青川县签约实施方案 .* 青川县/u);
    expect(said[head + 2]).toMatch(/^青川县村医实施方案 /u);
    expect(said.at(-1)).toMatch(/npm start .*--remove a/u);
  });

  it('groups what is odd by kind, with a count and at most three examples', async () => {
    const root = await copyOfCorpus();
    const { terminal, said } = person();
    const text = `青川县村医实施方案\n一、目标\n${'各地(市)要落实。\n'.repeat(26)}`;
    await addFiles(
      [await file('a.txt', text)],
      options(root, { dryRun: true, yes: false }),
      terminal,
    );
    const at = said.findIndex((line) => /半角括号 26 处/u.test(line));
    expect(at).toBeGreaterThan(0);
    expect(said.slice(at + 1, at + 4).every((line) => line.includes('第'))).toBe(true);
    expect(said[at + 4]).toContain('另有 23 处');
  });
});

describe('what is accepted builds', () => {
  it('a new version takes back the review of clauses that changed, and says so', async () => {
    const root = await copyOfCorpus();
    const seeds = await snapshot(root);
    const seed = Buffer.from(seeds['seeds/001_70a60d3eb6f15564.txt'] ?? '', 'latin1').toString();
    const newer = await file('newer.txt', seed.replaceAll('家庭医生', '签约医生'));
    const given = options(root, { policyId: 'zhuji-pilot-draft' });
    const { terminal, said } = person();
    await addFiles([newer], given, terminal);
    expect(said.join('\n')).toMatch(/条款 \S+ 的文字有改动，对照表中\S+的核对（\d+ 项）不再作数/u);
    expect(Object.keys(await snapshot(root))).toContain('seeds/newer.txt');
  });

  it('a source that can no longer be read is named with the command that takes it out, which works', async () => {
    const root = await copyOfCorpus();
    const { terminal } = person();
    await addFiles([await file('a.txt', NOTICE('签约'))], options(root), terminal);
    await writeFile(join(root, 'seeds/a.txt'), Uint8Array.of(0xff, 0, 1, 2, 0, 0, 9, 0, 255, 254));
    const next = addFiles(
      [await file('b.txt', NOTICE('村医'))],
      options(root, { yes: false }),
      terminal,
    );
    await expect(next).rejects.toThrow(/^seeds\/a\.txt：.*npm run ingest -- --remove a$/u);
    await removePolicy('a', options(root), terminal);
    expect(Object.keys(await snapshot(root))).not.toContain('seeds/a.txt');
  });
});
