import { expect, test } from 'vitest';
import { withoutListMarks } from '../../src/measure/grammar/list-marks.ts';
import { flatten } from '../../src/text/flat.ts';

/** The text with a bar for each character that was taken out. */
const said = (text: string) => withoutListMarks(flatten(text)).text.replaceAll('\n', '|');

test.each([
  ['1.80周岁以上；2.65周岁以上', '||80周岁以上；||65周岁以上'],
  ['1、80周岁以上；2、65周岁以上', '||80周岁以上；||65周岁以上'],
  ['甲。1.80周岁以上。2.65周岁以上', '甲。||80周岁以上。||65周岁以上'],
  ['甲：1.80周岁以上；2.其他人员；3.65周岁以上', '甲：||80周岁以上；2.其他人员；||65周岁以上'],
  ['1.2.5万元以上；2.65周岁以上', '||2.5万元以上；||65周岁以上'],
  [
    '9.其他；10.80周岁以上；11.其他；12.65周岁以上',
    '9.其他；10.80周岁以上；11.其他；12.65周岁以上',
  ],
  ['1.80周岁以上；3.65周岁以上', '1.80周岁以上；3.65周岁以上'],
  ['2.80周岁以上；3.65周岁以上', '2.80周岁以上；3.65周岁以上'],
  ['1.80周岁以上', '1.80周岁以上'],
  ['1.80岁。2.65岁', '1.80岁。2.65岁'],
  ['约1.80周岁以上；2.65周岁以上', '约1.80周岁以上；2.65周岁以上'],
  ['123.80周岁以上；2.65周岁以上', '123.80周岁以上；2.65周岁以上'],
  [
    '1.甲；2.乙；3.丙；4.丁；5.戊；6.己；7.庚；8.辛；9.壬；10.80周岁以上；11.65周岁以上',
    '1.甲；2.乙；3.丙；4.丁；5.戊；6.己；7.庚；8.辛；9.壬；|||80周岁以上；|||65周岁以上',
  ],
  ['0.80周岁以上；1.65周岁以上', '0.80周岁以上；1.65周岁以上'],
  ['3.甲；2.80周岁以上', '3.甲；2.80周岁以上'],
  ['3.甲；0.80周岁以上', '3.甲；0.80周岁以上'],
  ['1.2.5.3甲乙；2.65周岁以上', '1.2.5.3甲乙；2.65周岁以上'],
  ...[...'\t.；，。'].flatMap((sign) =>
    ['', '岁', '周岁'].map((unit) => {
      const text = `1.80${unit}${sign}甲乙；2.65周岁以上`;
      return [text, text];
    }),
  ),
  ['1.甲；2.65周岁以上', '1.甲；||65周岁以上'],
  ['1.80；2.65', '1.80；2.65'],
])('%s is %s', (text, without) => {
  expect(said(text)).toBe(without);
});
test.each(['\n', '。', '；', '：', '\t'])('%j comes before a mark', (before) => {
  const text = `甲${before}1.80周岁以上；2.65周岁以上`;
  expect(withoutListMarks(flatten(text)).text).toBe(`甲${before}\n\n80周岁以上；\n\n65周岁以上`);
});
test('offsets hold', () => {
  const flat = flatten('甲：1.80周岁以上；2.65周岁以上。');
  const without = withoutListMarks(flat);
  expect(without.text).toHaveLength(flat.text.length);
  expect([without.from, without.to]).toEqual([flat.from, flat.to]);
  const none = flatten('没有标号');
  expect(withoutListMarks(none)).toBe(none);
});
