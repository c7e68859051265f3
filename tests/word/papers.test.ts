/** Word files of what readers take away: the words of their clauses, footnotes, the page, nothing to mend. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { add, EMPTY, note } from '../../src/collection/collection.ts';
import { docxOf } from '../../src/word/docx.ts';
import { extractsPaper, tablePaper } from '../../src/word/papers.ts';
import { selectionOf } from '../../src/word/selection.ts';
import { makeItem, TEXT } from '../collection/item.ts';
import { TAKEN } from './taken.ts';

const draft = makeItem({
  policyId: 'zhuji-pilot-draft',
  clauseId: 'c2-5',
  quote: '指标\t单位\n人员\t名 & <名>\u0001',
  measure: { id: 'staff', name: '人员配备' },
  source: { ...makeItem().source, place: '诸暨市', docNumber: null, status: '征求意见稿' },
});
const collection = {
  ...add(
    add(EMPTY, [makeItem()]),
    [note(add(EMPTY, [draft]), draft.id, '待核').groups[0]!.items[0]!],
    '人员',
  ),
  title: '人才材料',
};

const parts = async (paper: Parameters<typeof docxOf>[0]) => {
  const files = unzipSync(await docxOf(paper));
  return (name: string): string => strFromU8(files[name] ?? new Uint8Array());
};

describe('extracts', async () => {
  const paper = extractsPaper(collection, TAKEN);
  const part = await parts(paper);
  const document = part('word/document.xml');

  test('say what is quoted, where from, when, and what is a draft', () => {
    const text = document.replaceAll(/<[^>]+>/gu, '');
    expect(text).toContain(TEXT);
    for (const words of [
      '人才材料',
      '共 2 条，摘自 2 份文件',
      '筛选：仅看有差异',
      `来源：${TAKEN.address}`,
      '摘录日期：2026-11-29',
      '征求意见稿，未生效，不得作为现行规定引用',
      '附注：待核',
      '名 &amp; &lt;名&gt;',
    ])
      expect(text).toContain(words);
  });

  test('have a footnote for each quotation, with its entry and its address', () => {
    expect(document.match(/<w:footnoteReference /gu)).toHaveLength(2);
    const notes = part('word/footnotes.xml');
    expect(notes.match(/<w:footnote w:id="[1-9]/gu)).toHaveLength(2);
    expect(notes).toContain('[EB/OL]. （2022-02-11）[2026-11-29].');
    expect(part('word/_rels/footnotes.xml.rels')).toContain(
      'https://example.gov.cn/sub/policies/shaoxing-2022-reform/',
    );
  });

  test('stand on the page of GB/T 9704, fonts named and none embedded', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']) {
      expect(document).toContain(`w:eastAsia="${font}"`);
      expect(part('word/fontTable.xml')).toContain(`<w:font w:name="${font}"><w:altName`);
    }
    expect(part('word/fontTable.xml')).not.toContain('embed');
  });
});

test('a table lays places beside measures, its head on every page, notes of the reader in the last column', async () => {
  const selection = selectionOf(collection);
  expect(selection.places).toEqual(['绍兴市', '诸暨市']);
  expect(selection.rows.map(({ name, remarks }) => [name, remarks])).toEqual([
    ['未分组', []],
    ['人员配备', ['诸暨市：待核']],
  ]);
  const document = (await parts(tablePaper(selection, TAKEN, true)))('word/document.xml');
  expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
  expect(document.match(/<w:footnoteReference /gu)).toHaveLength(2);
  expect(document.match(/原文未规定/gu)).toHaveLength(2);
  expect(document).toContain('口径说明');
});

test('more notes than pages have room for stand at the end, numbered through, one each', async () => {
  const many = Array.from({ length: 201 }, (_, n) => makeItem({ clauseId: `c${n}` }));
  const part = await parts(extractsPaper(add(EMPTY, many), TAKEN));
  expect(part('word/document.xml').match(/<w:endnoteReference /gu)).toHaveLength(201);
  expect(part('word/document.xml')).not.toContain('footnoteReference');
  expect(part('word/document.xml')).toMatch(/<w:endnotePr>.*<w:numFmt [^>]*w:val="decimal"/u);
  expect(part('word/endnotes.xml').match(/<w:endnote w:id="[1-9]/gu)).toHaveLength(201);
  expect(part('word/_rels/endnotes.xml.rels')).toContain('https://example.gov.cn/sub/policies/');
});

test('fifty clauses take no more than a second', async () => {
  const many = Array.from({ length: 50 }, (_, n) =>
    makeItem({ clauseId: `c${n}`, quote: TEXT.repeat(12) }),
  );
  const all = add(EMPTY, many);
  await docxOf(extractsPaper(all, TAKEN));
  const begun = performance.now();
  await docxOf(extractsPaper(all, TAKEN));
  expect(performance.now() - begun).toBeLessThan(1000);
});
