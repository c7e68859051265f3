import { describe, expect, test } from 'vitest';
import { isAtRight, readFront, readStatus } from '../../src/policy/head/front.ts';

const words = (list: string) => list.split(' ');

/** Lines of a front matter: = sets one in the middle, > at the right; + goes on the one above. */
const pieces = (texts: readonly string[]) =>
  texts.map((text, at) => ({
    line: at + 1,
    order: at,
    text: text.replace(/^[=>+]/u, ''),
    joined: text.startsWith('+'),
    ...(text.startsWith('=') ? { align: 'center' as const } : {}),
    ...(text.startsWith('>') ? { align: 'right' as const } : {}),
  }));
const front = (lines: readonly string[], hasBody = true) => readFront(pieces(lines), hasBody);
/** What each line of the front is. */
const roles = (lines: readonly string[], hasBody = true) =>
  front(lines, hasBody)
    .front.map(({ role }) => role)
    .join(' ');

describe('the front of a document', () => {
  const NOTICE = ['关于印发清州市绿化办法的通知', '各县区政府：', '现印发给你们。'];
  test.each([
    [['清州市绿化办法', '甲。', '（2024年3月5日通过）', '乙。'], 3, 1],
    [['清州市绿化办法', '甲。', '乙。'], 1, 1],
    [['清州市绿化办法', '（试行）'], 2, 2],
    [['甲。', '乙。'], 0, 0],
    [['甲。', '清州市绿化办法', '乙。'], 2, 2],
    [['甲。', '清州市绿化办法', '（试行）', '乙。', '（2024年3月5日通过）'], 5, 3],
    [[...NOTICE, '清州市财政局', '2024年3月5日', '清州市绿化方案', '甲。'], 6, 6],
    [[...NOTICE, '清州市财政局', '2024年3月5日', '甲。'], 5, 2],
    [[], 0, 0],
  ])('%j reaches so far with a body, or without: %s, %s', (lines, withBody, without) => {
    expect(front(lines).front).toHaveLength(withBody);
    expect(front(lines, false).front).toHaveLength(without);
    expect(front(lines, false).preamble.map(({ text }) => text)).toEqual(lines.slice(without));
  });

  test('has the title of the notice and that of the plan it sends out', () => {
    expect(front([...NOTICE, '清州市绿化方案', '甲。'])).toMatchObject({
      title: '关于印发清州市绿化办法的通知',
      innerTitle: '清州市绿化方案',
    });
    expect(front(['清州市绿化方案', '甲。'])).toMatchObject({
      title: '清州市绿化方案',
      innerTitle: null,
    });
    expect(front(['甲。'])).toMatchObject({ title: null, innerTitle: null, signature: null });
    // The third is none of them.
    expect(
      roles(['清州市绿化方案', '甲。', '清州市绿化办法', '乙。', '清州市绿化细则', '（试行）']),
    ).toBe('title text title text text status');
  });

  test.each([
    ['清州市财政局绿化方案', true],
    ['清州财政绿化方案', false],
    ['清州市财政局绿化方案的说明和通知', false],
    ...words('印发 转发 批转 公布 发布').flatMap((act): [string, boolean][] => [
      [`清州市财政局关于${act}《绿化方案》的通知`, true],
      [`清州市财政局${act}绿化方案的通知`, true],
      [`某某关于${act}《绿化方案》的通知`, false],
      [`${act}《绿化方案》的通知`, false],
    ]),
    ['清州市财政局关于印发《绿化方案》的函', true],
    ['清州市财政局关于印发《绿化方案》的办法', false],
    ['清州市财政局关于印发《绿化方案》的补充通知', false],
    ['清州市财政局关于印发《绿化方案》等的通知', false],
    ['清州市财政局关于《绿化方案》的通知', false],
    ['清州市财政局关于学习《绿化方案》的通知', false],
    ['绿化方案', false],
    ['清州市财政局关于造林的通知', false],
  ])('says its title twice, the second time as %s: %s', (whole, repeats) => {
    expect(front(['绿化方案', '甲。', whole, '乙。']).title).toBe(repeats ? whole : '绿化方案');
  });
});

test('an organ above the title is its letterhead', () => {
  expect(roles(['清州市财政局', '清财发〔2024〕3号', '关于甲的通知'])).toBe(
    'letterhead elements title',
  );
});

describe('those whom a letter goes to', () => {
  test.each([
    [
      ['关于甲的通知', '各县区，各乡镇，', '各局、各委，', '各单位：'],
      'title addressees addressees addressees',
    ],
    [['关于甲的通知', '各县区、', '各单位：'], 'title addressees addressees'],
    [['关于甲的通知', '各县区,', '各单位:'], 'title addressees addressees'],
    [['关于甲的通知', '各县区', '各单位：'], 'title text addressees'],
    [['关于甲的通知', '各县区，甲。', '各单位：'], 'title text addressees'],
    [['关于甲的通知', '《甲，乙》', '各单位：'], 'title text addressees'],
    [['关于甲、乙的通知', '各单位：'], 'title addressees'],
    [['关于甲、乙 的 通知', '各单位：'], 'title addressees'],
    [['某事，甲', '某事', '各乡，', '各单位：'], 'text text addressees addressees'],
    [['某事，甲', '各县区政府：', '各单位：'], 'addressees addressees addressees'],
    [['某事，甲', '（试行）', '各单位：'], 'text status addressees'],
  ])('%j are %s', (lines, expected) => expect(roles(lines)).toBe(expected));
});

describe('the signature of a front', () => {
  const LETTER = ['关于甲的通知', '各单位：', '现将办法印发给你们。'];
  test.each([
    [[...LETTER, '清州市财政局', '2024年3月5日'], 'signature date'],
    [[...LETTER, '清州市财政局2024年3月5日'], 'signature'],
    [[...LETTER, '>春风工程', '2024年3月5日'], 'signature date'],
    [[...LETTER, '春风工程', '2024年3月5日'], 'text date'],
    [[...LETTER, '>春 风', '>工程队', '2024年3月5日'], 'text signature date'],
  ])('of %j: %s', (lines, expected) =>
    expect(roles([...lines, '清州市绿化方案'])).toBe(
      `title addressees transmittal ${expected} title`,
    ),
  );
  test('stands below whom the letter goes to', () => {
    const signed = (...lines: string[]) => front(lines).signature?.organs.join('、') ?? null;
    expect(signed('清州市绿化方案', '清州市财政局', '2024年3月5日')).toBe('清州市财政局');
    expect(signed('清州市绿化方案', '清州市财政局')).toBeNull();
    expect(signed('清州市绿化方案', '各单位：', '清州市财政局')).toBe('清州市财政局');
    expect(signed('清州市绿化方案', '现印发给你们。', '清州市财政局')).toBe('清州市财政局');
    expect(signed('清州市民政局', '2024年3月1日', '各单位：', '清州市财政局', '2024年3月5日')).toBe(
      '清州市财政局',
    );
  });
  test('what the format sets at the right', () => {
    expect(pieces(['=甲', '>甲', '甲']).map(isAtRight)).toEqual([false, true, false]);
  });
});

describe('a title', () => {
  test('has its number behind it', () => {
    const numbers = (...lines: string[]) =>
      front(lines).front.flatMap(({ elements }, at) =>
        elements.map(({ kind, value }) => `${at} ${kind} ${value}`),
      );
    const note = '（2024年3月5日通过）';
    expect(numbers('清州市绿化', '方案（清政发〔2024〕3号）', note)).toEqual([
      '1 docNumber 清政发〔2024〕3号',
    ]);
    expect(numbers('清州市绿化方案', note)).toEqual([]);
    expect(numbers('清州市绿化方案', '甲。', '清州市绿化办法（清政发〔2024〕3号）', note)).toEqual(
      [],
    );
  });
  test.each([
    [['=数字经济', '=重点事项', '为了发展。', '（试行）'], 'title title text status'],
    [['=数字经济', '=重点事项'], 'title title'],
    [['=数字经济', '重点事项', '=某某', '（试行）'], 'title text text status'],
    [['数字经济', '=重点事项', '（试行）'], 'text text status'],
    [['（试行）', '=数字经济', '=重点事项', '（试行）'], 'status title title status'],
    [['=数字经济', '=（试行）', '甲', '（试行）'], 'title status text status'],
    [['=数字经济。', '清州市绿化方案', '（试行）'], 'text title title'],
    [['>数字经济', '（试行）'], 'text status'],
    [['=数字经济发展', '+与重点', '=某某', '（试行）'], 'text text status'],
    [['=（试行）'], 'status'],
  ])('is what is set in the middle where no line reads like one: %j, %s', (lines, expected) =>
    expect(roles(lines)).toBe(expected),
  );
});

describe('the status of a document', () => {
  const status = (lines: string[], ...texts: string[]) => readStatus(front(lines), texts);
  test.each([
    [['清州市绿化办法', '（试行）'], '试行'],
    [['清州市绿化办法', '( 暂 行 )'], '暂行'],
    [['清州市绿化办法', '〔征求意见稿〕'], '征求意见稿'],
    [['清州市绿化办法', '修订草案'], '修订草案'],
    [['清州市绿化办法（试行）', '（试行）'], '试行'],
    [['清州市绿化办法（试 行）', '（2024年3月5日通过）'], '试行'],
    [['清州市绿化', '办法(试行)', '（2024年3月5日通过）'], '试行'],
    [['清州市绿化办法〔试行〕', '（2024年3月5日通过）'], '试行'],
    [['清州市绿化办法征求', '意见稿', '（2024年3月5日通过）'], '征求意见稿'],
    [['清州市绿化办法试行', '（2024年3月5日通过）'], null],
    [['清州市绿化办法', '甲（试行）', '（2024年3月5日通过）'], null],
  ])('%j is %s', (lines, stated) => expect(status(lines)).toBe(stated));
  test('may stand in its title as the page states it', () => {
    expect(status(['甲。'], '清州市绿化办法（试行）')).toBe('试行');
    expect(status(['甲。'], '清州市绿化办法', '清州市绿化办法送审稿')).toBe('送审稿');
    expect(status(['清州市绿化办法（试行）', '（2024年3月5日通过）'], '草案')).toBe('试行');
    expect(status(['甲。'], '清州市绿化办法')).toBeNull();
  });
});
