import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';

/** Folders of src/ that the files of one folder import from, their own aside. */
function imported(folder: string): string[] {
  const path = join(ROOT, 'src', folder);
  const texts = readdirSync(path).map((file) => readFileSync(join(path, file), 'utf8'));
  return [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/'\.\.\/([\w-]+)/g)].map((m) => m[1] ?? '')),
    ),
  ];
}

describe('the rooms of the search', () => {
  it('know none that stands later: engine, similar wording, page', () => {
    for (const later of ['precedent', 'search-page', 'components', 'pages', 'content'])
      expect(imported('search')).not.toContain(later);
    for (const later of ['search-page', 'components', 'pages', 'content'])
      expect(imported('precedent')).not.toContain(later);
    expect(imported('search-page')).toEqual(expect.arrayContaining(['precedent', 'search']));
  });
});
