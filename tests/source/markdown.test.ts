import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/source/markdown.ts';
import { readSource } from '../../src/source/read.ts';

const lines = (text: string) => readMarkdown(text, 'a.md').lines;
/** Texts of the lines; F before those that are furniture. */
const texts = (text: string): string[] =>
  lines(text).map((line) => (line.furniture ? `F${line.text}` : line.text));

describe('a Markdown file', () => {
  it('knows a heading behind characters that print nothing, and keeps these', () => {
    expect(texts('\u200b## 一、总则\n\ufeff\u2060### （一）原则')).toEqual([
      '\u200b一、总则',
      '\ufeff\u2060（一）原则',
    ]);
  });

  it('loses the marks of headings, bold text and tables, and nothing else', () => {
    const text = [
      '# 实施方案',
      '',
      '## 一、总体要求 ##',
      '**（一）目标。**补助5~10万元，占3~5%。',
      '1. 第一项 a*b*c {x} <b>',
      '| 指标 | 目标 |',
      '| --- | ---: |',
      '| 床位\\|张 | **6** |',
      '<!-- 备注 -->',
    ].join('\n');
    expect(texts(text)).toEqual([
      '实施方案',
      '',
      '一、总体要求',
      '（一）目标。补助5~10万元，占3~5%。',
      '1. 第一项 a*b*c {x} <b>',
      '指标\t目标',
      'F| --- | ---: |',
      '床位|张\t6',
      'F<!-- 备注 -->',
    ]);
    expect(lines(text).map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['**重点**和__难点__', '重点和难点'],
    ['***要害***', '要害'],
    ['*说明*：', '说明：'],
    ['7*24小时，5*8小时', '7*24小时，5*8小时'],
    ['标*为必填，标*为选填', '标*为必填，标*为选填'],
    ['文件_2024_终稿', '文件_2024_终稿'],
    ['**未闭合', '**未闭合'],
    ['占\\*10\\*，\\#号，1\\. 项', '占*10*，#号，1. 项'],
    ['见`目录`', '见目录'],
    ['[办法](https://example.gov.cn/a_(1).html "办法")第三条', '办法第三条'],
    ['[养护办法](养护办法.md)', '养护办法'],
    ['见[办法][1]和[办法][2]', '见办法和[办法][2]'],
    ['国发[2022](试行)', '国发[2022](试行)'],
    ['<https://example.gov.cn>', 'https://example.gov.cn'],
    ['依据[^1]。', '依据[1]。'],
    ['[^1]: 注文', '[1]注文'],
    ['a&nbsp;b &lt;c&gt; d & e < 5', 'a\u00a0b <c> d & e < 5'],
    ['10<sup>4</sup>吨，<u>划线</u>', '10⁴吨，划线'],
    ['<某单位>', '<某单位>'],
    ['* 甲', '• 甲'],
    ['- 甲', '- 甲'],
    ['3. 甲', '3. 甲'],
    ['    缩进  ', '    缩进'],
    ['##第一章 总则', '第一章 总则'],
    ['#话题', '话题'],
    ['> > 引文', '引文'],
    ['> ## 一、目标', '一、目标'],
  ])('shows %s as %s', (text, shown) => {
    expect(texts(`${text}\n\n[1]: https://example.gov.cn`)[0]).toBe(shown);
  });

  it.each([
    ['---\ntitle: 养护办法\ntags: [路]\n---', 4],
    ['***', 1],
    ['- - -', 1],
    ['[TOC]', 1],
    ['[1]: https://example.gov.cn "x"', 1],
    ['## 目 录\n- [第一章 总则](#第一章-总则)\n  * [第二章](#a)\n1. [第三章](#b)', 4],
    ['**目录**\n\n- [第一章 总则](#第一章-总则)', 3],
    ['# 目录\n* [第一章](1.md)\n* [第二章](2.md)', 3],
    ['<!--\n注\n-->', 3],
    ['<div align="center">\n</div>', 2],
  ])('sets aside %j', (text, count) => {
    const all = lines(`${text}\n\n正文`).slice(0, -2);
    const aside = all.filter((line) => line.furniture);
    expect(aside.map((line) => line.text)).toEqual(text.split('\n').filter(Boolean));
    expect(all).toHaveLength(count);
  });

  it('knows a list of contents by names that come again', () => {
    const text =
      '# 目录\n\n- 第一章 总则\n- 第二章 附则\n- 甲\n\n## 第一章 总则\n甲\n## **第二章 附则**\n乙';
    expect(texts(text).filter((line) => line.startsWith('F'))).toEqual([
      'F# 目录',
      'F- 第一章 总则',
      'F- 第二章 附则',
      'F- 甲',
    ]);
    expect(texts('# 目录\n\n- 第三章\n- 第四章\n乙')[2]).toBe('- 第三章');
  });

  it('takes the title of front matter for what the file says of itself', () => {
    expect(readMarkdown('---\ntitle: "养护办法"\n---\n正文', 'a.md').hints).toEqual({
      title: '养护办法',
    });
    expect(texts('---\n正文一段\n---')).toEqual(['F---', '正文一段', 'F---']);
    expect(readMarkdown('---\n*a: b\n---\n正文', 'a.md').hints).toEqual({});
    expect(() => readMarkdown('---\na: b\n---', 'a.md')).toThrow(/没有正文/);
  });

  it('keeps code as it stands, its fences aside', () => {
    expect(texts('```text\n# 甲\n**乙**\n```\n丙')).toEqual([
      'F```text',
      '# 甲',
      '**乙**',
      'F```',
      '丙',
    ]);
  });

  it('keeps text that stands beside a comment, and takes one that never ends for text', () => {
    expect(texts('正文<!-- 注\n注\n-->')).toEqual(['正文', 'F<!-- 注', 'F注', 'F-->']);
    expect(texts('正文<!-- 注\n下文')).toEqual(['正文<!-- 注', '下文']);
  });

  it('reads tables without strokes at their sides, and marks and breaks within cells', () => {
    expect(texts('指标 | 目标\n--- | ---\n床位<br>（张） | 10<sup>3</sup>\n\n甲|乙')).toEqual([
      '指标\t目标',
      'F--- | ---',
      '床位 （张）\t10³',
      '',
      '甲|乙',
    ]);
  });

  it('reads HTML as on a page, on the lines of the file', () => {
    const text =
      '前\n\n<table border="1">\n<tr><td>指标</td><td>值</td></tr>\n\n<tr><td>床位</td><td><s>5</s>6</td></tr>\n</table>\n\n<p align="center">中</p>\n后';
    const { lines: read, issues } = readMarkdown(text, 'a.md');
    expect(read.map(({ line, text: shown, align }) => [line, shown, align])).toEqual([
      [1, '前', undefined],
      [2, '', undefined],
      [4, '指标\t值', undefined],
      [6, '床位\t6', undefined],
      [8, '', undefined],
      [9, '中', 'center'],
      [10, '后', undefined],
    ]);
    expect(issues).toMatchObject([{ ruleId: 'struck-text', line: 6 }]);
  });

  it('reports what is struck, pictured and hidden, and counts its characters', async () => {
    const text = '达到~~90%~~95%\n\n![图](a.png)\n\n<span style="display:none">暗</span>明';
    const { issues } = await readSource(new TextEncoder().encode(text), 'a.md');
    expect(issues?.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['struck-text', 1],
      ['pictures-not-read', 3],
      ['hidden-text', 5],
    ]);
    expect(texts(text)[0]).toBe('达到95%');
  });

  it('stays fast whatever stands in it', () => {
    const odd = ['**a ', '[a', '`', '<b>', '<table>\n', '<!--\n', '~~a ', '| ', '> ', '![a]('];
    for (const piece of odd) {
      // Time of the processor, of which a busy machine takes no more.
      const start = process.cpuUsage();
      readMarkdown(`正文\n\n${piece.repeat(20_000)}`, 'a.md');
      expect(process.cpuUsage(start).user / 1000, piece).toBeLessThan(3_000);
    }
  });
});
