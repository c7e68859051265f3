import { describe, expect, test } from 'vitest';
import {
  BULLET,
  CONTENTS,
  CONTENTS_ENTRY,
  CONTENTS_HEAD,
  DEFINITION,
  FENCE,
  HEADING,
  HTML_BLOCK,
  HTML_HOLDS,
  NOTE,
  QUOTE,
  RULE,
  TABLE_ROW,
  TABLE_RULE,
  UNSEEN,
} from '../../src/source/markdown/marks.ts';

const spaced = (sign: string) => [sign, ` ${sign}`, `   ${sign}`];
const tooFar = (sign: string) => `    ${sign}`;

const cases: [name: string, mark: RegExp, yes: string[], no: string[]][] = [
  [
    'QUOTE',
    QUOTE,
    [...spaced('> 甲'), '>甲', '>> 甲', '> > 甲'],
    [tooFar('> 甲'), '甲 > 乙', '－> 甲'],
  ],
  [
    'HEADING',
    HEADING,
    [
      ...spaced('# 甲'),
      '###### 甲',
      '#\t甲',
      '# 甲 #',
      '## 甲\t##\t',
      '#',
      '##',
      ...[...'甲《“（〔【5'].map((first) => `##${first}`),
    ],
    [tooFar('# 甲'), '####### 甲', '#abc', '甲 # 乙'],
  ],
  ['UNSEEN', UNSEEN, ['\u200b', '\ufeff\u2060', ''], []],
  [
    'FENCE',
    FENCE,
    [...spaced('```'), '````', '~~~', '~~~~ js', '```js', '   ~~~'],
    [tooFar('```'), tooFar('~~~'), '``', '~~', '```js`', '甲```'],
  ],
  [
    'RULE',
    RULE,
    [
      ...spaced('---'),
      '- - -',
      '-\t-\t-',
      '----- ',
      '***',
      '* * *\t',
      '___',
      '_\t_ _',
      '===',
      '======\t',
      '=== ',
    ],
    [tooFar('---'), '--', '**', '__', '==', '--- 甲', '-*-', '=-='],
  ],
  [
    'DEFINITION',
    DEFINITION,
    [
      ...spaced('[a]: https://a.cn'),
      '[a]: /b "t"',
      "[a]: /b 't'",
      '[a]: /b (t)',
      '[a]:/b ',
      '[甲 乙]: x',
    ],
    [tooFar('[a]: /b'), '[^a]: /b', '[]: /b', '[a] /b', '[a]:', '[a]: /b t', '[a]b]: /c'],
  ],
  [
    'NOTE',
    NOTE,
    [...spaced('[^1]: 甲'), '[^甲]:甲', `[^${'a'.repeat(20)}]:`],
    [tooFar('[^1]: 甲'), '[^]: 甲', '[^a b]: 甲', `[^${'a'.repeat(21)}]:`, '[1]: 甲', '[^a]b]:'],
  ],
  ['BULLET', BULLET, ['* 甲', '+ 甲', '  *\t甲', '\t+ 甲'], ['- 甲', '*甲', '* ', '甲 * 乙']],
  ['TABLE_ROW', TABLE_ROW, ['| 甲 | 乙 |', ' |甲|', '|甲| '], ['甲 | 乙', '| 甲', '甲 |']],
  [
    'TABLE_RULE',
    TABLE_RULE,
    ['|---|---|', '---|---', ' | :--- | ---: | ', '|:-:|', '-|'],
    ['---', '|甲|', '|---|甲|', '甲|---|', '|::-|'],
  ],
  [
    'CONTENTS',
    CONTENTS,
    ['[toc]', '[TOC]', '[[toc]]', ' [_toc_] ', '[toc_]', '[_toc]', '[[toc]'],
    ['toc', '[toc] 甲', '甲 [toc]', '[tic]'],
  ],
  [
    'CONTENTS_ENTRY',
    CONTENTS_ENTRY,
    [
      '[甲](#a)',
      '- [甲](#a)',
      '* [甲](#a)',
      '+ [甲](#a)',
      '1. [甲](#a)',
      '12) [甲](#a)',
      '123. [甲](#a)',
      '  - **[甲](#a)**',
      '[甲 [乙] 丙](#a)',
      '[甲](#a(b)c)',
      '[甲](#a(b)(c))',
      '[甲]( #a ) ',
      '[甲](#)',
    ],
    [
      '[甲](a)',
      '[甲](#a) 乙',
      '乙 [甲](#a)',
      '1234. [甲](#a)',
      '. [甲](#a)',
      '[](#a)',
      '[甲](#a b)',
      '[甲](#a(b c))',
      '[甲](#a(b(c)))',
      '[甲](#a',
      '[甲]乙](#a)',
    ],
  ],
  [
    'CONTENTS_HEAD',
    CONTENTS_HEAD,
    [
      '目录',
      '目　录',
      '目次',
      '# 目录',
      '**目录**',
      '> 目录',
      '__目录__',
      '目录：',
      '目录: ',
      '文档目录',
      'Contents',
      'TABLE OF CONTENTS',
    ],
    ['目录一', '总目录', '目', 'content'],
  ],
  [
    'HTML_BLOCK',
    HTML_BLOCK,
    [
      ...'table thead tbody tfoot tr td th caption div center p h1 h6 ul ol li dl dt dd blockquote pre section article details summary figure figcaption hr'
        .split(' ')
        .flatMap((tag) => [
          `<${tag}>`,
          `</${tag}>`,
          `   <${tag} class="a">`,
          `<${tag.toUpperCase()}/>`,
        ]),
    ],
    [tooFar('<div>'), '<span>', '<divx>', '<h7>', '甲<div>', '<a>'],
  ],
  [
    'HTML_HOLDS',
    HTML_HOLDS,
    '<table> </pre> <ul class="a"> <ol> <dl> </TABLE>'.split(/ (?=<)/u),
    ['<div>', '<tablex>', '<p>'],
  ],
];
describe.each(cases)('%s', (_, { source, flags }, yes, no) => {
  const is = (line: string) => new RegExp(source, flags).test(line);
  test.each(yes)('opens with %j', (line) => expect(is(line)).toBe(true));
  if (no.length > 0) test.each(no)('does not with %j', (line) => expect(is(line)).toBe(false));
});

test('a heading is what stands between its signs', () => {
  const heading = (line: string) => HEADING.exec(line)?.[1];
  expect(['# 甲 #', '##\t甲\t###  ', '#甲#', '# 甲#', '#', '## 甲 # 乙'].map(heading)).toEqual([
    '甲',
    '甲',
    '甲#',
    '甲#',
    '',
    '甲 # 乙',
  ]);
});
