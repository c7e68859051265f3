import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/source/docx.ts';
import { makeDocx, paragraph, style } from './make-docx.ts';

const SECTION = '<w:sectPr><w:pgSz w:w="11906"/><w:pgMar w:left="1587" w:right="1474"/></w:sectPr>';
const STYLES =
  style('paragraph', 'head', '<w:pPr><w:jc w:val="center"/></w:pPr>') +
  style('paragraph', 'sub', '<w:basedOn w:val="head"/>');

const align = (text: string, properties: string): string | undefined =>
  readDocx(makeDocx({ body: paragraph(text, properties) + SECTION, styles: STYLES }), '函.docx')
    .lines[0]?.align;

describe('where a line of a Word file stands', () => {
  it.each([
    ['set in the middle', '关于举办培训的函', '<w:jc w:val="center"/>', 'center'],
    ['in the middle by its style', '关于举办培训的函', '<w:pStyle w:val="sub"/>', 'center'],
    ['set at the right', '2024年3月1日', '<w:jc w:val="right"/>', 'right'],
    ['set at the end, as strict files say', '2024年3月1日', '<w:jc w:val="end"/>', 'right'],
    [
      'its own setting before its style',
      '正文一行',
      '<w:pStyle w:val="head"/><w:jc w:val="both"/>',
      undefined,
    ],
    ['pushed by an indent', '某县人民政府', '<w:ind w:left="5120"/>', 'right'],
    [
      'pushed by the indent of its first line',
      '2024年3月1日',
      '<w:ind w:firstLine="4800"/>',
      'right',
    ],
    [
      'pushed by an indent in characters',
      '2024年3月1日',
      '<w:ind w:firstLineChars="1500"/>',
      'right',
    ],
    [
      'in the middle of the right half',
      '某县人民政府',
      '<w:ind w:left="4500"/><w:jc w:val="center"/>',
      'right',
    ],
    [
      'indented like a paragraph',
      '现将有关事项通知如下。',
      '<w:ind w:firstLine="640"/>',
      undefined,
    ],
    ['plain', '各镇人民政府：', '', undefined],
  ])('%s', (_, text, properties, expected) => {
    expect(align(text, properties)).toBe(expected);
  });

  it('counts spaces and tabs before the text', () => {
    expect(align(`${'\u3000'.repeat(16)}2024年3月1日`, '')).toBe('right');
    expect(align(`${'\u3000'.repeat(2)}二、工作要求`, '')).toBeUndefined();
    const tabs = `<w:r>${'<w:tab/>'.repeat(11)}<w:t>某县人民政府</w:t></w:r>`;
    expect(align(tabs, '')).toBe('right');
  });

  it('leaves a title that spaces push to the middle', () => {
    expect(align(`${'\u3000'.repeat(9)}关于进一步加强管理的通知`, '')).toBeUndefined();
  });
});
