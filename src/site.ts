/** What every page must agree on: the name of the site, its address, and how a link is written. */

export const SITE_NAME = '政策条文';
export const SITE_PURPOSE = '逐条阅读、对照和引用各地政策文件';

/** Value shown wherever a document does not state a field. */
export const NOT_STATED = '原文未载明';

const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/');
const site = import.meta.env?.SITE ?? 'http://localhost:4321';

/**
 * Address of a page within the site.
 * In: a path from the root of the site (`/matrix/`, `/policies/x/#c1`). Out: the same below the
 * site's base path. Everything that links to a page of the site goes through here.
 */
export function href(path: string): string {
  return base + path.replace(/^\/+/, '');
}

/** Full address, site and base path included, for citations and canonical links. */
export function absolute(path: string): string {
  return new URL(href(path), site).href;
}

/** Address of the whole site without a final slash, as the citation functions take it. */
export function baseUrl(): string {
  return absolute('/').replace(/\/$/, '');
}

/**
 * Where only the machine that builds would find the site (SITE_URL not set): the origin that the pages
 * carry, which their script replaces by the reader's. Else undefined.
 */
export function builtAt(): string | undefined {
  const { hostname, origin } = new URL(site);
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) ? origin : undefined;
}

/**
 * Address of a page for readers elsewhere (downloads, search engines): in full where the site's own address is
 * known, else the path within it, since that of the machine that builds means nothing there.
 */
export function outside(path: string): string {
  return builtAt() ? href(path) : absolute(path);
}

/** Links of the header, in order; pages below `also` belong to the same part of the site. */
export const NAVIGATION: { path: string; label: string; also?: string }[] = [
  { path: '/', label: '首页' },
  { path: '/policies/', label: '文件' },
  { path: '/matrix/', label: '措施对照' },
  { path: '/compare/', label: '文件对照', also: '/wording/' },
  { path: '/overview/', label: '总览' },
  { path: '/agencies/', label: '责任单位' },
  { path: '/search/', label: '检索' },
  { path: '/draft/', label: '拟稿' },
  { path: '/about/', label: '说明' },
];
