import { posix } from 'node:path';
import { readText, type Site } from './site.ts';
import { type Target, targetOf } from './target.ts';

/**
 * Every link that leads within the site has a file, and its anchor an element. One line a fault, with
 * the first place where it stands and how many more there are.
 */
export function brokenLinks(site: Site): string[] {
  const places = new Map<string, string[]>();
  for (const [file, targets] of targetsOf(site)) {
    for (const target of targets) {
      const fault = faultOf(site, target);
      if (!fault) continue;
      const what = `${target.what}：${fault}`;
      places.set(what, [...(places.get(what) ?? []), file]);
    }
  }
  return [...places].map(([what, files]) => {
    const more = files.length > 1 ? `（另有 ${files.length - 1} 处相同）` : '';
    return `${files[0]} 的 ${what}${more}`;
  });
}

function* targetsOf(site: Site): Generator<[file: string, Target[]]> {
  for (const file of site.unsettled) yield [file, site.page(file)?.links ?? []];
  for (const file of site.files) {
    if (!file.endsWith('.css')) continue;
    const urls = readText(site, file).matchAll(/url\(["']?([^"')]+)["']?\)/g);
    yield [
      file,
      [...urls].flatMap(
        ([, address = '']) => targetOf(site, file, { address, from: 'url()' }) ?? [],
      ),
    ];
  }
}

function faultOf(site: Site, { path, anchor }: Target): string {
  if (!path.startsWith(site.base)) return `不在子路径 ${site.base} 之下`;
  const inside = path.slice(site.base.length);
  const file = inside === '' || inside.endsWith('/') ? posix.join(inside, 'index.html') : inside;
  if (!site.files.has(file)) return '没有这个文件';
  if (anchor === '' || anchor.startsWith(':~:')) return '';
  return site.ids(file)?.has(anchor) ? '' : '目标页面没有这个锚点';
}
