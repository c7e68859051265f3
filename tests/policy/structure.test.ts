import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { outlineIn, read } from './read.ts';

describe('篇 and 编', () => {
  test('stand above chapters, which keep their ids where their numbers run through', () => {
    expect(
      outlineIn('某市规划\n第一篇 基础\n第一章 成就\n第二章 形势\n第二篇 任务\n第三章 体系\n'),
    ).toEqual([
      'p1 第一篇',
      'c1 第一篇/第一章',
      'c2 第一篇/第二章',
      'p2 第二篇',
      'c3 第二篇/第三章',
    ]);
  });

  test('lend their id to chapters and sections that start anew', () => {
    expect(
      outlineIn(
        '某法典\n第一编 总则\n第一章 规定\n第一条 一。\n第二编 分则\n第一分编 通则\n第一章 规定\n第一节 注册\n第二条 二。\n第二分编 其他\n第二章 登记\n第三条 三。\n',
      ),
    ).toEqual([
      'p1 第一编',
      'p1-c1 第一编/第一章',
      'a1 第一编/第一章/第一条',
      'p2 第二编',
      'p2-1 第二编/第一分编',
      'p2-c1 第二编/第一分编/第一章',
      'p2-c1-1 第二编/第一分编/第一章/第一节',
      'a2 第二编/第一分编/第一章/第一节/第二条',
      'p2-2 第二编/第二分编',
      'p2-c2 第二编/第二分编/第二章',
      'a3 第二编/第二分编/第二章/第三条',
    ]);
  });

  test('上篇 and 下篇 are the parts of a plan, with 中篇 or without', () => {
    const parts = (names: string[]) =>
      outlineIn(
        ['某市规划', ...names.flatMap((name) => [`${name} 内容`, '总量合理。'])].join('\n'),
      );
    expect(parts(['上篇', '下篇'])).toEqual(['p1 上篇', 'p2 下篇']);
    expect(parts(['上编', '中编', '下编'])).toEqual(['p1 上编', 'p2 中编', 'p3 下编']);
  });

  test('articles that start anew in each chapter get its number', () => {
    expect(
      outlineIn('某章程\n第一章 会员\n第一条 甲。\n第二条 乙。\n第二章 机构\n第一条 丙。\n'),
    ).toEqual([
      'c1 第一章',
      'c1-a1 第一章/第一条',
      'c1-a2 第一章/第二条',
      'c2 第二章',
      'c2-a1 第二章/第一条',
    ]);
  });

  test('第X部分 holds chapters or stands in them, as the document has it', () => {
    expect(outlineIn('某规划\n第一部分 总论\n第一章 背景\n第二部分 分论\n第二章 任务\n')).toEqual([
      'c1 第一部分',
      'c1-1 第一部分/第一章',
      'c2 第二部分',
      'c2-2 第二部分/第二章',
    ]);
    expect(outlineIn('某规划\n第一章 总论\n第一部分 背景\n第二部分 形势\n第二章 任务\n')).toEqual([
      'c1 第一章',
      'c1-1 第一章/第一部分',
      'c1-2 第一章/第二部分',
      'c2 第二章',
    ]);
  });
});

describe('第X条 directly before its text', () => {
  test('opens an article where its number is due, whatever character follows', () => {
    const bodies = '为了 中心 规模 所在 的士 和谐 及格 不得 或者 与会 至少 是否'.split(' ');
    const numbers = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三'.split(' ');
    const lines = numbers.map((number, at) => `第${number}条${bodies[at] ?? '本条例'}应当如此。`);
    expect(outlineIn(['某条例', ...lines].join('\n'))).toEqual(
      numbers.map((number, at) => `a${at + 1} 第${number}条`),
    );
  });

  test('opens one below a title, however long and unpointed that is', () => {
    expect(
      outlineIn(
        '某条例\n第一章 人民法院、人民检察院信访事项的受理、办理和督促检查\n第一条信访人可以提出。\n第二条工作机关应当受理。\n',
      ),
    ).toEqual(['c1 第一章', 'a1 第一章/第一条', 'a2 第一章/第二条']);
  });

  test('refers to an article where the article itself comes later', () => {
    const text =
      '某条例\n第一条 甲。\n第二条规定的情形除外。\n第三条、第四条另有规定的，从其规定。\n第二条 乙。\n第三条第二款不适用。\n第三条丙。\n';
    expect(outlineIn(text)).toEqual(['a1 第一条', 'a2 第二条', 'a3 第三条']);
    expect(read(text).clauses.find(({ clauseId }) => clauseId === 'a1')?.text).toContain(
      '第二条规定的情形除外。',
    );
  });

  test('refers to an article at the start of a wrapped line', () => {
    const text = [
      '清州市养犬管理条例',
      '　　第一条为了规范养犬行为，保障公民人身安全，制定本条例，',
      '并按照法律的规定执行，养犬人应当遵守下列规定和本条例的',
      '第二条所列各项要求，不得影响他人正常生活，违反本条例',
      '第三条规定的，由主管部门处罚。',
      '　　第二条养犬人应当办理登记，并且接受主管部门的监督检查，',
      '按时缴纳管理服务费用，所需经费由本级财政予以保障并公布。',
      '　　第三条禁止遗弃犬只，携犬出户的，应当束犬链，并且由成年',
      '人牵领，避让老年人、残疾人、孕妇和儿童，清除排泄物。',
    ].join('\n');
    expect(outlineIn(text)).toEqual(['a1 第一条', 'a2 第二条', 'a3 第三条']);
  });

  test('counts to a thousand and beyond, in figures too', () => {
    expect(
      outlineIn('某法\n第一千零三条 甲。\n第一千零四条乙。\n第一千零五条之一 丙。\n'),
    ).toContain('a1005z1 第一千零五条之一');
    expect(outlineIn('某法\n第1条 甲。\n第２条乙。\n第 三 条　丙。\n')).toEqual([
      'a1 第1条',
      'a2 第2条',
      'a3 第三条',
    ]);
  });
});

describe('marks within a line', () => {
  test('an enumeration within a sentence stays whole, whatever the article before ended with', () => {
    const text = (items: string) =>
      `某办法\n第一条 下列情形：\n${items}第二条 禁止：（一）甲；（二）乙；（三）丙；（四）丁。\n第三条 戊。\n`;
    for (const items of [
      '',
      '（一）子；\n',
      '（一）子；\n（二）丑。\n',
      '（一）子；\n（二）丑；\n（三）寅。\n',
    ]) {
      const outline = outlineIn(text(items));
      expect(outline.filter((line) => line.startsWith('a2'))).toEqual(['a2 第二条']);
      expect(outline).toContain('a3 第三条');
    }
  });

  test('an enumeration that goes on on the next line opens items', () => {
    expect(
      outlineIn('某办法\n第一条 禁止：（一）甲；（二）乙；\n（三）丙。\n第二条 丁。\n'),
    ).toEqual([
      'a1 第一条',
      'a1-1 第一条/（一）',
      'a1-2 第一条/（二）',
      'a1-3 第一条/（三）',
      'a2 第二条',
    ]);
  });

  test('a mark directly behind another opens the first of its run', () => {
    expect(outlineIn('某方案\n一、（一）甲。\n（二）乙。\n二、丙\n（一）1.丁。\n2.戊。\n')).toEqual(
      [
        'c1 一',
        'c1-1 一/（一）',
        'c1-2 一/（二）',
        'c2 二',
        'c2-1 二/（一）',
        'c2-1-1 二/（一）/1',
        'c2-1-2 二/（一）/2',
      ],
    );
    expect(outlineIn('某办法\n第一条 甲。\n第二条（一）项不适用。\n第二条 乙。\n')).toEqual([
      'a1 第一条',
      'a2 第二条',
    ]);
  });

  test('clauses that lost their line breaks are parted again and reported', () => {
    const text = '某方案\n一、任务\n（一）甲。（二）乙。（三）丙。\n（四）丁。\n';
    expect(outlineIn(text)).toEqual([
      'c1 一',
      'c1-1 一/（一）',
      'c1-2 一/（二）',
      'c1-3 一/（三）',
      'c1-4 一/（四）',
    ]);
    expect(read(text).issues.map(({ ruleId }) => ruleId)).toEqual(['mark-in-line', 'mark-in-line']);
  });

  test('a reference in brackets or in quotation marks parts nothing', () => {
    expect(
      outlineIn('某方案\n（一）甲。要求“做好。（二）乙”，并落实（含。（二）丙）。\n（二）丁。\n'),
    ).toEqual(['c1 （一）', 'c2 （二）']);
  });
});

describe('what is laid down in quotation marks', () => {
  test('is text of the decision, however many paragraphs it has', () => {
    const text = [
      '关于修改某条例的决定',
      '一、将第二条修改为：',
      '“第二条 下列情形适用本条例：',
      '“（一）甲；',
      '（二）乙。”',
      '二、增加一条，作为第三条：“第三条 “三同时”制度：',
      '（一）丙；',
      '（二）丁。',
      '“第四条 戊。”',
      '三、删去第九条。',
    ].join('\n');
    expect(outlineIn(text)).toEqual(['c1 一', 'c2 二', 'c3 三']);
  });

  test('is not taken to go on where the quotation is never closed', () => {
    expect(outlineIn('某决定\n一、修改为：\n“第二条 甲。\n二、乙。\n三、丙。\n')).toEqual([
      'c1 一',
      'c2 二',
      'c3 三',
    ]);
  });
});

describe('lists below labels', () => {
  test('items stand below the bullet that announces them', () => {
    expect(
      outlineIn(
        '某行动\n一、行动\n（一）合理膳食\n——个人：\n1.甲。\n2.乙。\n——政府：\n1.丙。\n2.丁。\n（二）全民健身\n',
      ),
    ).toEqual([
      'c1 一',
      'c1-1 一/（一）',
      'c1-1-b1 一/（一）/—1',
      'c1-1-b1-1 一/（一）/—1/1',
      'c1-1-b1-2 一/（一）/—1/2',
      'c1-1-b2 一/（一）/—2',
      'c1-1-b2-1 一/（一）/—2/1',
      'c1-1-b2-2 一/（一）/—2/2',
      'c1-2 一/（二）',
    ]);
  });

  test('a second list of an article stands below the paragraph that announces it', () => {
    expect(
      outlineIn(
        '某解释\n第一条 有下列情形的，定罪：\n（一）甲的；\n（二）乙的。\n有下列情形之一的，加重：\n（一）丙的；\n（二）丁的。\n前两款不重复适用。\n第二条 戊。\n',
      ),
    ).toEqual([
      'a1 第一条',
      'a1-1 第一条/（一）',
      'a1-2 第一条/（二）',
      'a1-cont1 第一条/续1',
      'a1-cont1-1 第一条/续1/（一）',
      'a1-cont1-2 第一条/续1/（二）',
      'a1-cont2 第一条/续2',
      'a2 第二条',
    ]);
  });
});

describe('marks in other dress', () => {
  const oneList = (marks: string[]) =>
    outlineIn(
      ['某方案', '一、任务', ...marks.map((mark) => `${mark}做好工作。`), '二、保障', ''].join(
        '\n',
      ),
    );

  test.each([
    ['（一)|（二)|(三）|（四）、', '（一） （二） （三） （四）'],
    ['㈠|㈡|㈢', '（一） （二） （三）'],
    ['一）|二）|三）', '一） 二） 三）'],
    ['1．|2、|3.', '1 2 3'],
    ['⒈|⒉|⒊', '1 2 3'],
    ['1:|2：|3，', '1 2 3'],
    ['⑴|⑵|⑶', '（1） （2） （3）'],
    ['①|②|③', '① ② ③'],
    ['1)|2）|3)', '1） 2） 3）'],
    ['A.|B.|C.', 'A B C'],
    ['a)|b)|c）', 'a） b） c）'],
    ['(a)|(b)|（c）', '（a） （b） （c）'],
    ['Ⅰ.|Ⅱ.|Ⅲ.', 'Ⅰ Ⅱ Ⅲ'],
    ['i.|ii.|iii.|iv.', 'i ii iii iv'],
    ['I. |II. |III. |IV. |V. ', 'I II III IV V'],
    ['甲、|乙、|丙、', '甲 乙 丙'],
    ['\u200b（一）|\u200b（\u200b二）|\u2060（三）', '（一） （二） （三）'],
    ['（一）\t|　　（二）　|（ 三 ）', '（一） （二） （三）'],
  ])('%s', (printed, labels) => {
    const marks = printed.split('|');
    expect(oneList(marks)).toEqual([
      'c1 一',
      ...labels.split(' ').map((label, at) => `c1-${at + 1} 一/${label}`),
      'c2 二',
    ]);
  });

  test('a tab behind a mark sets a clause, one between cells a table', () => {
    expect(
      outlineIn(
        '某方案\n一、\t任务\n（一）\t甲\n（二）\t乙\n1.\t丙\n序号\t事项\n1\t丁\n二、\t保障\n三、\t附则\n',
      ),
    ).toEqual([
      'c1 一',
      'c1-1 一/（一）',
      'c1-2 一/（二）',
      'c1-2-1 一/（二）/1',
      'c1-2-table1 一/（二）/表1',
      'c2 二',
      'c3 三',
    ]);
  });

  test('odd marks stand below what they are opened in, also where one stands alone', () => {
    expect(
      outlineIn(
        '某规范\nⅠ. 总则\nA. 甲\n1. 乙。\na. 丙。\nb. 丁。\nB. 戊\nⅡ. 分则\nA. 己\n1. 庚。\n',
      ),
    ).toEqual([
      'c1 Ⅰ',
      'c1-1 Ⅰ/A',
      'c1-1-1 Ⅰ/A/1',
      'c1-1-1-1 Ⅰ/A/1/a',
      'c1-1-1-2 Ⅰ/A/1/b',
      'c1-2 Ⅰ/B',
      'c2 Ⅱ',
      'c2-1 Ⅱ/A',
      'c2-1-1 Ⅱ/A/1',
    ]);
  });

  test('numbers beyond ten and twenty', () => {
    const numbers =
      '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二';
    const labels = numbers.split(' ');
    expect(outlineIn(`某方案\n${labels.map((label) => `${label}、甲。`).join('\n')}`)).toEqual(
      labels.map((label, at) => `c${at + 1} ${label}`),
    );
  });

  test('words that only look like marks open nothing', () => {
    const text =
      '某方案\n一、任务\n————————\n■■■■\n其一，统一认识。\n其二，形成合力。\n一、二级医院达标。\n甲、乙两类分开管理。\nA、B两类企业分开管理。\n第一，做好宣传。\n二、保障\n';
    expect(outlineIn(text)).toEqual(['c1 一', 'c2 二']);
  });

  test('what looks like the first of a list is one only where the list goes on', () => {
    expect(outlineIn('某条例\n第一条 甲。\n一、二级医院达标。\n第二条 乙。\n')).toEqual([
      'a1 第一条',
      'a2 第二条',
    ]);
    expect(outlineIn('某条例\n第一条 甲：\n一、二级医院达标。\n二、三级医院示范。\n')).toHaveLength(
      3,
    );
  });

  test('1. may stand above （一） where the document turns them', () => {
    expect(
      outlineIn('某规范\n1.总则\n（一）甲。\n（二）乙。\n2.分则\n（一）丙。\n（1）丁。\n3.附则\n'),
    ).toEqual([
      'c1 1',
      'c1-1 1/（一）',
      'c1-2 1/（二）',
      'c2 2',
      'c2-1 2/（一）',
      'c2-1-1 2/（一）/（1）',
      'c3 3',
    ]);
  });
});

describe('contents', () => {
  test('titles that each come again are contents, with a heading or without', () => {
    const body = '一、总体要求\n甲。\n二、重点任务\n乙。\n三、保障措施\n丙。\n';
    for (const head of ['', '目  次\n']) {
      const policy = read(`某方案\n${head}一、总体要求\n二、重点任务\n三、保障措施\n${body}`);
      expect(policy.clauses.map(({ clauseId }) => clauseId)).toEqual(['front', 'c1', 'c2', 'c3']);
      expect(policy.furniture.map(({ text }) => text)).toContain('二、重点任务');
    }
  });

  test('chapters broken behind their mark are found again', () => {
    const policy = read(
      '某条例\n第一章 总则\n第二章 附则\n第一章\n总则\n第一条 甲。\n第二章\n附则\n第二条 乙。\n',
    );
    expect(policy.clauses.map(({ clauseId }) => clauseId)).toEqual([
      'front',
      'c1',
      'a1',
      'c2',
      'a2',
    ]);
  });

  test('headings that follow each other and come once are clauses', () => {
    expect(outlineIn('某方案\n一、甲\n（一）乙\n（二）丙\n二、丁\n')).toHaveLength(4);
  });
});

describe('a number that reads like a decimal', () => {
  test('is the mark of an item between its neighbours', () => {
    expect(
      outlineIn(
        '某市方案\n一、人才\n9.领军项目。选一批。\n10.344工程。选一批。\n11.院士项目。选一批。\n',
      ),
    ).toEqual(['c1 一', 'c1-9 一/9', 'c1-10 一/10', 'c1-11 一/11']);
    expect(
      outlineIn('某市办法\n（一）发给津贴：\n1.80周岁以上的；\n2.65周岁以上的孤寡人员。\n'),
    ).toEqual(['c1 （一）', 'c1-1 （一）/1', 'c1-2 （一）/2']);
  });

  test('stays a decimal where a line was broken, or the neighbours do not ask for it', () => {
    const wrapped = '某市方案\n一、目标\n1.服务。力争\n2.5倍于往年。\n2.保障。\n';
    expect(outlineIn(wrapped)).toEqual(['c1 一', 'c1-1 一/1', 'c1-2 一/2']);
    const alone = '某市方案\n一、目标\n1.服务。\n3.5%以上。\n2.保障。\n';
    expect(outlineIn(alone)).toEqual(['c1 一', 'c1-1 一/1', 'c1-2 一/2']);
  });
});

test('a last section about itself keeps the sentence that closings have elsewhere', () => {
  const outline = (heading: string) =>
    outlineIn(`某县方案\n一、种树\n种树百株。\n二、${heading}\n本方案自2023年5月1日起施行。\n`);
  expect(outline('附则')).toEqual(['c1 一', 'c2 二']);
  expect(outline('加强领导')).toEqual(['c1 一', 'c2 二', 'closing closing']);
});

test('第三条、 opens an article, and is none where it names others', () => {
  expect(
    outlineIn(
      '某市停车办法\n第一条、为加强管理，制定本办法。\n第二条、本办法适用于本市。\n第三条、违反\n第二条、第一条规定的，处罚款。\n',
    ),
  ).toEqual(['a1 第一条', 'a2 第二条', 'a3 第三条']);
});

describe('一是, 二是', () => {
  test('open clauses where they begin paragraphs, with ids of their own beside 1., 2.', () => {
    expect(
      outlineIn(
        '某市方案\n一、保障\n一是加强领导。\n二是落实责任。\n1.宣传。\n一是上墙。\n二是入户。\n2.督导。\n',
      ),
    ).toEqual([
      'c1 一',
      'c1-s1 一/一是',
      'c1-s2 一/二是',
      'c1-1 一/1',
      'c1-1-s1 一/1/一是',
      'c1-1-s2 一/1/二是',
      'c1-2 一/2',
    ]);
  });

  test('are words of the paragraph where a line is only wrapped before them', () => {
    const sentence = '各县区要把基层卫生工作摆在突出位置加强组织领导和统筹协调';
    const wrapped = [
      '某市方案',
      '一、保障措施',
      ...`　　${sentence.repeat(6)}`.match(/.{20}/gu)!,
      '要求和安排落到实处，重点做到以下两个方面：',
      '一是组织领导到位，成立工作专班负责推进；',
      '二是经费保障到位，足额安排各项补助资金；',
      ...sentence.repeat(6).match(/.{20}/gu)!,
    ];
    expect(outlineIn(wrapped.join('\n'))).toEqual(['c1 一']);
  });

  test('go on in the paragraph that one of them opened', () => {
    expect(outlineIn('某市方案\n一、保障\n一是加强领导。\n二是落实责任；三是强化考核。\n')).toEqual(
      ['c1 一', 'c1-s1 一/一是', 'c1-s2 一/二是'],
    );
  });

  test.each([
    '一、保障\n要做到三点：一是加强领导；二是落实责任；三是强化考核。\n',
    '一、保障\n一是加强领导；二是落实责任；三是强化考核。\n',
    '一、保障\n要做到：一是加强领导。\n二是落实责任。\n',
  ])('stay in the sentence that they belong to: %s', (text) => {
    expect(outlineIn(`某市方案\n${text}二、附则\n本方案由某局解释。\n`)).toEqual([
      'c1 一',
      'c2 二',
    ]);
  });
});

test('articles below a paragraph that has no number are read', () => {
  const { clauses } = read(readFileSync('tests/fixtures/letters.txt', 'utf8'));
  expect(clauses.some(({ path }) => path[0]!.startsWith('续') && path.at(-1) === '第一条')).toBe(
    true,
  );
});
