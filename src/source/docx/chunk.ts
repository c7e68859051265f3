import { InputError } from '../../errors.ts';
import type { Issue, SourceLine } from '../../model.ts';
import type { Account } from '../account.ts';
import { decode } from '../decode.ts';
import { contentOf, type Kind } from '../detect.ts';
import { readHtml } from '../html.ts';
import { htmlOfArchive } from '../mht.ts';
import type { BodyLine } from './context.ts';
import { quoted } from './pieces.ts';

/** What came of an embedded file. */
export interface Chunk {
  lines: BodyLine[];
  issues: Issue[];
  accounts: Account[];
}

/** Formats of embedded files that are not read. */
const NOT_READ: Partial<Record<Kind, string>> = {
  rtf: 'RTF',
  compound: '旧版 Word',
  'word-xml': 'Word XML',
  pdf: 'PDF',
};

/**
 * A file embedded in a Word file (altChunk, ISO 29500-1 §17.17.2.1) → its lines, by the reader of its format,
 * which is told by its content: programs name such parts at will.
 * `readWord` reads Word files. What can't be read is remarked on a line of its own, with the file's name.
 */
export function readChunk(
  bytes: Uint8Array | undefined,
  name: string,
  contentType: string,
  readWord: (bytes: Uint8Array) => Chunk,
): Chunk {
  if (!bytes) return unread(name, '文件里没有这一部分');
  const kind = contentOf(bytes);
  try {
    if (kind === 'zip') return readWord(bytes);
    if (kind === 'archive') return ofPage(readHtml(htmlOfArchive(bytes, name), name), name);
    if (kind === 'page' || (kind === null && /html/i.test(contentType)))
      return ofPage(readHtml(decode(bytes, name).text, name), name);
    if (kind !== null) return unread(name, `是 ${NOT_READ[kind] ?? kind} 格式`);
    const lines = decode(bytes, name).text.split(/\r\n|\n|\r/);
    return { lines: lines.map((text) => ({ text })), issues: [], accounts: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return unread(name, error.message.slice(error.message.indexOf('：') + 1));
  }
}

function unread(name: string, reason: string): Chunk {
  const message = `嵌入的文件${quoted(name)}没有读出（${reason}），请用 Word 打开后另存一份再试`;
  const remarks = [{ ruleId: 'part-not-read', message }];
  return { lines: [{ text: '', remarks }], issues: [], accounts: [] };
}

interface Page {
  lines: SourceLine[];
  issues?: Issue[];
  accounts?: Account[];
}

function ofPage({ lines, issues = [], accounts = [] }: Page, name: string): Chunk {
  return {
    lines: lines.map(({ line, ...rest }) => ({
      ...rest,
      remarks: issues.filter((issue) => issue.line === line),
    })),
    issues: issues.filter(({ line }) => line === 0),
    accounts: accounts.map((account) => ({ ...account, part: name })),
  };
}
