import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/source/docx.ts';
import { readSource } from '../../src/source/read.ts';
import {
  cell,
  list,
  makeDocx,
  makePackage,
  numbered,
  paragraph,
  type RelatedPart,
  run,
  style,
  table,
} from './make-docx.ts';

const texts = (bytes: Uint8Array): string[] =>
  readDocx(bytes, '通知.docx').lines.map((line) => line.text);
const message = (bytes: Uint8Array, file = '坏.docx'): Promise<string> =>
  readSource(bytes, file).then(
    () => '',
    (error: Error) => error.message,
  );

const NUMBERING = list(1, [['chineseCountingThousand', '%1、']]);

describe('the parts of a Word file', () => {
  const parts = (folder: string, up: string): RelatedPart[] => [
    {
      type: 'numbering',
      target: `${up}lists7.xml`,
      name: `${folder}lists7.xml`,
      content: ['numbering', NUMBERING],
    },
    {
      type: 'styles',
      target: `${up}s/look.xml`,
      name: `${folder}s/look.xml`,
      content: ['styles', style('character', 'h', '<w:rPr><w:vanish/></w:rPr>')],
    },
  ];
  const body = numbered('目标', 0) + paragraph(run('公开') + run('内部', '<w:rStyle w:val="h"/>'));
  const expected = ['一、目标', '公开'];

  it.each([
    ['a document2.xml', 'word/document2.xml', 'word/document2.xml', 'word/', ''],
    ['another folder', 'doc/main.xml', '/doc/main.xml', 'doc/', '/doc/'],
    ['targets that go up', 'a/b/document.xml', 'a/./b/document.xml', 'a/', '../'],
    ['names in capitals', 'word/document.xml', 'WORD/Document.xml', 'word/', 'Word/../'],
    ['names with spaces', 'word/my text.xml', 'word/my%20text.xml', 'word/', ''],
    ['the root', 'document.xml', 'document.xml', '', ''],
  ])('are found by their relations in %s', (_, name, target, folder, up) => {
    const up2 = up === 'Word/../' ? '' : up;
    expect(texts(makePackage({ name, target, body }, parts(folder, up2)))).toEqual(expected);
  });

  it('are found in a strict file, whose values have units and words', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const raised = paragraph(run('10') + run('4', '<w:position w:val="6pt"/>') + run('亩'));
    const bytes = makePackage(
      { name: 'word/document.xml', body: body + raised },
      parts('word/', ''),
      strict,
    );
    expect(texts(bytes)).toEqual([...expected, '10⁴亩']);
  });

  it('are found by their content type where no relation names the main part', () => {
    const types =
      '<Override PartName="/x/body.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
    const bytes = makePackage({
      name: 'x/body.xml',
      target: 'x/gone.xml',
      body: paragraph('甲'),
      types,
    });
    expect(texts(bytes)).toEqual(['甲']);
  });

  it('may have prefixes of their own', () => {
    const xml =
      '<n:document xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:body><n:p><n:r><n:t>甲</n:t></n:r></n:p></n:body></n:document>';
    expect(texts(zipSync({ 'word/document.xml': strToU8(xml) }))).toEqual(['甲']);
  });

  it('may be UTF-16, or laid out with line ends in their text', () => {
    const xml =
      '<w:document><w:body>\n <w:p>\n <w:r>\n <w:t>\n  甲\n </w:t></w:r></w:p></w:body></w:document>';
    const utf16 = Uint8Array.from(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    for (const part of [strToU8(xml), utf16]) {
      expect(texts(zipSync({ 'word\\document.xml': part }))).toEqual(['甲']);
    }
  });

  it('are furniture where they are headers that a section shows, and nothing where none does', () => {
    const header = (id: string, text: string): RelatedPart => ({
      id,
      type: 'header',
      target: `${id}.xml`,
      name: `word/${id}.xml`,
      content: ['hdr', paragraph(text)],
    });
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>';
    const bytes = makePackage({ name: 'word/document.xml', body: paragraph('甲') + section }, [
      header('h1', '内部资料'),
      header('h2', '旧页眉'),
    ]);
    const { lines } = readDocx(bytes, '稿.docx');
    expect(lines.map(({ text, furniture }) => [text, furniture ?? false])).toEqual([
      ['甲', false],
      ['内部资料', true],
    ]);
  });

  it('show of alternatives the first whose namespaces Word knows, once', () => {
    const alternatives = (requires: string): string =>
      `<mc:AlternateContent><mc:Choice Requires="${requires}" xmlns:odd="http://example.com/odd">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`;
    expect(texts(makeDocx({ body: paragraph(alternatives('wps')) }))).toEqual(['新']);
    expect(texts(makeDocx({ body: paragraph(alternatives('odd')) }))).toEqual(['旧']);
  });

  it('hold text in all kinds of wrappers', () => {
    const body = [
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('块')}</w:sdtContent></w:sdt>`,
      `<w:p><w:sdt><w:sdtContent>${run('行')}</w:sdtContent></w:sdt><w:smartTag>${run('签')}</w:smartTag><w:hyperlink>${run('链')}</w:hyperlink><w:customXml>${run('标')}</w:customXml><w:ins>${run('增')}</w:ins></w:p>`,
      `<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>${paragraph('a')}</w:tc><w:sdt><w:sdtContent><w:tc>${paragraph('b')}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`,
      `<w:p>${run('甲')}<w:r><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:br/><w:t>乙</w:t><w:br w:type="page"/><w:cr/><w:t>丙</w:t></w:r></w:p>`,
      `<w:p><w:r><w:pict><v:shape><v:textpath string="某市人民政府文件"/></v:shape></w:pict></w:r></w:p>`,
    ].join('');
    expect(texts(makeDocx({ body }))).toEqual([
      '块',
      '行签链标增',
      'a\tb',
      '甲 -',
      '乙',
      '丙',
      '',
      '某市人民政府文件',
    ]);
  });

  it('may be numbered notes with a mark of their own', () => {
    const reference = (id: number, own = ''): string =>
      `<w:r><w:footnoteReference ${own} w:id="${id}"/></w:r>`;
    const bytes = makeDocx({
      body: paragraph(
        run('甲') + reference(2) + run('乙') + reference(3, 'w:customMarkFollows="1"') + run('*'),
      ),
      footnotes: `<w:footnote w:id="2">${paragraph('注二')}</w:footnote><w:footnote w:id="3">${paragraph('* 注三')}</w:footnote>`,
    });
    expect(texts(bytes)).toEqual(['甲[1]乙*', '[1]注二', '* 注三']);
  });

  it('report comments and sub-documents, which are not read', () => {
    const bytes = makePackage(
      { name: 'word/document.xml', body: `<w:p>${run('甲')}<w:subDoc r:id="s"/></w:p>` },
      [
        { id: 's', type: 'subDocument', target: 'file:///C:/内部/分则.docx' },
        {
          type: 'comments',
          target: 'comments.xml',
          name: 'word/comments.xml',
          content: ['comments', `<w:comment>${paragraph('请再核')}</w:comment>`],
        },
      ],
    );
    const { lines, issues } = readDocx(bytes, '稿.docx');
    expect(lines.map(({ text }) => text)).toEqual(['甲']);
    expect(issues.map(({ ruleId, line }) => `${ruleId}@${line}`)).toEqual([
      'comments-not-read@0',
      'part-not-read@1',
    ]);
    expect(issues[1]?.message).toContain('分则.docx');
  });
});

describe('tables of Word', () => {
  it('put a table inside a cell behind its row, and say so', () => {
    const inner = table([cell('子项'), cell('数')], [cell('甲类'), cell('3')]);
    const body = table(
      [cell('序号'), cell('内容')],
      [cell('1'), cell(paragraph('明细如下') + inner + paragraph(''))],
      [cell('2'), cell('其他')],
    );
    const { lines, issues } = readDocx(makeDocx({ body }), '表.docx');
    expect(lines.map(({ text }) => text)).toEqual([
      '序号\t内容',
      '1\t明细如下',
      '子项\t数',
      '甲类\t3',
      '2\t其他',
    ]);
    expect(issues).toMatchObject([{ ruleId: 'nested-table', line: 2 }]);
  });

  it('set aside what a merged cell covers', () => {
    const body = table(
      [cell('甲', '<w:vMerge w:val="restart"/>'), cell('1')],
      [cell('盖住', '<w:vMerge w:val="continue"/>'), cell('2')],
      [cell('乙', '<w:hMerge w:val="restart"/>'), cell('也盖住', '<w:hMerge/>')],
    );
    const { lines, issues } = readDocx(makeDocx({ body }), '表.docx');
    expect(lines.map(({ text }) => text)).toEqual(['甲\t1', '\t2', '乙\t']);
    expect(issues.map(({ ruleId, line }) => `${ruleId}@${line}`)).toEqual([
      'hidden-text@2',
      'hidden-text@3',
    ]);
  });
});

describe('a frame made of a table', () => {
  it('is read as its paragraphs, also where its one cell spans columns', () => {
    const inside = paragraph('专栏1 重点工程') + paragraph('1.建设中心。');
    const body = table([cell(inside, '<w:gridSpan w:val="3"/>')]);
    expect(texts(makeDocx({ body }))).toEqual(['专栏1 重点工程', '1.建设中心。']);
  });
});

describe('files embedded in a Word file', () => {
  const chunk = (name: string, content: Uint8Array | string, type = ''): Uint8Array =>
    makePackage(
      {
        name: 'word/document.xml',
        body: `${paragraph('前')}<w:altChunk r:id="c"/>${paragraph('后')}`,
        types: type ? `<Override PartName="/word/${name}" ContentType="${type}"/>` : '',
      },
      [{ id: 'c', type: 'aFChunk', target: name, name: `word/${name}`, content }],
    );
  const page = '<html><body><p>一、重点任务</p><p>建成<b>20</b>个站点。</p></body></html>';
  const encoded = Buffer.from(page).toString('base64');
  const printable = page.replace(/[^\x20-\x7e]|=/gu, (one) =>
    [...new TextEncoder().encode(one)]
      .map((byte) => `=${byte.toString(16).toUpperCase()}`)
      .join(''),
  );
  const archive = (transfer: string, content: string): string =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="=_x"\r\n\r\n--=_x\r\nContent-Type: text/html;\r\n charset="utf-8"\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${content}\r\n--=_x--\r\n`;

  it.each([
    ['HTML', 'a.htm', page],
    ['HTML named otherwise', 'afchunk.dat', page],
    ['a piece of HTML', 'a.html', '一、重点任务<br>建成<b>20</b>个站点。'],
    [
      'Word',
      'b.docx',
      makeDocx({
        body: numbered('重点任务', 0) + paragraph('建成20个站点。'),
        numbering: NUMBERING,
      }),
    ],
    ['text', 'c.txt', '一、重点任务\r\n建成20个站点。'],
    ['a web archive', 'd.mht', archive('base64', encoded)],
    ['a web archive, printable', 'd.mht', archive('quoted-printable', printable)],
  ])('are read in their place: %s', (_, name, content) => {
    const type = name === 'a.html' ? 'text/html' : '';
    expect(texts(chunk(name, content, type))).toEqual([
      '前',
      '一、重点任务',
      '建成20个站点。',
      '后',
    ]);
  });

  it.each([
    ['RTF', '{\\rtf1 text}'],
    ['Word XML', '<?xml version="1.0"?><pkg:package xmlns:pkg="x"></pkg:package>'],
    ['a damaged file', 'PK\u0003\u0004 nothing'],
    ['a page without text', '<html><body></body></html>'],
  ])('are reported where they stand when they cannot be read: %s', (_, content) => {
    const { lines, issues } = readDocx(chunk('afchunk1.bin', content), '稿.docx');
    expect(lines.map(({ text }) => text)).toEqual(['前', '', '后']);
    expect(issues).toMatchObject([{ ruleId: 'part-not-read', line: 2 }]);
    expect(issues[0]?.message).toContain('word/afchunk1.bin');
  });

  it('are reported where the file lacks them', () => {
    const bytes = makeDocx({ body: `${paragraph('前')}<w:altChunk r:id="none"/>` });
    expect(readDocx(bytes, '稿.docx').issues).toMatchObject([{ ruleId: 'part-not-read' }]);
  });

  it('may stand in cells', () => {
    const body = table([cell('甲'), `<w:tc><w:altChunk r:id="c"/>${paragraph('')}</w:tc>`]);
    const bytes = makePackage({ name: 'word/document.xml', body }, [
      { id: 'c', type: 'aFChunk', target: 'c.txt', name: 'word/c.txt', content: '乙' },
    ]);
    expect(texts(bytes)).toEqual(['甲\t乙']);
  });

  it('end somewhere, however deep or many they are', () => {
    const deep = (levels: number): Uint8Array =>
      levels === 0 ? makeDocx({ body: paragraph('底') }) : chunk('c.docx', deep(levels - 1));
    const { lines, issues } = readDocx(deep(6), '深.docx');
    expect(lines.length).toBeLessThan(12);
    expect(issues.map(({ ruleId }) => ruleId)).toContain('part-not-read');
    const many = makePackage(
      { name: 'word/document.xml', body: paragraph('甲') + '<w:altChunk r:id="c"/>'.repeat(5000) },
      [{ id: 'c', type: 'aFChunk', target: 'c.txt', name: 'word/c.txt', content: '乙' }],
    );
    expect(() => readDocx(many, '多.docx')).toThrow(/嵌入的文件过多/);
  });
});

describe('what is named .docx and is not', () => {
  const zip = (...names: string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));

  it.each([
    [
      strToU8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package/>'),
      /是 Word XML，请用 Word 另存为 \.docx/,
    ],
    [
      strToU8('\ufeff<?xml version="1.0"?><w:wordDocument xmlns:w="x">'),
      /是 Word XML，请用 Word 另存为 \.docx/,
    ],
    [
      Uint8Array.from(Buffer.from('\ufeff<?xml version="1.0"?><pkg:package >', 'utf16le')),
      /是 Word XML/,
    ],
    [strToU8('\r\n<html xmlns:o="urn:x"><body>'), /网页.*另存为 \.docx/],
    [strToU8('<!-- a --><TABLE border=1>'), /网页.*另存为 \.docx/],
    [strToU8('From: <Saved>\r\nMIME-Version: 1.0\r\n'), /网页存档/],
    [strToU8('{\\rtf1\\ansi'), /RTF.*另存为 \.docx/],
    [
      strToU8('<?xml version="1.0"?><uof:UOF xmlns:uof="x"/>'),
      /是 XML，请用 Word 或 WPS 打开后另存为 \.docx/,
    ],
    [zip('xl/workbook.xml', '[Content_Types].xml'), /Excel/],
    [zip('ppt/presentation.xml'), /演示文稿/],
    [zip('OFD.xml'), /OFD/],
    [zip('mimetype', 'content.xml'), /ODT/],
    [zip('readme.txt'), /没有 Word 正文/],
  ])('is refused with advice (case %#)', async (bytes, expected) => {
    const said = await message(bytes);
    expect(said).toMatch(expected);
    expect(said).toMatch(/^坏\.docx：[^\n]+$/);
  });

  it('is not taken for text under another name either', async () => {
    const flat = strToU8('<?xml version="1.0"?><pkg:package xmlns:pkg="x">');
    for (const file of ['a.txt', 'a.html', 'a.md', 'a.xml']) {
      expect(await message(flat, file)).toMatch(/Word XML，请用 Word 另存为 \.docx/);
    }
  });

  it('is a web page that Word saved, where it is named one', async () => {
    const saved =
      '<html xmlns:w="urn:w"><head><meta name=ProgId content=Word.Document><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body><p>为规范管理，根据有关规定，结合本县实际，制定本办法。</p></body></html>';
    expect(await message(strToU8(saved), 'a.html')).toBe('');
  });
});
