import { describe, expect, it } from 'vitest';
import { type Account, unaccounted } from '../../src/source/account.ts';
import { printedIn } from '../../src/source/docx/account.ts';
import { readDocx } from '../../src/source/docx.ts';
import { readSource } from '../../src/source/read.ts';
import {
  cell,
  field,
  list,
  makeDocx,
  makePackage,
  numbered,
  paragraph,
  run,
  table,
} from './make-docx.ts';

const reported = async (bytes: Uint8Array): Promise<string[]> =>
  ((await readSource(bytes, '稿.docx')).issues ?? [])
    .filter(({ ruleId }) => ruleId === 'text-not-read')
    .map(({ message }) => message);

describe('the count of a Word file beside its reading', () => {
  it('is silent where all is read or set aside with a reason', async () => {
    const up = '<w:vertAlign w:val="superscript"/>';
    const box = `<w:drawing><wps:txbx><w:txbxContent>${paragraph('框')}</w:txbxContent></wps:txbx></w:drawing>`;
    const body = [
      numbered('总则', 0),
      paragraph(run('5×10') + run('4', up) + run('米') + field(['eq \\o\\ac(○,12)'])),
      paragraph(run('隐', '<w:vanish/>') + run('删', '<w:strike/>') + run('显')),
      paragraph(`<w:moveFrom>${run('移')}</w:moveFrom>${run('留')}`),
      paragraph(
        `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>`,
      ),
      paragraph(run('R', '<w:rFonts w:ascii="Wingdings 2"/>')),
      paragraph(
        `<w:r><w:ruby><w:rt>${run('yī')}</w:rt><w:rubyBase>${run('一')}</w:rubyBase></w:ruby></w:r>`,
      ),
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      table(
        [cell('甲', '<w:vMerge w:val="restart"/>'), cell('1')],
        [cell('盖', '<w:vMerge/>'), cell('2')],
      ),
      paragraph(`${run('注')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
    ].join('');
    const footnotes = `<w:footnote w:id="1">${paragraph('脚注')}</w:footnote><w:footnote w:id="2">${paragraph('没有引用')}</w:footnote>`;
    const numbering = list(1, [['decimal', '%1.']]);
    expect(
      await reported(makeDocx({ body, footnotes, numbering, footer: paragraph('页脚') })),
    ).toEqual([]);
  });

  it('speaks of text in a place that the reader does not know', async () => {
    const body = `${paragraph('正文')}<w:novelty>${paragraph('将来的元素里的文字')}</w:novelty>`;
    const said = await reported(makeDocx({ body }));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^正文有 9 个字没有读出.*将来的元素里的文字/);
  });

  it('speaks of text drawn on a canvas, in charts and in diagrams, by the part', async () => {
    const canvas = `<w:p>${run('甲')}<w:r><w:drawing><a:p><a:r><a:t>画布上的字</a:t></a:r></a:p></w:drawing></w:r></w:p>`;
    const part = (type: string, content: string) => ({
      type,
      target: `${type}1.xml`,
      name: `word/${type}1.xml`,
      content,
    });
    const said = await reported(
      makePackage({ name: 'word/document.xml', body: canvas }, [
        part(
          'chart',
          '<c:chartSpace xmlns:c="c" xmlns:a="a"><a:t>各年人数</a:t><c:v>2024</c:v></c:chartSpace>',
        ),
        part(
          'diagramData',
          '<d:dataModel xmlns:d="d" xmlns:a="a"><a:t>组织架构</a:t></d:dataModel>',
        ),
      ]),
    );
    expect(said).toHaveLength(3);
    expect(said.join('\n')).toMatch(/正文有 5 个字.*画布/);
    expect(said.join('\n')).toMatch(/word\/chart1\.xml有 8 个字.*各年人数/);
    expect(said.join('\n')).toMatch(/word\/diagramData1\.xml有 4 个字.*组织架构/);
  });

  it('counts embedded Word files part by part', async () => {
    const inner = makeDocx({ body: `${paragraph('内')}<w:novelty>${paragraph('丢')}</w:novelty>` });
    const said = await reported(
      makePackage({ name: 'word/document.xml', body: `${paragraph('外')}<w:altChunk r:id="c"/>` }, [
        { id: 'c', type: 'aFChunk', target: 'c.docx', name: 'word/c.docx', content: inner },
      ]),
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^word\/c\.docx 正文有 1 个字没有读出/);
  });

  it('quotes what is missing, not what comes short of characters for it', () => {
    const printed = ['甲乙', '丙甲', '乙丙'];
    const lost = unaccounted([{ part: '正文', printed, taken: '甲乙乙丙', aside: '' }]);
    expect(lost[0]?.message).toMatch(/有 2 个字.*“丙甲”/);
  });

  it('would speak for every reader that drops a paragraph', () => {
    const body = paragraph('第一段') + paragraph(run('第二段') + field(['eq \\f(1,3)']));
    const { accounts } = readDocx(makeDocx({ body }), '稿.docx');
    const without = (text: string): Account[] =>
      accounts.map((account) => ({ ...account, taken: account.taken.replace(text, '') }));
    expect(unaccounted(accounts)).toEqual([]);
    expect(unaccounted(without('二'))).toHaveLength(1);
    expect(unaccounted(without('1/3'))).toHaveLength(1);
  });
});

describe('printedIn', () => {
  it('takes the text of text elements, and nothing of codes, comments and deletions', () => {
    const xml = `<w:p xmlns:w="w"><!-- no --><w:t>甲</w:t><w:delText>删</w:delText><w:instrText>REF x</w:instrText><w:t/><m:t xmlns:m="m">乙<![CDATA[丙]]></m:t></w:p>`;
    expect(printedIn(xml, '稿.docx').join('|')).toBe('甲||乙丙');
  });

  it('takes letters and figures of EQ codes, whatever runs they are cut into', () => {
    const runs = field(['eq \\o\\a', 'c(○,1', '2)']) + field(['EQ \\s\\up8(乙)']);
    expect(printedIn(`<w:p xmlns:w="w">${runs}</w:p>`, '稿.docx')).toEqual(['12', '乙']);
  });
});
