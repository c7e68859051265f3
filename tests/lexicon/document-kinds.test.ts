import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS, SURE_KIND } from '../../src/lexicon/document-kinds.ts';
import { read } from '../policy/read.ts';

const body = [
  '为规范管理，制定本文件。',
  '一、总体要求',
  '坚持便民。',
  '二、工作任务',
  '开展服务。',
];

describe('each kind of document', () => {
  test.each(DOCUMENT_KINDS)('%s ends a title', (word) => {
    const { meta } = read([`某市人民政府关于村卫生室的${word}`, ...body].join('\n'));
    expect(meta.title).toBe(`某市人民政府关于村卫生室的${word}`);
    expect(meta.documentType).toBe(word);
  });

  // 命令 alone is the head of an order.
  const letters =
    '决议 决定 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要 复函 答复'.split(' ');
  test.each(letters)('%s stands alone below its organ', (word) => {
    const { meta } = read(['某市公安局', word, ...body].join('\n'));
    expect(meta.title).toBe(`某市公安局${word}`);
  });
});

/** The kinds of 《党政机关公文处理工作条例》 §8, and what else documents are called, whatever the table holds. */
test.each(
  '决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要 复函 答复 方案 规划 计划 纲要 大纲 要点 预案 措施 办法 规定 条例 细则 规则 准则 守则 公约 章程 制度 标准 规范 规程 指引 指南 清单 目录 名录 法典 修正案 白皮书 倡议书 公开信 一封信 任务书 责任书 分解表 须知 行动 解读 解释 解答 起草说明 编制说明 情况说明 政策 政策问答 工作要求 机制 安排 分工'.split(
    ' ',
  ),
)('%s is a kind of document', (word) => {
  const { meta } = read([`某市卫生局关于某项工作的${word}`, ...body].join('\n'));
  expect(meta.documentType).toBe(word);
});

test.each([
  ['中华人民共和国劳动法', '法'],
  ['中华人民共和国民法典', '法典'],
  ['某市村卫生室管理办法', '办法'],
  ['某省关于修改教育条例的决定', '决定'],
  ['中华人民共和国公司法', '法'],
  ['某市公共卫生立法', null],
  ['某市公正司法', null],
])('%s is of the kind %s', (title, kind) => {
  expect(read([title, ...body].join('\n')).meta.documentType).toBe(kind);
});

/** Words by which headings, menus and columns end as well. */
const ORDINARY =
  '公报 答复 名录 分解表 须知 行动 解读 解释 解答 起草说明 编制说明 情况说明 政策 政策问答 工作要求 机制 安排 分工'.split(
    ' ',
  );
test('other kinds than ordinary words are of documents alone', () => {
  const sure = new RegExp(`^(?:${SURE_KIND})$`, 'u');
  expect(DOCUMENT_KINDS.map(([word]) => word).filter((word) => !sure.test(word))).toEqual(ORDINARY);
});
