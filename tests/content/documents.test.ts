import { describe, expect, test } from 'vitest';
import { organKind } from '../../src/documents/entries.ts';
import { countsOf, emptyQuery, find, readQuery, writeQuery } from '../../src/documents/list.ts';
import type { DocumentEntry } from '../../src/model.ts';

const entry = (policyId: string, rest: Partial<DocumentEntry> = {}): DocumentEntry => ({
  policyId,
  title: `${policyId}的通知`,
  number: null,
  place: '绍兴市',
  level: '市',
  province: '浙江省',
  date: null,
  kind: '通知',
  organs: ['人民政府'],
  status: null,
  draft: false,
  topics: [],
  clauses: 1,
  ...rest,
});
const entries = [
  entry('a', { date: '2021-05-01', topics: ['pay', 'tcm'] }),
  entry('b', { place: '诸暨市', level: '县', status: '征求意见稿', draft: true }),
  entry('c', {
    place: '邵阳市',
    province: '湖南省',
    date: '2022-01-01',
    number: '邵政发〔2022〕3号',
  }),
];
const ids = (search: string) => find(entries, readQuery(search)).map(({ policyId }) => policyId);

describe('the list of documents', () => {
  test('goes from the newest, those without a date last; or from the oldest, or by place', () => {
    expect(ids('')).toEqual(['c', 'a', 'b']);
    expect(ids('?sort=oldest')).toEqual(['a', 'c', 'b']);
    expect(ids('?sort=place')).toEqual(['a', 'b', 'c']);
    expect(ids('?sort=constructor')).toEqual(['c', 'a', 'b']);
  });

  test('values of one facet are alternatives, facets and words all hold', () => {
    expect(ids('?province=浙江省')).toEqual(['a', 'b']);
    expect(ids('?province=浙江省&province=湖南省&level=市')).toEqual(['c', 'a']);
    expect(ids('?topic=tcm')).toEqual(['a']);
    expect(ids('?status=未标注状态&year=未载明')).toEqual([]);
    expect(ids('?q=邵政发[2022] 人民')).toEqual(['c']);
  });

  test('counts a facet as if nothing were asked in it', () => {
    const query = readQuery('?province=浙江省&level=县');
    expect(countsOf(entries, query, 'level')).toEqual(
      new Map([
        ['市', 1],
        ['县', 1],
      ]),
    );
    expect(countsOf(entries, query, 'province')).toEqual(new Map([['浙江省', 1]]));
  });

  test('keeps its state in the address, the plain list in none', () => {
    const address = '?q=%E5%8C%BB&level=%E5%B8%82&level=%E5%8E%BF&sort=place&page=3';
    expect(writeQuery(readQuery(address))).toBe(address);
    expect(writeQuery(emptyQuery())).toBe('');
    expect(readQuery('?page=-4').page).toBe(1);
  });
});

test.each([
  ['绍兴市人民政府办公室', '绍兴市', '人民政府办公室'],
  ['中共绍兴市委办公室', '绍兴市', '市委办公室'],
  ['浙江省绍兴市卫生健康委员会', '绍兴市', '卫生健康委员会'],
  ['国家卫生健康委', '国家', '卫生健康委'],
  ['国务院办公厅', '国家', '国务院办公厅'],
])('%s of %s is %s', (organ, place, kind) => {
  expect(organKind(organ, place)).toBe(kind);
});
