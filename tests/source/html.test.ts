import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/source/html.ts';
import { isoDate, readMetadata } from '../../src/source/page-metadata.ts';

const SENTENCE =
  '为推动基层卫生健康事业高质量发展，不断提升基层服务能力，更好满足群众健康需求，制定本方案。';

const read = (body: string, head = '') =>
  readHtml(`<head>${head}</head><body>${body}</body>`, '页.html');
const document = (body: string, head = ''): string[] =>
  read(body, head)
    .lines.filter((line) => !line.furniture)
    .map((line) => line.text);

describe('a web page', () => {
  it('gives the document, its navigation and footer being furniture', () => {
    const { lines } = read(`
      <div class="nav"><a href="/">首页</a> <a href="/zw">政务公开</a></div>
      <div>当前位置：<a>首页</a> &gt; <a>政策文件</a></div>
      <div id="zoom"><p>某某县卫生健康实施方案</p><p>　　${SENTENCE}</p><p>　　一、总体目标</p><p>　　${SENTENCE}</p>
        <p>某某县人民政府</p><p>2023年5月6日</p><p>（此件公开发布）</p></div>
      <div>【打印】 【关闭】</div><div>上一篇：<a>某某县规划。</a></div><div>浏览次数：32</div>
      <div>主办：某某县人民政府办公室，承办：某某县大数据中心。ICP备0000号</div>`);
    expect(lines.filter((line) => !line.furniture).map((line) => line.text)).toEqual([
      '某某县卫生健康实施方案',
      `　　${SENTENCE}`,
      '　　一、总体目标',
      `　　${SENTENCE}`,
      '某某县人民政府',
      '2023年5月6日',
      '（此件公开发布）',
    ]);
    expect(lines.map((line) => line.line)).toEqual(lines.map((_, index) => index + 1));
  });

  it('keeps a title that the page prints outside the text, and drops it where it comes twice', () => {
    const title = '某某县卫生健康实施方案';
    const head = `<meta name="ArticleTitle" content="${title}">`;
    const text = `<div><p>${SENTENCE}</p><p>${SENTENCE}</p></div>`;
    expect(document(`<h1>${title}</h1><div>来源：本站</div>${text}`, head)).toEqual([
      title,
      SENTENCE,
      SENTENCE,
    ]);
    const twice = `<div><h1>${title}</h1><div>发布日期：2023-05-08</div><p>${title}</p><p>${SENTENCE}</p></div>`;
    expect(document(twice, head)).toEqual([title, SENTENCE]);
  });

  it('keeps a notice and a signature that stand in elements beside the text', () => {
    const rules = `<p>第一条　${SENTENCE}</p>`.repeat(40);
    const page = `<div><a>首页</a></div><div><p>某某县人民政府关于印发</p><p>卫生健康办法的通知</p><p>某政发〔2023〕9号</p><p>各乡镇人民政府：</p></div>
      <div><p>某某县卫生健康办法</p>${rules}</div><div><p>某某县人民政府</p><p>2023年5月6日</p></div>
      <div><a>关于公布名单的公告</a> 2023-01-01</div><div>网站声明：转载请注明出处。</div>`;
    const head = '<meta name="ArticleTitle" content="某某县人民政府关于印发卫生健康办法的通知">';
    const texts = document(page, head);
    expect(texts.slice(0, 5)).toEqual([
      '某某县人民政府关于印发',
      '卫生健康办法的通知',
      '某政发〔2023〕9号',
      '各乡镇人民政府：',
      '某某县卫生健康办法',
    ]);
    expect(texts.slice(-3)).toEqual([`第一条　${SENTENCE}`, '某某县人民政府', '2023年5月6日']);
  });

  it('reads the metadata box and counts it as furniture', () => {
    const { lines, hints } = read(`
      <table><tr><td>索 引 号：</td><td>0001/2023-00012</td><td>主题分类：</td><td>卫生</td></tr>
      <tr><td>发文机关：</td><td>某某县人民政府</td><td>成文日期：</td><td>2023年05月06日</td></tr>
      <tr><td>标　　题：</td><td colspan="3">某某县卫生健康实施方案</td></tr>
      <tr><td>发文字号：</td><td>某政发〔2023〕9号</td><td>发布日期：</td><td>2023年05月08日</td></tr></table>
      <p>${SENTENCE}</p>`);
    expect(hints).toMatchObject({
      indexNumber: '0001/2023-00012',
      issuer: '某某县人民政府',
      signedOn: '2023-05-06',
      title: '某某县卫生健康实施方案',
      docNumber: '某政发〔2023〕9号',
      publishedOn: '2023-05-08',
    });
    expect(lines.filter((line) => !line.furniture)).toHaveLength(1);
  });

  it('finds the text of a page that hides its body until a script has run', () => {
    expect(document(`<p>${SENTENCE}</p>`)).toEqual([SENTENCE]);
    const page = `<body style="visibility: hidden"><p>${SENTENCE}</p><div style="display:none"><p>${SENTENCE}</p></div></body>`;
    const { lines } = readHtml(page, '页.html');
    expect(lines.map((line) => line.furniture ?? false)).toEqual([false, true]);
  });

  it('opens up merged cells of a table and leaves tables for layout alone', () => {
    const table = `<table><tr><th>类别</th><th>指标</th><th>目标</th></tr><tr><td rowspan="2">资源</td><td>床位</td><td>6</td></tr><tr><td><p>医师</p><p>（人）</p></td><td>3</td></tr><tr><td colspan="2">合计</td><td>9</td></tr></table>`;
    expect(document(`<p>${SENTENCE}</p>${table}`)).toEqual([
      SENTENCE,
      '类别\t指标\t目标',
      '资源\t床位\t6',
      '\t医师 （人）\t3',
      '合计\t\t9',
    ]);
    const layout = `<table><tr><td><p>${SENTENCE}</p><p>一、目标</p></td></tr></table>`;
    expect(document(layout)).toEqual([SENTENCE, '一、目标']);
  });

  it('numbers an ordered list as a browser does', () => {
    const body = `<p>${SENTENCE}</p><ol start="3"><li>健全体系；</li><li>落实责任。</li></ol><p>${SENTENCE}</p>`;
    expect(document(body).slice(1, 3)).toEqual(['3.健全体系；', '4.落实责任。']);
  });

  it('parts lines at <br>, and calls them paragraphs only where they are indented like those', () => {
    const { lines } = read(
      `<div>关于印发某某<br>实施方案的通知<br>　　${SENTENCE}<br>　　${SENTENCE}</div>`,
    );
    expect(lines.map((line) => line.paragraph ?? false)).toEqual([false, false, true, true]);
  });

  it('shows markup in the text as text and never runs into scripts', () => {
    const body = `<p>第一条　${SENTENCE}&lt;script&gt;alert(1)&lt;/script&gt;{process.env} ]]&gt;</p><script>var a='。；，';</script>`;
    expect(document(body)).toEqual([
      `第一条　${SENTENCE}<script>alert(1)</script>{process.env} ]]>`,
    ]);
  });

  it('is refused with one line where it has no text', () => {
    expect(() => read('<img src="a.png"><script>1</script>')).toThrow(/^页\.html：网页里没有文字/);
    expect(() => read('<div>'.repeat(30_000))).toThrow(/^页\.html：网页嵌套过深/);
  });
});

describe('labelled values', () => {
  it('are read from running lines, an empty one taking nothing from the next', () => {
    expect(
      readMetadata('文号：\n发布日期：2023-05-08 浏览次数：3\n实施日期：2023年6月1日'),
    ).toEqual({
      publishedOn: '2023-05-08',
      effectiveOn: '2023-06-01',
    });
  });

  it.each([
    ['2021年6月13日', '2021-06-13'],
    ['2024-10-15 10:44', '2024-10-15'],
    ['2024/2/30', null],
    ['二〇二四年', null],
  ])('isoDate(%s) is %s', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });
});
