/** A build that takes over what did not change makes the pages that a build of everything makes. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../scripts/lib/steps.ts';
import { copyProject, differences, remove } from './elsewhere.ts';

const folder = copyProject();
afterAll(() => remove(folder));

const MOVED = '001_70a60d3eb6f15564.txt';
const seed = (name: string) => join(folder, 'seeds', name);

/** Makes the content of the sources as they are. */
const content = () => run(['scripts/content.ts'], { cwd: folder, quiet: true });

/** Renders to a folder and says how many files were rendered. */
async function render(to: string, ...more: string[]): Promise<number> {
  const args = ['scripts/pages.ts', join(folder, to), ...more];
  const said = await run(args, { cwd: folder, quiet: true });
  return Number(/生成 (\d+) 个文件/u.exec(said)?.[1]);
}

let all = 0;
beforeAll(async () => {
  await content();
  all = await render('first');
}, 600_000);

test('nothing that is unchanged is rendered again', async () => {
  expect(await render('again')).toBe(0);
  expect(differences(join(folder, 'first'), join(folder, 'again'))).toEqual([]);
}, 600_000);

test.each([
  [
    'a document that changed, and a file of the last build that a hand has changed,',
    () => {
      replaceIn('003_b3770adbeb469953.txt', '27日印发', '28日印发');
      appendFileSync(join(folder, '.cache/pages/site/about/index.html'), 'x');
    },
  ],
  [
    'a clause that rows quote, and lines that moved',
    () => {
      replaceIn(MOVED, '（征求意见稿）', '\n（征求意见稿）');
      replaceIn(MOVED, '增加优质医疗资源供给。', '增加优质医疗资源供给。此处有改动。');
    },
  ],
  ['a document of a new place', () => writeFileSync(seed('new.txt'), DOCUMENT)],
])(
  '%s gives the pages of a whole build',
  async (_, change) => {
    change();
    await content();
    const rendered = await render('some');
    expect(rendered).toBeGreaterThan(0);
    expect(rendered).toBeLessThan(all);
    await render('whole', '--all');
    expect(differences(join(folder, 'some'), join(folder, 'whole'))).toEqual([]);
  },
  600_000,
);

const DOCUMENT = `青川县人民政府办公室关于印发实施方案的通知

一、总体目标

到2025年，家庭医生签约服务覆盖率达到75%以上。（责任单位：县卫生健康局）
`;

function replaceIn(name: string, from: string, to: string): void {
  const text = readFileSync(seed(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(seed(name), text.replace(from, to));
}
