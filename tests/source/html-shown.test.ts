import { describe, expect, it, test } from 'vitest';
import { readHtml } from '../../src/source/html.ts';
import { readSource } from '../../src/source/read.ts';

const SENTENCE =
  '为提高农村公路养护水平，保障群众安全便捷出行，结合本县实际，制定本办法，请认真执行。';

const read = (body: string, head = '') =>
  readHtml(
    `<head>${head}</head><body><p>${SENTENCE}</p>${body}<p>${SENTENCE}</p></body>`,
    '页.html',
  );
/** The lines between the two sentences that are not furniture. */
const shown = (body: string, head = ''): string[] =>
  read(body, head)
    .lines.filter((line) => !line.furniture)
    .map((line) => line.text)
    .slice(1, -1);
const said = (body: string, head = ''): string[] =>
  read(body, head).issues.map(({ ruleId, message }) => `${ruleId} ${message}`);

describe('what a browser shows is read', () => {
  it.each([
    ['<p>占地3×10<sup>4</sup>平方米</p>', '占地3×10⁴平方米'],
    ['<p>占地10<span style="vertical-align:super">4</span>平方米</p>', '占地10⁴平方米'],
    ['<p>浓度10<sup>-6</sup>，面积20km<sup>2</sup></p>', '浓度10⁻⁶，面积20km²'],
    ['<p>排放CO<sub>2</sub>和PM<sub>2.5</sub></p>', '排放CO₂和PM2.5'],
    ['<p>占地10<span style="position:relative;top:-5px">4</span>亩</p>', '占地10⁴亩'],
    ['<p>占地10<span style="mso-text-raise:4.0pt">4</span>亩</p>', '占地10⁴亩'],
    ['<p>占地<span style="vertical-align:3px">十公顷以上的林地</span></p>', '占地十公顷以上的林地'],
    [
      '<style>sup{position:relative;vertical-align:baseline;top:-.5em}</style><p>10<sup>4</sup>亩</p>',
      '10⁴亩',
    ],
    ['<p>依据<sup>[1]</sup>执行</p>', '依据[1]执行'],
    ['<p>约10<sup>4.5</sup>吨</p>', '约10^(4.5)吨'],
  ])('raised and lowered figures: %s', (body, text) => {
    expect(shown(body)).toEqual([text]);
  });

  it('reports what is raised behind a figure', () => {
    expect(said('<p>占地3×10<sup>4</sup>平方米</p>')).toEqual(
      ['上标“4”读作“3×10⁴”，请确认是指数还是注码'].map((message) => `raised-text ${message}`),
    );
    expect(said('<p>面积20km<sup>2</sup>，CO<sub>2</sub></p>')).toEqual([]);
  });

  it.each([
    ['<del>80%</del><ins>85%</ins>'],
    ['<s>80%</s>85%'],
    ['<strike>80%</strike>85%'],
    ['<span style="color:red; text-decoration: line-through">80%</span>85%'],
    ['<span class="old">80%</span>85%'],
  ])('struck text is set aside and reported: %s', (body) => {
    const head = '<style>/* x */ p .old { text-decoration: line-through }</style>';
    expect(shown(`<p>达到${body}以上</p>`, head)).toEqual(['达到85%以上']);
    expect(said(`<p>达到${body}以上</p>`, head)).toEqual([
      'struck-text 加删除线的文字没有收入：“80%”',
    ]);
  });

  it('a paragraph that is struck as a whole leaves an empty line, and each stretch is quoted', () => {
    expect(shown('<p><s>全段作废</s></p>')).toEqual(['']);
    expect(said('<p><s>甲</s>和<s>乙</s><s style="text-decoration:none">丙</s></p>')).toEqual([
      'struck-text 加删除线的文字没有收入：“甲”、“乙”',
    ]);
  });

  it.each([
    ['style="display:none"'],
    ['style="display:none;displays;:block;x-display:block"'],
    ['hidden'],
    ['style="visibility: hidden"'],
    ['style="font-size:0"'],
    ['style="opacity: 0"'],
    ['style="color: transparent"'],
    ['style="position:absolute; left:-9999px"'],
    ['class="gone"'],
    ['id="gone"'],
  ])('hidden text is no part of the line: %s', (attributes) => {
    const head =
      '<style>@media print { p { display: none } } .gone, #gone { display: none }</style>';
    const body = `<p>达到<span ${attributes}>八成</span>90%</p>`;
    expect(shown(body, head)).toEqual(['达到90%']);
    expect(said(body, head)).toEqual(['hidden-text 网页里不显示的文字没有收入：“八成”']);
  });

  it.each([
    ['长'.repeat(30), `“${'长'.repeat(30)}”`],
    ['长'.repeat(31), `“${'长'.repeat(30)}…”`],
    [' 甲  乙 ', '“甲 乙”'],
  ])('quotes the start of what is hidden: %j', (words, quote) => {
    expect(said(`<p>显<i hidden>${words}</i></p>`)).toEqual([
      `hidden-text 网页里不显示的文字没有收入：${quote}`,
    ]);
  });

  it('knows what shows within what is hidden, and later and closer rules', () => {
    expect(
      shown('<p>甲<b style="visibility:hidden">乙<i style="visibility:visible">丙</i></b>丁</p>'),
    ).toEqual(['甲丙丁']);
    const head =
      '<style>.tab{display:none} .tab.on{display:block} @media (max-width:9px){.on{display:none}}</style>';
    expect(shown('<div class="tab on">甲</div>', head)).toEqual(['甲']);
    expect(shown('<p aria-hidden="true">（一）甲</p>')).toEqual(['（一）甲']);
  });

  it('says nothing of a hidden copy of what is read', () => {
    expect(said(`<div hidden><p>${SENTENCE}</p></div>`)).toEqual([]);
  });

  it.each(['visibility: hidden; opacity: 0;', 'display:none'])(
    'reads a text that waits for a script: %s',
    (style) => {
      const foot = style.includes('visibility') ? '轻点两下取消赞，轻点两下取消在看。' : '';
      const page = `<body><h1>某某县养护办法</h1><div style="${style}"><p>一、总则</p><p>${SENTENCE}</p><p style="display:none">暗处</p></div><p>扫一扫，看更多。</p><p>${foot}</p></body>`;
      const { lines } = readHtml(page, '页.html');
      expect(lines.filter((line) => !line.furniture).map((line) => line.text)).toEqual([
        '某某县养护办法',
        '一、总则',
        SENTENCE,
      ]);
    },
  );

  it('reads a text that waits behind two elements', () => {
    const page = `<body style="visibility:hidden"><div style="opacity:0"><p>一、总则</p><p>${SENTENCE}</p></div></body>`;
    expect(readHtml(page, '页.html').lines.some((line) => line.furniture)).toBe(false);
  });

  it('leaves alone the hidden page beside the one that is shown', () => {
    const long = `<p>${SENTENCE}</p>`.repeat(9).replaceAll('办法', '解读');
    const page = `<body><div><p>一、总则</p><p>${SENTENCE}</p></div><div style="display:none">${long}</div></body>`;
    const { lines, issues } = readHtml(page, '页.html');
    expect(lines.filter((line) => !line.furniture)).toHaveLength(2);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['hidden-text']);
  });

  it('reads the base of ruby, and what parts no word', () => {
    expect(shown('<p><ruby>涠<rp>(</rp><rt>wéi</rt><rp>)</rp></ruby>洲<wbr>岛</p>')).toEqual([
      '涠洲岛',
    ]);
    expect(said('<p><ruby>涠<rt>wéi</rt></ruby>洲岛</p>')).toEqual(['ruby 注音没有收入：“wéi”']);
    expect(shown('<p>称为<q>两<q>头</q>重</q></p>')).toEqual(['称为“两‘头’重”']);
  });

  it('keeps words together that unknown elements hold', () => {
    expect(shown('<p><st1:chsdate>2024年5月</st1:chsdate>印发<o:p></o:p></p>')).toEqual([
      '2024年5月印发',
    ]);
  });

  it('gives a line of preformatted text each to a line', () => {
    const text = '\n一、目标\n  （一）甲&lt;乙\r\n\n二、丙\n';
    const expected = ['一、目标', '  （一）甲<乙', '二、丙'];
    expect(shown(`<pre>${text}</pre>`)).toEqual(expected);
    expect(shown(`<div style="white-space: pre-wrap">${text}</div>`)).toEqual(expected);
    expect(shown(`<textarea readonly>${text}</textarea>`)).toEqual(expected);
  });

  it('reads formulas in MathML', () => {
    expect(
      shown(
        '<p>取<math><mfrac><mn>1</mn><mn>3</mn></mfrac></math>，<math><msup><mn>10</mn><mn>4</mn></msup></math>，<math><msqrt><mi>a</mi></msqrt></math></p>',
      ),
    ).toEqual(['取1/3，10⁴，√a']);
  });

  it('reads what opens on a click, and not what is no page', () => {
    expect(
      shown(
        '<details><summary>附注</summary><p>详情。</p></details><template><p>模</p></template><script>1</script><select><option>选</select>',
      ),
    ).toEqual(['附注', '详情。']);
  });
});

describe('numbers of lists', () => {
  it.each([
    ['<ol><li>甲<li value="7">乙<li>丙</ol>', ['1.甲', '7.乙', '8.丙']],
    ['<ol reversed><li>甲<li>乙</ol>', ['2.甲', '1.乙']],
    ['<ol type="a" start="3"><li>甲</ol>', ['c.甲']],
    ['<ol style="list-style-type: upper-roman"><li>甲<li>乙</ol>', ['I.甲', 'II.乙']],
    ['<ol style="list-style: cjk-ideographic"><li>甲<li><p>乙</p></ol>', ['一、甲', '二、乙']],
    ['<ol style="list-style-type:none"><li>甲</ol>', ['甲']],
    ['<ol><li style="display:block">甲</ol>', ['甲']],
    ['<ul><li>甲</ul>', ['甲']],
    ['<ul style="list-style-type:decimal"><li>甲</ul>', ['1.甲']],
    ['<ol><li>（一）甲<li>（二）乙</ol>', ['（一）甲', '（二）乙']],
    ['<ol><li>甲<ol><li>乙</ol></ol>', ['1.甲', '1.乙']],
  ])('are those that a browser prints: %s', (body, texts) => {
    expect(shown(body)).toEqual(texts);
  });
});

describe('tables', () => {
  it('put the foot last, and read captions and what cells hold as in lines', () => {
    const body = `<table><caption>表1 任务</caption><tfoot><tr><td>合计</td><td>9</td></tr></tfoot>
      <tr><th>任务</th><th>数</th></tr><tr><td rowspan="0">甲<s>乙</s></td><td>10<sup>3</sup></td></tr><tr><td>丙</td></tr>
      <tr style="display:none"><td>暗</td><td>处</td></tr></table>`;
    expect(shown(body)).toEqual(['表1 任务', '任务\t数', '甲\t10³', '\t丙', '合计\t9']);
    expect(read(body).issues.map(({ ruleId }) => ruleId)).toEqual([
      'struck-text',
      'raised-text',
      'hidden-text',
    ]);
  });

  it('inside the cells of a ruled table are one line of it, inside a layout tables of their own', () => {
    const inner = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    const ruled = `<table border="1"><tr><td>甲</td><td>${inner}</td></tr><tr><td>乙</td><td>丙</td></tr></table>`;
    expect(shown(ruled)).toEqual(['甲\ta b c d', '乙\t丙']);
    expect(said(ruled)).toEqual(['nested-table 单元格里的表格读作一行：“abcd”']);
    expect(shown(`<table><tr><td>${inner}</td><td>右</td></tr></table>`)).toEqual([
      'a\tb',
      'c\td',
      '右',
    ]);
  });
});

describe('where a line is set', () => {
  it('comes from styles and attributes, the closest one', () => {
    const { lines } = read(
      '<center><h2>甲</h2></center><p align="right">乙<br>丙</p><div style="text-align:center"><p>丁</p><p style="text-align:left">戊</p></div><p class="r">己</p>',
      '<style>.r { text-align: right }</style>',
    );
    expect(lines.slice(1, -1).map(({ align }) => align)).toEqual([
      'center',
      'right',
      'right',
      'center',
      undefined,
      'right',
    ]);
  });
});

describe('titles', () => {
  const text = `<p>一、总则</p><p>${SENTENCE}</p><p>${SENTENCE}</p>`;
  const title = (head: string, body: string) => {
    const { lines, hints } = readHtml(`<head>${head}</head><body>${body}</body>`, '页.html');
    return [lines.find((line) => !line.furniture)?.text, hints['title']];
  };
  const NAME = '某某县农村公路养护办法';

  it.each([
    [
      'a heading beside the text, without a title',
      '<title></title>',
      `<h2>${NAME}</h2><div>${text}</div>`,
    ],
    [
      'a heading that the title has with the site',
      `<title>${NAME}-某某县人民政府门户网站</title>`,
      `<div class="t">${NAME}</div><div>来源：本站</div><div>${text}</div>`,
    ],
    [
      'a heading that the title has behind the site',
      `<title>某某县人民政府 - ${NAME}</title>`,
      `<div class="t">${NAME}</div><div>${text}</div>`,
    ],
    [
      'a heading that a sharing title names',
      `<meta property="og:title" content="${NAME}">`,
      `<h1>${NAME}</h1><div>${text}</div>`,
    ],
    [
      'a line that is no heading',
      '<title></title>',
      `<div><a>关于防汛的通知</a></div><div class="t">${NAME}</div><div>来源：本站</div><div>${text}</div>`,
    ],
    [
      'a heading over two lines',
      '<title>文件</title>',
      `<h1>某某县农村公路<br>养护办法</h1><div>${text}</div>`,
    ],
  ])('stand before the text: %s', (_, head, body) => {
    const [first, hint] = title(head, body);
    expect(NAME.startsWith(first!)).toBe(true);
    expect(hint).toBe(NAME);
  });

  it('are not the headings of the site', () => {
    expect(title('', `<h1>某某县人民政府</h1><h2>政策文件</h2><div>${text}</div>`)).toEqual([
      '一、总则',
      undefined,
    ]);
    expect(title('', `<h1>养护政策</h1><div><p>某某县关于养护的通知</p>${text}</div>`)[0]).toBe(
      '某某县关于养护的通知',
    );
  });
});

describe('lines that look like those of a page', () => {
  it('are text between sentences, and where they are sentences', () => {
    const own = [
      '一、目标',
      '政策解读，回应群众关切。',
      '打印',
      '分享发展成果。',
      '到2025年，新建床位不少于四百张，覆盖全县城乡。',
      '主办单位：县民政局牵头，承办：各乡镇。',
      '抓落实。',
    ];
    const page = `<div>打印</div><div>${own.map((text) => `<p>${text}</p>`).join('')}</div><div>分享</div><div>主办：某某县</div>`;
    const { lines, issues } = readHtml(page, '页.html');
    expect(lines.filter((line) => !line.furniture).map(({ text }) => text)).toEqual(own);
    expect(issues).toEqual([]);
  });
});

describe('what can not be read of a page', () => {
  it('is reported with its place: pictures, embedded files', () => {
    expect(
      said('<p>附图<img src="map.png" width="600"></p><p><iframe src="plan.pdf"></iframe></p>'),
    ).toEqual([
      'part-not-read 嵌在网页里的文件没有读取，请另行导入：“plan.pdf”',
      'pictures-not-read 网页正文里有 1 张图片，图片中的文字没有读取',
    ]);
    expect(
      said(
        '<p><a href="a.doc"><img src="w.png">附件</a><img src="icon_doc.gif"><img src="x.png" width="16" height="16"></p>',
      ),
    ).toEqual([]);
  });

  it('is found by a count of its own', async () => {
    const page = `<p>${SENTENCE}</p><svg><text>图中八字</text></svg><p>${SENTENCE}</p>`;
    const { issues } = await readSource(new TextEncoder().encode(page), '页.html');
    expect(issues).toMatchObject([{ ruleId: 'text-not-read' }]);
    expect(issues![0]!.message).toContain('图中八字');
  });

  it('is no box of the site, hidden or not', () => {
    const box = '<div style="display:none">您访问的链接即将离开本网站，是否继续？请确认。</div>';
    const foot = '<div>建议使用1024*768分辨率的浏览器访问本网站。</div>';
    const page = `<div><p>${SENTENCE}</p>${`<p>${SENTENCE}</p>`.repeat(40)}</div>${box}${foot}`;
    expect(readHtml(page, '页.html').issues).toEqual([]);
  });

  it('is a sentence beside the document', () => {
    const page = `<div><p>${SENTENCE}</p><p>${SENTENCE}</p>${`<p>${SENTENCE}</p>`.repeat(40)}</div><div><p>编者按：这份办法自下月起在全县范围内施行。</p></div>`;
    const { issues } = readHtml(page, '页.html');
    expect(issues).toMatchObject([{ ruleId: 'sentence-aside' }]);
  });
});

it.each(
  'head script style template noscript iframe object audio video canvas noembed noframes select datalist rp rt rtc annotation annotation-xml'.split(
    ' ',
  ),
)('what stands in <%s> is not counted as lost', async (name) => {
  const page = `<body><p>${SENTENCE}</p><${name}>另一段备用文字</${name}><p>${SENTENCE}</p></body>`;
  const { issues } = await readSource(new TextEncoder().encode(page), '页.html');
  expect((issues ?? []).filter(({ ruleId }) => ruleId === 'text-not-read')).toEqual([]);
});

test.each(
  'address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li listing main menu nav ol optgroup p pre search section summary table ul xmp textarea marquee hr'.split(
    ' ',
  ),
)('<%s> begins a line, and what stands behind it another', (name) => {
  const inside = { table: '<tr><td>乙项</td></tr>', hr: '' }[name] ?? '乙项';
  const expected = ['甲项', ...(inside === '' ? [] : ['乙项']), '丙项'];
  expect(shown(`<div>甲项<${name}>${inside}</${name}>丙项</div>`)).toEqual(expected);
});

test.each('span b i em strong font a u big small mark abbr label'.split(' '))(
  '<%s> stands within its line',
  (name) => {
    expect(shown(`<div>甲项<${name}>乙项</${name}>丙项</div>`)).toEqual(['甲项乙项丙项']);
  },
);

test.each('del s strike'.split(' '))('<%s> is struck', (name) => {
  expect(shown(`<p>甲项<${name}>乙项</${name}>丙项</p>`)).toEqual(['甲项丙项']);
});

test.each('mtable munder mover munderover mmultiscripts'.split(' '))(
  'a formula with <%s> is to be compared with the original',
  (name) => {
    const formula = (inside: string) => said(`<p>按<math>${inside}</math>计算</p>`);
    expect(formula(`<${name}><mi>a</mi><mi>b</mi></${name}>`)).toEqual([
      expect.stringMatching(/^formula /u),
    ]);
    expect(formula('<mrow><mi>a</mi><mi>b</mi></mrow>')).toEqual([]);
  },
);
