/** `seeds/`: which files are sources, and what the manifest says of each. */
import { readdir } from 'node:fs/promises';
import { InputError } from './errors.ts';
import {
  entryFor,
  MANIFEST,
  type Manifest,
  readManifest,
  type SourceEntry,
} from './source/manifest.ts';

export interface StoredSource {
  file: string;
  entry: SourceEntry;
}

/**
 * The files of a folder that are sources, by name. Throws InputError where the manifest cannot be used or
 * names a file that is not there.
 */
export async function storedSources(
  folder: string,
): Promise<{ manifest: Manifest; sources: StoredSource[] }> {
  const manifest = await readManifest(folder);
  const files = (await readdir(folder, { withFileTypes: true }))
    .filter((file) => file.isFile() && /\.(?:txt|md|html?|docx|pdf)$/iu.test(file.name))
    .map(({ name }) => name)
    .toSorted();
  const present = new Set(files);
  const missing = manifest.sources.find(({ file }) => !present.has(file));
  if (missing) {
    throw new InputError(
      `seeds/${MANIFEST}：第 ${missing.line} 行的 file“${missing.file}”不在 seeds/ 中，请放回文件或删去这一条`,
    );
  }
  return { manifest, sources: files.map((file) => ({ file, entry: entryFor(manifest, file) })) };
}
