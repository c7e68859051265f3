import { expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus.ts';
import { storedName } from '../../src/ingest/names.ts';
import { shownPath } from '../../src/ingest/open.ts';
import { placeName } from '../../src/ingest/place.ts';
import type { Manifest } from '../../src/source/manifest.ts';

test.each([
  ['/home/x/某市方案.DOCX', '某市方案.docx'],
  ['C:\\docs\\某市方案.Txt', '某市方案.txt'],
  ['a/../../b.pdf', 'b.pdf'],
  ['某\u202e市\u0000方\u200b案.txt', '某市方案.txt'],
  ['某\u2028市\u2029.txt', '某市.txt'],
  ['某\u2029市\u2028.txt', '某市.txt'],
  [' 某市.TXT ', '某市.txt'],
  ['a<b>c:d"e|f?g*h.txt', 'abcdefgh.txt'],
  ['  某  市\t方案 .txt', '某 市方案.txt'],
  ['..某市-.txt', '某市-.txt'],
  ['- 某市.txt', '某市.txt'],
  ['---某市.. .txt', '某市.txt'],
  ['.txt', 'txt'],
  ['...txt', '文件.txt'],
  ['con.txt', '文件con.txt'],
  ['PRN.md', '文件PRN.md'],
  ['aux.txt', '文件aux.txt'],
  ['nul.txt', '文件nul.txt'],
  ['COM1.txt', '文件COM1.txt'],
  ['lpt9.txt', '文件lpt9.txt'],
  ['sources.txt', '文件sources.txt'],
  ['sources.yaml', '文件sources.yaml'],
  ['console.txt', 'console.txt'],
  ['无后缀', '无后缀'],
  ['', '文件'],
  ['e\u0301.txt', '\u00e9.txt'],
  [`${'长'.repeat(100)}.docx`, `${'长'.repeat(60)}.docx`],
  [`${'l'.repeat(200)}.docx`, `${'l'.repeat(180)}.docx`],
])('%j is stored as %j', (path, name) => expect(storedName(path)).toBe(name));

test('a path that is printed has nothing that acts on a terminal', () => {
  expect(shownPath('a\u001b[31m\u202eb\u2028\u2029.txt')).toBe('a�[31m�b��.txt');
  expect(shownPath('/某市/方案.txt')).toBe('/某市/方案.txt');
});

test('a place is shown by the manifest’s name, else by its own, the corpus’s or the table’s', () => {
  const manifest = (jurisdictions: Manifest['jurisdictions']): Manifest => ({
    jurisdictions,
    sources: [],
  });
  const corpus = { jurisdictions: [{ id: 'yunshan', label: '云山县' }] } as Corpus;
  const place = { id: 'yunshan' };
  expect(
    placeName({ ...place, label: '云山' }, manifest({ yunshan: { label: '大云山' } }), corpus),
  ).toBe('大云山（yunshan）');
  expect(placeName({ ...place, label: '云山' }, manifest({}), corpus)).toBe('云山（yunshan）');
  expect(placeName(place, manifest({}), corpus)).toBe('云山县（yunshan）');
  expect(placeName({ id: 'shaoxing' }, manifest({}))).toMatch(/绍兴.*（shaoxing）$/u);
  expect(placeName(place, manifest({}))).toBe('yunshan（yunshan）');
});
