import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Piece } from '../../src/store/pieces.ts';
import type { Site } from './site.ts';

/** What a piece said when it was last made: its length, and a digest. */
interface Said {
  bytes: number;
  digest: string;
}

const digestOf = (text: Uint8Array): string => createHash('sha1').update(text).digest('base64');

/**
 * A large file of the site says what these parts say, byte for byte; one line where it doesn't. A piece whose
 * version, by its name, is one that was made before is held against what it said then.
 */
export function differentText(
  site: Pick<Site, 'folder' | 'files' | 'memory'>,
  file: string,
  parts: Iterable<string | Piece>,
  versionOf: (name: string) => unknown,
): string[] {
  if (!site.files.has(file)) return [`没有数据文件 ${file}`];
  const handle = openSync(join(site.folder, file), 'r');
  const read = (at: number, bytes: number): Uint8Array => {
    const text = new Uint8Array(bytes);
    return text.subarray(0, readSync(handle, text, 0, bytes, at));
  };
  try {
    let at = 0;
    for (const part of parts) {
      const key =
        typeof part === 'string'
          ? undefined
          : JSON.stringify([file, part.name, versionOf(part.name)]);
      const said = key !== undefined && site.memory.has(key) && site.memory.recall<Said>(key);
      if (said && digestOf(read(at, said.bytes)) === said.digest) {
        at += said.bytes;
        continue;
      }
      const expected = Buffer.from(String(part));
      if (!expected.equals(read(at, expected.length)))
        return [`${file} 在第 ${at} 字节后与原文解析结果不符`];
      if (key !== undefined)
        site.memory.keep([key, { bytes: expected.length, digest: digestOf(expected) }]);
      at += expected.length;
    }
    return fstatSync(handle).size === at ? [] : [`${file} 比原文解析结果长`];
  } finally {
    closeSync(handle);
  }
}
