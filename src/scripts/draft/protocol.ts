/** What the page of a draft and its worker tell each other. */
import type { Beside } from '../../draft/beside.ts';
import type { Finding } from '../../draft/finding.ts';
import type { MaybeRows } from '../../draft/likely.ts';

export interface CheckRequest {
  kind: 'check';
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

/** Asks for the draft that was checked last beside places. */
export interface BesideRequest {
  kind: 'beside';
  places: { id: string; label: string }[];
}

export type Request = CheckRequest | BesideRequest;

export interface Compared extends Beside {
  kind: 'beside';
  places: { id: string; label: string }[];
  /** Clauses in no row, with rows that they may belong to. */
  maybe: (MaybeRows & { label: string; text: string })[];
}

/** `failed` with words for the reader. */
export type Reply =
  | Checked
  | Compared
  | { kind: 'beside-failed'; message: string }
  | { kind: 'failed'; message: string };
