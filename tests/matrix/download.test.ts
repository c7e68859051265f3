import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvHead, csvLines, measuresCsv, type Row } from '../../src/matrix/download/csv.ts';
import { type Book, matrixXlsx } from '../../src/matrix/download/xlsx.ts';
import type { Clause, MatrixEntry, Measure } from '../../src/model.ts';
import { policy } from '../measure/fixture.ts';

const TEXT = '=1+1，规范化率 达到90%以上。';
const city = policy('city', 'city', [{ clauseId: 'c1', text: TEXT, path: ['一'] }]);
const entry: MatrixEntry = {
  policyId: 'city',
  clauseId: 'c1',
  quote: '=1+1，规范化率 达到90%以上',
  statement: [0, 17],
  emphasis: '规范化率 达到90%以上',
  at: [5, 17],
  value: 90,
  unit: '%',
  comparator: '>=',
  deadline: '2025',
  population: null,
  reviewed: false,
  url: '/policies/city/#c1',
};
const places = [
  { id: 'city', label: '某市' },
  { id: 'county', label: '某县', parent: 'city' },
];
const measure: Measure = {
  id: 'rate',
  name: '规范化率',
  type: 'value',
  unit: '%',
  definition: '占比。',
  comparability: 'same',
  cells: {
    city: { status: 'stated', entries: [entry] },
    county: { status: 'not-stated', entries: [] },
  },
};
const row = (...entries: MatrixEntry[]): Row => ({
  topic: '村医',
  measure: { ...measure, cells: { ...measure.cells, city: { status: 'stated', entries } } },
});
const [clause] = city.clauses as [Clause];
const source = () => ({ meta: city.meta, clause });
const link = (path: string) => `https://example.org${path}`;

const sources = { places, source, link };
const csvOf = (...entries: MatrixEntry[]) => csvHead() + csvLines(row(...entries), sources);

describe('the matrix as CSV', () => {
  const csv = csvOf(entry);

  it('opens in Excel: byte order mark, Chinese headings, one line an entry', () => {
    expect(csv.startsWith('\uFEFF主题,措施,类型,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    expect(csv).toContain('村医,规范化率,数值,口径一致,某市,');
    expect(csv).toContain(',不低于,90,%,2025,');
    expect(csv).toContain('未经人工核对,https://example.org/policies/city/#c1,rate');
    const reviewed = { ...entry, reviewed: true, review: { by: '经办人', on: '2024-01-31' } };
    expect(csvOf(reviewed)).toContain('经办人核对，2024-01-31,https://example.org/');
  });

  it('says what a measure is once, in a file of its own, under the id that lines name', () => {
    const described: Measure = {
      ...measure,
      note: '=另有说明',
      bases: [
        { id: 'a', name: '甲' },
        { id: 'b', name: '乙' },
      ],
      family: 'head',
      superior: 'applies',
    };
    const topics = [{ name: '村医', measures: [described] }];
    expect(measuresCsv(topics).split('\r\n')).toEqual([
      '\uFEFF措施标识,主题,措施,类型,单位,定义,口径,口径说明,各种口径,所属一组之首,起草常查,上级规定',
      "rate,村医,规范化率,数值,%,占比。,口径一致,'=另有说明,甲；乙,head,,适用于下级",
      '',
    ]);
  });

  it.each(['=', '+', '-', '@'])('defuses cells that start with %s', (sign) => {
    expect(csvOf({ ...entry, quote: `${sign}SUM(A1)` })).toContain(`,'${sign}SUM(A1),`);
  });
});

describe('the matrix as a workbook', () => {
  const book: Book = {
    ...sources,
    topics: [{ name: '村医', rows: [row(entry)] }],
    linked: true,
  };
  const read = async (changes: Partial<Book> = {}) => {
    const files = unzipSync(await matrixXlsx({ ...book, ...changes }));
    return (name: string) => strFromU8(files[name] ?? new Uint8Array());
  };
  const SHEET = 'xl/worksheets/sheet1.xml';
  const countOf = (text: string, words: string) => text.split(words).length - 1;

  it('says the measure on every row, joins no cells, and can be filtered', async () => {
    const other = { ...entry, value: 95, quote: '达到95%' };
    const file = await read({ topics: [{ name: '村医', rows: [row(entry, other)] }] });
    const sheet = file(SHEET);
    expect(sheet).not.toContain('<mergeCell');
    expect(sheet).toContain('<autoFilter ref="A1:F3"/>');
    const [, name] = /<c r="A2"[^>]*><v>(\d+)<\/v>/u.exec(sheet) ?? [];
    expect(sheet).toMatch(new RegExp(`<c r="A3"[^>]*><v>${name}</v>`, 'u'));
    expect(name).toBeDefined();
  });

  it('leads nowhere where the address of the site is not known, and gives paths', async () => {
    const file = await read({ linked: false, link: (path) => path });
    expect(file(SHEET)).not.toContain('<hyperlink');
    expect(file('xl/sharedStrings.xml')).toContain('站内路径');
    expect(file('xl/sharedStrings.xml')).toContain('/policies/city/');
  });

  it('is a line an entry where places are too many to stand side by side', async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ id: `p${i}`, label: `第${i}县` }));
    const file = await read({ places: [...places, ...many] });
    const strings = file('xl/sharedStrings.xml');
    expect(strings).toContain('核对');
    expect(strings).not.toContain('第8县');
    // What the measure is stands once, on a sheet of its own.
    expect(file('xl/workbook.xml')).toContain('name="措施"');
    expect(countOf(strings, '占比。')).toBe(1);
    expect(countOf(file(SHEET), '<row ')).toBe(2);
  });

  it('has a sheet a topic and one of sources, with frozen heads', async () => {
    const file = await read();
    expect(
      [...file('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name),
    ).toEqual(['村医', '来源']);
    expect(file('xl/worksheets/sheet1.xml')).toMatch(
      /<pane [^>]*xSplit="1"[^>]*ySplit="1"|<pane [^>]*ySplit="1"[^>]*xSplit="1"/,
    );
  });

  it('lists the documents that it quotes alone, with the pages of their files', async () => {
    const strings = (await read())('xl/sharedStrings.xml');
    expect(strings).toContain('https://example.org/sources/city/');
    const none = await read({ topics: [{ name: '村医', rows: [row()] }] });
    expect(none('xl/sharedStrings.xml')).not.toContain('/sources/city/');
  });

  it('links cells to clauses and never writes a formula', async () => {
    const file = await read();
    expect(file('xl/worksheets/sheet1.xml')).toMatch(/<hyperlinks><hyperlink ref="A2"/);
    expect(file('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'https://example.org/policies/city/#c1',
    );
    expect(file('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(file('xl/sharedStrings.xml')).toContain('不低于90%');
    expect(file('xl/sharedStrings.xml')).toContain('未经人工核对');
  });

  it('says what is not stated, and that the document above applies', async () => {
    expect((await read())('xl/sharedStrings.xml')).toContain('原文未规定（某市的文件另有规定）');
    const of = async (superior: Measure['superior']) => {
      const ruled = { topic: '村医', measure: { ...row(entry).measure, superior } };
      return (await read({ topics: [{ name: '村医', rows: [ruled] }] }))('xl/sharedStrings.xml');
    };
    expect(await of('applies')).toContain('原文未规定（某市的规定适用）');
    expect(await of('none')).not.toMatch(/适用|另有规定/u);
  });

  it('leads to the row of the family that quotes what a place says on the matter', async () => {
    const silent = {
      city: measure.cells.county!,
      county: measure.cells.county!,
    };
    const head = {
      ...row(entry).measure,
      id: 'head',
      name: '规范化建设',
      type: 'provision' as const,
    };
    const member = { ...measure, id: 'share', name: '规范化占比', family: 'head', cells: silent };
    const sister = { ...member, id: 'kinds', type: 'provision' as const };
    const alone = { ...member, id: 'alone', family: undefined };
    const wordsOf = async (...measures: Measure[]) => {
      const rows = measures.map((each) => ({ topic: '村医', measure: each }));
      const file = await read({ topics: [{ name: '村医', rows }] });
      const strings = file('xl/sharedStrings.xml');
      return { strings, links: file('xl/worksheets/_rels/sheet1.xml.rels') };
    };
    const valued = await wordsOf(head, member);
    expect(valued.strings).toContain('>未定数值，同组规定见规范化建设<');
    expect(valued.strings).toContain('>原文未规定<');
    expect(countOf(valued.links, 'https://example.org/matrix/head/')).toBe(2);
    expect((await wordsOf(head, sister)).strings).toContain('>未单列，同组规定见规范化建设<');
    expect((await wordsOf(head, alone)).strings).not.toMatch(/未定数值|未单列/u);
  });

  it('says of nobody that it applies where the document above states nothing', async () => {
    const nowhere = { status: 'not-stated' as const, entries: [] };
    const silent = { ...measure, cells: { city: nowhere, county: nowhere } };
    const file = await read({
      topics: [{ name: '村医', rows: [{ topic: '村医', measure: silent }] }],
    });
    expect(file('xl/sharedStrings.xml')).toContain('原文未规定');
    expect(file('xl/sharedStrings.xml')).not.toContain('的规定适用');
  });

  it('is the same bytes every time', async () => {
    const [first, second] = [await matrixXlsx(book), await matrixXlsx(book)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const files = new DataView(first.buffer, first.byteOffset);
    expect(files.getUint32(10, true)).toBe(0x00210000);
  });
});
