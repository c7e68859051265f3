import { InputError } from '../errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const BYTE_ORDER_MARKS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** Control characters that no text document holds; tab and line ends are allowed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
/** A few are a fault in a text; where there are more, the bytes are none. */
const MOST_CONTROL = 3;
const MOST_CONTROL_SHARE = 1 / 20;
/** Likewise for characters whose bytes are damaged. */
const MOST_DAMAGED = 3;
const MOST_DAMAGED_SHARE = 1 / 200;
const DAMAGED = /\ufffd/g;

/** GB 2312 in seven bits (RFC 1843): ~{ and ~} around pairs of letters. */
const HZ = /~\{(?:[!-}][!-~])+~\}/;

/**
 * Bytes → text. Tries, in this order: a byte order mark, strict UTF-8, UTF-16 without a mark (read so, the
 * text is Chinese), strict GB18030 (WHATWG Encoding Standard decoders, which refuse invalid bytes), then
 * the first of them in which only a few characters are damaged. `forced` skips detection. Throws
 * InputError for empty or binary input.
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  forced?: string,
): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw new InputError(`${file}：文件是空的，请换一个有内容的文件`);
  const found = forced
    ? decodeAs(encodingNamed(forced, file), bytes, true)
    : (detect(bytes, true) ?? detect(bytes, false));
  if (found === null) {
    throw new InputError(
      forced
        ? `${file}：不能按 ${forced} 解码，请改用 --encoding 指定正确的编码，或不指定由程序识别`
        : `${file}：不是可识别的文本（UTF-8、UTF-16、GB18030 都解不开），请确认文件没有损坏并另存为 UTF-8`,
    );
  }
  const { text } = found;
  const controls = text.match(CONTROL) ?? [];
  if (controls.length > Math.max(MOST_CONTROL, text.length * MOST_CONTROL_SHARE)) {
    const first = controls[0]!.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new InputError(
      `${file}：有 ${controls.length} 个控制字符（U+${first} 等），不像文本，请确认文件没有损坏，或另存为文本后再试`,
    );
  }
  if (!forced && HZ.test(text) && !/\p{Script=Han}/u.test(text)) {
    throw new InputError(`${file}：是 HZ 编码的文本，请另存为 UTF-8 后再试`);
  }
  if (text.replace(CONTROL, '').trim() === '') {
    throw new InputError(`${file}：文件里没有文字，请换一个有内容的文件`);
  }
  return found;
}

/** The first encoding in which the bytes are text, or, where not `strict`, nearly are. */
function detect(bytes: Uint8Array, strict: boolean): { text: string; encoding: Encoding } | null {
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte))
      return decodeAs(encoding, bytes, strict);
  }
  const utf8 = decodeAs('utf-8', bytes, strict);
  // UTF-16 of Latin letters is also UTF-8 with a NUL for every other character.
  if (utf8 && !hasManyZeros(bytes)) return utf8;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const wide = decodeAs(encoding, bytes, strict);
    if (wide && isWideText(wide.text)) return wide;
  }
  if (utf8) return utf8;
  return looksChinese(bytes) ? decodeAs('gb18030', bytes, strict) : null;
}

function decodeAs(
  encoding: Encoding,
  bytes: Uint8Array,
  strict: boolean,
): { text: string; encoding: Encoding } | null {
  try {
    const text = new TextDecoder(encoding, { fatal: strict }).decode(bytes).replace(/^\ufeff/, '');
    const damaged = strict ? 0 : (text.match(DAMAGED)?.length ?? 0);
    const most = Math.max(MOST_DAMAGED, text.length * MOST_DAMAGED_SHARE);
    return damaged > most || damaged * 5 > text.length ? null : { text, encoding };
  } catch {
    return null;
  }
}

function hasManyZeros(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  return sample.filter((byte) => byte === 0).length > sample.length / 5;
}

/** Units of UTF-16 that Chinese text has: Latin, punctuation, Chinese characters, full-width forms. */
const USUAL =
  /[\t\n\r -~\u00a0-\u00ff\u2010-\u203b\u2460-\u24ff\u3000-\u3029\u4e00-\u9fa5\uff00-\uffef]/g;

/** Bytes of another encoding, read as UTF-16, are characters from all over Unicode. */
function isWideText(text: string): boolean {
  return (text.match(USUAL)?.length ?? 0) >= text.length * 0.9;
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
  return common >= pairs * (pairs < 20 ? 0.5 : 0.75);
}
