/** What the page of a draft and its worker tell each other. */
import type { Finding } from '../../draft/finding.ts';

export interface Request {
  /** Text as pasted, or the bytes of a file with its name. */
  text: string | { name: string; bytes: Uint8Array };
  /** Name of the place that the draft is of; empty where the draft itself is to tell. */
  own: string;
}

export interface Checked {
  kind: 'checked';
  /** The place by which names were checked; null where none was found. */
  own: string | null;
  /** Text that was read from a file. */
  text: string | null;
  clauses: { id: string; label: string; text: string }[];
  findings: Finding[];
}

/** `failed` with words for the reader. */
export type Reply = Checked | { kind: 'failed'; message: string };
