import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/steps.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('what no directive names is refused on every page, as the paper on publishing says', () => {
  const [, list = ''] = /directives: \[([^\]]*)\]/u.exec(read('astro.config.mjs')) ?? [];
  const directives = [...list.matchAll(/"([^"]+)"/gu)].map(([, directive]) => directive!);
  expect(directives[0]).toBe("default-src 'none'");
  expect(directives).toContain("base-uri 'none'");
  const hosts = directives.flatMap((directive) => directive.split(' ').slice(1));
  expect(new Set(hosts)).toEqual(new Set(["'none'", "'self'", 'data:']));
  expect(read('docs/publishing.md')).toContain("`default-src 'none'`");
});
