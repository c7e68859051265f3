import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/source/limits.ts';
import { readSource } from '../../src/source/read.ts';
import { makeDocx, paragraph } from './make-docx.ts';
import { column, makePdf } from './make-pdf.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const message = (content: Uint8Array, file: string): Promise<string> =>
  readSource(content, file).then(
    () => '',
    (error: Error) => error.message,
  );

describe('readSource', () => {
  it('reads each format by the ending of the name', async () => {
    const text = '为规范管理，根据有关规定，结合本县实际，制定本办法。';
    const files: [string, Uint8Array][] = [
      ['a.txt', bytes(text)],
      ['a.md', bytes(text)],
      ['a.HTML', bytes(`<p>${text}</p>`)],
      ['a.shtml', bytes(`<p>${text}</p>`)],
      ['a.docx', makeDocx({ body: paragraph(text) })],
      ['a.pdf', makePdf([{ texts: column([[text]]) }])],
    ];
    for (const [file, content] of files) {
      const source = await readSource(content, file);
      expect([source.file, source.lines.map((line) => line.text)]).toEqual([file, [text]]);
      expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('decodes a web page in GB18030', async () => {
    const gbk = Uint8Array.from([0x3c, 0x70, 0x3e, 0xd5, 0xfe, 0xb2, 0xdf, 0xa1, 0xa3]);
    const source = await readSource(gbk, 'a.htm');
    expect([source.encoding, source.lines[0]?.text]).toEqual(['gb18030', '政策。']);
  });

  it('takes neither Big5 nor Shift JIS for GB18030', async () => {
    // 衛生健康委員會關於加強基層醫療衛生服務體系建設的實施意見 in Big5.
    const big5 =
      'bdc3a5cdb0b7b164a965adfbb77cc3f6a9f3a55bb1 6ab0f2bc68c2e5c0f8bdc3a5cdaaa0b0c8c5e9a874ab d8b35daabab9eaac49b74ea8a3';
    const content = Uint8Array.from(Buffer.from(big5.replaceAll(' ', ''), 'hex'));
    expect(await message(content, 'a.txt')).toMatch(/不是可识别的文本/);
    expect((await readSource(content, 'a.txt', { encoding: 'gbk' })).encoding).toBe('gb18030');
  });

  it('shows HTML in a text file as text', async () => {
    const source = await readSource(bytes('<script>alert(1)</script>'), 'a.txt');
    expect(source.lines[0]?.text).toBe('<script>alert(1)</script>');
  });

  it.each([
    ['a.txt', makePdf([]), /后缀是 \.txt，内容却是 PDF/],
    ['a.pdf', makeDocx({ body: '' }), /后缀是 \.pdf，内容却是压缩包或 Office 文件/],
    ['a.docx', bytes('正文'), /后缀是 \.docx，内容却不是这种文件/],
    [
      'a.docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /旧版 Office/,
    ],
    [
      'a.docx',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      /加密的 Office/,
    ],
    ['a.doc', bytes('x'), /旧版 Word 格式.*另存为 \.docx/],
    ['a.ofd', bytes('x'), /OFD/],
    ['a.exe', bytes('x'), /不是支持的格式/],
    ['a', bytes('x'), /不是支持的格式/],
    ['a.txt', bytes(''), /文件是空的/],
    ['a.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /图片/],
    [
      'a.txt',
      Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256),
      /不是可识别的文本/,
    ],
  ])('refuses %s (case %#) in one line', async (file, content, expected) => {
    const said = await message(content, file);
    expect(said).toMatch(expected);
    expect(said.startsWith(`${file}：`) && !said.includes('\n')).toBe(true);
  });

  it('refuses a text and a line beyond the limits', async () => {
    const long = '政'.repeat(LIMITS.lineLength + 1);
    expect(await message(bytes(long), 'a.txt')).toMatch(/第 1 行有 1000001 个字符/);
    expect(await message(new Uint8Array(LIMITS.textBytes + 1).fill(0x41), 'a.txt')).toMatch(
      /超过 20 MB/,
    );
  });
});
