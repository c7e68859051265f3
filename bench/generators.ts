/**
 * The usual generators, publishing the same documents as their own documentation starts one: default
 * theme, local search on, Chinese. Each lives in .cache/bench/ and is installed there when first asked
 * for; the project doesn't depend on them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../scripts/lib/steps.ts';
import type { Policy } from '../src/model.ts';
import { markdownOf } from './markdown.ts';

export interface Generator {
  name: string;
  packages: Record<string, string>;
  /** Files of the project beside package.json, by path. */
  files: (policies: Policy[]) => Record<string, string>;
  /** Script of a package in node_modules, and its arguments. */
  build: string[];
  /** Folder of the built site, and the page of a policy in it. */
  out: string;
  page: (policyId: string) => string;
}

const quoted = (text: string): string => JSON.stringify(text);
const pages = (policies: Policy[], folder: string, head = ''): Record<string, string> =>
  Object.fromEntries(
    policies.map((policy) => {
      const front = `---\ntitle: ${quoted(policy.meta.title)}\n---\n\n${head && `# ${head}\n\n`}`;
      return [`${folder}/${policy.meta.policyId}.md`, `${front}${markdownOf(policy)}\n`];
    }),
  );

export const GENERATORS: Generator[] = [
  {
    name: 'Starlight',
    packages: {
      astro: '7.3.5',
      '@astrojs/starlight': '0.42.4',
      '@astrojs/markdown-remark': '7.3.0',
    },
    files: (policies) => ({
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [starlight({ title: '政策条文', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': '---\ntitle: 政策条文\n---\n\n各地政策文件\n',
      ...pages(policies, 'src/content/docs'),
    }),
    build: ['astro/bin/astro.mjs', 'build', '--silent'],
    out: 'dist',
    page: (policyId) => `${policyId}/`,
  },
  {
    name: 'VitePress',
    packages: { vitepress: '1.6.4' },
    files: (policies) => ({
      '.vitepress/config.mjs': `export default {
  lang: 'zh-CN', title: '政策条文', cleanUrls: false, ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' }, outline: 'deep' },
};
`,
      'index.md': '# 政策条文\n\n各地政策文件\n',
      ...pages(policies, '.'),
    }),
    build: ['vitepress/bin/vitepress.js', 'build'],
    out: '.vitepress/dist',
    page: (policyId) => `${policyId}.html`,
  },
  {
    name: 'Docusaurus',
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      react: '19.2.0',
      'react-dom': '19.2.0',
    },
    files: (policies) => ({
      'docusaurus.config.mjs': `export default {
  title: '政策条文', url: 'http://localhost', baseUrl: '/', onBrokenLinks: 'ignore', trailingSlash: true,
  i18n: { defaultLocale: 'zh-Hans', locales: ['zh-Hans'] },
  markdown: { format: 'md' },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
};
`,
      'docs/index.md': '---\ntitle: 政策条文\nslug: /\n---\n\n各地政策文件\n',
      ...pages(policies, 'docs'),
    }),
    build: ['@docusaurus/core/bin/docusaurus.mjs', 'build'],
    out: 'build',
    page: (policyId) => `${policyId}/`,
  },
];

/** Folder of a generator's project. */
export function folderOf({ name }: Generator): string {
  return join(ROOT, '.cache', 'bench', name.toLowerCase());
}

/**
 * Writes a generator's project, installs its packages where they are missing, and builds it from
 * nothing with this added to the environment. Out: milliseconds of the build. Throws with the generator's
 * own output where it fails.
 */
export function buildWith(
  generator: Generator,
  policies: Policy[],
  env: Record<string, string> = {},
): number {
  const folder = folderOf(generator);
  for (const old of ['src', 'docs', generator.out, '.astro', '.docusaurus']) {
    rmSync(join(folder, old), { recursive: true, force: true });
  }
  const manifest = { private: true, dependencies: generator.packages };
  const files = { ...generator.files(policies), 'package.json': JSON.stringify(manifest) };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const [script = '', ...args] = generator.build;
  if (!existsSync(join(folder, 'node_modules', script))) {
    process.stderr.write(`正在安装 ${generator.name}……\n`);
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  }
  const start = performance.now();
  run(process.execPath, [join('node_modules', script), ...args], folder, env);
  return performance.now() - start;
}

function run(
  program: string,
  args: string[],
  cwd: string,
  more: Record<string, string> = {},
): void {
  const env = {
    ...process.env,
    ...more,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_UPDATE_NOTIFIER: '1',
    CI: 'true',
  };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}：\n${stdout}\n${stderr}`);
}
