import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDocument } from '../../src/ingest/open.ts';
import { LIMITS } from '../../src/source/limits.ts';
import { emptyFolder } from './corpus.ts';

test('a file is opened with all its bytes', async () => {
  const path = join(await emptyFolder(), 'a.txt');
  await writeFile(path, Uint8Array.of(0, 255, 10));
  expect([...(await openDocument(path))]).toEqual([0, 255, 10]);
});

const REFUSED: Record<string, [lay: (path: string) => unknown, message: string]> = {
  'what is not there': [() => undefined, '没有这个文件，请检查路径和文件名'],
  'a folder': [(path) => mkdir(path), '是文件夹，请给出其中的文件'],
  'a device': [(path) => symlink('/dev/null', path), '不是普通文件，请给出文档文件'],
  'a link to what is not there': [
    (path) => symlink('nowhere', path),
    '是失效的链接，请给出文件本身',
  ],
  'a link to itself': [(path) => symlink(path, path), '无法读取（ELOOP），请检查磁盘和文件后再试'],
  'a file of one byte more than any document has': [
    async (path) => {
      await writeFile(path, '');
      await truncate(path, LIMITS.containerBytes + 1);
    },
    '文件有 100 MB，超过 100 MB 的上限，请确认是政策文件，并去掉图片或拆分后再试',
  ],
};

test.each(Object.entries(REFUSED))('%s is refused by name', async (_, [lay, message]) => {
  const path = join(await emptyFolder(), 'a\u202e.txt');
  await lay(path);
  await expect(openDocument(path)).rejects.toThrow(`${path.replace('\u202e', '�')}：${message}`);
});

test('a name that is too long is refused', async () => {
  const path = join(await emptyFolder(), '长'.repeat(300));
  await expect(openDocument(path)).rejects.toThrow(`${path}：文件名过长，请改短后再试`);
});
