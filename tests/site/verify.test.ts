import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lostAnchors } from '../../scripts/verify/anchors.ts';
import { factsOf } from '../../scripts/verify/facts.ts';
import { foreignHostsInText } from '../../scripts/verify/hosts.ts';
import { brokenLinks } from '../../scripts/verify/links.ts';
import { differentText } from '../../scripts/verify/same-text.ts';
import { readSite } from '../../scripts/verify/site.ts';
import { pageTexts } from '../../scripts/verify/texts.ts';
import type { PolicyFile } from '../../src/model.ts';
import { piece } from '../../src/store/pieces.ts';
import { makeClause } from '../make-clause.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const PLACE = { base: '/', origin: 'https://site.cn' };
/** What is wrong with a page by itself. */
const faultsOf = (html: string) => factsOf(PLACE, 'index.html', html).faults;

/** A built site of these files; pages are given by their body. */
function siteOf(files: Record<string, string>, base = '/') {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return readSite(folder, base, 'https://site.cn');
}

test('links within the site need a file, and their anchors an element', async () => {
  const site = await siteOf({
    'index.html': `<a href="/a/#there">1</a><a href="/a/#gone">2</a><a href="/b/">3</a>
      <a href="#here" id="here">4</a><a href="a/">5</a><a href="mailto:x@y.cn">6</a>
      <a href="https://site.cn/c/">7</a><link rel="stylesheet" href="/s.css"><img src="/x.png">`,
    'a/index.html': '<p id="there">',
    's.css': 'p { background: url("/none.svg") }',
  });
  expect(brokenLinks(site)).toEqual([
    'index.html 的 a[href] 指向「/a/#gone」：目标页面没有这个锚点',
    'index.html 的 a[href] 指向「/b/」：没有这个文件',
    'index.html 的 a[href] 指向「https://site.cn/c/」：没有这个文件',
    'index.html 的 img[src] 指向「/x.png」：没有这个文件',
    's.css 的 url() 指向「/none.svg」：没有这个文件',
  ]);
});

test('below a sub-path every link keeps to it', async () => {
  const files = { 'index.html': '<a href="/sub/a/">1</a><a href="/a/">2</a>', 'a/index.html': '' };
  expect(brokenLinks(await siteOf(files, '/sub'))).toEqual([
    'index.html 的 a[href] 指向「/a/」：不在子路径 /sub/ 之下',
  ]);
});

test('an id stands once in a page', () => {
  expect(faultsOf('<p id="a"><p id="b"><p id="a"><p id="a b">')).toHaveLength(2);
});

test('other hosts are found in links, scripts and styles; names of vocabularies are none', () => {
  const html = `<a href="https://other.cn/">x</a><a href="https://site.cn/">own</a>
    <script src="//cdn.test.cn/a.js"></script><svg xmlns="http://www.w3.org/2000/svg"></svg>
    <script type="application/ld+json">{"@context":"https://schema.org"}</script>`;
  expect(faultsOf(html)).toEqual([
    'index.html 的 a[href] 指向外站 other.cn',
    'index.html 的 script[src] 指向外站 cdn.test.cn',
  ]);
  const script = 'fetch("https://api.example.org/x"); // see a.b';
  expect(foreignHostsInText(PLACE, 'a.js', script)).toEqual(['a.js 提到外站 api.example.org']);
  const style = '@import "//fonts.example.net/f.css";';
  expect(foreignHostsInText(PLACE, 'a.css', style)).toEqual(['a.css 提到外站 fonts.example.net']);
});

test('an address that a policy prints may stand in data blocks, not in code', () => {
  const script = (type: string) =>
    `<script type="${type}">{"text":"详见 http://www.other.cn/"}</script>`;
  for (const type of ['application/ld+json', 'application/json']) {
    expect(faultsOf(script(type))).toEqual([]);
  }
  for (const type of ['', 'module', 'text/javascript']) {
    expect(faultsOf(script(type))).toHaveLength(1);
  }
});

test('style attributes and inline handlers are found', () => {
  expect(faultsOf('<p style="color:red"><b onclick="x()">')).toHaveLength(2);
});

function policyOf(text: string): PolicyFile {
  return {
    policyId: 'x',
    elements: {},
    clauses: [makeClause({ kind: 'part', marker: '一、', text, url: '/policies/x/#c1' })],
    furniture: [],
    issues: [],
  };
}

const clausePage = (body: string) => ({
  'policies/x/index.html': `<section id="c1" data-clause="x#c1">${body}<p>旁注</p></section>`,
});

test('a page shows the text of its clauses, white space and markup aside', async () => {
  const site = await siteOf(
    clausePage('<div data-clause-text><h2>一、<b>5~10</b></h2> 万元 &lt;3&gt;</div>'),
  );
  expect(pageTexts(site, policyOf('一、5~10万元\n<3>'))).toEqual([]);
});

test('a character that no page can hold is not asked of one', async () => {
  const site = await siteOf(clausePage('<div data-clause-text>重点\0任务</div>'));
  expect(pageTexts(site, policyOf('重点\0任务'))).toEqual([]);
  expect(pageTexts(site, policyOf('重点\0些任务'))).toEqual([
    'policies/x/index.html 中 x#c1 与数据不符：数据为「些任务」，页面为「任务」',
  ]);
});

test('the first difference of a clause is shown', async () => {
  const site = await siteOf(clausePage('<div data-clause-text>一、5<del>10</del>万元</div>'));
  expect(pageTexts(site, policyOf('一、5~10万元'))).toEqual([
    'policies/x/index.html 中 x#c1 与数据不符：数据为「~10万元」，页面为「10万元」',
  ]);
});

test('clauses that are missing or invented are named', async () => {
  const site = await siteOf(clausePage('<div data-clause="x#c9" data-clause-text>多</div>'));
  expect(pageTexts(site, policyOf('一'))).toEqual([
    'policies/x/index.html 缺少条文 x#c1',
    'policies/x/index.html 多出条文 x#c9',
  ]);
});

test('a published anchor that leads nowhere is a fault; a policy that left is not', async () => {
  const site = await siteOf(clausePage('<span id="old"></span>'));
  const published = {
    x: { ids: ['c1', 'c2', 'old'], aliases: { old: 'c1' } },
    gone: { ids: ['c1'], aliases: {} },
  };
  expect(lostAnchors(site, published)).toEqual(['policies/x/index.html 失去了已发布的锚点 #c2']);
});

test('a large data file is held against what it should say, byte for byte', async () => {
  const site = await siteOf({ 'data/m.json': '[1,\n2]' });
  const told = (...parts: string[]) => differentText(site, 'data/m.json', parts, () => null);
  expect(told('[1', ',\n2]')).toEqual([]);
  for (const parts of [['[1', ',\n3]'], ['[1'], ['[1,\n2]', '\n']])
    expect(told(...parts)).toHaveLength(1);
  expect(differentText(site, 'data/none.json', [], () => null)).toEqual([
    '没有数据文件 data/none.json',
  ]);
});

test('a piece of a large file is made again only where its version or its bytes are others', async () => {
  const made: string[] = [];
  const version = `${process.pid} ${Date.now()}`;
  const told = async (file: string, words: string, versionOf = version) => {
    const site = await siteOf({ 'data/m.json': file });
    const each = piece('row', () => {
      made.push(words);
      return words;
    });
    return differentText(site, 'data/m.json', ['[', each, ']'], () => versionOf);
  };
  expect(await told('[一]', '一')).toEqual([]);
  expect(await told('[一]', '二')).toEqual([]);
  expect(made).toEqual(['一']);
  expect(await told('[三]', '四')).toHaveLength(1);
  expect(await told('[一]', '五', `${version} other`)).toHaveLength(1);
  expect(made).toEqual(['一', '四', '五']);
});

test('a page that changed is read again', async () => {
  const before = await siteOf({ 'index.html': '<a href="#a" id="a">1</a>' });
  expect(brokenLinks(before)).toEqual([]);
  const after = await siteOf({ 'index.html': '<a href="#a" id="b">1</a>' });
  expect(brokenLinks(after)).toHaveLength(1);
});

test('what was found whole is looked at again only where it changed, or others may lead to what it lost', async () => {
  const pages = { 'index.html': '<a href="/a/#x">1</a>', 'a/index.html': '<p id="x">' };
  const site = await siteOf(pages);
  expect([...site.unsettled].sort()).toEqual(['a/index.html', 'index.html']);
  site.settle();
  const again = () => readSite(site.folder, '/', 'https://site.cn');
  expect((await again()).unsettled).toEqual([]);
  writeFileSync(join(site.folder, 'a/index.html'), '<p id="x"><p id="y">');
  expect((await again()).unsettled).toEqual(['a/index.html']);
  writeFileSync(join(site.folder, 'a/index.html'), '<p id="y">');
  expect(brokenLinks(await again())).toHaveLength(1);
  rmSync(join(site.folder, 'a/index.html'));
  expect(brokenLinks(await again())).toHaveLength(1);
});
