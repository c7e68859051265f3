import type { SourceLine } from '../../model.ts';
import type { Node, Numbering } from './numbering.ts';
import type { Layout } from './paragraphs.ts';
import type { Scan } from './scan.ts';

export interface OutlineIssue {
  ruleId: string;
  line: number;
  message: string;
}

/** Where the reading of a document, or of an attachment, stands. */
export interface State {
  top: Node;
  current: Node;
  numbering: Numbering;
  layout: Layout;
  issues: OutlineIssue[];
  before: SourceLine | null;
  scan: Scan;
  /** Index of the line that is being read. */
  index: number;
  /** The line 印发 has been read, so the colophon is over: a mark is that of a clause again. */
  printed: boolean;
  /** Number of the last entry of a list of attachments that is being read, else null. */
  annexList: number | null;
}

/** The beginning of a text, for messages. */
export function excerpt(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 24 ? `${trimmed.slice(0, 24)}…` : trimmed;
}
