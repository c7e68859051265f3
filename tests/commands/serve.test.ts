import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Served, type ServeOptions, serve } from '../../scripts/lib/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
mkdirSync(join(folder, 'a'));
writeFileSync(join(folder, 'index.html'), 'home');
writeFileSync(join(folder, '404.html'), 'not here');
writeFileSync(join(folder, 'a', 'index.html'), 'page a');

const running: Served[] = [];
afterAll(async () => {
  for (const served of running) await served.close();
  rmSync(folder, { recursive: true });
});

async function start(options: ServeOptions = {}): Promise<Served> {
  const served = await serve(folder, options);
  running.push(served);
  return served;
}

test('folders serve their index, anything else the page of the site for it with status 404', async () => {
  const { url } = await start();
  expect(await (await fetch(`${url}a/`)).text()).toBe('page a');
  const missing = await fetch(`${url}none/`);
  expect([missing.status, await missing.text()]).toEqual([404, 'not here']);
  expect((await fetch(`${url}..%2f..%2fetc/passwd`)).status).toBe(404);
});

test('the headers that the site asks of any server are sent', async () => {
  const { url } = await start();
  const { headers } = await fetch(url);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain('frame-ancestors');
});

test('a taken port gives way to the next free one, within the tries allowed', async () => {
  const first = await start();
  const second = await start({ port: first.port, tries: 5 });
  expect(second.port).toBeGreaterThan(first.port);
  await expect(serve(folder, { port: first.port })).rejects.toThrow('EADDRINUSE');
});

test('below a sub-path nothing outside of it is served', async () => {
  const { url } = await start({ base: '/x/' });
  expect(new URL(url).pathname).toBe('/x/');
  expect((await fetch(`${url}a/`)).status).toBe(200);
  expect((await fetch(new URL('/a/', url))).status).toBe(404);
});
