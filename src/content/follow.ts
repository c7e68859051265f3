import { execFile } from 'node:child_process';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Vite plugin for `astro dev`: a change of a source generates the content again, a change of what
 * people curate is read again, and open pages reload. Nothing is done in a build.
 */
export function followContent(): Plugin {
  return {
    name: 'follow-content',
    apply: 'serve',
    configureServer(server) {
      const seeds = join(server.config.root, 'seeds') + sep;
      const content = join(server.config.root, 'content') + sep;
      const reload = () => {
        // The corpus is kept in a module; forgetting the modules forgets it.
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
        }
        server.ws.send({ type: 'full-reload' });
      };
      const generate = () =>
        execFile(
          process.execPath,
          ['scripts/content.ts'],
          { cwd: server.config.root },
          (error, out, message) => {
            server.config.logger.info((error ? message : out).trim());
            if (!error) reload();
          },
        );
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add([seeds, content]);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(seeds) && !file.startsWith(content)) return;
        clearTimeout(timer);
        timer = setTimeout(file.startsWith(seeds) ? generate : reload, 200);
      });
    },
  };
}
