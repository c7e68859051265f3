import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, ParagraphBlock } from '../../src/content/block.ts';
import { clauseBlocks } from '../../src/content/blocks.ts';
import { segments } from '../../src/content/segments.ts';
import { keyColumn } from '../../src/content/table.ts';
import { loadCorpus } from '../../src/corpus.ts';
import type { PolicyMeta } from '../../src/model.ts';
import { makeClause } from '../make-clause.ts';

const { policies } = await loadCorpus();
const meta = policies[0]?.meta as PolicyMeta;

const paragraphs = (blocks: Block[]): ParagraphBlock[] =>
  blocks.filter((block) => block.type === 'paragraph');

/** Everything that a page prints of a clause, in order. */
const printed = (blocks: Block[]): string =>
  blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? [block.text]
        : [...block.caption, ...block.head, ...block.body.flat(), ...block.notes].map(
            ({ text }) => text,
          ),
    )
    .join('');
const bare = (text: string) => text.replace(/\s/gu, '');

test('the blocks of every clause print its text, nothing more and nothing less', () => {
  for (const policy of policies) {
    for (const each of policy.clauses) {
      expect(bare(printed(clauseBlocks(each, policy.meta))), each.url).toBe(bare(each.text));
    }
  }
});

test('offsets lead back to the text', () => {
  for (const policy of policies) {
    for (const each of policy.clauses) {
      for (const { start, text } of paragraphs(clauseBlocks(each, policy.meta))) {
        expect(each.text.slice(start, start + text.length)).toBe(text);
      }
    }
  }
});

describe('headings', () => {
  const roles = (fields: Parameters<typeof makeClause>[0]) =>
    paragraphs(clauseBlocks(makeClause(fields), meta)).map(({ role, text, split }) => [
      role,
      text.slice(0, split),
    ]);

  test('a heading that is the whole paragraph', () => {
    expect(
      roles({ marker: '一、', heading: '工作目标', text: '一、工作目标\n到2025年，建成。' }),
    ).toEqual([
      ['heading', '一、工作目标'],
      ['text', ''],
    ]);
  });
  test('a heading that runs into the text ends with its full stop', () => {
    expect(
      roles({ marker: '1．', heading: '建设医共体', text: '1．建设医共体。深化改革。' }),
    ).toEqual([['run-in', '1．建设医共体。']]);
  });
  test('white space inside the printed heading does not matter', () => {
    expect(roles({ marker: '(一)', heading: '现 实基础', text: '(一) 现 实基础。好。' })).toEqual([
      ['run-in', '(一) 现 实基础。'],
    ]);
  });
  test('an article is known by its mark, an attachment by its second line', () => {
    const article = { kind: 'article', marker: '第一条', text: '第一条　为了发展。' } as const;
    expect(roles(article)).toEqual([['run-in', '第一条']]);
    const annex = {
      kind: 'annex',
      marker: '附件1',
      heading: '指标表',
      text: '附件1\n指标表',
    } as const;
    expect(roles(annex)).toEqual([
      ['text', ''],
      ['heading', '指标表'],
    ]);
  });
  test('no heading, no split', () => {
    expect(roles({ text: '建立健全制度。' })).toEqual([['text', '']]);
  });
});

test('the lines of an official letter get their places', () => {
  const letter: PolicyMeta = {
    ...meta,
    title: '某市人民政府办公室关于印发某方案的通知',
    issuer: '某市人民政府办公室',
    docNumber: '某政办发〔2022〕2号',
    registryNumber: null,
  };
  const text = [
    '某市人民政府文件',
    '某政办发〔2022〕2号',
    '某市人民政府办公室',
    '关于印发某方案的通知各县人民政府：',
    '现印发给你们，请认真执行。',
    '某市人民政府办公室',
    '2022年 2月 11日',
    '（此件公开发布）',
    '某方案',
  ].join('\n');
  const joined = { ...letter, title: '关于印发某方案的通知' };
  const roles = (given: PolicyMeta) =>
    paragraphs(clauseBlocks(makeClause({ kind: 'front', text }), given)).map(({ role }) => role);
  expect(roles(letter).slice(0, 3)).toEqual(['letterhead', 'number', 'title']);
  expect(roles(joined).slice(3)).toEqual([
    'title',
    'address',
    'text',
    'signature',
    'signature',
    'note',
    'title',
  ]);
});

describe('tables', () => {
  const table = (text: string, columns: string[], rows: number) =>
    clauseBlocks(
      makeClause({
        kind: 'table',
        text,
        table: { columns, rows: Array.from({ length: rows }, () => columns) },
      }),
      meta,
    )[0];

  test('a category stands once, over its rows, whether its cell is empty or missing', () => {
    const made = table(
      '表1 指标\n类别\t名称\t值\n健康\t寿命\t81\n死亡率\t8\n\t素养\t\n人口\t性别比\t\t',
      ['类别', '名称', '值'],
      3,
    );
    if (made?.type !== 'table') throw new Error('no table');
    expect(made.caption.map(({ text }) => text)).toEqual(['表1 指标']);
    expect(made.body.map((row) => row.map(({ text }) => text))).toEqual([
      ['健康', '寿命', '81'],
      ['死亡率', '8'],
      ['素养', ''],
    ]);
    expect(made.body[0]?.[0]?.rows).toBe(3);
    expect(made.notes).toHaveLength(1);
  });
  test('a note between rows spans the table, and a head printed again is a head', () => {
    const made = table('名称\t值\n寿命\t81\n说明：预期数。\n名称\t值\n床位\t6', ['名称', '值'], 3);
    if (made?.type !== 'table') throw new Error('no table');
    expect(
      made.body.map((row) => row.map(({ text, columns, header }) => [text, columns, header])),
    ).toEqual([
      [
        ['寿命', 1, 'row'],
        ['81', 1, null],
      ],
      [['说明：预期数。', 2, null]],
      [
        ['名称', 1, 'col'],
        ['值', 1, 'col'],
      ],
      [
        ['床位', 1, 'row'],
        ['6', 1, null],
      ],
    ]);
    expect(made.notes).toEqual([]);
  });
  test.each([
    ['类别\t序号\t名称\t值\n健康\t1\t寿命\t81\n\t2\t素养\t25', 2],
    ['名称\t2020年\t2025年\n寿命\t81\t83\n素养\t25\t36', 3],
    ['序号\t名称\t值\n1\t寿命\t81\n2\t3\t25', 2],
    ['序号\t值\n1\t81\n2\t25', 2],
  ])('the column that says what a row is about: %j is the %i. from the right', (text, key) => {
    const [head = '', ...rows] = text.split('\n');
    const made = table(text, head.split('\t'), rows.length);
    if (made?.type !== 'table') throw new Error('no table');
    expect(keyColumn(made)).toBe(key);
  });
  test('rows that cannot be told apart stay paragraphs', () => {
    expect(table('表1\n类别 名称', ['类别', '名称'], 0)?.type).toBe('paragraph');
  });
});

test('segments join to the text whatever the spans', () => {
  const span = fc.record({ start: fc.nat(40), end: fc.nat(40) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span), fc.nat(10), (text, spans, offset) => {
      const made = segments(text, spans, offset);
      expect(made.map((segment) => segment.text).join('')).toBe(text);
    }),
  );
  expect(segments('达到90%以上', [{ start: 12, end: 15 }], 10)).toMatchObject([
    { text: '达到', span: null },
    { text: '90%', span: { start: 12 } },
    { text: '以上', span: null },
  ]);
});

test('a sentence of the letter that is broken off in the middle is no title', () => {
  const text = '各单位：\n《某方案》已经市政府\n同意，请认真执行。\n某市人民政府\n某方案';
  const blocks = clauseBlocks(makeClause({ kind: 'front', text }), {
    ...meta,
    issuer: '某市人民政府',
  });
  expect(paragraphs(blocks).map(({ role }) => role)).toEqual([
    'address',
    'text',
    'text',
    'signature',
    'title',
  ]);
});
