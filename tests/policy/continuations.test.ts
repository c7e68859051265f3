import { describe, expect, test } from 'vitest';
import { outlineIn } from './read.ts';

const plan = (lines: string) => outlineIn(`某方案\n一、任务\n${lines}二、保障\n`);

describe('an unmarked paragraph behind the last entry of a list', () => {
  test('stands alone where the entries are one sentence each', () => {
    for (const end of ['；', '。']) {
      expect(plan(`1.甲${end}\n2.乙${end}\n3.丙。\n各项任务纳入年度考核。\n`)).toEqual([
        'c1 一',
        'c1-1 一/1',
        'c1-2 一/2',
        'c1-3 一/3',
        'c1-cont1 一/续1',
        'c2 二',
      ]);
    }
  });

  test.each(
    '以上 上述 前述 前款 前项 前两款 前列 凡 各级 各地 各县 各区 各市 各乡镇 各部门 各单位 各有关 有前款 有上述 不符合 对不符合 未达到上述 符合上述 符合前款 符合以上 除上述 除前款 同时， 同时,'.split(
      ' ',
    ),
  )('stands alone where it takes up the list: %s', (words) => {
    expect(plan(`（一）甲。\n（二）乙。\n${words}任务由区里落实。\n`)).toContain('c1-cont1 一/续1');
  });

  test.each(['同时', '为', '区里'])('goes on with the entry where it begins with %s', (words) => {
    expect(plan(`（一）甲。\n（二）乙。\n${words}做好任务。\n`)).not.toContain('c1-cont1 一/续1');
  });

  test('finds an entry complete where a note of up to 60 characters follows its sentence', () => {
    const behind = (note: number) =>
      plan(`1.甲；\n2.乙。（${'注'.repeat(note - 1)}）\n做好任务。\n`);
    expect(behind(60)).toContain('c1-cont1 一/续1');
    expect(behind(61)).not.toContain('c1-cont1 一/续1');
  });

  test('is text of the entry where entries have text below their headings, or the list goes on', () => {
    expect(plan('（一）甲\n做好甲。\n（二）乙\n做好乙。\n再做好乙。\n')).toHaveLength(4);
    expect(plan('（一）甲。\n（二）乙。\n各县落实好乙。\n（三）丙。\n')).toHaveLength(5);
    expect(plan('1.甲。\n2.乙包括下列内容：\n各县的内容。\n')).toHaveLength(4);
  });

  test('stands alone also where the numbers of the list run on from the section before', () => {
    expect(
      plan('（一）甲\n1.甲。\n2.乙。\n（二）乙\n3.丙。\n本方案由县局解释。\n').slice(4, 7),
    ).toEqual(['c1-2 一/（二）', 'c1-2-3 一/（二）/3', 'c1-2-cont1 一/（二）/续1']);
  });

  test('stands alone in such a list where its own entries alone are too few to tell', () => {
    const list = (last: string) =>
      plan(`（一）甲\n1.甲。\n（二）乙\n2.乙${last}\n3.丙。\n做好任务。\n`);
    expect(list('；')).toContain('c1-2-cont1 一/（二）/续1');
  });

  test('is the next paragraph of an article, however the item before it ends', () => {
    expect(
      outlineIn('某条例\n第一条 应当：\n（一）甲。\n（二）乙。\n任何人不得丙。\n第二条 丁。\n'),
    ).toEqual([
      'a1 第一条',
      'a1-1 第一条/（一）',
      'a1-2 第一条/（二）',
      'a1-cont1 第一条/续1',
      'a2 第二条',
    ]);
  });
});

test('a label that a list starts anew below is taken off the entry before it', () => {
  expect(plan('第一类\n1.甲\n2.乙\n第二类\n1.丙\n2.丁\n')).toEqual([
    'c1 一',
    'c1-1 一/1',
    'c1-2 一/2',
    'c1-cont1 一/续1',
    'c1-cont1-1 一/续1/1',
    'c1-cont1-2 一/续1/2',
    'c2 二',
  ]);
});

test('a paragraph behind a box that was one table or one list stands behind the box, a note in it', () => {
  const box = (behind: string) => plan(`（一）甲\n专栏1 乙\n1.丙。\n2.丁。\n3.戊。\n${behind}\n`);
  expect(box('以上项目按期完成。')).toContain('c1-1-cont1 一/（一）/续1');
  expect(box('注：数据为估计。')).toContain('c1-1-box1-cont1 一/（一）/专栏1/续1');
  expect(plan('（一）甲\n专栏1 乙\n指标\t值\n丙\t3\n各地区按期完成目标任务。\n')).toContain(
    'c1-1-cont1 一/（一）/续1',
  );
});

test('a full line goes on where the next is not indented, though it ends a sentence', () => {
  const lines = [
    '清州市登革热防控工作方案',
    '　　一、监测工作',
    '　　（一）一类地区：各级各类医疗机构开展抗原强化筛查工作。',
    '监测时间为每年二月至十二月，监测结果每周上报一次并且公布。',
    '　　（二）二类地区：各级各类医疗机构开展抗原强化筛查工作，',
    '监测时间为每年三月至十二月。',
    '　　（三）三类地区：除上述各个地区以外的其他镇和街道地区，',
    '监测时间为每年五月至十二月。',
    '　　监测范围和监测时间根据年度疫情形势由市卫生健康局适时调',
    '整。',
    '　　二、工作要求',
  ];
  expect(outlineIn(lines.join('\n'))).toContain('c1-cont1 一/续1');
});

test('a paragraph between two items of an article is text of the first', () => {
  const text =
    '某条例\n第一条 下列用语：\n（一）甲，是指丙。\n甲的范围另行公布。\n（二）乙，是指丁。\n第二条 戊。\n';
  expect(outlineIn(text)).toEqual([
    'a1 第一条',
    'a1-1 第一条/（一）',
    'a1-2 第一条/（二）',
    'a2 第二条',
  ]);
});

test('what announces a list that starts anew is taken off the entry before it, also out of a full line', () => {
  const lines = [
    '清州市资源税征收管理条例',
    '第一条 有下列情形之一的，免征资源税，具体办法由财政部门规定：',
    '（一）开采原油以及在油田范围内运输原油过程中用于加热的原油；',
    '（二）煤炭开采企业因安全生产需要抽采的煤成气，依照规定办理。',
    '有下列情形之一的纳税人可以申请减征资源税，由税务机关核准后：',
    '（一）从低丰度油气田开采的原油、天然气，减征百分之二十税款；',
    '（二）高含硫天然气和从深水油气田开采的原油减征百分之三十的。',
    '第二条 本条例自公布之日起施行，由市人民政府负责解释并监督。',
  ];
  expect(outlineIn(lines.join('\n'))).toEqual([
    'a1 第一条',
    'a1-1 第一条/（一）',
    'a1-2 第一条/（二）',
    'a1-cont1 第一条/续1',
    'a1-cont1-1 第一条/续1/（一）',
    'a1-cont1-2 第一条/续1/（二）',
    'a2 第二条',
  ]);
});
