import { createHash } from 'node:crypto';
import type { Source, SourceLine } from '../model.ts';
import { decode } from './decode.ts';

export interface ReadOptions {
  /** Encoding to use instead of the detected one (text formats only). */
  encoding?: string;
}

/**
 * Bytes of a source, as received, → its numbered lines. `file` is the name it is stored under; its
 * ending names the format. Throws InputError for bytes that cannot be used.
 */
export async function readSource(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Source> {
  const { text, encoding } = decode(bytes, file, options.encoding);
  return {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    format: file.endsWith('.md') ? 'markdown' : 'text',
    lines: splitLines(text),
    hints: {},
  };
}

/** Numbered lines as an editor shows them: CR LF, LF and CR end a line, nothing else does. */
export function splitLines(text: string): SourceLine[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({ line: index + 1, text: line }));
}
