import { expect, test } from 'vitest';
import { isNamedYears, nameEnd, quotedNames } from '../../src/measure/grammar/names.ts';

const words = (list: string) => list.split(' ');
const long = (count: number) => '长'.repeat(count);
/** Each character of a list put where the text has a _. */
const each = (characters: string, text: string) =>
  [...characters].map((character) => text.replace('_', character));

/** [ opens a name that ] ends; it ends nowhere where no ] stands. */
function expectName(marked: string): void {
  const at = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const end = marked.indexOf(']');
  expect(nameEnd(text, at)).toBe(end < 0 ? -1 : end - 1);
}

test.each([
  ...words(
    '[1898年] [1998年] [2024/12/31] [2024.1.5] [2024—5] [1898—1998]计划 [23年]底 [23年]末 [23年]12月',
  ),
  ...words('[5月1日至10日] [5月1日到12月31日] [5月1日—3日] [12月1日—12月31日] [5月二十一日]'),
  ...each('前起至—，', '元月[31日_]后'),
  '元月[31日]',
  ...words('[1880—1890]计划 [二〇二三年] [十四五]规划 第[十二]条 第[3]次'),
  ...words('[8时整] [8点半] [8时5分] [8时5分30秒] [千万人]死亡率 T[5.1—2012]'),
  `[百名]${long(12)}项目`,
  ...words('每月的[15日] 5月份[15日] 每月[5号]'),
  ...each('十百千万', '每[_元]'),
  ...each('日午晚晨早至到—', '_[9：05]'),
  ...words('时间[9：05] 时间为[9：05] 每天[9：05] 早[12：05：30]'),
  ...each('日午晚晨早夜间', '_[8点]'),
  ...words('早上[8点] 晚上[8点] 8时至[9时] 8点到[9点] 30分—[9时]'),
  ...words('每[3至5户] 每[3到5户] 每[3—5户]'),
  ...words('常住 户籍 服务 人口 居民 名 人 户 位 张 床 家 所 辆 平方 亩 公里').map(
    (unit) => `每[10${unit}]`,
  ),
  ...words('百 千 十万 一万 1万 10万 1000 10000 百万').map((base) => `[${base}人]死亡率`),
  `[千人]${long(12)}率`,
  ...words('[1、]2024年 [12.]2024年 平方[千米] 每[千米]'),
  ...words('GB DB GB/T Z Q ISO WS YY GB/Z DB33/T').map((standard) => `${standard}[5.1—2012]`),
  ...words('[1.5+] [1X] [3N] [1+X] [2+3a] [2.1版] [1.2V]'),
  ...words('[20]%E4 [2F]%4E [20]%e5 %[20] %[AF] %[2f]'),
  ...words('A[5.1.2] +[5] A—[5] A.[5] A1.[5] A1234.[5] v[5]'),
  ...words('[123456]文 邮编[31] 表[5—2.1] ×[100%] *[100%]'),
  `[万分之一]${long(24)}地图`,
  ...words('[3个100%] [三个99.5%] （[123]） （[12345]） [24小时]值班 [15分钟]圈 [百名]计划'),
  ...each('名家人户村镇乡企校', '[百_]项目').flatMap((many) => [many, `${many}。`, `${many}\n`]),
  ...each('百千万', '甲\n[_名]甲乙项目'),
  ...words('0—3岁 3岁 36月龄 3个月龄 3周岁').map((age) => `[${age}]婴幼儿`),
])('%j', expectName);

test.each([
  ...words('[2023.123 [2023.5万 满[23年底 第[条 [123、2024年'),
  ...each('万亿元个名人家所张户米平', '[2010—2020_'),
  ...words('早[9：055 早[9：05：3'),
  ...each('间长效区段', '早[8点_'),
  ...each('，。；、：达为占到超不至\n', '[千人_死亡率'),
  `[千人${long(13)}率`,
  '[100000人死亡率',
  '每[公里',
  ...words('[5GW [5Gb [5GB [5GHz [5PB [5PF [5Pa [5Hz'),
  ...each('5.十百千万亿', '%[20_'),
  ...each('%‰万亿元个年', '表[55_'),
  '表[5.',
  'A12345.[5',
  ...each('，。；', '[万分之一_地图'),
  `[万分之一${long(25)}地图`,
  '[3个99x5%',

  ...each('，。；、：（\n', '[15分钟_圈'),
  `[15分钟${long(15)}圈`,
  ...each('，。；、\n', '[百名_计划'),
  `[百名${long(13)}计划`,
  ...each('，。；、\n', '[百名_项目'),
  `[百名${long(13)}项目`,
  '甲[百名项目',
  ...each('万亿个元人户张%', '[123456_'),
  '[123456.5',
  '[百名项目组',
  ...each('，。；、（为\n', '[3岁_儿童'),
  `[3岁${long(11)}儿童`,
  '〔[20245',
])('%j is no name', expectName);

test('years look back, or name what they are for', () => {
  const years = (marked: string) => {
    const [before = '', own = '', behind = ''] = marked.split(/[[\]]/u);
    return isNamedYears(before + own + behind, before.length, before.length + own.length);
  };
  for (const named of words('近[3年] 未来[3年] 在前[3年] [5年]专科 [5年]期专科 [5年]本科'))
    expect(years(named)).toBe(true);
  for (const other of ['[3年]内', ...each('满届日止期', '_前[3年]'), '近日[3年]内'])
    expect(years(other)).toBe(false);
});

test('short quotations and titles are names', () => {
  const quoted = (text: string) => [...quotedNames(text)].join('');
  expect(quoted('甲“551”乙《2》〈3〉')).toBe('0111110222222');
  expect(quoted('"5"甲"6"')).toBe('1110111');
  for (const [open, close] of ['“”', '‘’', '「」']) {
    expect(quoted(`${open}5${close}5`)).toBe('1110');
    expect(quoted(`${open}${long(20)}${close}`)).toBe('1'.repeat(22));
    expect(quoted(`${open}${long(21)}${close}`)).toBe('0'.repeat(23));
  }
  expect(quoted(`《${long(120)}》`)).toBe('2'.repeat(122));
  expect(quoted(`《${long(121)}》`)).toBe('0'.repeat(123));
  expect(quoted('“5\n”“6”')).toBe('0000111');
  expect(quoted('“”5')).toBe('110');
  expect(quoted('“5”\n')).toBe('1110');
  expect(quoted('“5')).toBe('00');
});
