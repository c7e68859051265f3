/** Names under the initials of their sounds. */
import { expect, test } from 'vitest';
import { byInitial } from '../../src/content/initials.ts';

const grouped = (names: string): string[] =>
  [...byInitial(names.split(' ').map((name) => ({ name })))].map(
    ([initial, things]) => `${initial} ${things.map(({ name }) => name).join(' ')}`,
  );

test('names stand in the order of their sounds, under the letter that each begins with', () => {
  expect(grouped('总工会 市卫健委 市财政局 妇联 各区 安监局 县总工会 县人民医院')).toEqual([
    'A 安监局',
    'F 妇联',
    'G 各区',
    'S 市财政局 市卫健委',
    'X 县人民医院 县总工会',
    'Z 总工会',
  ]);
});

test('every letter has its own', () => {
  const names =
    '爱卫办 办公室 残联 党委 恩施专班 发改局 国资委 海关 经信局 科技局 林业局 民政局 农办 欧阳村 ' +
    '旁听席 区政府 人社局 生态局 体育局 文旅局 乡镇 医保局 住建局';
  expect(grouped(names)).toEqual(
    names.split(' ').map((name, i) => `${'ABCDEFGHJKLMNOPQRSTWXYZ'[i]} ${name}`),
  );
});

test('what begins with no Chinese character comes last', () => {
  expect(grouped('5G办 市委 “双减”办 CDC')).toEqual(['S 市委', expect.stringMatching(/^其他 /u)]);
});
