import { describe, expect, test } from 'vitest';
import { outlineIn, read } from './read.ts';

describe('ids and paths', () => {
  test.each([
    [
      'bullets by their place, and what stands below them',
      '一、甲|——乙|——丙|1.戊|二、庚',
      ['c1 一', 'c1-b1 一/—1', 'c1-b2 一/—2', 'c1-b2-1 一/—2/1', 'c2 二'],
    ],
    [
      'attachments by what they are and their numbers',
      '一、甲。|附件1|乙清单|一、丙。|附件2-1|丁清单|附件2–2|戊清单|附件三|庚清单|附录A|壬|附录Ｂ|子|附录C-2|寅|附表1|辰|附图|午',
      [
        'c1 一',
        'annex1 附件1',
        'annex1-c1 附件1/一',
        'annex2-1 附件2-1',
        'annex2-2 附件2-2',
        'annex3 附件三',
        'appendixa 附录A',
        'appendixb 附录B',
        'appendixc-2 附录C-2',
        'schedule1 附表1',
        'figure1 附图',
      ],
    ],
    [
      'attachments without numbers, each kind counted by itself',
      '一、甲。|附件|乙清单|附表|丁清单|附件|寅清单|一、卯。',
      ['c1 一', 'annex1 附件', 'schedule1 附表', 'annex2 附件', 'annex2-c1 附件/一'],
    ],
    [
      'books that number anew what stands in them',
      '第一编 总则|一、甲。|二、乙。|第二编 分则|一、丙。|二、丁。',
      [
        'p1 第一编',
        'p1-c1 第一编/一',
        'p1-c2 第一编/二',
        'p2 第二编',
        'p2-c1 第二编/一',
        'p2-c2 第二编/二',
      ],
    ],
    [
      'books that number on',
      '第一编 总则|一、甲。|二、乙。|第二编 分则|三、丙。|四、丁。',
      ['p1 第一编', 'c1 第一编/一', 'c2 第一编/二', 'p2 第二编', 'c3 第二编/三', 'c4 第二编/四'],
    ],
    [
      'articles without what stands above them, additions with their number',
      '第一编 总则|第一章 甲|第一条 乙。|第二章 丙|第二条 丁。|第二编 物权|第一分编 通则|第一章 戊|第三条 己。|第二分编 所有权|第二章 庚|第四条 辛。|第四条之一 壬。',
      [
        'p1 第一编',
        'p1-c1 第一编/第一章',
        'a1 第一编/第一章/第一条',
        'p1-c2 第一编/第二章',
        'a2 第一编/第二章/第二条',
        'p2 第二编',
        'p2-1 第二编/第一分编',
        'p2-c1 第二编/第一分编/第一章',
        'a3 第二编/第一分编/第一章/第三条',
        'p2-2 第二编/第二分编',
        'p2-c2 第二编/第二分编/第二章',
        'a4 第二编/第二分编/第二章/第四条',
        'a4z1 第二编/第二分编/第二章/第四条之一',
      ],
    ],
    [
      'articles that begin anew in each chapter',
      '第一章 总则|第一条 甲。|第二条 乙。|第二章 分则|第一条 丙。|第二条 丁。',
      [
        'c1 第一章',
        'c1-a1 第一章/第一条',
        'c1-a2 第一章/第二条',
        'c2 第二章',
        'c2-a1 第二章/第一条',
        'c2-a2 第二章/第二条',
      ],
    ],
    [
      'articles that begin anew in each book, with what goes on behind a list',
      '第一编 总则|第一条 甲：|（一）乙；|（二）丙。|违反的丁。|第二编 分则|第一条 戊。',
      [
        'p1 第一编',
        'p1-a1 第一编/第一条',
        'p1-a1-1 第一编/第一条/（一）',
        'p1-a1-2 第一编/第一条/（二）',
        'p1-a1-cont1 第一编/第一条/续1',
        'p2 第二编',
        'p2-a1 第二编/第一条',
      ],
    ],
    [
      'boxes and tables by the numbers that they bear, also in Chinese',
      '一、甲。|专栏三 乙|1.丙|2.丁|二、己。|表二 庚|指标\t单位\t值|甲\t个\t1|乙\t个\t2|三、辛。',
      [
        'c1 一',
        'c1-box3 一/专栏三',
        'c1-box3-1 一/专栏三/1',
        'c1-box3-2 一/专栏三/2',
        'c2 二',
        'c2-table2 二/表二',
        'c3 三',
      ],
    ],
    [
      'tables without one beside a table that bears one',
      '一、甲。|表3—1 庚|指标\t单位\t值|甲\t个\t1|乙\t个\t2|乙：|指标\t单位\t值|甲\t个\t1|乙\t个\t2',
      ['c1 一', 'c1-table3-1 一/表3—1', 'c1-cont1 一/续1', 'c1-table1 一/表1'],
    ],
    [
      'articles that begin anew below a chapter that holds none',
      '第一编 总则|第一章 甲|第二章 乙|第一条 丙。|第二编 分则|第三章 丁|第一条 戊。',
      [
        'p1 第一编',
        'c1 第一编/第一章',
        'c2 第一编/第二章',
        'p1-a1 第一编/第二章/第一条',
        'p2 第二编',
        'c3 第二编/第三章',
        'p2-a1 第二编/第三章/第一条',
      ],
    ],
    [
      'articles that begin anew in the chapters of an attachment',
      '一、甲。|附件1|某某办法|第一章 总则|第一条 丙。|第二章 分则|第一条 丁。',
      [
        'c1 一',
        'annex1 附件1',
        'annex1-c1 附件1/第一章',
        'annex1-c1-a1 附件1/第一章/第一条',
        'annex1-c2 附件1/第二章',
        'annex1-c2-a1 附件1/第二章/第一条',
      ],
    ],
    [
      'tables without one by their place in the clause',
      '一、甲。|表1 庚|指标\t单位\t值|甲\t个\t1|乙\t个\t2|二、辛。|指标\t单位\t值|甲\t个\t1|乙\t个\t2|三、壬。',
      ['c1 一', 'c1-table1 一/表1', 'c2 二', 'c2-table1 二/表1', 'c3 三'],
    ],
  ])('%s', (_, text, lines) => {
    expect(outlineIn(`某方案\n${text.replaceAll('|', '\n')}\n`)).toEqual(lines);
  });
  test('what stands before the first mark', () => {
    const { clauses } = read('某方案\n甲。\n一、乙。\n');
    expect(clauses.map(({ clauseId, path }) => [clauseId, path])).toEqual([
      ['front', ['front']],
      ['preamble', ['preamble']],
      ['c1', ['一']],
    ]);
  });
});
