// The site is static; where it will stand is said by SITE_URL and BASE_PATH at build time.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { followContent } from './src/content/follow.ts';
import { keepBundle } from './src/render/bundle.ts';

// Scripts that stand in the pages themselves, known to the content security policy by their hashes.
const hashes = ['display.js', 'here.js'].map((name) => {
  const script = readFileSync(new URL(`./src/scripts/${name}`, import.meta.url));
  return /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`);
});

/** See `src/word/pack.ts`. */
const packAtOnce = () => ({
  name: 'pack-at-once',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/zipToArrayBuffer.js') && importer?.includes('write-excel-file')
      ? fileURLToPath(new URL('src/word/pack.ts', import.meta.url))
      : null,
});

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  integrations: [mdx(), keepBundle(process.env.KEEP_BUNDLE)],
  vite: {
    plugins: [followContent(), packAtOnce()],
    // Workers fetch what only some pages need when they need it.
    worker: { format: 'es' },
    // What is derived and built is no source, and at thousands of documents it is tens of thousands of files.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // One round trip less before the first paint; a page's styles are about 5 kB.
  build: { inlineStylesheets: 'always' },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      // Pagefind's engine is WebAssembly; nothing else is evaluated.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
