import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site.ts';

/** A large file of the site says what these pieces say, byte for byte; one line where it doesn't. */
export function differentText(site: Site, file: string, pieces: Iterable<string>): string[] {
  if (!site.files.has(file)) return [`没有数据文件 ${file}`];
  const handle = openSync(join(site.folder, file), 'r');
  try {
    let at = 0;
    for (const piece of pieces) {
      const expected = Buffer.from(piece);
      const actual = Buffer.alloc(expected.length);
      readSync(handle, actual, 0, actual.length, at);
      if (!actual.equals(expected)) return [`${file} 在第 ${at} 字节后与原文解析结果不符`];
      at += expected.length;
    }
    return fstatSync(handle).size === at ? [] : [`${file} 比原文解析结果长`];
  } finally {
    closeSync(handle);
  }
}
