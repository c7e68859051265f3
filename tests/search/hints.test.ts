import { expect, test } from 'vitest';
import { hintsOf } from '../../src/search/hints.ts';
import type { Index } from '../../src/search/index.ts';
import { toLetters } from '../../src/search/letters.ts';
import { fold } from '../../src/text/alike.ts';

/** An index in which these texts occur, and how often it was asked. */
function indexOf(...texts: string[]) {
  const has = texts.map((text) => toLetters(fold(text)));
  const asked: string[] = [];
  const occurs = async (letters: string) => {
    asked.push(letters);
    return has.some((each) => each.includes(letters));
  };
  return { index: { occurs } as unknown as Index, asked };
}

const CORPUS = ['村卫生室每年公布一次。', '药品目录，由县级统筹。', '5%'];

test.each([
  ['汽车药品目录汽车每年公布一次汽车', ['每年公布一次', '药品目录']],
  ['每年公布一次汽车药品目录', ['每年公布一次', '药品目录']],
  ['，药品 目录， 汽车', ['药品 目录']],
  ['药品目录 。', ['药品目录']],
  ['药品目录', []],
  ['汽车一汽车', []],
  ['汽车', []],
  ['。', []],
  ['', []],
])('of %j occur %j', async (text, hints) => {
  expect(await hintsOf(indexOf(...CORPUS).index, text, 3)).toEqual(hints);
});

test('no more are offered than are wanted, each once', async () => {
  const text = '药品目录汽车每年公布一次汽车药品目录汽车县级统筹';
  const of = (count: number) => hintsOf(indexOf(...CORPUS).index, text, count);
  expect(await of(9)).toEqual(['每年公布一次', '药品目录', '县级统筹']);
  expect(await of(2)).toEqual(['每年公布一次', '药品目录']);
});

test('every run of words is looked for once at most, however long the text', async () => {
  const { index, asked } = indexOf(...CORPUS);
  await hintsOf(index, '汽车药品目录汽车每年公布一次汽车药品', 3);
  const words = [
    ...new Intl.Segmenter('zh', { granularity: 'word' }).segment(
      '汽车药品目录汽车每年公布一次汽车药品',
    ),
  ];
  expect(asked.length).toBeLessThanOrEqual(2 * words.length);
});
