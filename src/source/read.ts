import { createHash } from 'node:crypto';
import type { Issue, Source, SourceLine } from '../model.ts';
import { type Account, unaccounted } from './account.ts';
import { decode } from './decode.ts';
import { detectFormat, type Format } from './detect.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { checkLines, checkSize, LIMITS } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { partLines } from './separators.ts';

export interface ReadOptions {
  /** Encoding to use instead of the detected one (text formats only). */
  encoding?: string;
}

interface Content {
  lines: SourceLine[];
  encoding: string;
  hints?: Record<string, string>;
  issues?: Issue[];
  /** What the parts of the file print, counted beside the reading of it. */
  accounts?: Account[];
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
  const format = detectFormat(bytes, file);
  const contained = format === 'docx' || format === 'pdf';
  checkSize(bytes.length, contained ? LIMITS.containerBytes : LIMITS.textBytes, file);
  const content = await readContent(bytes, file, format, options);
  const { encoding, hints, accounts } = content;
  const { lines, issues: separators } = partLines(content.lines);
  checkLines(lines, file);
  const issues = [...(content.issues ?? []), ...separators, ...unaccounted(accounts ?? [])];
  return {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    format,
    lines,
    hints: hints ?? {},
    ...(issues.length > 0 ? { issues } : {}),
  };
}

async function readContent(
  bytes: Uint8Array,
  file: string,
  format: Format,
  options: ReadOptions,
): Promise<Content> {
  if (format === 'docx') return { ...readDocx(bytes, file), encoding: 'docx' };
  if (format === 'pdf') return { ...(await readPdf(bytes, file)), encoding: 'pdf' };
  const { text, encoding } = decode(bytes, file, options.encoding);
  if (format === 'html') {
    const page = readHtml(text, file);
    return { ...page, issues: [...page.issues, ...droppedByParsers(text)], encoding };
  }
  if (format === 'markdown') return { ...readMarkdown(text, file), encoding };
  return { lines: splitLines(text), encoding };
}

/** Parsers of HTML leave out NUL where it stands in text (WHATWG HTML §13.2.6.4.7). */
function droppedByParsers(page: string): Issue[] {
  const count = page.split('\0').length - 1;
  if (count === 0) return [];
  const message = `网页里有 ${count} 个控制字符 U+0000，没有收入`;
  return [{ ruleId: 'control-character', line: 0, message }];
}

/** Numbered lines as an editor shows them: CR LF, LF and CR end a line, nothing else does. */
export function splitLines(text: string): SourceLine[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({ line: index + 1, text: line }));
}
