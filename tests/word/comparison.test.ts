import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { squeeze } from '../../src/text/squeeze.ts';
import { type Comparison, columnsPaper, trackedPaper } from '../../src/word/comparison.ts';
import { docxOf } from '../../src/word/docx.ts';
import { paragraphsOf } from '../../src/word/paper.ts';
import { revised } from '../../src/word/revise.ts';
import { makeItem } from '../collection/item.ts';
import { TAKEN } from './taken.ts';

const kept = (pieces: ReturnType<typeof revised>, without: string): string =>
  pieces.flatMap(({ text, change }) => (change === without ? [] : [text])).join('');

test('a revision is the first text without what is put in, the second without what is taken out', () => {
  const words = fc.array(
    fc.constantFrom('人员', '35人', '医院', '，', '。', '\n', '\t', ' ', 'Ａ', '应当'),
    {
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const pieces = revised(before, after);
      const lines = (text: string): string => text.replaceAll(' ', '').replace(/[\n\t]+$/u, '');
      expect(lines(kept(pieces, 'inserted'))).toBe(lines(before));
      expect(lines(kept(pieces, 'deleted'))).toBe(lines(after));
    }),
  );
});

test('a figure with its unit is taken out and put in whole', () => {
  expect(revised('配备35人以上。', '配备32人以上。')).toEqual([
    { text: '配备' },
    { text: '35人', change: 'deleted' },
    { text: '32人', change: 'inserted' },
    { text: '以上。' },
  ]);
});

test('texts too long to align are parted where they begin to differ', () => {
  const long = (word: string): string => `同${word.repeat(3000)}尾`;
  const pieces = revised(long('甲乙，'), long('丙丁，'));
  expect(squeeze(kept(pieces, 'inserted'))).toBe(long('甲乙，'));
  expect(squeeze(kept(pieces, 'deleted'))).toBe(long('丙丁，'));
});

const clause = (label: string, text: string, own = '') => ({
  id: label,
  label,
  within: `第${label}部分`,
  words: own
    ? [
        { text: text.replace(own, ''), own: false },
        { text: own, own: true },
      ]
    : [{ text, own: false }],
});
const source = { ...makeItem().source, place: '诸暨市', title: '建设方案', status: '征求意见稿' };
const comparison: Comparison = {
  before: { policyId: 'a', clauseId: '', within: '', source: makeItem().source },
  after: { policyId: 'b', clauseId: '', within: '', source },
  groups: [
    {
      before: [clause('一', '一、目标。\n第二段。')],
      after: [clause('一', '一、目标和任务。')],
      said: '文字不同',
    },
    { before: [clause('二', '二、仅甲。')], after: [], said: '仅甲有' },
    { before: [], after: [clause('二', '二、仅乙，提高。', '提高。')], said: '仅乙有' },
  ],
};

test('three columns hold the words of both, each clause with its address and its footnote', async () => {
  const paper = columnsPaper(comparison, TAKEN);
  const table = paper.blocks.find((block) => block.kind === 'table');
  expect(
    table?.rows.map((row) =>
      row.map((cell) => cell.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|')),
    ),
  ).toEqual([
    ['一|一、目标和任务。', '一|一、目标。|第二段。', '文字不同'],
    ['（无对应条文）', '二|二、仅甲。', '仅甲有'],
    ['二|二、仅乙，提高。', '（无对应条文）', '仅乙有'],
  ]);
  expect(table?.rows[2]?.[0]?.[1]?.runs[1]).toMatchObject({ text: '提高。', bold: true });
  const notes = paragraphsOf(paper).flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? []));
  expect(notes.map(({ link }) => link?.split('/sub')[1])).toEqual([
    '/policies/b/#一',
    '/policies/a/#一',
    '/policies/a/#二',
    '/policies/b/#二',
  ]);
  expect(notes[1]?.text).toMatch(/ 第一部分\.$/u);
  const document = strFromU8(
    unzipSync(await docxOf(paper))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(document).toContain('征求意见稿，未生效');
});

test('tracked changes are real ones: refused they are the earlier text, accepted the later', async () => {
  const document = strFromU8(
    unzipSync(await docxOf(trackedPaper(comparison, TAKEN)))['word/document.xml'] ??
      new Uint8Array(),
  );
  const body = document.slice(document.indexOf('正式文本为准'));
  const runs = body.replaceAll(/<w:(?:ins|del) [^>]*\/>/gu, '');
  const words = (xml: string): string =>
    xml.replace(/<w:delText[^>]*>/gu, '<w:t>').replaceAll(/<[^>]+>/gu, '');
  const refused = words(runs.replaceAll(/<w:ins [\s\S]*?<\/w:ins>/gu, ''));
  const accepted = words(runs.replaceAll(/<w:del [\s\S]*?<\/w:del>/gu, ''));
  expect(refused.endsWith('一、目标。第二段。二、仅甲。')).toBe(true);
  expect(accepted.endsWith('一、目标和任务。二、仅乙，提高。')).toBe(true);
  // A paragraph of one text alone is put in or taken out as a whole.
  expect(body.match(/<w:rPr><w:del /gu)?.length).toBeGreaterThan(0);
  expect(body.match(/<w:rPr><w:ins /gu)?.length).toBeGreaterThan(0);
  const ids = [...body.matchAll(/<w:(?:ins|del) w:id="(\d+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
