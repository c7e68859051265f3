/**
 * The bundle of the pages' code, kept apart from what it renders: Astro makes it, and it stays while no code changes,
 * however often documents do.
 */
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { withOwnHashes } from './hashes.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
type RouteData = PathWithRoute['route'];

/** What a bundle can do. */
export interface Bundle {
  /** Every page and data file that there is to render. */
  paths(): Promise<PathWithRoute[]>;
  render(path: PathWithRoute): Promise<Response>;
}

/** What Astro's own prerenderer takes out of its entry; none of its names but `render` is promised. */
interface PrerenderApp {
  manifest: {
    base: string;
    site: string;
    routes: { routeData: RouteData; styles: unknown[] }[];
  };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/**
 * Integration by which `astro build` renders no page and moves the bundle into a folder instead; without a folder
 * everything is rendered, as Astro does it.
 */
export function keepBundle(folder: string | undefined): AstroIntegration {
  let made = '';
  return {
    name: 'keep-bundle',
    hooks: {
      'astro:config:done': ({ config }) => {
        made = fileURLToPath(new URL('.prerender', config.outDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (folder === undefined) return;
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          setup: async () => {},
          getStaticPaths: async () => [],
          teardown: async () => renameSync(made, folder),
        }));
      },
    },
  };
}

/** Opens a bundle that was kept. */
export async function openBundle(folder: string): Promise<Bundle> {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry.'));
  const url = pathToFileURL(join(folder, entry ?? 'prerender-entry.mjs'));
  const { app } = (await import(url.href)) as { app: PrerenderApp };
  const { base, site, routes } = app.manifest;
  // The styles of a page are asked of what Astro knows while it bundles; the manifest has them too.
  const pagesByKeys = new Map(
    routes.map(({ routeData: { route, component }, styles }) => [
      `${route}&${component}`,
      { styles: styles.map((sheet) => ({ sheet, depth: 0, order: 0 })) },
    ]),
  );
  app.setInternals({ pagesByKeys });
  const destination = { write: () => true };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return {
    paths: () => new StaticPaths(app as never).getAll(),
    async render({ pathname, route }) {
      const path = pathname.replace(/^\/+|\/+$/g, '');
      const ending = route.type === 'page' && path !== '' ? '/' : '';
      const address = new URL(`${base.replace(/\/$/, '')}/${path}${ending}`, site);
      const response = await app.render(new Request(address), { routeData: route });
      return route.type === 'page'
        ? new Response(withOwnHashes(await response.text()), response)
        : response;
    },
  };
}
