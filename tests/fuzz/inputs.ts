import { cell, list, makeDocx, numbered, paragraph, table } from '../source/make-docx.ts';
import { column, makePdf } from '../source/make-pdf.ts';
import { oddMarkdown, oddPage } from './page.ts';
import { oddPdf } from './pdf.ts';
import { oddWord, xmlText } from './word.ts';

/** A stream of numbers in [0, 1) that the seed decides (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface FuzzInput {
  kind: string;
  file: string;
  bytes: Uint8Array;
}

const TOKENS = [
  '一、',
  '二、',
  '十一、',
  '（一）',
  '（二）',
  '(三)',
  '（十',
  '1.',
  '2．',
  '3、',
  '12.',
  '（1）',
  '(2)',
  '3)',
  '①',
  '⑳',
  '第一章',
  '第二节',
  '第三条',
  '第十条之一',
  '第一部分',
  '——',
  '— ',
  '- ',
  '• ',
  '专栏1',
  '专栏 2 重点',
  '表1',
  '附件',
  '附件1：',
  '附件：1.',
  '附表2',
  '目录',
  '…………3',
  '— 3 —',
  '第 2 页 共 3 页',
  '\t',
  '\t\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '　　',
  ' ',
  '\u00a0',
  '（责任单位：市卫生健康局、市财政局）',
  '牵头单位：',
  '责任单位',
  '（牵头单位：市政府办公室（市信访局））',
  '：',
  '。',
  '；',
  '，',
  '、',
  '！',
  '（',
  '）',
  '《',
  '》',
  '〔2022〕',
  '2号',
  '绍政办发〔2022〕2号',
  '〈',
  '〉',
  '“',
  '”',
  '【',
  '】',
  '[',
  ']',
  '<',
  '>',
  '{',
  '}',
  '`',
  '\\',
  '到2025年',
  '达到90%以上',
  '不低于',
  '3～5',
  '5-10万元',
  '每万人',
  '1.75名/万人',
  '‰',
  '两个允许',
  '全覆盖',
  '均',
  '三分之一',
  '百分之八十',
  '各区、县（市）人民政府：',
  '征求意见稿',
  '（此件公开发布）',
  '抄送：',
  '印发',
  '2022年2月11日',
  '二〇二二年二月十一日',
  '自2022年3月15日起施行',
  '绍兴市人民政府办公室',
  '关于印发',
  '实施方案的通知',
  '现印发给你们',
  '为深入',
  '制定本方案。',
  '健全基层服务体系',
  '村卫生室',
  '基层',
  '<script>alert(1)</script>',
  '{process.env}',
  '---',
  'import x from "y"',
  'export default',
  ']]>',
  '</script>',
  '<!--',
  '-->',
  '```',
  '$&',
  '$1',
  '%s',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ue000',
  '𠮷',
  '👨‍👩‍👧',
  '\ud800',
  'ⅳ',
  '㈠',
  '⒈',
  '⑴',
  '０',
  '％',
  '2022',
  'a',
  '|',
  '| a | b |',
  '# ',
  '**',
];

const HTML_TOKENS = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<table>',
  '<tr>',
  '<td>',
  '<td rowspan=3>',
  '<td colspan="9">',
  '</td>',
  '</tr>',
  '</table>',
  '<br>',
  '<a href=x>',
  '</a>',
  '<b>',
  '<span style="display:none">',
  '<ol start=5>',
  '<li>',
  '<h1>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<title>',
  '<meta name="ArticleTitle" content="某方案">',
  '&lt;',
  '&#x202e;',
  '&nbsp;',
  '<svg>',
  '<template>',
  '<select><option>',
  '索引号：',
  '发文字号：',
];

type Pick = <T>(items: readonly T[]) => T;

/** The input of a seed: random bytes, a mutated source, mark soup, or a damaged or odd container. */
export function fuzzInput(seed: number, sources: readonly string[]): FuzzInput {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick: Pick = (items) => items[below(items.length)] as (typeof items)[number];
  const soup = (count: number): string =>
    Array.from({ length: count }, () => pick(TOKENS)).join('');
  const roll = next();
  if (roll < 0.08) {
    const bytes = Uint8Array.from({ length: below(3000) }, () => below(256));
    return { kind: 'bytes', file: `a.${pick(['txt', 'md', 'html', 'docx', 'pdf'])}`, bytes };
  }
  if (roll < 0.5) {
    const file = `a.${pick(['txt', 'txt', 'txt', 'md'])}`;
    return { kind: 'mutation', file, bytes: encode(mutate(pick(sources), below, pick)) };
  }
  if (roll < 0.84) return { kind: 'soup', file: 'a.txt', bytes: encode(soup(1 + below(150))) };
  if (roll < 0.86) {
    return { kind: 'markdown', file: 'a.md', bytes: encode(oddMarkdown(soup, below)) };
  }
  if (roll < 0.89) return { kind: 'page', file: 'a.html', bytes: encode(oddPage(soup, below)) };
  if (roll < 0.91) {
    const parts = Array.from({ length: below(200) }, () =>
      pick(next() < 0.5 ? HTML_TOKENS : TOKENS),
    );
    return { kind: 'html', file: 'a.html', bytes: encode(parts.join('')) };
  }
  if (roll < 0.97)
    return { kind: 'docx', file: 'a.docx', bytes: damage(oddDocx(soup, below), below) };
  if (roll < 0.99) {
    return { kind: 'pdf', file: 'a.pdf', bytes: damage(oddPdf(soup, below), below) };
  }
  const lines = Array.from({ length: 1 + below(20) }, (): [string] => [
    soup(1 + below(4)).replace(/[^\p{L}\p{N}（）、。]/gu, ''),
  ]);
  return { kind: 'pdf', file: 'a.pdf', bytes: damage(makePdf([{ texts: column(lines) }]), below) };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function mutate(source: string, below: (limit: number) => number, pick: Pick): string {
  const whole = below(20) === 0;
  const start = whole ? 0 : below(source.length);
  let text = whole ? source : source.slice(start, start + 200 + below(2500));
  for (let round = below(12); round >= 0; round -= 1) {
    const at = below(text.length + 1);
    const length = below(40);
    const edits = [
      () => text.slice(0, at) + text.slice(at + length),
      () => text.slice(0, at) + pick(TOKENS) + text.slice(at),
      () => text.slice(0, at) + text.slice(Math.max(0, at - length)),
      () =>
        text.replaceAll(pick(['\n', '\n\n', '。', '（', '）', '、', ' ']), () =>
          pick(['', '\n', ' ', '\t']),
        ),
      () =>
        text.slice(0, at) +
        String.fromCodePoint(below(0x10ffff)).replace(/[\ud800-\udfff]/, '') +
        text.slice(at),
      () =>
        text
          .split('\n')
          .toSorted(() => below(3) - 1)
          .join('\n'),
    ];
    text = pick(edits)();
  }
  return text;
}

function oddDocx(soup: (count: number) => string, below: (limit: number) => number): Uint8Array {
  if (below(3) > 0) return oddWord(soup, below);
  const text = (): string => xmlText(soup(1 + below(5)));
  const body = Array.from({ length: below(30) }, () => {
    const kind = below(4);
    if (kind === 0)
      return table([cell(text()), cell(text())], [cell(text(), '<w:vMerge/>'), cell(text())]);
    return kind === 1 ? paragraph(text()) : numbered(text(), below(5));
  });
  const numbering = list(1, [
    ['chineseCountingThousand', '%1、'],
    ['japaneseCounting', '（%2）'],
    ['decimal', '%3.'],
    ['bullet', '\uf06c'],
  ]);
  return makeDocx({ body: body.join(''), numbering });
}

/** Every second container is damaged in a few bytes, or cut short. */
function damage(bytes: Uint8Array, below: (limit: number) => number): Uint8Array {
  if (below(2) === 0) return bytes;
  const copy = bytes.slice(0, below(4) === 0 ? below(bytes.length) : bytes.length);
  for (let count = below(8); count > 0 && copy.length > 0; count -= 1)
    copy[below(copy.length)] = below(256);
  return copy;
}
