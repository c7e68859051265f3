import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Headers that any server of the site should send; docs/publishing.md has them for nginx. */
export const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Content-Security-Policy': "frame-ancestors 'self'",
};

export interface Served {
  /** Address with the base path and a final slash. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

export interface ServeOptions {
  port?: number;
  host?: string;
  /** Sub-path that the site was built for. */
  base?: string;
  /** How many of the ports that follow may be tried where one is taken. */
  tries?: number;
  /** Send the `.gz` files that stand beside the originals. */
  gzip?: boolean;
}

/**
 * Serves a built site as a plain static server does: `index.html` of folders, 404.html with status
 * 404 for what is not there. Port 0 takes any free port. Rejects where no port is free.
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const { port = 0, host = '127.0.0.1', base = '/', tries = 1, gzip = false } = options;
  const prefix = base.replace(/\/*$/, '');
  const missing = join(folder, '404.html');
  const notFound = existsSync(missing) ? readFileSync(missing) : Buffer.from('404');
  const files = sirv(folder, {
    etag: true,
    gzip,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const none = () => {
      const type = { 'Content-Type': 'text/html; charset=utf-8' };
      response.writeHead(404, { ...type, ...HEADERS }).end(notFound);
    };
    if (prefix !== '') {
      if (!request.url?.startsWith(`${prefix}/`)) return none();
      request.url = request.url.slice(prefix.length);
    }
    files(request, response, none);
  });
  const actual = await listen(server, port, host, tries);
  return {
    url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${actual}${prefix}/`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string, tries: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || tries <= 1) return reject(error);
      resolve(listen(server, port + 1, host, tries - 1));
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
