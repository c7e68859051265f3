import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The configurations of docs/nginx, run by a real nginx where the machine has one. */
const installed = spawnSync('nginx', ['-v']).status === 0;
const docs = join(import.meta.dirname, '../../docs/nginx');

let folder: string;
let port: number;
let nginx: ChildProcess | undefined;

async function site(name: string, script: string, base: string): Promise<void> {
  const root = join(folder, name);
  for (const path of ['_astro', 'pagefind/0123abcd/3', 'data', 'policies/a']) {
    await mkdir(join(root, path), { recursive: true });
  }
  await writeFile(join(root, 'index.html'), `<!doctype html><a href="${base}policies/a/">首页</a>`);
  await writeFile(join(root, 'policies/a/index.html'), '<!doctype html><p>条文'.padEnd(4000, '。'));
  await writeFile(join(root, '404.html'), '<!doctype html><p>没有这一页');
  await writeFile(join(root, '_astro', script), 'export {};');
  await writeFile(join(root, 'pagefind/0123abcd/3', `${script}.pf_index`), 'x');
  await writeFile(join(root, 'data/matrix.csv'), '\ufeff指标,数值'.padEnd(3000, ','));
  await writeFile(join(root, 'data/policies.json'), JSON.stringify('政'.repeat(3000)));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${path}`, init);

beforeAll(async () => {
  if (!installed) return;
  folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  port = await freePort();
  await site('new', 'new.js', '/');
  await site('previous', 'old.js', '/');
  await symlink(join(folder, 'new'), join(folder, 'current'));
  const [main, subpath] = await Promise.all(
    ['site.conf', 'subpath.conf'].map((name) => readFile(join(docs, name), 'utf8')),
  );
  const here = (text = ''): string =>
    text
      .replaceAll('/srv/policy-clauses', folder)
      .replace(/listen 80;\s*listen \[::\]:80;/, `listen 127.0.0.1:${port};`);
  // The sub-path stands in the same server here, before the closing brace of `location /`.
  const server = here(main).replace('    location / {', `${here(subpath)}\n    location / {`);
  await writeFile(
    join(folder, 'nginx.conf'),
    `worker_processes 1;\ndaemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\nclient_body_temp_path ${folder}/t1;\nproxy_temp_path ${folder}/t2;\nfastcgi_temp_path ${folder}/t3;\nuwsgi_temp_path ${folder}/t4;\nscgi_temp_path ${folder}/t5;\n${server}\n}\n`,
  );
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), ...user], {
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 100; tries += 1) {
    if (await get('/').catch(() => null)) return;
    await sleep(100);
  }
  throw new Error(await readFile(join(folder, 'error.log'), 'utf8'));
});

afterAll(async () => {
  if (nginx) {
    const ended = new Promise((resolve) => nginx?.on('exit', resolve));
    nginx.kill('SIGTERM');
    await ended;
  }
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!installed)('the site behind nginx', () => {
  it.each([
    '/',
    '/policies/a/',
    '/nowhere/',
    '/policy/',
    '/policy/policies/a/',
    '/policy/nowhere/',
  ])('sends the headers of a closed site with %s', async (path) => {
    const { headers, status } = await get(path);
    expect(status).toBe(path.includes('nowhere') ? 404 : 200);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('server')).toBe('nginx');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('shows the page of the site for what is not there', async () => {
    expect(await (await get('/nowhere')).text()).toContain('没有这一页');
    expect(await (await get('/policy/nowhere')).text()).toContain('没有这一页');
  });

  it('compresses text, and answers 304 for what has not changed', async () => {
    for (const path of ['/policies/a/', '/data/policies.json', '/data/matrix.csv']) {
      const first = await get(path, { headers: { 'accept-encoding': 'gzip' } });
      expect([path, first.headers.get('content-encoding')]).toEqual([path, 'gzip']);
      const etag = first.headers.get('etag') ?? '';
      const again = await get(path, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
    }
    expect((await get('/data/matrix.csv')).headers.get('content-type')).toBe(
      'text/csv; charset=utf-8',
    );
  });

  it('lets what is named by its content be kept for a year', async () => {
    for (const path of ['/_astro/new.js', '/pagefind/0123abcd/3/new.js.pf_index']) {
      expect((await get(path)).headers.get('cache-control')).toContain('immutable');
    }
  });

  it('still has the scripts and the index of the version before', async () => {
    for (const path of ['/_astro/old.js', '/pagefind/0123abcd/3/old.js.pf_index']) {
      expect((await get(path)).status).toBe(200);
    }
    expect((await get('/_astro/never.js')).status).toBe(404);
  });

  it('leads to the folder of a sub-path, takes no other methods and leaves no way out', async () => {
    expect((await get('/policy', { redirect: 'manual' })).status).toBe(301);
    expect((await get('/', { method: 'POST' })).status).toBe(403);
    expect((await get('/policy/..%2f..%2fnginx.conf')).status).toBeGreaterThanOrEqual(400);
    expect((await get('/policy../previous/index.html')).status).toBe(404);
  });
});
