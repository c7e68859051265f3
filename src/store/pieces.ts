/**
 * Files of many pieces, of which few change from build to build: a piece whose readings are as they were is taken
 * from the file as it was made before.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { closeSync, openSync, readSync } from 'node:fs';
import { note, noted } from './track.ts';

/** A part of a file, made when it is asked for its text. */
export interface Piece {
  /** Names it within its file. */
  name: string;
  toString(): string;
}

/** A piece. `make` reads all that it needs of the store itself: what was read before it was called isn't noted for it. */
export const piece = (name: string, make: () => string): Piece => ({ name, toString: make });

/** A piece as it was written: what it read, and where it stands in its file. */
export interface WrittenPiece {
  name: string;
  read: string[];
  at: number;
  bytes: number;
}

/** Pieces of a file that can be had from a file made before, and those that it is made of now. */
export interface PiecesOfFile {
  before: { file: string; pieces: readonly WrittenPiece[] };
  now: WrittenPiece[];
}

// Astro loads this module twice, as it does track.ts.
const SHARED = Symbol.for('store.pieces');
const shared = globalThis as { [SHARED]?: AsyncLocalStorage<PiecesOfFile> };
shared[SHARED] ??= new AsyncLocalStorage();
const current = shared[SHARED];

/** Does something for a file, whose pieces are taken and noted. */
export const withPieces = <T>(file: PiecesOfFile, work: () => Promise<T>): Promise<T> =>
  current.run(file, work);

/** A data file that is written piece by piece, so that it is never held whole. */
export function textResponse(
  parts: Iterable<string | Piece>,
  type = 'application/json; charset=utf-8',
): Response {
  const bytes = bytesOf(parts, current.getStore());
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return new Response(body, { headers: { 'content-type': type } });
}

function* bytesOf(
  parts: Iterable<string | Piece>,
  file: PiecesOfFile | undefined,
): Generator<Uint8Array, void> {
  const before = new Map(file?.before.pieces.map((each) => [each.name, each]));
  const handle = before.size > 0 ? openSync(file?.before.file as string, 'r') : undefined;
  try {
    let at = 0;
    for (const part of parts) {
      const written = typeof part === 'string' ? undefined : before.get(part.name);
      const [bytes, read] =
        handle !== undefined && written ? [sliceOf(handle, written), written.read] : made(part);
      for (const name of read) note(name);
      if (typeof part !== 'string')
        file?.now.push({ name: part.name, read, at, bytes: bytes.length });
      at += bytes.length;
      if (bytes.length > 0) yield bytes;
    }
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

const encoder = new TextEncoder();

function made(part: string | Piece): [Uint8Array, read: string[]] {
  const [text, read] = noted(() => String(part));
  return [encoder.encode(text), read];
}

function sliceOf(handle: number, { at, bytes, name }: WrittenPiece): Uint8Array {
  const slice = new Uint8Array(bytes);
  const read = readSync(handle, slice, 0, bytes, at);
  if (read !== bytes) throw new Error(`${name}：${read} 字节，应为 ${bytes} 字节`);
  return slice;
}
