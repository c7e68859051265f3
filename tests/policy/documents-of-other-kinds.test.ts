import { expect, test } from 'vitest';
import { outlineIn, read } from './read.ts';

const kindOf = (text: string, line: string) =>
  read(text).clauses.find((clause) => clause.text.includes(line))?.kind;

test('a report to a congress: when and where, and by whom, stands in the front', () => {
  const text = `清州县2024年政府工作报告
——2024年1月18日在清州县第十八届人民代表大会第三次会议上
县长　李某某

各位代表：
现在，我代表县人民政府，向大会报告工作。
一、2023年工作回顾
——产业发展提质增效。新签约项目32个。
——城乡面貌明显改善。完成投资12亿元。
`;
  const { meta } = read(text);
  expect(meta).toMatchObject({ signedOn: '2024-01-18', addressees: ['各位代表'] });
  expect(meta.title).toBe('清州县2024年政府工作报告');
  expect(kindOf(text, '第三次会议上')).toBe('front');
  expect(kindOf(text, '县长')).toBe('front');
  expect(outlineIn(text)).toEqual(['c1 一', 'c1-b1 一/—1', 'c1-b2 一/—2']);
  // Another list that opens a text stays one.
  expect(outlineIn('清州县方案\n——坚持统筹。全县一盘棋。\n——坚持创新。\n')).toEqual([
    'b1 —1',
    'b2 —2',
  ]);
});

test('an announcement that promulgates a statute is called what the statute is', () => {
  const announced = (body: string) =>
    read(`清州市人民代表大会常务委员会公告
第12号

《清州市生活垃圾分类管理条例》已由清州市第十七届人民代表大会常务委员会第八次会议通过，现予公布，自2024年1月1日起施行。

清州市人民代表大会常务委员会
2023年12月6日
${body}`).meta;
  const body = `
清州市生活垃圾分类管理条例

第一章　总则
第一条　为了加强生活垃圾分类管理，制定本条例。
第二条　本条例自2024年1月1日起施行。
`;
  expect(announced(body)).toMatchObject({
    title: '清州市生活垃圾分类管理条例',
    docNumber: '清州市人民代表大会常务委员会公告第12号',
    issuer: '清州市人民代表大会常务委员会',
    signedOn: '2023-12-06',
  });
  expect(announced('').title).toBe('清州市人民代表大会常务委员会公告');
});

test.each([
  ['（清财采〔2023〕11号，2023年7月5日印发）', '清财采〔2023〕11号', '2023-07-05'],
  ['(清财采〔2023〕11号2023年7月5日)', '清财采〔2023〕11号', '2023-07-05'],
  ['（2023年7月5日　清财采〔2023〕11号）', '清财采〔2023〕11号', '2023-07-05'],
  ['（与清财采〔2023〕11号同时印发）', null, null],
])('number and date in brackets below the title: %s', (line, docNumber, signedOn) => {
  const { meta } = read(`清州市网上商城管理办法\n${line}\n第一条　甲。\n第二条　乙。\n`);
  expect(meta).toMatchObject({ title: '清州市网上商城管理办法', docNumber, signedOn });
});

test('what an organ decides is not among those it tells', () => {
  const { meta } = read(`清州省人民政府
关于张某等同志任免职务的通知

各市人民政府，省政府各部门：
省人民政府决定：
任命：
张某为省教育厅副厅长；
免去：
王某的省教育厅副厅长职务。
`);
  expect(meta.addressees).toEqual(['各市人民政府', '省政府各部门']);
});

test('places and numbers that are not told: ××市, ×教联', () => {
  const { meta, clauses } = read(`市教育局 市财政局
关于做好学校食品安全工作的通知
×教联〔2024〕15 号

各县教育局、财政局：
一、压实责任
落实责任。
二、严格管理
每餐不少于1名校领导。

××市教育局　　××市财政局
XX市市场监督管理局
2024年8月20日
`);
  expect(meta).toMatchObject({
    docNumber: '×教联〔2024〕15号',
    issuer: '××市教育局、××市财政局、XX市市场监督管理局',
  });
  expect(clauses.at(-1)?.kind).toBe('closing');
});

test('a title over two lines may end in 起草说明', () => {
  const { meta } = read(
    '清州市城市管理局\n关于《清州市广告管理规定（征求意见稿）》的起草说明\n\n一、必要性\n现行规定陈旧。\n二、内容\n共6章。\n',
  );
  expect(meta.title).toBe('清州市城市管理局关于《清州市广告管理规定（征求意见稿）》的起草说明');
});

test('who carries out what stands above closes a document, but not all that a section says', () => {
  const last = (end: string) =>
    read(`清州市方案\n一、任务\n建设10个。\n二、${end}\n`).clauses.at(-1)!.kind;
  expect(last('保障措施\n以上任务由市政府办公室统筹，各部门落实。')).toBe('part');
  expect(last('保障措施\n加强督查。\n以上任务由市政府办公室统筹，各部门落实。')).toBe('closing');
});

test('a scheme of decimals goes on before Roman numerals and quotation marks', () => {
  expect(
    outlineIn(
      '清州县预案\n1 总则\n1.1 目的\n1.2 范围\n2 响应\n2.1 Ⅰ级响应\n2.2Ⅱ级响应\n2.3 ‘三断’处置\n',
    ),
  ).toEqual(['c1 1', 'c1-1 1/1.1', 'c1-2 1/1.2', 'c2 2', 'c2-1 2/2.1', 'c2-2 2/2.2', 'c2-3 2/2.3']);
});

test('a draft that is an attachment has none of its own', () => {
  const { meta } = read('附件：\n\n清州市若干措施\n（征求意见稿）\n\n一、甲。\n二、乙。\n');
  expect(meta).toMatchObject({ title: '清州市若干措施', status: '征求意见稿', attachments: [] });
});

test('organs that sign side by side, each with its date', () => {
  const { meta, clauses } = read(
    '关于提高补助标准的通知\n\n各区民政局、财政局：\n一、标准\n每人每月提高50元。\n二、时间\n自明年起执行。\n\n清州市民政局 2024年1月5日\t清州市财政局 2024年1月5日\n',
  );
  expect(meta).toMatchObject({ issuer: '清州市民政局、清州市财政局', signedOn: '2024-01-05' });
  expect(clauses.at(-1)?.kind).toBe('closing');
});

test.each([
  ['一、目标\n床位达到800[1]张。\n二、保障\n加强领导。\n[1]指养老机构床位。', 'c1 c2'],
  ['一、目标\n床位达到800张。\n[1]建设床位。\n[2]培训人员。', 'c1 c1-1 c1-2'],
])('the sign of a note is no number of a clause: %s', (body, ids) => {
  const { clauses } = read(`清州市方案\n${body}\n`);
  expect(
    clauses
      .slice(1)
      .map(({ clauseId }) => clauseId)
      .join(' '),
  ).toBe(ids);
});

test('a scheme of decimals whose first level stands without a gap', () => {
  expect(
    outlineIn(
      '清州市预案\n1总则\n1.1编制目的\n科学应对。\n1.2编制依据\n3个月以上\n2组织体系\n2.1指挥机构\n3附则\n每3年修订1次。\n',
    ),
  ).toEqual(['c1 1', 'c1-1 1/1.1', 'c1-2 1/1.2', 'c2 2', 'c2-1 2/2.1', 'c3 3']);
});

test('附件： at the very end is no attachment', () => {
  const { clauses } = read(
    '关于做好招生工作的通知\n\n各县教育局：\n一、甲。\n二、乙。\n\n清州市教育局\n2024年5月29日\n附件：\n',
  );
  expect(clauses.at(-1)).toMatchObject({ kind: 'closing' });
});

test.each([
  ['清州市财政局关于公布目录的公告（2024年第3号）', '2024年第3号'],
  ['清州市财政局关于公布目录的通告(第3号)', '第3号'],
  ['清州市财政局关于公布目录的通知（第3号）', null],
])('the number behind a title: %s', (title, docNumber) => {
  const { meta } = read(`${title}\n\n一、甲。\n二、乙。\n`);
  expect(meta).toMatchObject({ title, docNumber, issuer: '清州市财政局' });
});
