import { posix } from 'node:path';
import { readText, type Site } from './site.ts';

/**
 * Every link that leads within the site has a file, and its anchor an element. One line a fault, with
 * the first place where it stands and how many more there are.
 */
export function brokenLinks(site: Site): string[] {
  const ids = new Map([...site.pages].map(([file, page]) => [file, new Set(page.ids)]));
  const places = new Map<string, string[]>();
  for (const { file, address, from } of addresses(site)) {
    const target = resolve(site, file, address);
    const fault = target && faultOf(site, ids, target);
    if (!fault) continue;
    const what = `${from} 指向「${address}」：${fault}`;
    places.set(what, [...(places.get(what) ?? []), file]);
  }
  return [...places].map(([what, files]) => {
    const more = files.length > 1 ? `（另有 ${files.length - 1} 处相同）` : '';
    return `${files[0]} 的 ${what}${more}`;
  });
}

function* addresses(site: Site): Generator<{ file: string; address: string; from: string }> {
  for (const [file, { links }] of site.pages) for (const link of links) yield { file, ...link };
  for (const file of site.files) {
    if (!file.endsWith('.css')) continue;
    for (const [, address = ''] of readText(site, file).matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
      yield { file, address, from: 'url()' };
    }
  }
}

/** An id stands once in its page, and has no white space. */
export function repeatedIds(site: Site): string[] {
  const faults: string[] = [];
  for (const [file, { ids }] of site.pages) {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) faults.push(`${file} 中 id「${id}」重复`);
      if (id === '' || /\s/.test(id)) faults.push(`${file} 中 id「${id}」为空或含空白`);
      seen.add(id);
    }
  }
  return faults;
}

interface Target {
  path: string;
  anchor: string;
}

/** Where an address leads within the site; null where it leads elsewhere or nowhere (data:, mailto:). */
function resolve(site: Site, file: string, address: string): Target | null {
  const here = new URL(site.base + file.replace(/index\.html$/, ''), site.origin);
  if (!URL.canParse(address, here)) return { path: address, anchor: '' };
  const { origin, pathname, hash, protocol } = new URL(address, here);
  if (!/^https?:$/.test(protocol) || origin !== new URL(site.origin).origin) return null;
  return { path: decodeURIComponent(pathname), anchor: decodeURIComponent(hash.slice(1)) };
}

function faultOf(site: Site, ids: Map<string, Set<string>>, { path, anchor }: Target): string {
  if (!path.startsWith(site.base)) return `不在子路径 ${site.base} 之下`;
  const inside = path.slice(site.base.length);
  const file = inside === '' || inside.endsWith('/') ? posix.join(inside, 'index.html') : inside;
  if (!site.files.has(file)) return '没有这个文件';
  if (anchor === '' || anchor.startsWith(':~:')) return '';
  return ids.get(file)?.has(anchor) ? '' : '目标页面没有这个锚点';
}
