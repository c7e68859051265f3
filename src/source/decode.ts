import { InputError } from '../errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const BYTE_ORDER_MARKS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Control characters that no text document holds; tab, line ends and form feed are allowed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/**
 * Bytes → text. Tries, in this order: a byte order mark, UTF-16 without one (every other byte of the
 * ASCII characters is zero), strict UTF-8, strict GB18030 (WHATWG Encoding Standard decoders, which
 * refuse invalid bytes). `forced` skips detection. Throws InputError for empty or binary input.
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  forced?: string,
): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw new InputError(`${file}：文件是空的，请换一个有内容的文件`);
  const candidates = forced ? [encodingNamed(forced, file)] : candidateEncodings(bytes);
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text === null) continue;
    if (!forced && encoding === 'gb18030' && !looksChinese(bytes)) break;
    if ((text.match(CONTROL)?.length ?? 0) > text.length / 500) break;
    if (text.trim() === '') throw new InputError(`${file}：文件里没有文字，请换一个有内容的文件`);
    return { text, encoding };
  }
  throw new InputError(
    forced
      ? `${file}：不能按 ${forced} 解码，请改用 --encoding 指定正确的编码，或不指定由程序识别`
      : `${file}：不是可识别的文本（UTF-8、UTF-16、GB18030 都解不开），请确认文件没有损坏并另存为 UTF-8`,
  );
}

function candidateEncodings(bytes: Uint8Array): Encoding[] {
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return [encoding];
  }
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = zeros[index % 2]! + 1;
  const [even, odd] = zeros as [number, number];
  if (odd > sample.length / 40 && even === 0) return ['utf-16le'];
  if (even > sample.length / 40 && odd === 0) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingNamed(name: string, file: string): Encoding {
  const known: Record<string, Encoding> = {
    utf8: 'utf-8',
    utf16: 'utf-16le',
    utf16le: 'utf-16le',
    utf16be: 'utf-16be',
    gb18030: 'gb18030',
    gbk: 'gb18030',
    gb2312: 'gb18030',
  };
  const encoding = known[name.toLowerCase().replace(/[-_ ]/g, '')];
  if (!encoding) {
    throw new InputError(`${file}：不认识的编码“${name}”，可用 utf-8、utf-16le、utf-16be、gb18030`);
  }
  return encoding;
}

/**
 * Bytes of Big5 or Shift JIS are often valid GB18030 too and then give rare characters. In Chinese text
 * nearly all two-byte characters are among the common ones of GB 2312 (rows 16–55) or are punctuation.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead, trail] = [bytes[at] as number, bytes[at + 1] as number];
    if (lead < 0x81) continue;
    pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)))
      common += 1;
    at += 1;
  }
  return pairs < 20 || common >= pairs * 0.75;
}
