import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { piece, textResponse, type WrittenPiece, withPieces } from '../../src/store/pieces.ts';
import { note, readingsOf } from '../../src/store/track.ts';

const folder = mkdtempSync(join(tmpdir(), 'pieces-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of pieces, what it reads, and its pieces. Each piece reads what it is called. */
async function write(words: Record<string, string>, kept: readonly WrittenPiece[] = []) {
  const made: string[] = [];
  const parts = Object.entries(words).map(([name, text]) =>
    piece(name, () => {
      note(name);
      made.push(name);
      return text;
    }),
  );
  const file = join(folder, 'file');
  const now: WrittenPiece[] = [];
  const [text, read] = await readingsOf(() =>
    withPieces({ before: { file, pieces: kept }, now }, () =>
      textResponse(['《', ...parts, '》']).text(),
    ),
  );
  writeFileSync(file, text);
  return { text, read, now, made };
}

test('pieces that are as they were come out of the file made before, wherever they stood in it', async () => {
  const first = await write({ a: '甲', b: '', c: '丙丙' });
  expect(first).toMatchObject({ text: '《甲丙丙》', read: ['a', 'b', 'c'], made: ['a', 'b', 'c'] });
  const [, b, c] = first.now;
  const second = await write({ new: '新', c: 'not made', a: '乙', b: 'nor this' }, [b!, c!]);
  expect(second).toMatchObject({ text: '《新丙丙乙》', made: ['new', 'a'] });
  expect(second.read).toEqual(['a', 'b', 'c', 'new']);
  expect((await write({ c: '', a: '' }, second.now)).text).toBe('《丙丙乙》');
});

test('outside of a build a file of pieces is made as it is asked for', async () => {
  const parts = ['[', piece('a', () => '1'), ']'];
  expect(await textResponse(parts).text()).toBe('[1]');
});
