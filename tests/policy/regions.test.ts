import { describe, expect, test } from 'vitest';
import { outline } from '../../src/policy/outline/outline.ts';
import { type Line, linesOf, pathsOf, reportOf, treeOf } from './tree.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);
const FULL = Array<string>(8).fill(`${long(29)}，`);
const last = (...lines: Line[]) => treeOf(...lines).at(-1);
const clauses = (...lines: Line[]) => outline(linesOf(lines)).root.children;

describe('a box', () => {
  test.each([
    ['专栏1 乙', '专栏1', 3],
    ['专栏1：乙', '专栏1', 3],
    ['专栏1:乙', '专栏1', 3],
    ['专栏1乙', '专栏1', 3],
    ['专栏1“乙”', '专栏1', 3],
    ['专栏1《乙》', '专栏1', 3],
    ['专栏12', '专栏12', 4],
    ['专　栏　1 乙', '专栏1', 5],
    ['专栏十二 乙', '专栏十二', 4],
    ['专栏一乙', '专栏一', 3],
  ])('%s opens %s', (line, label, head) => {
    const box = clauses('一、甲', line)[0]!.children[0];
    expect([box?.kind, box?.label, box?.head]).toEqual(['box', label, head]);
    expect(box?.pieces.map(({ text, joined }) => [text, joined])).toEqual([[line, false]]);
  });
  test.each(words('专栏 专栏1.乙 专栏1、乙 专栏1-2 专栏1% 专栏A 附专栏1'))(
    '%s opens none',
    (line) => expect(treeOf('一、甲', line)).toEqual(['part 一']),
  );
  test('opens where a paragraph has ended or may', () => {
    expect(last('一、甲', ...FULL, '专栏1 乙')).toBe('part 一');
    expect(last('一、甲', ...FULL, `${long(29)}。`, '专栏1 乙')).toBe('box 一/专栏1');
    expect(last('专栏1 乙')).toBe('box 专栏1');
  });
  test('stands beside a box before it', () => {
    expect(treeOf('一、甲', '（一）乙', '1.丙', '专栏1 丁', '1.戊', '专栏2 己').slice(3)).toEqual([
      'box 一/（一）/专栏1',
      'item 一/（一）/专栏1/1',
      'box 一/（一）/专栏2',
    ]);
  });
});

describe('the colophon', () => {
  const COLOPHON = 'colophon colophon';
  const behind = (line: string, ...before: string[]) => last('一、甲。', ...before, line);
  test.each([
    ...words('抄送 抄报 分送 主题词 抄　送 抄　报 分　送 主　题　词').flatMap((word) => [
      `${word}：乙`,
      `${word}:乙`,
      `${word}　：乙`,
    ]),
    '2024年5月　日印发',
    ...words('5月6日印发 12月31日印制 5月6日印 十二月二十一日印发'),
    '某局办公室　2024年5月 6 日 印 发 ',
  ])('begins with %s', (line) => expect(behind(line)).toBe(COLOPHON));
  test.each(words('抄送乙 转送：乙 主题：乙 5月6日印刷 5月印发 5月1234日印发 6日印发 附抄送：乙'))(
    'not with %s',
    (line) => expect(behind(line)).toBe('part 一'),
  );
  test('begins behind a full line only where it says whom it is sent to', () => {
    for (const line of words('抄送：乙 抄报：乙 抄　送:乙 抄　报:乙'))
      expect(behind(line, ...FULL)).toBe(COLOPHON);
    for (const line of words('分送：乙 主题词：乙 5月6日印发'))
      expect(behind(line, ...FULL)).toBe('part 一');
    for (const line of words('分送：乙 5月6日印发'))
      expect(behind(line, ...FULL, '乙。')).toBe(COLOPHON);
  });
  test.each(['5月6日印', '某局办公室印制', '5月6日 印 发', '某局 印发'])(
    'goes on down to %s',
    (printed) => {
      expect(treeOf('一、甲。', '抄送：乙', '二、丙', printed, '二、丁')).toEqual([
        'part 一',
        COLOPHON,
        'part 二',
      ]);
      expect(clauses('一、甲。', '抄送：乙', '二、丙', printed)[1]?.pieces).toHaveLength(3);
    },
  );
  test('goes on where nothing says that it was printed', () => {
    expect(
      treeOf(
        '一、甲。',
        '抄送：乙',
        '二、丙',
        '某局印发稿',
        '丙复印',
        '丙开发',
        '（二）丁',
        '抄报：戊',
      ),
    ).toEqual(['part 一', COLOPHON]);
    expect(treeOf('一、甲。', '抄送：乙，丙（一）丁。（二）戊。')).toEqual(['part 一', COLOPHON]);
    expect(treeOf('一、甲。', '5月6日印发', '抄送：乙')).toEqual(['part 一', COLOPHON, COLOPHON]);
  });
  test('ends the document, also below an attachment', () => {
    expect(treeOf('一、甲。', '附件1', '乙方案', '1.丙。', '抄送：丁').slice(1)).toEqual([
      'annex 附件1',
      'item 附件1/1',
      COLOPHON,
    ]);
  });
});

describe('attachments', () => {
  const plan = (label: string, name: string) => [label, `${name}方案`, '1.做好工作。'];
  test('stand beside each other; a label that comes again belongs to the attachment it stands in', () => {
    const lines = [
      '一、甲。',
      ...plan('附件1', '乙'),
      ...plan('附表1', '丙'),
      ...plan('附件2', '丁'),
      ...plan('附表1', '戊'),
      ...plan('附表2', '己'),
    ];
    expect(treeOf(...lines).filter((clause) => clause.startsWith('annex'))).toEqual([
      'annex 附件1',
      'annex 附表1',
      'annex 附件2',
      'annex 附件2/附表1',
      'annex 附表2',
    ]);
    const tables = [
      ...plan('附件1', '乙'),
      ...plan('附表1', '丙'),
      ...plan('附表2', '丁'),
      ...plan('附表1', '戊'),
    ];
    expect(pathsOf('一、甲。', ...tables)).toContain('附件1/附表1');
    expect(pathsOf('一、甲。', ...plan('附件1', '乙'), ...plan('附件1', '丙'))).toEqual([
      '一',
      '附件1',
      '附件1/1',
      '附件1',
      '附件1/1',
    ]);
  });
  test('may be all that a file has', () => {
    const found = clauses(...plan('附件1', '乙'), ...plan('附 件 2', '丁'));
    expect(found.map(({ kind, label, head }) => `${kind} ${label} ${head}`)).toEqual([
      'annex 附件1 3',
      'annex 附件2 5',
    ]);
    expect(found[0]?.pieces.map(({ text }) => text)).toEqual(['附件1', '乙方案']);
  });
  test('have levels and numbers of their own', () => {
    expect(reportOf('一、甲。', '二、乙。', '附件1', '丙方案', '一、丁。', '二、戊。')).toEqual([]);
    expect(reportOf('一、甲。', '附件1', '丙方案', '三、丁。')).toEqual(['number-gap 4']);
  });
});

describe('a mark alone on its line', () => {
  const pieces = (...lines: string[]) => clauses(...lines)[0]!.pieces.map(({ joined }) => joined);
  test('is followed by its text', () => {
    expect(pieces('一、', '总体要求。', '甲乙。')).toEqual([false, true, false]);
    expect(pieces('一、 ', '总体要求')).toEqual([false, true]);
    expect(pieces('一、甲。', '总体要求。')).toEqual([false, false]);
    expect(treeOf('第一条 甲：', '（一）乙；', '（二）', '丙。', '第二条 丁。')).toEqual([
      'article 第一条',
      'item 第一条/（一）',
      'item 第一条/（二）',
      'article 第二条',
    ]);
  });
  test('lines go on a paragraph that is not over', () => {
    expect(pieces('一、甲', ...FULL.slice(0, 3), '乙。', '丙。')).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('clauses within a line', () => {
  test('have their own words', () => {
    const [part] = clauses('一、甲', '　　（一）乙。（二）丙。 （三）丁。', '（四）戊。');
    expect(part!.children.map(({ pieces }) => pieces[0]!.text.trim())).toEqual([
      '（一）乙。',
      '（二）丙。',
      '（三）丁。',
      '（四）戊。',
    ]);
    const [first] = clauses('一、（一）乙。', '（二）丙。');
    expect(first!.pieces.map(({ text }) => text)).toEqual(['一、']);
    expect(first!.children.map(({ pieces }) => pieces[0]!.text)).toEqual([
      '（一）乙。',
      '（二）丙。',
    ]);
  });
  test('are told of, but where they stand directly behind another mark', () => {
    expect(reportOf('一、甲', '（一）乙。（二）丙。', '（三）丁。')).toEqual(['mark-in-line 2']);
    expect(reportOf('一、（一）乙。', '（二）丙。')).toEqual([]);
    expect(
      outline(linesOf(['一、甲', '（一）乙。（二）丙。', '（三）丁。'])).issues[0]?.message,
    ).toBe('条款从行中开始：“（二）丙。”');
  });
});

describe('a number that is not due', () => {
  const said = (...lines: string[]) =>
    outline(linesOf(lines)).issues.map(({ ruleId, message }) => `${ruleId} ${message}`);
  test('is told of with the number that was', () => {
    expect(said('一、甲', '三、乙')).toEqual([
      'number-gap 编号“三、”不连续，此处应为第 2 个：“三、乙”',
    ]);
    expect(said('一、甲', '二、乙', '二、丙')).toEqual([
      'number-repeated 编号“二、”不连续，此处应为第 3 个：“二、丙”',
    ]);
    expect(said('一、甲', '四、乙')).toHaveLength(1);
  });
  test('is the one behind a bullet whose number was lost', () => {
    expect(said('一、甲', '●乙', '三、丙')).toEqual([
      'marker-lost 编号缺失，按前后编号推定为“二”：“●乙”',
    ]);
    expect(said('●甲', '二、乙')).toEqual(['marker-lost 编号缺失，按前后编号推定为“一”：“●甲”']);
    expect(said('一、甲', '●乙', '四、丙')[0]).toContain('number-gap');
    expect(said('一、甲', '（一）乙', '●丙', '（三）丁')[0]).toContain('marker-lost');
  });
});

describe('a table in the text', () => {
  test('has its title as label and what it interrupts goes on', () => {
    const [part] = clauses(
      '一、甲',
      '（一）乙',
      '表 1 丙',
      '指标\t值',
      '丁\t3',
      '（二）戊',
      '表2 己',
      '指标\t值',
      '丁\t3',
    );
    const all = part!.children.flatMap((child) => [child, ...child.children]);
    expect(
      all
        .filter(({ kind }) => kind === 'table')
        .map(({ label, head, pieces }) => [label, head, pieces.length]),
    ).toEqual([
      ['表1', 3, 3],
      ['表2', 2, 3],
    ]);
    expect(all.map(({ label }) => label)).toEqual(['（一）', '表1', '（二）', '表2']);
  });
  test('without a title has none, and ends the paragraph before it', () => {
    const [part] = clauses(
      '一、甲',
      ...FULL.slice(0, 4),
      '指标\t值',
      '丁\t3',
      '一、二级医院达标。',
      '二、乙',
    );
    expect(part!.children[0]).toMatchObject({ kind: 'table', label: '', head: 0 });
    expect(treeOf('一、甲', '指标\t值', '丁\t3', '三、乙')).toHaveLength(3);
  });
});

test('empty lines are none', () => {
  expect(clauses('一、甲', ' ', '', '乙。')[0]!.pieces.map(({ text }) => text)).toEqual([
    '一、甲',
    '乙。',
  ]);
});
