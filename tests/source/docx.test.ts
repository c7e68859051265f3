import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/source/docx.ts';
import { cell, makeDocx, paragraph, run, table } from './make-docx.ts';

const texts = (bytes: Uint8Array): string[] =>
  readDocx(bytes, '通知.docx')
    .lines.filter((line) => !line.furniture)
    .map((line) => line.text);

describe('the text of a Word file', () => {
  it('joins the cells of a row by tabs and leaves merged places empty', () => {
    const rows = table(
      [cell('类别'), cell('指标'), cell('目标')],
      [cell('资源', '<w:vMerge w:val="restart"/>'), cell('床位（张）'), cell('≥6')],
      [cell('', '<w:vMerge/>'), cell('医师（人）'), cell('3.5')],
      [cell('合计', '<w:gridSpan w:val="2"/>'), cell('—')],
    );
    expect(texts(makeDocx({ body: rows }))).toEqual([
      '类别\t指标\t目标',
      '资源\t床位（张）\t≥6',
      '\t医师（人）\t3.5',
      '合计\t\t—',
    ]);
  });

  it('reads a frame of one cell as the paragraphs it holds', () => {
    const frame = `<w:tbl><w:tr><w:tc>${paragraph('专栏1 重点工程')}${paragraph('1.建设工程。')}</w:tc></w:tr></w:tbl>`;
    expect(texts(makeDocx({ body: frame }))).toEqual(['专栏1 重点工程', '1.建设工程。']);
  });

  it('reads a text in one cell of a row as text where the others are empty', () => {
    const filled = (bytes: Uint8Array) => texts(bytes).filter((text) => text !== '');
    const long = Array.from({ length: 6 }, (_, at) => `${at + 1}.${'建设工程，'.repeat(10)}完成。`);
    const text = long.map((line) => paragraph(line)).join('');
    const rows = (...beside: string[]) =>
      filled(
        makeDocx({
          body: table([cell('索引号'), cell('0001')], [cell(text), ...beside]),
        }),
      );
    expect(rows(cell(''))).toEqual(['索引号\t0001', ...long]);
    expect(rows(cell('市财政局'))).toEqual(['索引号\t0001', `${long.join(' ')}\t市财政局`]);
    expect(rows(cell('', '<w:vMerge/>'))).toEqual(['索引号\t0001', `${long.join(' ')}\t`]);
    const note = long.slice(1).map((line) => paragraph(line));
    const short = table([cell('甲'), cell('乙')], [cell(note.join('')), cell('')]);
    expect(filled(makeDocx({ body: short }))).toEqual(['甲\t乙', `${long.slice(1).join(' ')}\t`]);
    const inner = table([cell('标题'), cell('内容'.repeat(160))]);
    const framed = table([cell('索引号'), cell('0001')], [cell(''), cell(inner)]);
    expect(filled(makeDocx({ body: framed }))).toEqual([
      '索引号\t0001',
      `标题\t${'内容'.repeat(160)}`,
    ]);
  });

  it('keeps inserted text and leaves out deleted text, saying so', () => {
    const body = paragraph(
      `${run('村医')}<w:ins>${run('每年')}</w:ins><w:del><w:r><w:delText>每月</w:delText></w:r></w:del>${run('培训')}`,
    );
    const { lines, issues } = readDocx(makeDocx({ body }), '稿.docx');
    expect(lines.map((line) => line.text)).toEqual(['村医每年培训']);
    expect(issues).toMatchObject([{ ruleId: 'tracked-changes' }]);
  });

  it('puts notes at the end, with the mark that the text has', () => {
    const body = paragraph(
      `${run('县域医共体')}<w:r><w:footnoteReference w:id="5"/></w:r>${run('。')}`,
    );
    const footnotes = `<w:footnote w:id="5">${paragraph('定义见上级文件。')}</w:footnote>`;
    expect(texts(makeDocx({ body, footnotes }))).toEqual([
      '县域医共体[1]。',
      '[1]定义见上级文件。',
    ]);
  });

  it('marks page feet and contents pages as furniture', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>';
    const body = paragraph('一、总体要求 1', '<w:pStyle w:val="10"/>') + paragraph('正文');
    const { lines } = readDocx(makeDocx({ body, styles, footer: paragraph('— 1 —') }), '稿.docx');
    expect(lines.map((line) => [line.text, line.furniture ?? false])).toEqual([
      ['一、总体要求 1', true],
      ['正文', false],
      ['— 1 —', true],
    ]);
  });

  it('reads a text box once, after the paragraph that it hangs on', () => {
    const box = `<w:drawing><w:txbxContent>${paragraph('框内')}</w:txbxContent></w:drawing>`;
    const pict = `<w:pict><w:txbxContent>${paragraph('框内')}</w:txbxContent></w:pict>`;
    const body = `<w:p>${run('框外')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${pict}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(texts(makeDocx({ body }))).toEqual(['框外', '框内']);
  });

  it('keeps markup, braces and astral characters as text', () => {
    const body = paragraph('&lt;script&gt;{process.env} ]]&gt; 𠮷&#x202e;');
    expect(texts(makeDocx({ body }))).toEqual(['<script>{process.env} ]]> 𠮷\u202e']);
  });
});

describe('a Word file that cannot be used', () => {
  const message = (bytes: Uint8Array): string => {
    try {
      readDocx(bytes, '坏.docx');
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it('is refused with one line that names it', () => {
    const whole = makeDocx({ body: paragraph('正文') });
    expect(message(whole.subarray(0, whole.length - 30))).toMatch(/^坏\.docx：.*已损坏/);
    expect(message(zipSync({ 'a.txt': strToU8('x') }))).toMatch(/没有 Word 正文/);
    expect(message(makeDocx({ body: '<w:p><w:r>' }))).toMatch(/已损坏/);
    expect(message(makeDocx({ body: paragraph('') }))).toMatch(/没有文字/);
  });

  it('is refused for a document type declaration, before any entity could grow', () => {
    const bomb =
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    const bare =
      '<!DOCTYPE w><w:document><w:body><w:p><w:r><w:t>字</w:t></w:r></w:p></w:body></w:document>';
    for (const xml of [bomb, bare]) {
      expect(message(zipSync({ 'word/document.xml': strToU8(xml) }))).toMatch(/已损坏/);
    }
  });

  it('is refused where it unpacks to far more than it holds', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(message(bomb)).toMatch(/压缩炸弹/);
  });

  it('is refused where its elements nest without end', () => {
    const deep = '<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000);
    expect(message(makeDocx({ body: deep }))).toMatch(/已损坏/);
  });
});
