import { describe, expect, test } from 'vitest';
import type { SourceLine } from '../../src/model.ts';
import type { Node } from '../../src/policy/outline/numbering.ts';
import { outline } from '../../src/policy/outline/outline.ts';

type Line = string | Omit<SourceLine, 'line'>;

const linesOf = (lines: Line[]): SourceLine[] =>
  lines.map((line, at) => ({
    line: at + 1,
    ...(typeof line === 'string' ? { text: line } : line),
  }));

const NAMES: Partial<Record<Node['kind'], string>> = {
  continuation: '续',
  table: '表',
  colophon: '版记',
};

function said({ kind, mark, label, children }: Node): string {
  const name = NAMES[kind] ?? (kind === 'bullet' ? mark!.printed : label);
  return children.length === 0 ? name : `${name}[${children.map(said).join(' ')}]`;
}

/** The clauses of a text, what stands in each in brackets: 一[（一） （二）] 二. */
const tree = (...lines: Line[]): string =>
  outline(linesOf(lines)).root.children.map(said).join(' ');

/** The lines of each clause, the head first; + before one that goes on the paragraph above it. */
function texts(...lines: Line[]): string[] {
  const read = ({ pieces, children }: Node): string[] => [
    pieces.map(({ text, joined }) => (joined ? '+' : '') + text.trim()).join('|'),
    ...children.flatMap(read),
  ];
  return read(outline(linesOf(lines)).root).filter(Boolean);
}

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);
/** A line that fills the width of its page and ends in the middle of a sentence, and one that ends it. */
const FULL = '要加强组织领导和统筹协调抓好各项任务落实';
const FULL_STOP = '要加强组织领导和统筹协调抓好任务的落实。';
const PAGE = Array<string>(12).fill(FULL);
/** The clauses of a text whose lines are wrapped. */
const wrapped = (...lines: Line[]): string => tree(...PAGE, '坚持为民。', ...lines);

describe('what looks like the first of a list', () => {
  test.each(
    [...'一二三四五'].flatMap((digit) => [
      `${digit}、二级医院任务`,
      `${digit}、 二级医院任务`,
      `　　${digit}、二级医院任务`,
      `二、${digit}级医院任务`,
    ]),
  )('is text where no list goes on: %s', (line) =>
    expect(tree('坚持为民。', line, '第一条 乙。')).toBe('第一条'),
  );
  test.each([...'级类期线产年月季楼层甲乙等、'])('is text before %s', (unit) => {
    expect(tree('坚持为民。', `一、二${unit}任务`)).toBe('');
    expect(tree('坚持为民。', `三、二${unit}任务`)).toBe('');
  });
  test.each(['（一）', '(一)', '(一）', '（一)'])('is text before a unit: %s', (mark) => {
    for (const behind of [...'项款目和至及或、', ' 项', '（二）', '(二)', ' （十）'])
      expect(tree('一、总则。', '坚持为民。', `${mark}${behind}要做好。`, '二、其他')).toBe(
        '一 二',
      );
    expect(tree('一、总则。', '坚持为民。', `${mark}建设要做好。`, '二、其他')).toBe(
      '一[（一）] 二',
    );
  });
  test('is the first where the list goes on', () => {
    expect(tree('坚持为民。', '一、二级医院任务', '二、三级医院任务')).toBe('一 二');
    expect(tree('坚持为民。', '一、二级医院任务', '（二）三级医院任务')).toBe('（二）');
  });
  test('is a mark out of its order where the line is a paragraph of its own', () => {
    const line = '四、二级医院任务';
    expect(tree('一、甲。', line)).toBe('一');
    expect(tree('一、甲。', { text: line, paragraph: true })).toBe('一 四');
  });
  test('is text at the start of a line that goes on', () => {
    expect(wrapped('一、甲。', '二、乙。', FULL_STOP, '三、四级医院任务')).toBe('一 二');
    expect(wrapped('一、甲。', '二、乙。', FULL_STOP, '三、任务')).toBe('一 二 三');
    expect(wrapped('一、甲。', '1.乙：', FULL_STOP, '1）任务')).toBe('一[1]');
    expect(wrapped('一、甲。', '1.乙：', FULL_STOP, '（1）任务')).toBe('一[1[（1）]]');
  });
});

describe('a mark at the start of a line that only goes on', () => {
  test('is one where its number is due, the first where the list goes on', () => {
    expect(wrapped('一、甲。', FULL, '二、乙')).toBe('一 二');
    expect(wrapped('一、甲。', FULL, '（一）乙')).toBe('一');
    expect(wrapped('一、甲。', FULL, '（一）乙', '（二）丙')).toBe('一[（一） （二）]');
    expect(wrapped('第一章 甲', FULL, '第一条 乙')).toBe('第一章[第一条]');
    expect(wrapped(FULL, '第一章 乙')).toBe('第一章');
  });
  test('is none where another number is due', () => {
    expect(wrapped('一、甲。', FULL, '三、乙')).toBe('一');
    expect(wrapped('一、甲。', FULL_STOP, '三、乙')).toBe('一');
    expect(wrapped('一、甲。', '乙。', '三、乙')).toBe('一 三');
  });
  test('is that of a title behind a sentence', () => {
    for (const mark of words('第三编 第三分编 第三部分 第三章 第三节')) {
      const first = mark.replace('三', '一');
      expect(wrapped(`${first} 甲`, FULL_STOP, `${mark} 乙`)).toBe(`${first} ${mark}`);
      expect(wrapped(`${first} 甲`, FULL, `${mark} 乙`)).toBe(first);
      expect(wrapped(`${first} 甲`, FULL_STOP, `${mark} 乙。`)).toBe(first);
    }
    expect(wrapped('第一条 甲', FULL_STOP, '第三条 乙')).toBe('第一条');
  });
});

describe('the title of a chapter directly behind its mark', () => {
  const chapter = (title: string, ...before: string[]) =>
    tree('第一条 甲。', ...before, title, '第二条 乙。').split('[')[0]!;
  test.each(words('第一编 第一篇 第一分编 第一分篇 第一部分 第一章 第一节 上篇'))(
    '%s opens one, and none before words that refer to it',
    (mark) => {
      expect(chapter(`${mark}总则`)).toContain(mark);
      for (const sign of '的、，,。；;和与至到及或')
        expect(chapter(`${mark}${sign}总则`)).not.toContain(mark);
      for (const sign of '，,。；;') expect(chapter(`${mark}总则${sign}附则`)).not.toContain(mark);
      expect(
        chapter(`${mark.replace(/[一上]/u, (first) => (first === '一' ? '三' : '中'))}总则`),
      ).toBe('第一条 第二条');
    },
  );
  test('is short', () => {
    expect(chapter(`第一章${long(37)}`)).toContain('第一章');
    expect(chapter(`第一章${long(38)}`)).not.toContain('第一章');
  });
});

describe('第一条 directly before its words', () => {
  test('opens an article below a heading on a full line, and at the top', () => {
    const behind = (...lines: string[]) => wrapped('第一章 总则', ...lines, '第二条为乙。');
    expect(behind('第一条为了甲。')).toBe('第一章[第一条 第二条]');
    expect(wrapped(`第一章 ${FULL}`, '第一条为了甲。')).toBe('第一章[第一条]');
    expect(wrapped(`第一章 ${FULL}`, FULL, '第一条为了甲。')).toBe('第一章');
    expect(wrapped(`第一章 ${FULL}，　`, '第一条为了甲。')).toBe('第一章');
    expect(wrapped(`一、${FULL}`, 'A.乙。', 'B.丙。')).toBe('一');
    for (const sign of '，,')
      expect(wrapped(`第一章 ${FULL}${sign}`, '第一条为了甲。')).toBe('第一章');
    expect(tree(...PAGE, '第一条为了甲。')).toBe('第一条');
    expect(tree(...PAGE, '第二条为了甲。')).toBe('');
    expect(tree(...PAGE, '第一条规定了甲。')).toBe('');
  });
  test('opens one on any line where lines are paragraphs', () => {
    expect(tree('第一条 甲。', `${FULL}要求`, '第二条为了乙。')).toBe('第一条 第二条');
    expect(tree('第一条 甲。', `${FULL}要求`, '第二条规定的乙。')).toBe('第一条');
    expect(tree('第一条 甲。', `${FULL}要求`, '第二条规定的乙。', '第三条 丙。')).toBe(
      '第一条 第三条',
    );
    expect(tree('第一条 甲。', `${FULL}要求`, 'A.乙。', 'B.丙。')).toBe('第一条');
    expect(tree('第一条 甲。', '乙。', '第三条为了丙。')).toBe('第一条 第三条');
    expect(tree('第一条 甲。', '第二条 乙。', '第一条为了丙。')).toBe('第一条 第二条');
  });
});

describe('a mark that may be words', () => {
  test('is one where the run that it begins goes on', () => {
    expect(tree('一、甲。', 'A.乙。', 'B.丙。')).toBe('一[A B]');
    expect(tree('一、甲。', 'A.乙。', '丙。')).toBe('一');
    expect(tree('一、甲。', 'B.乙。', 'C.丙。')).toBe('一');
    expect(tree('一、甲。', 'A.乙。', 'B.丙。', 'D.丁。')).toBe('一[A B]');
  });
  test('opens a paragraph, or stands behind a sentence', () => {
    const list = (before: string) => wrapped('一、甲。', before, 'A.乙。', 'B.丙。');
    expect(list('甲。')).toBe('一[A B]');
    expect(list(FULL_STOP)).toBe('一[A B]');
    expect(list(FULL)).toBe('一');
    expect(wrapped('一、甲。', FULL_STOP, '一是乙。', '二是丙。')).toBe('一');
    expect(wrapped('一、甲。', '甲。', '一是乙。', '二是丙。')).toBe('一[一是 二是]');
  });
});

describe('a bullet', () => {
  test('opens a paragraph, or stands behind a sentence', () => {
    expect(wrapped('一、甲。', '甲。', '——乙')).toBe('一[——]');
    expect(wrapped('一、甲。', FULL_STOP, '——乙')).toBe('一[——]');
    expect(wrapped('一、甲。', `${FULL_STOP}　`, '——乙')).toBe('一[——]');
    expect(wrapped('一、甲。', FULL, '——乙')).toBe('一');
  });
  const dashes = ['—', '––', '―', '－', '——', '- ', '–-'];
  const places = [
    '2024年1月18日在某县第十八届人民代表大会第三次会议上',
    '2024 年1月18日在某会上',
    '2024年1月18日在某县人民代表大会上的报告',
    '2024年1月18日在某县人民代表大会上的讲话',
    '2024年1月18日在某县人民代表大会上的重要讲话全文',
  ];
  test.each(places)('above which a speech was given is none: %s', (place) => {
    for (const dash of dashes) expect(tree('在大会上的讲话', `${dash}${place}`)).toBe('');
    expect(tree('在大会上的讲话', '一、甲。', `——${place}`)).toBe('一[——]');
  });
  test.each([
    '2024年18日',
    '2024年1月18日在某县人民代表大会上的长长长长长长长',
    '2024年1月18日。在某县人民代表大会上',
    '2024年1月18日在某县。人民代表大会上',
    '2024年1月日在某县；人民代表大会上',
    '某年1月18日在某县人民代表大会上',
    '224年1月18日在某县人民代表大会上',
    '2024年1月18日在某县人民代表大会上的稿',
  ])('is one before other words: %s', (text) => {
    expect(tree('讲话', `——${text}`)).toBe('——');
  });
});

test.each(words('万 亿 千 百 个 元 家 名 张 所 倍 床 辆 岁 次 种 件 项 米 % ％ ‰'))(
  '2.5%s is an amount and no mark, where the document counts 1.1',
  (unit) => {
    const text = (line: string) => tree('1.1 甲', '1.2 乙', line, '1.4 丙');
    for (const point of '.．') expect(text(`1${point}3${unit}补助`)).toBe('1.1 1.2 1.4');
    expect(text('1.3补助')).toBe('1.1 1.2 1.3 1.4');
  },
);

describe('the list of attachments', () => {
  const list = (...lines: string[]) => tree('一、甲。', ...lines, '二、乙。');
  test.each([
    '附件：1.甲',
    '附件:1.甲',
    '附件1.甲',
    '附件：1．甲',
    '附件：1、甲',
    '附件：一、甲',
    '附 件 ： 1 . 甲',
    '附表：1.甲',
    '附表1.甲',
  ])('holds what goes on with it: %s', (first) => {
    expect(list(first, '2.乙', '3.丙')).toBe('一 二');
    expect(list(first, '3.丙', '4.丁')).toBe('一[3 4] 二');
  });
  test.each(['附件：', '附件:', '附 件 ：', '附表：'])('begins below %s', (head) => {
    expect(list(head, '1.甲', '2.乙')).toBe('一 二');
  });
  test.each(['附件：甲', '附注：', '附件。', '下列文件：'])('does not begin with %s', (head) => {
    expect(list(head, '1.甲', '2.乙')).toBe('一[1 2] 二');
  });
  test('is none below other words', () => {
    expect(list('下列文件：1.甲', '2.乙')).toBe('一[1 2] 二');
    expect(tree('第二章 甲', '附件：', '1.乙', '2.丙')).toBe('第二章');
  });
  test('is over with the first mark that does not go on', () => {
    expect(tree('一、甲。', '附件：1.甲', '二、乙。', '2.丙')).toBe('一 二[2]');
  });
});

describe('a mark in the middle of a line', () => {
  test.each([...'。；;！）)', '。 ', '。　'])('opens what is due behind %s', (sign) => {
    const open = sign.trim() === '）' ? '（' : sign === ')' ? '(' : '';
    expect(tree('一、任务', `（一）甲${open}乙${sign}（二）丙。`, '（三）丁。')).toBe(
      '一[（一） （二） （三）]',
    );
    expect(tree('一、任务', `（一）甲${open}乙${sign}（三）丙。`, '（三）丁。')).toBe(
      '一[（一） （三）]',
    );
  });
  test.each(['，', '、', '', '：', ':', '： '])('opens none behind %s', (sign) => {
    expect(tree('一、任务', `（一）甲${sign}（二）丙。`, '（三）丁。')).toBe('一[（一） （三）]');
  });
  test.each(['：', ':', '。', '；'])(
    'begins behind %s a list that the next line goes on with',
    (sign) => {
      expect(tree(`一、甲${sign}（一）乙；`, '（二）丙。', '二、丁。')).toBe(
        '一[（一） （二）] 二',
      );
      expect(tree(`一、甲${sign}（一）乙；（二）丙；`, '（三）丁。')).toBe(
        '一[（一） （二） （三）]',
      );
      expect(tree(`一、甲${sign}1.乙；2.丙；`, '3.丁。')).toBe('一[1 2 3]');
      expect(tree(`一、甲${sign}（一）乙；（二）丙；`, '（四）丁。')).toBe('一[（四）]');
      expect(tree(`一、甲${sign}（一）乙；（二）丙；`, '（一）丁。')).toBe('一[（一）]');
      expect(tree(`一、甲${sign}（二）乙；`, '（三）丙。')).toBe('一[（三）]');
      expect(tree(`一、甲${sign}（一）乙；1.丙；2.丁；`, '（二）戊。')).toBe('一[（一） （二）]');
      expect(tree(`一、甲${sign}（一）乙；`, '1.丙。', '二、丁。')).toBe('一[1] 二');
    },
  );
  test('is one directly behind the mark of the line where it is the first of a run below', () => {
    expect(tree('一、（一）甲。', '（二）乙。')).toBe('一[（一） （二）]');
    expect(tree('一、 （一） 1.甲。', '2.乙。')).toBe('一[（一）[1 2]]');
    expect(tree('一、（二）甲。')).toBe('一');
    expect(tree('（一）甲。', '1.一、乙。')).toBe('（一）[1]');
    expect(tree('一、甲。', '（一）二、乙。')).toBe('一[（一）]');
    expect(tree('一、甲', '——（一）类地区')).toBe('一[——]');
    expect(tree('第一条A.甲。', '乙。')).toBe('第一条');
    expect(tree('　　一、（一）甲。', '（二）乙。')).toBe('一[（一） （二）]');
  });
  test('is told, but not directly behind another', () => {
    const told = (...lines: string[]) =>
      outline(linesOf(lines)).issues.map(({ message }) => message);
    expect(told('一、（一）甲。', '（二）乙。')).toEqual([]);
    expect(told('一、任务', '（一）甲。（二）乙。')).toEqual(['条款从行中开始：“（二）乙。”']);
  });
  test('is none in a quotation, or where it is a bullet, words or a reference', () => {
    expect(tree('一、改为：', '“甲。', '乙。二、丙。”', '三、丁。')).toBe('一 三');
    expect(tree('一、改为：', '“（一）甲。', '（二）乙。（三）丙。”', '二、丁。')).toBe('一 二');
    expect(tree('一、甲', '（一）乙。——丙', '（二）丁。')).toBe('一[（一） （二）]');
    expect(tree('一、甲。', '一是乙。', '二是丙。三是丁。')).toBe('一[一是 二是]');
    expect(tree('一、甲', '（一）乙。（二）项的丙', '（二）丁。')).toBe('一[（一） （二）]');
    expect(tree('一、甲。', '二、乙。三、四级医院', '三、丙')).toBe('一 二 三');
  });
  test('is read as the document counts', () => {
    expect(tree('1.1 甲', '1.2 乙。1.3 丙。', '1.4 丁')).toBe('1.1 1.2 1.3 1.4');
  });
  test('is a letter only where another opened the line', () => {
    expect(tree('一、甲。', 'A.乙；B.丙。', 'C.丁。', '二、戊。', 'A.己；', 'B.庚。')).toBe(
      '一[A B C] 二[A B]',
    );
    expect(tree('一、甲。', 'A.乙；', 'B.丙。', '二、丁。', 'A.戊；', '己。B.庚。')).toBe(
      '一[A B] 二[A]',
    );
  });
  test('opens an article where no line does', () => {
    expect(tree('第一条 甲。第二条 乙。', '第三条 丙。')).toBe('第一条 第二条 第三条');
    expect(tree('第一条 甲。第二条为了乙。', '第三条 丙。')).toBe('第一条 第二条 第三条');
    expect(tree('第一条 甲。第二条规定的乙。', '第三条 丙。')).toBe('第一条 第三条');
    expect(texts('第一条 甲。第二条 乙。', '第二条 丙。')).toEqual([
      '第一条 甲。第二条 乙。',
      '第二条 丙。',
    ]);
  });
  test('is none in brackets or quotation marks, closed or not', () => {
    const list = (text: string) => tree('一、任务', `（一）${text}`, '（三）己。');
    expect(list('甲（乙）。（二）丙。')).toBe('一[（一） （二） （三）]');
    expect(list('甲（乙。（二）丙）。')).toBe('一[（一） （三）]');
    expect(list('甲（乙。（二）丙。')).toBe('一[（一） （三）]');
    expect(list('甲“乙（丙）。（二）丁”。')).toBe('一[（一） （三）]');
    expect(list('甲“乙（丙）”。（二）丁。')).toBe('一[（一） （二） （三）]');
    expect(list('甲“乙”。“丙。（二）丁”。')).toBe('一[（一） （三）]');
    expect(list('甲“乙。（二）丙”丁（戊）。')).toBe('一[（一） （三）]');
    expect(list('甲（乙）丙（丁。（二）戊')).toBe('一[（一） （三）]');
    expect(tree('一、甲“乙。二、丙”。', '三、丁。')).toBe('一 三');
    expect(tree('一、任务', '（一）甲（乙', '）（二）丙。', '（三）丁。')).toBe(
      '一[（一） （二） （三）]',
    );
    expect(list('甲“乙。丙（丁）戊。”（二）己。')).toBe('一[（一） （三）]');
  });
});

describe('a number of a list run together with a figure', () => {
  const items = (...lines: string[]) =>
    tree('一、对象：', ...lines, '二、其他').replace(/ 二$/u, '');
  test.each(['.', '．', '、', ' . '])('is one before %s', (point) => {
    expect(items(`1${point}80周岁以上的；`, `2${point}65周岁以上的。`)).toBe('一[1 2]');
    expect(items(`1${point}2.5倍以上的；`, `2${point}3．5倍以上的。`)).toBe('一[1 2]');
    expect(items('8.甲；', `9${point}80周岁以上的；`, `10${point}65周岁以上的。`)).toBe(
      '一[8 9 10]',
    );
  });
  test('is none among the values of a column', () => {
    for (const value of [
      '岁',
      '周岁',
      '米.2',
      '米．2',
      '米 2',
      '岁 以',
      '654',
      '.345',
      '．345',
      ' 周岁以上',
    ])
      expect(items(`1.7${value}`, `2.7${value}`, `3.7${value}`)).toBe('一');
    expect(items('100.80周岁以上的；', '101.65周岁以上的。')).toBe('一');
  });
  test('is one where the list goes on', () => {
    expect(items('1.80周岁以上的；')).toBe('一');
    expect(items('1.80周岁的；', '2.独居的。')).toBe('一[1 2]');
    expect(items('1.80周岁的', '2.65周岁的')).toBe('一[1 2]');
    expect(items('（一）甲：', '（二）乙：', '3.80周岁以上的。')).toBe('一[（一） （二）]');
    expect(items('2.80周岁以上的；', '3.65周岁以上的。')).toBe('一');
    expect(items('1.甲；', '2.65周岁以上的。')).toBe('一[1 2]');
    expect(items('1.甲；', '3.65周岁以上的。')).toBe('一[1]');
    expect(items('1.65周岁以上的；', '2.甲。')).toBe('一[1 2]');
    expect(items('1.65周岁以上的；', '3.甲。')).toBe('一[3]');
    expect(items('1.65周岁以上的；', '（一）乙；', '2.甲。')).toBe('一[（一）[2]]');
    expect(tree('1.80周岁以上的；', '2.65周岁以上的；', '3.甲。')).toBe('1 2 3');
  });
  test.each(['（1）', '1）', '①', '——', 'a.', 'ⅰ.'])(
    'may have below it what %s numbers',
    (mark) => {
      expect(items('1.80周岁以上的：', `${mark}甲；`, '2.65周岁以上的。')).toContain(' 2]');
      expect(items('1.甲：', `${mark}甲；`, '2.65周岁以上的。')).toContain(' 2]');
    },
  );
  test('is one where a line may begin', () => {
    expect(items('1.80周岁以上老人', '2.65周岁以上老人', '3.甲')).toBe('一[1 2 3]');
    expect(items('1.甲', '2.65周岁以上老人')).toBe('一[1 2]');
    expect(items('1.甲。', '人均补助不低于', '2.65周岁以上老人')).toBe('一[1]');
    expect(items('1.甲。', '人均补助如下：', '2.65周岁以上老人')).toBe('一[1 2]');
  });
  test.each(words('万 亿 千 百 个 元 家 名 张 所 倍 床 辆 岁 次 种 件 项 米 % ％ ‰'))(
    'is no amount: 2.5%s',
    (unit) => {
      expect(items('1.甲；', `2.5${unit}以上的补助。`)).toBe('一[1]');
      expect(items('1.甲；', '2.5周岁以上的补助。')).toBe('一[1 2]');
    },
  );
  test('is one before an amount where the list goes on with it or began with such a number', () => {
    expect(items('1.甲；', '2.5万元以上的补助。')).toBe('一[1]');
    expect(items('1.甲；', '2.5万元以上的补助；', '3.乙。')).toBe('一[1 2 3]');
    expect(items('1.3万元以上的补助；', '2.5万元以上的补助。')).toBe('一[1 2]');
    expect(items('1.甲；', '2.5万元以上的补助。', '3.65周岁以上的。')).toBe('一[1 2 3]');
    expect(items('1.甲；', '2.5万元以上的补助。', '2.65周岁以上的。')).toBe('一[1 2]');
  });
});

describe('第三条 at the start of the last line', () => {
  const article = (behind: string) =>
    tree('第一条 甲。', '第二条 乙。', `第三条${behind}应当如此。`);
  test.each([
    ...'，,；;。：:的款项目和与及或至到跟同等之均是',
    ...words(
      '第二款 、第四条 以及 规定 所列 所述 所称 所规 所指 所定 中的 中所 中规定 中第 中， 中, 内容 情形 要求 执行 处罚 处理 办理 作出 约定 不予',
    ),
    ...words('、 ， , 和 至 或 项 款 目 规定 所').flatMap((behind) => [
      `（二）${behind}`,
      `(2)${behind}`,
      `（十二） ${behind}`,
    ]),
  ])('refers to an article where %s follows', (behind) =>
    expect(article(behind)).toBe('第一条 第二条'),
  );
  test.each(words('为了 中心 规模 所在 信访人 所需 不得 处于 【原则】 （一）甲 （二）甲 （一）'))(
    'opens one before %s',
    (behind) => expect(article(behind)).toMatch(/^第一条 第二条 第三条/u),
  );
  test('is told by the articles that come later', () => {
    const lines = (...second: string[]) =>
      tree('第一条 甲。', ...second.map((text) => `第二条${text}`), '第三条 丁。');
    expect(lines('规定的乙。', ' 丙。')).toBe('第一条 第二条 第三条');
    expect(lines('为了乙。', ' 丙。')).toBe('第一条 第二条 第三条');
    expect(lines('规定的乙。', '为了丙。')).toBe('第一条 第二条 第三条');
    expect(lines('规定的乙。')).toBe('第一条 第二条 第三条');
    expect(lines(' 乙。', '规定的丙。')).toBe('第一条 第二条 第三条');
    expect(lines('（一）乙；', ' 丙。')).toBe('第一条 第二条[（一）] 第二条 第三条');
    expect(lines('（二）乙；', ' 丙。')).toBe('第一条 第二条 第三条');
    expect(texts('第一条 甲。', '第二条规定乙。', '第三条 丙。', '第二条为了丁。')).toEqual([
      '第一条 甲。',
      '第二条规定乙。',
      '第三条 丙。|第二条为了丁。',
    ]);
    expect(lines('为了乙：', '为了丙。')).toBe('第一条 第二条 第三条');
    expect(
      tree('第一条 甲。', '第二条为了乙：', '（一）丙。', '第二条为了丁。', '第三条 戊。'),
    ).toBe('第一条 第二条[（一） 续] 第三条');
    expect(tree('第一条 甲。', '第二条规定乙。', '第三条 丙。', '第二条 丁。')).toBe(
      '第一条 第二条 第三条 第二条',
    );
  });
});

describe('an unmarked paragraph behind the last entry of a list', () => {
  const behind = (...lines: string[]) => tree('一、任务', ...lines, '二、保障').includes('续');
  const END = '做好各项任务。';
  test.each(
    words(
      '以上 上述 前述 前款 前项 前两款 前列 凡 各级 各地 各县 各区 各市 各乡镇 各部门 各单位 各有关 有前款 有上述 不符合 对不符合 未达到上述 符合上述 符合前款 符合以上 除上述 除前款 同时， 同时,',
    ),
  )('stands alone where it takes up the list: %s', (opening) => {
    expect(behind('（一）甲。', '（二）乙。', `${opening}任务要落实。`)).toBe(true);
    expect(behind('（一）甲。', '（二）乙。', `其中${opening}任务要落实。`)).toBe(false);
  });
  test.each(words('同时 为 区里 符合条件的 全县 除外'))(
    'goes on with the entry by %s',
    (opening) => {
      expect(behind('（一）甲。', '（二）乙。', `${opening}任务要落实。`)).toBe(false);
    },
  );
  test('stands alone where an entry ends with a semicolon', () => {
    for (const sign of '；;') expect(behind(`1.甲${sign}`, '2.乙。', END)).toBe(true);
    expect(behind('1.甲。', '2.乙。', END)).toBe(false);
    expect(behind('1.甲；', '2.乙：', '（1）丙。', '3.丁。', END)).toBe(true);
    expect(behind('1.甲；', '2.乙', END)).toBe(false);
  });
  test.each([
    ...[...'。；;！!'].flatMap((sign) =>
      ['', ...'”’》）)】', '”）'].map((close) => `乙${sign}${close}`),
    ),
    ...[...'。；;'].flatMap((sign) => [
      `乙${sign}（丙）`,
      `乙${sign}(丙)`,
      `乙${sign}${long(60)}）`,
    ]),
  ])('stands alone where the entry is over: %s', (entry) =>
    expect(behind('1.甲；', `2.${entry}`, END)).toBe(true),
  );
  test.each([
    '乙',
    '乙，',
    '乙：',
    '乙（丙）',
    `乙。${long(61)}）`,
    '乙。丙',
    '乙！（丙）',
    '乙。（丙；丁',
    '乙（丙）丁',
  ])('goes on where it is not: %s', (entry) =>
    expect(behind('1.甲；', `2.${entry}`, END)).toBe(false),
  );
  test('stands alone in a list of three sentences or more', () => {
    expect(behind('1.甲。', '2.乙；', '3.丙。', END)).toBe(true);
    expect(behind('1.甲。', '2.乙。', '3.丙。', END)).toBe(true);
    expect(behind('1.甲', '2.乙。', '3.丙。', END)).toBe(false);
    expect(behind('1.甲。', '2.乙', '3.丙。', END)).toBe(false);
    expect(behind('1.甲。', '2.乙。', '3.丙', '丁。', END)).toBe(false);
    expect(behind('1.甲。 ', '2.乙。 ', '3.丙。 ', END)).toBe(true);
    expect(behind('1.甲。', '2.乙。', '丁。', '3.丙。', END)).toBe(false);
    expect(behind('1.甲。', '2.乙。', '（1）丁。', '3.丙。', END)).toBe(false);
    expect(behind('1.甲。', '2.乙。', '3.丙。', '（1）丁。', END)).toBe(false);
    expect(behind('1.甲。', '2.乙。', '3.丙。', END, END)).toBe(true);
    expect(behind('（1）甲。', '（2）乙。', '1.丙。', '2.丁。', END)).toBe(false);
    expect(behind('1.甲。', `2.${FULL}`, '乙。', '3.丙。', END)).toBe(true);
  });
  test('stands alone where the numbers run on from the section before', () => {
    expect(behind('（一）甲', '1.乙。', '2.丙。', '（二）丁', '3.戊。', END)).toBe(true);
    expect(behind('（一）甲', '1.乙。', '2.丙。', '（二）丁', '1.戊。', END)).toBe(false);
    expect(behind('（一）甲', '1.乙。', '2.丙。', '（二）丁', '1.戊。', '2.己。', END)).toBe(false);
    expect(behind('（一）甲', '1.乙。', '2.丙', '（二）丁', '3.戊。', END)).toBe(false);
    expect(behind('（一）甲', '1.乙。', '（二）丙', '2.丁。', '3.戊。', END)).toBe(true);
    expect(behind('（一）甲', '1.乙；', '（二）丙', '2.丁。', END)).toBe(true);
    expect(behind('3.戊。', END)).toBe(false);
  });
  test('is judged by the twelve entries before it', () => {
    const list = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, at) => `${from + at}.甲。`);
    expect(behind('1.甲', ...list(2, 13), END)).toBe(false);
    expect(behind('1.甲', ...list(2, 14), END)).toBe(true);
    expect(behind('1.甲。', '2.甲', ...list(3, 14), END)).toBe(false);
    expect(behind('（一）子', '1.甲', '（二）丑', ...list(2, 13), END)).toBe(false);
    expect(behind('（一）子', '1.甲', '（二）丑', ...list(2, 14), END)).toBe(true);
    expect(behind('（一）子', '1.甲', ...list(2, 13), '（二）丑', '14.乙。', END)).toBe(true);
    expect(
      behind('（一）子', ...list(1, 1), '2.甲', ...list(3, 13), '（二）丑', '14.乙。', END),
    ).toBe(false);
  });
  test('goes on where the list does', () => {
    const list = (...later: string[]) =>
      tree('一、任务', '（一）甲；', '（二）乙。', END, ...later).includes('续');
    expect(list('（三）丙。')).toBe(false);
    expect(list('二、丙', '（三）丁。')).toBe(true);
    expect(list('1.丙。', '（三）丁。')).toBe(false);
    expect(list('（五）丙。', '（三）丁。')).toBe(true);
    expect(list('——丙', '（三）丁。')).toBe(false);
    expect(tree('A.甲；', 'B.乙。', END, '一、丙', 'C.丁。')).toBe('A B 续 一');
    const between = (count: number) =>
      Array.from({ length: count }, (_, at) => `（${at + 1}）丙。`);
    expect(list(...between(59), '（三）丁。')).toBe(false);
    expect(list(...between(60), '（三）丁。')).toBe(true);
  });
  test('is the next paragraph of an article', () => {
    expect(tree('第一条 甲：', '（一）乙。', '丙。', '第二条 丁。')).toBe(
      '第一条[（一） 续] 第二条',
    );
    expect(tree('一、甲：', '（一）乙。', '丙。', '二、丁。')).toBe('一[（一）] 二');
    expect(tree('第一条 甲：', '（一）乙。', '丙。', '（二）丁。')).toBe('第一条[（一） （二）]');
  });
});

test.each(words('第一编 第一分编 第一篇 第一分篇 第一部分 第一章 第一节 第一条 上篇'))(
  'paragraphs below %s are its own',
  (mark) => {
    expect(tree(`${mark} 甲。`, '以上乙。')).toBe(mark);
    expect(tree('一、甲。', '以上乙。')).toBe('一 续');
  },
);

test('a paragraph behind a bullet or a table stands for itself', () => {
  expect(tree('一、甲', '•乙', '丙。', '二、丁')).toBe('一[• 续] 二');
  expect(tree('一、甲', '指标\t值', '乙\t3', '丙。', '二、丁')).toBe('一[表 续] 二');
});

describe('a paragraph behind a box', () => {
  const box = (behind: string, ...inside: string[]) =>
    tree('一、任务', '（一）甲', '专栏1 乙', ...inside, behind);
  const LIST = ['1.丙。', '2.丁。', '3.戊。'];
  test('that was one table or one list stands behind the box', () => {
    expect(box('以上要落实。', ...LIST)).toBe('一[（一）[专栏1[1 2 3] 续]]');
    expect(box('各地要落实。', '指标\t值', '乙\t3')).toBe('一[（一）[专栏1[表] 续]]');
    expect(box('以上要落实。', '工程如下。', ...LIST)).toBe('一[（一）[专栏1[1 2 3 续]]]');
  });
  test('stands in it also where numbers start anew below it', () => {
    expect(tree('一、甲', '专栏1 乙', '1.丙', '2.丁', '　　注：', '1.戊')).toBe(
      '一[专栏1[1 2 续[1]]]',
    );
    expect(tree('一、甲', '专栏1 乙', '1.丙', '2.丁', '　　第二类', '1.戊')).toBe(
      '一[专栏1[1 2] 续 1]',
    );
  });
  test.each(words('注 备注 说明 附注 资料来源 数据来源 （注 (注'))(
    'stands in it as a note: %s',
    (opening) => {
      expect(box(`${opening}：估计。`, ...LIST)).toBe('一[（一）[专栏1[1 2 3 续]]]');
      expect(box(`见${opening}：估计。`, ...LIST)).toBe('一[（一）[专栏1[1 2 3] 续]]');
    },
  );
});

describe('a label that a list starts anew below', () => {
  test('is taken off the entry before it', () => {
    expect(tree('一、甲', '1.乙', '2.丙', '第二类', '1.丁', '2.戊')).toBe('一[1 2 续[1 2]]');
    expect(tree('一、甲', '1.乙', '2.丙', '1.丁', '2.戊')).toBe('一[1 2 1 2]');
    expect(tree('一、甲', '1.乙', '2.丙', '第二类', '3.丁')).toBe('一[1 2 3]');
    expect(tree('一、甲', '1.乙', '2.丙', '第二类', '（1）丁', '（2）戊')).toBe(
      '一[1 2[（1） （2）]]',
    );
    expect(texts('一、甲', '1.乙', '2.丙', '丙的内容。', '第二类', '1.丁')).toEqual([
      '一、甲',
      '1.乙',
      '2.丙|丙的内容。',
      '第二类',
      '1.丁',
    ]);
    const below = (text: string) =>
      tree('一、甲', '1.乙', '2.丙', { text, paragraph: true }, '1.丁');
    expect(below(long(40))).toBe('一[1 2 续[1]]');
    expect(below(long(41))).toBe('一[1 2 1]');
  });
  test.each([...'。；;，,'])('is none where it ends with %s', (sign) => {
    expect(tree('一、甲', '1.乙', '2.丙', `第二类${sign}`, '1.丁')).toBe('一[1 2 1]');
    expect(tree('一、甲', '1.乙', '2.丙', `第二类${sign} `, '1.丁')).toBe('一[1 2 1]');
  });
  test.each(['：', ':'])('may be hidden by a full line and end with %s', (colon) => {
    const entry = `（二）${FULL_STOP.slice(3)}`;
    const list = (...label: string[]) =>
      wrapped('第一条 甲：', '（一）乙。', entry, ...label, '（一）丙。', '第二条 丁。');
    const label = `有下列情形的${colon}`;
    const cut = '第一条[（一） （二） 续[（一）]] 第二条';
    expect(list(label)).toBe(cut);
    expect(list(FULL, label)).toBe(cut);
    expect(list(FULL_STOP, label)).toBe(cut);
    expect(list('有下列情形的')).toBe('第一条[（一） （二） （一）] 第二条');
    expect(list(FULL, '有下列情形的')).toBe('第一条[（一） （二） （一）] 第二条');
    for (const sign of '；;') {
      const full = FULL_STOP.replace('。', sign);
      for (const end of [full, `${full} `]) {
        const lines = ['（一）乙。', `（二）${full.slice(3)}`, end, label, '（一）丙。'];
        expect(texts(...PAGE, '第一条 甲：', ...lines).slice(-3)).toEqual([
          `（二）${full.slice(3)}|+${full}`,
          label,
          '（一）丙。',
        ]);
      }
    }
    expect(texts(...PAGE, '一、甲', '1.乙', '2.丙', FULL, label, '1.丁').slice(-3)).toEqual([
      '2.丙',
      `${FULL}|+${label}`,
      '1.丁',
    ]);
    expect(wrapped('一、甲', '1.乙', '2.丙', FULL, label, '1.丁')).toBe('一[1 2 续[1]]');
    expect(wrapped('一、甲', `1.${FULL.slice(2)}`, FULL, label, '1.丁')).toBe('一[1 1]');
  });
});

describe('a number lost between its neighbours', () => {
  test('is that of the one bullet there', () => {
    expect(tree('一、任务', '（一）甲。', '•乙。', '（三）丙。')).toBe('一[（一） （二） （三）]');
    expect(tree('一、任务', '•甲。', '（二）乙。')).toBe('一[（一） （二）]');
    expect(tree('9.甲。', '•乙。', '11.丙。')).toBe('9 10 11');
    expect(tree('第九条 甲。', '●乙。', '第十一条 丙。')).toBe('第九条 第十条 第十一条');
    expect(tree('一、任务', '•甲：', '1.乙。', '（二）丙。')).toBe('一[（一）[1] （二）]');
    expect(tree('一、任务', '（一）甲。', '•乙。', '丙。', '（三）丁。')).toBe(
      '一[（一） （二）[续] （三）]',
    );
    expect(tree('一、任务', '（一）甲。', '•乙。', '指标\t值', '丙\t3', '（三）丁。')).toBe(
      '一[（一） （二）[表] （三）]',
    );
    expect(
      tree('一、任务', '（一）甲。', '（二）乙。', '以上要落实。', '•丙。', '（四）丁。'),
    ).toBe('一[（一） （二） 续 （三） （四）]');
    expect(tree('一、任务', '•甲。', '（一）乙。', '•丙。', '（三）丁。')).toBe(
      '一[• （一） （二） （三）]',
    );
  });
  test('is none where it is not certain', () => {
    expect(tree('一、任务', '（一）甲。', '•乙。', '•丙。', '（三）丁。')).toBe(
      '一[（一）[• •] （三）]',
    );
    expect(tree('一、任务', '（一）甲。', '——乙。', '（三）丙。')).toBe('一[（一）[——] （三）]');
    expect(tree('一、任务', '（一）甲。', '•乙。', '（四）丙。')).toBe('一[（一）[•] （四）]');
    expect(tree('一、任务', '（一）甲。', '（三）丙。')).toBe('一[（一） （三）]');
    expect(tree('一、任务', '①甲。', '•乙。', '③丙。')).toBe('一[①[•] ③]');
  });
  test('is a gap where it is not certain', () => {
    const told = (...lines: string[]) =>
      outline(linesOf(['一、任务', ...lines])).issues.map(({ ruleId }) => ruleId);
    expect(told('（一）甲。', '（三）丙。')).toEqual(['number-gap']);
    expect(told('（一）甲。', '——乙。', '（三）丙。')).toEqual(['number-gap']);
    expect(told('①甲。', '•乙。', '③丙。')).toEqual(['number-gap']);
  });
  test('is told', () => {
    const lines = linesOf(['一、任务', '（一）甲。', '•乙。', '（三）丙。']);
    expect(outline(lines).issues).toEqual([
      { ruleId: 'marker-lost', line: 3, message: '编号缺失，按前后编号推定为“（二）”：“•乙。”' },
    ]);
    const [bullet] = outline(lines).root.children[0]!.children.slice(1);
    expect(bullet).toMatchObject({ kind: 'section', label: '（二）', inferred: true });
    expect(bullet!.mark).toMatchObject({
      kind: 'section',
      number: 2,
      label: '（二）',
      printed: '•',
    });
  });
});

describe('the levels of marks', () => {
  const LEVELS: [first: string, second: string, kind: string][] = [
    ['第一编 ', '第二编 ', 'part'],
    ['第一分编 ', '第二分编 ', 'part'],
    ['第一部分 ', '第二部分 ', 'part'],
    ['第一章 ', '第二章 ', 'chapter'],
    ['第一节 ', '第二节 ', 'section'],
    ['第一条 ', '第二条 ', 'article'],
    ['一、', '二、', 'part'],
    ['（一）', '（二）', 'section'],
    ['1.', '2.', 'item'],
    ['（1）', '（2）', 'subitem'],
    ['1）', '2）', 'subitem'],
    ['①', '②', 'subitem'],
    ['一是', '二是', 'subitem'],
  ];
  const label = (mark: string) => mark.replace(/[、.\s]+$/u, '');
  test.each(LEVELS.slice(1).map((lower, at) => [LEVELS[at]!, lower] as const))(
    '%s stand above %s',
    ([first, second], [one, two]) => {
      const below = `[${label(one)} ${label(two)}]`;
      const list = [`${one}甲。`, `${two}乙。`];
      const lines = [`${first}丙。`, ...list, `${second}丁。`, ...list];
      const read = `${label(first)}${below} ${label(second)}${below}`;
      // Without 编, 部分 stands above all.
      if (lines.some((line) => line.includes('部分')))
        expect(tree('第一编 子', ...lines)).toBe(`第一编[${read}]`);
      else expect(tree(...lines)).toBe(read);
    },
  );
  test.each(LEVELS)('%s opens a clause of its kind', (first, second, kind) => {
    const { children } = outline(linesOf([`${first}甲。`, `${second}乙。`])).root;
    expect(children.map((node) => node.kind)).toEqual([kind, kind]);
  });
  test('are those of decimals where these number all clauses, or some below the common ones', () => {
    const decimals = [
      '1 甲',
      '1.1 乙',
      '1.1.1 丙',
      '1.1.1.1 丁',
      '1.1.1.2 戊',
      '1.1.2 己',
      '1.2 庚',
    ];
    const all = '1[1.1[1.1.1[1.1.1.1 1.1.1.2] 1.1.2] 1.2]';
    expect(tree(...decimals, '2 辛')).toBe(`${all} 2`);
    expect(tree('第一条 子', ...decimals, '2 辛', '第二条 丑')).toBe(`第一条[${all} 2] 第二条`);
    expect(tree(decimals[0]!.replace(' ', '.'), ...decimals.slice(1), '2.辛')).toBe(`${all} 2`);
    expect(tree('1.甲', '1.1 乙', '1.1.1 丙', '1.1.1.1 丁', '（1）戊', '1.2 己')).toBe(
      '1[1.1[1.1.1[1.1.1.1[（1）]]] 1.2]',
    );
    const kinds: string[] = [];
    for (let node = outline(linesOf(decimals)).root.children[0]; node; node = node.children[0])
      kinds.push(node.kind);
    expect(kinds).toEqual(['part', 'section', 'item', 'subitem']);
  });
  test('are not those of bullets', () => {
    expect(tree('一、甲', '•乙。', '1.丙。', '•丁：', '1.戊。')).toBe('一[• 1[•[1]]]');
  });
});
