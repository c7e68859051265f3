/**
 * Astro integration by which one process renders its share of the pages and notes what each of them read.
 * Without a plan (RENDER_PLAN, a file that scripts/pages.ts writes) everything is rendered, as Astro does it.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { type WrittenPiece, withPieces } from '../store/pieces.ts';
import { readingsOf } from '../store/track.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

export interface RenderPlan {
  /** This process, from 0, of so many. */
  share: number;
  of: number;
  /** Files of the site that are as they were. */
  unchanged: string[];
  /** Folder of the files as they were made before, and by file the pieces of it that are as they were. */
  before: string;
  pieces: Record<string, WrittenPiece[]>;
  /** Where this process says what it did. */
  report: string;
}

export interface RenderReport {
  /** Files of all pages and data that there are to render. */
  files: string[];
  /** What those rendered here read, by file. */
  readings: Record<string, string[]>;
  /** What of these was written in pieces. */
  pieces: Record<string, WrittenPiece[]>;
}

/** The integration, with the file of the plan where there is one. */
export function renderShare(file: string | undefined): AstroIntegration {
  let base = '/';
  let folder = '';
  return {
    name: 'render-share',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (file === undefined) return;
        const plan = JSON.parse(readFileSync(file, 'utf8')) as RenderPlan;
        setPrerenderer((prerenderer) => sharing(prerenderer, plan, base, folder));
      },
    },
  };
}

function sharing(
  prerenderer: AstroPrerenderer,
  plan: RenderPlan,
  base: string,
  folder: string,
): AstroPrerenderer {
  const unchanged = new Set(plan.unchanged);
  const report: RenderReport = { files: [], readings: {}, pieces: {} };
  return {
    ...prerenderer,
    async getStaticPaths() {
      const all = await prerenderer.getStaticPaths();
      report.files = all.map(({ pathname, route }) => fileOf(pathname, route.type));
      const changed = all.filter((_, index) => !unchanged.has(report.files[index] as string));
      // What is made of one row or one document is made by one process, one after another: it reads the same.
      const subjects = [...Map.groupBy(changed, subjectOf).values()];
      return subjects.filter((_, index) => index % plan.of === plan.share).flat();
    },
    // Written here, as it is made: Astro would hold each file several times, the large ones too. What has no body
    // it leaves alone.
    async render(request, options) {
      const pathname = decodeURI(new URL(request.url).pathname).slice(
        base.replace(/\/$/, '').length,
      );
      const file = fileOf(pathname, options.routeData.type);
      const pieces = plan.pieces[file] ?? [];
      const now: WrittenPiece[] = [];
      const [, read] = await readingsOf(() =>
        withPieces({ before: { file: join(plan.before, file), pieces }, now }, async () => {
          const result = await prerenderer.render(request, options);
          await write(result instanceof Response ? result : result.response, join(folder, file));
        }),
      );
      report.readings[file] = read;
      if (now.length > 0) report.pieces[file] = now;
      return new Response(null);
    },
    async teardown() {
      await prerenderer.teardown?.();
      writeFileSync(plan.report, JSON.stringify(report));
    },
  };
}

async function write({ body, status }: Response, file: string): Promise<void> {
  if (body === null || (status !== 200 && status !== 404))
    throw new Error(`${file}：没有内容（${status}）`);
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  try {
    for await (const piece of body) writeFileSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}

/** What a page or file is about: what stands first in its address for a parameter of its route. */
function subjectOf({ pathname, route }: PathWithRoute): string {
  const [, ...values] = route.pattern.exec(pathname) ?? [];
  return values.find(Boolean) ?? pathname;
}

/** Where Astro writes what stands at an address, from the root of the site. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (type !== 'page') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
