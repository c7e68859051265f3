/**
 * Astro integration by which one process renders its share of the pages and notes what each of them read.
 * Without a plan (RENDER_PLAN, a file that scripts/pages.ts writes) everything is rendered, as Astro does it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { readingsOf } from '../store/track.ts';

export interface RenderPlan {
  /** This process, from 0, of so many. */
  share: number;
  of: number;
  /** Files of the site that are as they were. */
  unchanged: string[];
  /** Where this process says what it did. */
  report: string;
}

export interface RenderReport {
  /** Files of all pages and data that there are to render. */
  files: string[];
  /** What those rendered here read, by file. */
  readings: Record<string, string[]>;
}

/** The integration, with the file of the plan where there is one. */
export function renderShare(file: string | undefined): AstroIntegration {
  let base = '/';
  return {
    name: 'render-share',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (file === undefined) return;
        const plan = JSON.parse(readFileSync(file, 'utf8')) as RenderPlan;
        setPrerenderer((prerenderer) => sharing(prerenderer, plan, base));
      },
    },
  };
}

function sharing(prerenderer: AstroPrerenderer, plan: RenderPlan, base: string): AstroPrerenderer {
  const unchanged = new Set(plan.unchanged);
  const report: RenderReport = { files: [], readings: {} };
  return {
    ...prerenderer,
    async getStaticPaths() {
      const all = await prerenderer.getStaticPaths();
      report.files = all.map(({ pathname, route }) => fileOf(pathname, route.type));
      const changed = all.filter((_, index) => !unchanged.has(report.files[index] as string));
      return changed.filter((_, index) => index % plan.of === plan.share);
    },
    async render(request, options) {
      const [response, read] = await readingsOf(async () => {
        const result = await prerenderer.render(request, options);
        const made = result instanceof Response ? result : result.response;
        // Read to its end here, because a page is rendered while its text is read.
        return new Response(made.body && (await made.arrayBuffer()), made);
      });
      const pathname = decodeURI(new URL(request.url).pathname).slice(
        base.replace(/\/$/, '').length,
      );
      report.readings[fileOf(pathname, options.routeData.type)] = read;
      return response;
    },
    async teardown() {
      await prerenderer.teardown?.();
      writeFileSync(plan.report, JSON.stringify(report));
    },
  };
}

/** Where Astro writes what stands at an address, from the root of the site. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (type !== 'page') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
