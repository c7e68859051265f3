import { InputError } from '../errors.ts';

/**
 * What a source may cost. The longest policy document known has some 200 kB of text; the limits leave
 * a hundredfold of room and still keep a hostile file from filling the memory.
 */
export const LIMITS = {
  /** Bytes of a text or web page. */
  textBytes: 20_000_000,
  /** Bytes of a Word or PDF file, pictures included. */
  containerBytes: 100_000_000,
  /** Bytes of one part of a Word file once unpacked. */
  partBytes: 64_000_000,
  /** How many times larger than packed the parts of a Word file may be altogether. */
  unpackRatio: 200,
  /** Characters of one line: no document has a paragraph of this length. */
  lineLength: 1_000_000,
  /** Lines of one source. */
  lines: 500_000,
  /** Pages of a PDF file. */
  pages: 3_000,
  /** Depth of nested elements in a web page or a Word file. */
  depth: 1_000,
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Throws InputError for a file that is larger than `limit` bytes. */
export function checkSize(bytes: number, limit: number, file: string): void {
  if (bytes <= limit) return;
  throw new InputError(
    `${file}：文件有 ${megabytes(bytes)}，超过 ${megabytes(limit)} 的上限，请确认是政策文件，并去掉图片或拆分后再试`,
  );
}

/** Throws InputError where the extracted text has a line, or a number of lines, that no document has. */
export function checkLines(lines: readonly { line: number; text: string }[], file: string): void {
  if (lines.length > LIMITS.lines) {
    throw new InputError(
      `${file}：有 ${lines.length} 行，超过 ${LIMITS.lines} 行的上限，请拆分后再试`,
    );
  }
  for (const { line, text } of lines) {
    if (text.length <= LIMITS.lineLength) continue;
    throw new InputError(
      `${file}：第 ${line} 行有 ${text.length} 个字符，超过 ${LIMITS.lineLength} 的上限，请检查文件是否损坏，或按段落分行后再试`,
    );
  }
}
