import { InputError } from '../errors.ts';
import type { Source } from '../model.ts';

export type Format = Source['format'];

const BY_ENDING: Record<string, Format> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
};

/** What to do about the formats that offices send most and that are not read. */
const ADVICE: Record<string, string> = {
  doc: '是旧版 Word 格式，请用 Word 或 WPS 另存为 .docx',
  docm: '是带宏的 Word 文件，请用 Word 或 WPS 另存为 .docx',
  dotx: '是 Word 模板，请用 Word 或 WPS 另存为 .docx',
  odt: '是 ODT 文件，请用 Word 或 WPS 另存为 .docx',
  xml: '是 XML 文件；若是 Word XML，请用 Word 另存为 .docx',
  wps: '是 WPS 格式，请用 WPS 另存为 .docx',
  rtf: '是 RTF 格式，请用 Word 或 WPS 另存为 .docx',
  ofd: '是 OFD 版式文件，请用阅读软件导出为 PDF 或文本',
  xls: '是表格文件，请把其中的政策文本另存为 .docx 或 .txt',
  xlsx: '是表格文件，请把其中的政策文本另存为 .docx 或 .txt',
  mht: '是网页存档，请在浏览器里另存为“仅 HTML”',
  mhtml: '是网页存档，请在浏览器里另存为“仅 HTML”',
  zip: '是压缩包，请先解压',
  rar: '是压缩包，请先解压',
  '7z': '是压缩包，请先解压',
};

/** Names that `contentOf` gives to what a file holds. */
export type Kind =
  | 'zip'
  | 'compound'
  | 'rtf'
  | 'pdf'
  | '图片'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'word-xml'
  | 'archive'
  | 'page'
  | 'xml';

const SIGNATURES: [kind: Kind, bytes: number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['图片', [0x89, 0x50, 0x4e, 0x47]],
  ['图片', [0xff, 0xd8, 0xff]],
  ['图片', [0x47, 0x49, 0x46, 0x38]],
  ['图片', [0x49, 0x49, 0x2a, 0x00]],
  ['图片', [0x4d, 0x4d, 0x00, 0x2a]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
];

/** What text formats begin with, white space, byte order marks and comments aside. */
const OPENINGS: [kind: Kind, opening: RegExp][] = [
  ['word-xml', /<pkg:package[\s>]|<\w+:wordDocument[\s>]|progid="Word\.Document"/],
  ['archive', /^(?:[\w-]+:[^\n]*\n\s*){0,20}?MIME-Version:/i],
  [
    'page',
    /^(?:<\?xml[^>]*>|<!--[^>]*>|\s)*<(?:!doctype html|html|head|body|meta|title|style|div|p|table|span|font|h[1-6]|ul|ol)[\s>/]/i,
  ],
  ['xml', /^<\?xml\s/i],
];
const OPENING_BYTES = 4000;

/**
 * The format of a source, from the ending of its name, proved by its first bytes. Throws InputError for
 * a format that is not read, and where ending and content disagree: a file is never taken for what its
 * name does not say. HTML in a text file is text.
 */
export function detectFormat(bytes: Uint8Array, file: string): Format {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const format = BY_ENDING[ending];
  if (bytes.length === 0) throw new InputError(`${file}：文件是空的，请换一个有内容的文件`);
  const content = contentOf(bytes);
  if (!format) {
    const advice = ADVICE[ending] ?? '不是支持的格式，请用 .txt、.md、.html、.docx 或 .pdf 文件';
    throw new InputError(`${file}：${advice}`);
  }
  const expected = format === 'pdf' ? 'pdf' : format === 'docx' ? 'zip' : null;
  const isText = content === 'page' || content === 'archive' || content === 'xml';
  if (content !== expected && !(expected === null && isText))
    throw new InputError(`${file}：${disagreement(content, ending, bytes)}`);
  return format;
}

/** What bytes hold, by how they begin; null for plain text and for what is not known. */
export function contentOf(bytes: Uint8Array): Kind | null {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, OPENING_BYTES));
  // ISO 32000-2 annex I: readers accept the header anywhere in the first 1024 bytes.
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  // Latin letters of UTF-16 are those of ASCII with zeros between.
  const opening = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, '');
  return OPENINGS.find(([, pattern]) => pattern.test(opening))?.[0] ?? null;
}

function disagreement(content: Kind | null, ending: string, bytes: Uint8Array): string {
  const named = `后缀是 .${ending}，内容却`;
  switch (content) {
    case null:
      return `${named}不是这种文件，请确认文件没有损坏；若是文本，请把后缀改为 .txt`;
    case 'pdf':
      return `${named}是 PDF，请把后缀改为 .pdf`;
    case 'zip':
      return `${named}是压缩包或 Office 文件，若是 Word 文件请把后缀改为 .docx`;
    case 'compound':
      return isEncryptedOffice(bytes)
        ? '是加密的 Office 文件，请解除密码后另存为 .docx'
        : `${named}是旧版 Office 文件，请用 Word 或 WPS 另存为 .docx`;
    case 'word-xml':
      return '是 Word XML，请用 Word 另存为 .docx';
    case 'archive':
      return `${named}是网页存档，请用 Word 或浏览器打开后另存为 .docx 或“仅 HTML”`;
    case 'page':
      return `${named}是网页，请用 Word 打开后另存为 .docx，或把后缀改为 .html`;
    case 'xml':
      return `${named}是 XML，请用 Word 或 WPS 打开后另存为 .docx`;
    case 'rtf':
      return `${named}是 RTF，请用 Word 或 WPS 另存为 .docx`;
    default:
      return `${named}是${content === '图片' ? '' : ' '}${content}，请换成有文字的文件`;
  }
}

/** An encrypted Office file is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4). */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name);
}
