type Below = (limit: number) => number;
type Soup = (count: number) => string;

/** Elements that hold others, and what stands in their start tag. */
const WRAPPERS = [
  'p',
  'p',
  'p',
  'div',
  'div style="text-align:center"',
  'div class="hid"',
  'div style="display:none"',
  'div hidden',
  'div style="visibility:hidden"',
  'span',
  'span style="visibility:visible"',
  'span style="font-size:0"',
  'span style="vertical-align:super"',
  'sup',
  'sub',
  'del',
  's',
  'ins',
  'b',
  'a href="x"',
  'font',
  'o:p',
  'ruby',
  'rt',
  'q',
  'pre',
  'textarea',
  'span style="white-space:pre"',
  'table border="1"',
  'table',
  'thead',
  'tfoot',
  'caption',
  'tr',
  'tr',
  'td',
  'td',
  'td rowspan="0"',
  'td colspan="3" rowspan="2"',
  'th',
  'ol',
  'ol start="5" reversed',
  'ol type="a"',
  'ol style="list-style-type:cjk-ideographic"',
  'ul',
  'li',
  'li value="9"',
  'h1',
  'center',
  'details',
  'summary',
  'dialog',
  'select',
  'button',
  'noscript',
  'template',
  'svg',
  'math',
  'mfrac',
  'msup',
  'msqrt',
  'mn',
  'style',
  'script',
];
const LEAVES = [
  '<br>',
  '<hr>',
  '<wbr>',
  '<img src="a.png">',
  '<iframe src="a.pdf"></iframe>',
  '&nbsp;',
  '&#8203;',
  '&shy;',
  '&#8232;',
  '<!--',
  '-->',
];
const HEADS = [
  '<title>某市方案 - 某市人民政府</title>',
  '<meta name="ArticleTitle" content="某方案">',
  '<style>.hid, td.x { display: none } p > .hid { text-decoration: line-through } @media print { p { display: none } }</style>',
  '<style>p{{}</style>',
];

/** A page of elements that stand wherever they like, closed or not. */
export function oddPage(soup: Soup, below: Below): string {
  const element = (depth: number): string => {
    const kind = below(10);
    if (depth > 8 || kind < 4) return soup(1 + below(4)).replaceAll('<', '&lt;');
    if (kind === 4) return LEAVES[below(LEAVES.length)]!;
    const tag = WRAPPERS[below(WRAPPERS.length)]!;
    const inner = Array.from({ length: 1 + below(4) }, () => element(depth + 1)).join('');
    return `<${tag}>${inner}${below(6) === 0 ? '' : `</${tag.split(' ')[0]}>`}`;
  };
  const head = HEADS.filter(() => below(2) === 0).join('');
  const body = Array.from({ length: 1 + below(14) }, () => element(0)).join('\n');
  return `<html><head>${head}</head><body>${body}</body></html>`;
}

const MARKDOWN = [
  '# ',
  '##',
  '> ',
  '- ',
  '* ',
  '1. ',
  '**',
  '*',
  '__',
  '~~',
  '`',
  '```',
  '|',
  '| --- | --- |',
  '---',
  '[甲](#a)',
  '[甲](https://a.cn "b")',
  '[甲][b]',
  '[b]: https://a.cn',
  '[^1]',
  '![图](a.png)',
  '\\',
  '&nbsp;',
  '<br>',
  '<sup>',
  '</sup>',
  '<table>',
  '<tr><td>',
  '</table>',
  '<div align="center">',
  '</div>',
  '<!--',
  '-->',
  'title: 某方案',
  '## 目录',
  '\n',
  '\n',
  '\n\n',
];

/** Marks of Markdown among the words of documents. */
export function oddMarkdown(soup: Soup, below: Below): string {
  return Array.from({ length: 1 + below(120) }, () =>
    below(3) === 0 ? soup(1) : MARKDOWN[below(MARKDOWN.length)]!,
  ).join('');
}
