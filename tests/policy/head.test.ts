import { describe, expect, test } from 'vitest';
import { readAttachments } from '../../src/policy/head/attachments.ts';
import { citesOf } from '../../src/policy/head/cites.ts';
import { readColophon } from '../../src/policy/head/colophon.ts';
import { personsIn, takeElements } from '../../src/policy/head/elements.ts';
import { readFoot } from '../../src/policy/head/foot.ts';
import { issuerInTitle, issuerOf, letterheadNames } from '../../src/policy/head/issuer.ts';
import { readNotes } from '../../src/policy/head/notes.ts';
import { roleOf } from '../../src/policy/head/roles.ts';
import { findSignature } from '../../src/policy/head/signature.ts';
import {
  endsAsTitle,
  numberBehindTitle,
  titleEnd,
  titleText,
} from '../../src/policy/head/title.ts';
import { readValidity } from '../../src/policy/head/validity.ts';
import { makeClause } from '../make-clause.ts';

const words = (list: string) => list.split(' ');
/** The same with brackets and signs in half width, as many documents are typed. */
const narrow = (text: string) => text.replace(/[（）：；，．]/gu, (sign) => sign.normalize('NFKC'));
const clauses = (...texts: string[]) => texts.map((text) => makeClause({ text }));

describe('elements of the head', () => {
  /** kind=value, joined; what is left behind a bar. */
  const said = (line: string) => {
    const { elements, rest } = takeElements(line);
    return `${elements.map(({ kind, value }) => `${kind}=${value}`).join(' ')}|${rest}`;
  };

  test.each([
    ['000123', 'copyNumber=000123|'],
    ['份号：12', 'copyNumber=12|'],
    ['编号：No.000123', 'copyNumber=000123|'],
    ['№000123', 'copyNumber=000123|'],
    ['12345', '|12345'],
    ['绝密', 'securityLevel=绝密|'],
    ['机密★', 'securityLevel=机密|'],
    ['密级：秘密', 'securityLevel=秘密|'],
    ['秘密★5年', 'securityLevel=秘密 secrecyPeriod=5年|'],
    ['绝密☆长期', 'securityLevel=绝密 secrecyPeriod=长期|'],
    ['机密*六个月', 'securityLevel=机密 secrecyPeriod=六个月|'],
    ['★永久', 'secrecyPeriod=永久|'],
    ['保密期限：30日', 'secrecyPeriod=30日|'],
    ...words('特提 特急 加急 平急 急件 紧急').flatMap((urgency): [string, string][] => [
      [urgency, `urgency=${urgency}|`],
      [`紧急程度：${urgency}`, `urgency=${urgency}|`],
      [`等级：${urgency}·明电`, `urgency=${urgency}|`],
      [`缓急：${urgency}密电`, `urgency=${urgency}|`],
    ]),
    ...words(
      '主动公开 依申请公开 部分公开 删减后公开 免予公开 不予公开 予以公开 不公开 公开 公开发布 此件主动公开 本件公开发布 本文依申请公开',
    ).flatMap((publicity): [string, string][] => [
      [`（${publicity}）`, `publicity=${publicity}|`],
      [`公开方式：${publicity}`, `publicity=${publicity}|`],
      [`政府信息公开选项：${publicity}`, `publicity=${publicity}|`],
    ]),
    ['信息公开属性：主动公开', 'publicity=主动公开|'],
    ['公开类别：主动公开', 'publicity=主动公开|'],
    ['公开形式：主动公开', 'publicity=主动公开|'],
    ['ZJDC00-2022-0001', 'registryNumber=ZJDC00-2022-0001|'],
    ['规范性文件统一编号：QZCR—2022—01001', 'registryNumber=QZCR—2022—01001|'],
    ['登记号：ABCD-2022-001', 'registryNumber=ABCD-2022-001|'],
    ['登记编号：ABCD－2022－001', 'registryNumber=ABCD－2022－001|'],
    ['ABCD–2022–001', 'registryNumber=ABCD–2022–001|'],
    ['清政办发〔2024〕3号', 'docNumber=清政办发〔2024〕3号|'],
    ['清政办发[2024]第3号', 'docNumber=清政办发[2024]第3号|'],
    ['清政办发（1998）3号', 'docNumber=清政办发（1998）3号|'],
    ...[...'﹝【［〈('].map((bracket): [string, string] => {
      const number = `清政发${bracket}2024${'﹞】］〉)'['﹝【［〈('.indexOf(bracket)]}3号`;
      return [number, `docNumber=${number}|`];
    }),
    ['清 政 发 〔2024〕 3 号', 'docNumber=清政发〔2024〕3号|'],
    ['发文字号：清政发〔2024〕3号', 'docNumber=清政发〔2024〕3号|'],
    ['文号：清政发〔2024〕3号', 'docNumber=清政发〔2024〕3号|'],
    ['〔2024〕3号', 'docNumber=〔2024〕3号|'],
    ['清州市人民政府令第12号', 'docNumber=清州市人民政府令第12号|'],
    ['清州市人民政府令（第一百二十号）', 'docNumber=清州市人民政府令（第一百二十号）|'],
    ['清州市财政局公告2024年第3号', 'docNumber=清州市财政局公告2024年第3号|'],
    ['清州市公安局通告（2024第3号）', 'docNumber=清州市公安局通告（2024第3号）|'],
    ['第12号', 'serialNumber=第12号|'],
    ['（2024年第三号）', 'serialNumber=2024年第三号|'],
    ['第5期', 'serialNumber=第5期|'],
    ['总第105期', 'serialNumber=总第105期|'],
    ['共印50份', 'count=共印50份|'],
    ['（共12页）', 'count=（共12页）|'],
    ['签发人：张三　李四', 'signer=张三 signer=李四|'],
    ['签发人：张　三', 'signer=张三|'],
    ['会签人：张三', 'signer=张三|'],
    ['会签：张三', 'signer=张三|'],
    ['签批盖章：张三', 'signer=张三|'],
    ['签批：××', 'signer=××|'],
    ['签发：阿不都·热合曼', 'signer=阿不都·热合曼|'],
    ['签发人：请市政府办公室审核后签发', '|签发人：请市政府办公室审核后签发'],
    [
      '不公开　清办函〔2024〕3号　签发人：张三',
      'signer=张三 publicity=不公开 docNumber=清办函〔2024〕3号|',
    ],
    ...words('主动公开 依申请公开 不予公开 不公开').map((glued): [string, string] => [
      `${glued}清政发〔2024〕3号`,
      `publicity=${glued} docNumber=清政发〔2024〕3号|`,
    ]),
    ...words('特提 特急 加急 平急').map((glued): [string, string] => [
      `${glued}清政发〔2024〕3号`,
      `urgency=${glued} docNumber=清政发〔2024〕3号|`,
    ]),
    ['清州市人民政府文件　清政发〔2024〕3号', 'docNumber=清政发〔2024〕3号|清州市人民政府文件'],
    ['加急　清州市财政局文件　第3期', 'urgency=加急 serialNumber=第3期|清州市财政局文件'],
    ['清政发〔3024〕3号', '|清政发〔3024〕3号'],
    ['各县财政局：', '|各县财政局：'],
    ['份号1', 'copyNumber=1|'],
    ['份号：No123', 'copyNumber=123|'],
    ['编号NO.000123', 'copyNumber=000123|'],
    ['0001234', '|0001234'],
    ['密级绝密', 'securityLevel=绝密|'],
    ['密级：绝密★30年', 'securityLevel=绝密 secrecyPeriod=30年|'],
    ['绝密☆', 'securityLevel=绝密|'],
    ['绝密*', 'securityLevel=绝密|'],
    ['☆100日', 'secrecyPeriod=100日|'],
    ['*一年', 'secrecyPeriod=一年|'],
    ['保密期限三十年', 'secrecyPeriod=三十年|'],
    ['★3月', 'secrecyPeriod=3月|'],
    ['★1000日', '|★1000日'],
    ['★二十一年', 'secrecyPeriod=二十一年|'],
    ['★二十一二年', '|★二十一二年'],
    ['缓急程度：特急', 'urgency=特急|'],
    ...[...'·•．.'].map((dot): [string, string] => [`特急${dot}密电`, 'urgency=特急|']),
    ['特急明电', 'urgency=特急|'],
    ['公开类别公开', 'publicity=公开|'],
    ['政府公开方式：公开', 'publicity=公开|'],
    ...[...'-—－–‐−'].map((dash): [string, string] => [
      `统一编号：AB${dash}2022${dash}001`,
      `registryNumber=AB${dash}2022${dash}001|`,
    ]),
    ['编号：ABC2-2022-1001', 'registryNumber=ABC2-2022-1001|'],
    ['A-2022-001', '|A-2022-001'],
    ['AB-22-001', '|AB-22-001'],
    ['AB-2022-01', '|AB-2022-01'],
    ['字号：清政发〔2024〕3号', 'docNumber=清政发〔2024〕3号|'],
    ['编号：Qzf〔1999〕12345号', 'docNumber=Qzf〔1999〕12345号|'],
    [`${'清'.repeat(20)}〔2024〕3号`, `docNumber=${'清'.repeat(20)}〔2024〕3号|`],
    [`${'清'.repeat(21)}〔2024〕3号`, `|${'清'.repeat(21)}〔2024〕3号`],
    ['清政发　〔 2024 〕　第 3 号', 'docNumber=清政发〔2024〕第3号|'],
    ['〔1998〕第12345号', 'docNumber=〔1998〕第12345号|'],
    ['发文字号：某市令第12号', 'docNumber=某市令第12号|'],
    ['文号：某市令第12号', 'docNumber=某市令第12号|'],
    ['市令第12号', '|市令第12号'],
    ['某市令12号', 'docNumber=某市令12号|'],
    ['某市公告1998第12345号', 'docNumber=某市公告1998第12345号|'],
    ['市公告2024年3号', '|市公告2024年3号'],
    ['某市公告2024年3号', 'docNumber=某市公告2024年3号|'],
    ['某市公告3024年3号', '|某市公告3024年3号'],
    ['1998年第三期', 'serialNumber=1998年第三期|'],
    ['2024第3号', 'serialNumber=2024第3号|'],
    ['（第3号）', 'serialNumber=第3号|'],
    ['共5份', 'count=共5份|'],
    ['会签人：张三', 'signer=张三|'],
    ['签发：张三', 'signer=张三|'],
    ...['张', '张三李四王五赵'].map((name): [string, string] => [
      `签发人：${name}`,
      `|签发人：${name}`,
    ]),
    ['签发人：张三李四王五', 'signer=张三李四王五|'],
    ['签发人：热·合·曼', 'signer=热·合·曼|'],
    ...words('×× xx XX ** 某某 ××××').map((name): [string, string] => [
      `签发人：${name}`,
      `signer=${name}|`,
    ]),
    ['签发人：×', '|签发人：×'],
    ['签发人：×××××', '|签发人：×××××'],
    ['特急说明编号', '|特急说明编号'],
    ['不公开会议记录12号', '|不公开会议记录12号'],
    ['甲　共5份　第3号', 'serialNumber=第3号 count=共5份|甲'],
    ['第3号　甲　共 印 5 份', 'serialNumber=第3号 count=共印5份|甲'],
    [`第3号　${'甲'.repeat(116)}`, `serialNumber=第3号|${'甲'.repeat(116)}`],
    [`第3号　${'甲'.repeat(117)}`, `|第3号　${'甲'.repeat(117)}`],
  ])('%s', (line, expected) => {
    expect(said(line)).toBe(expected);
    expect(said(narrow(line)).normalize('NFKC')).toBe(expected.normalize('NFKC'));
  });

  test('persons are names and nothing besides', () => {
    expect(personsIn('张三、李 四　某某')).toEqual(['张三', '李四', '某某']);
    expect(personsIn('张三同志于今天签发')).toEqual([]);
  });
});

describe('a line by itself is', () => {
  test.each([
    ['清政发〔2024〕3号', 'elements'],
    ['2024年3月5日', 'date'],
    ['（2024年3月5日）', 'date'],
    ['清州市人民政府2024年3月5日', 'text'],
    ['（2004年8月28日清州市人民代表大会常务委员会通过）', 'note'],
    ['2019年4月23日修订', 'note'],
    ['（2019年4月23日修正）', 'note'],
    ['（2019年4月23日清州市人民政府令第2号公布）', 'note'],
    ['2019年4月23日市政府发布', 'note'],
    ['2019年4月23日起施行', 'note'],
    ['2019年4月23日省政府批准', 'note'],
    ['2019年4月23日废止', 'note'],
    ['2019年4月23日批准设立的机构', 'text'],
    ['（征求意见稿）', 'status'],
    ['〔修订草案〕', 'status'],
    ['试行', 'status'],
    ['（暂行）', 'status'],
    ['（试用）', 'status'],
    ['（修正稿）', 'status'],
    ['关于修订稿', 'text'],
    ['附件', 'label'],
    ['附件1：', 'label'],
    ['（附表二）', 'label'],
    ['附录3-1', 'label'],
    ['目 录', 'label'],
    ['附件：1.清单', 'annexList'],
    ['附　件：清单', 'annexList'],
    ['清州市人民政府文件', 'letterhead'],
    ['文件', 'letterhead'],
    ['关于印发文件', 'text'],
    ['有关文件', 'text'],
    ['清州市，文件', 'text'],
    ['清州市人民政府令', 'order'],
    ['令', 'text'],
    ['各县（市、区）人民政府：', 'addressees'],
    ['现将方案印发给你们，请认真贯彻执行。', 'transmittal'],
    ...words('印发 转发 下发 批转 发布 公布').flatMap((sent): [string, string][] => [
      [`《办法》${sent}给你们，请遵照执行。`, 'transmittal'],
      [`《办法》${sent}你们。`, 'transmittal'],
    ]),
    ...words('印发 公布 发布 转发').flatMap((sent): [string, string][] => [
      [`《办法》已经通过，现予${sent}。`, 'transmittal'],
      [`现将《清州市绿化办法》${sent}如下。`, 'transmittal'],
    ]),
    ...words(
      '政府 委 局 办 部门 单位 机构 处 院 厅 企业 公司 办事处 学校 街道 中心 部 会 区 县 市 站 所 社 者 同志 代表 委员 主席 总理 书记 院士 先生 女士 朋友 市民 组 队 户 人员',
    ).flatMap((name): [string, string][] => [
      [`各有关${name}：`, 'addressees'],
      [`各有关${name}及其他:`, 'addressees'],
    ]),
    ['各县财政局，通知如下：', 'text'],
    ['各县财政局要做好以下工作：', 'text'],
    ['各单位有下列情形的单位：', 'text'],
    ...words(
      '为加强 为了做好 根据省政府 按照省政府 依据省政府 为贯彻省政府 经省政府同意， 现将 近年来 当前 今年 各地 党的',
    ).map((start): [string, string] => [`${start}各有关单位：`, 'text']),
    ['为民服务中心：', 'addressees'],
    ['培育壮大产业', 'text'],
  ])('%s: %s', (text, role) => expect(roleOf(text)).toBe(role));
});

describe('validity', () => {
  const valid = (...texts: string[]) => {
    const { effectiveOn, effectiveUntil } = readValidity(clauses(...texts));
    return `${effectiveOn ?? '-'} ${effectiveUntil ?? '-'}`;
  };
  test.each([
    ['本办法自2024年5月1日起施行。', '2024-05-01 -'],
    ['本办法从2024年5月1日零时起正式实施。', '2024-05-01 -'],
    ['本办法于2024年5月1日开始执行。', '2024-05-01 -'],
    ['本办法自2024年5月1日0时起生效。', '2024-05-01 -'],
    ['本办法自二〇二四年五月一日起试行。', '2024-05-01 -'],
    ['本办法2024年5月1日施行。', '2024-05-01 -'],
    ['自2024年5月1日起施行的办法。', '- -'],
    ['自2024年5月1日起执行《绿化办法》。', '- -'],
    ['《绿化办法》自2024年5月1日起施行。', '- -'],
    ['《绿化办法》已经审议通过，现予公布，自2024年5月1日起施行。', '2024-05-01 -'],
    ['本办法自2024年5月1日起施行，有效期5年。', '2024-05-01 2029-04-30'],
    ['本办法自2024年5月1日起施行，有效期限为两年。', '2024-05-01 2026-04-30'],
    ['本办法自2024年5月1日起施行，有效期为十八个月。', '2024-05-01 2025-10-31'],
    ['本办法自2024年5月1日起施行，有效期是三年。', '2024-05-01 2027-04-30'],
    ['本办法自2024年5月1日起施行，有效期暂定3年。', '2024-05-01 2027-04-30'],
    ['本办法自2024年5月1日起施行，有效期至2026年12月31日。', '2024-05-01 2026-12-31'],
    ['本办法自2024年5月1日起试行，试行期限到2026年12月31日。', '2024-05-01 2026-12-31'],
    ['本办法自2024年5月1日起施行至2026年12月31日。', '2024-05-01 2026-12-31'],
    ['有效期自2024年5月1日至2026年12月31日。', '2024-05-01 2026-12-31'],
    ['本办法执行到2026年12月31日。', '- 2026-12-31'],
    ['本办法自印发之日起施行，有效期5年。', '- -'],
    ['《绿化办法》的有效期延长至2026年12月31日。', '- -'],
    ['证书有效期5年。', '- -'],
    [
      '本办法于2024年5月1日起施行，有效期为自2024年5月1日到2026年4月30日。',
      '2024-05-01 2026-04-30',
    ],
    ['有效期限是从2024年5月1日起到2026年12月31日。', '2024-05-01 2026-12-31'],
    ['有效期限为自2024年5月1日至2026年12月31日。', '2024-05-01 2026-12-31'],
    ...words('施行 实施 执行 试行').flatMap((act): [string, string][] => [
      [`自2024年5月1日起${act}。`, '2024-05-01 -'],
      [`${act}至2026年12月31日。`, '- 2026-12-31'],
      [`${act}期限，到2026年12月31日。`, '- 2026-12-31'],
      [`${act},至2026年12月31日。`, '- 2026-12-31'],
    ]),
    ['本办法有效至2026年12月31日。', '- 2026-12-31'],
    ['贷款有效至2026年12月31日。', '- -'],
    ['有效期内的证书；延期至2026年12月31日。', '- -'],
    [`有效期${'很'.repeat(30)}至2026年12月31日。`, '- 2026-12-31'],
    [`有效期${'很'.repeat(31)}至2026年12月31日。`, '- -'],
    ['有效期《证》至2026年12月31日。', '- -'],
    ['有效期由到会者定，至2026年12月31日。', '- 2026-12-31'],
    ['本办法自2024年5月1日起施行，有效期暂定为3年。', '2024-05-01 2027-04-30'],
    ['本办法自2024年5月1日起施行，有效期6月。', '2024-05-01 2024-10-31'],
    ['本办法自2024年5月1日起施行，有效期十二年。', '2024-05-01 2036-04-30'],
    ...words('现予公布 现将该办法印发 现印发 现公布 现发布 通过').map((own): [string, string] => [
      `《绿化办法》${own}自2024年5月1日起施行。`,
      '2024-05-01 -',
    ]),
    ['本《绿化办法》自2024年5月1日起施行。', '2024-05-01 -'],
    ['原有的《绿化办法》同时废止，自2024年5月1日起施行。', '- -'],
    ['原有的，《绿化办法》同时废止，自2024年5月1日起施行。', '2024-05-01 -'],
    [`${'原'.repeat(16)}《绿化办法》废止，自2024年5月1日起施行。`, '- -'],
    [`${'原'.repeat(17)}《绿化办法》废止，自2024年5月1日起施行。`, '2024-05-01 -'],
    [`${'原'.repeat(17)}《绿化办法》自2024年5月1日起施行。`, '- -'],
    [`${'原'.repeat(17)}《绿化办法》${'很'.repeat(40)}自2024年5月1日起施行。`, '- -'],
    [`${'原'.repeat(17)}《绿化办法》${'很'.repeat(41)}自2024年5月1日起施行。`, '2024-05-01 -'],
  ])('%s', (text, expected) => expect(valid('一、甲。', text)).toBe(expected));

  test('is stated last where it is stated twice', () => {
    expect(valid('本办法自2020年1月1日起施行。', '本办法自2024年5月1日起施行。')).toBe(
      '2024-05-01 -',
    );
  });
  test('of another clause is no period of this one', () => {
    expect(valid('证书有效期5年。', '本办法自2024年5月1日起施行。')).toBe('2024-05-01 -');
  });
});

describe('the colophon', () => {
  test.each([
    ['抄送：省民政厅，市委办公室。', { copiedTo: ['省民政厅', '市委办公室'] }],
    ['抄报：省民政厅；市委办公室', { copiedTo: ['省民政厅', '市委办公室'] }],
    ['分送：省民政厅、市人大（2份）', { copiedTo: ['省民政厅', '市人大（2份）'] }],
    ['主送:省民政厅', { copiedTo: ['省民政厅'] }],
    ['主题词：卫生　改革　通知', { keywords: ['卫生', '改革', '通知'] }],
    ['主题词：卫生△改革', { keywords: ['卫生', '改革'] }],
    ['主题词：这是一句很长的话不是主题词', { keywords: [] }],
    [
      '清州市民政局办公室　2024年3月6日印发',
      { printer: '清州市民政局办公室', printedOn: '2024-03-06' },
    ],
    [
      '清州市民政局办公室\n2024年3月6日印',
      { printer: '清州市民政局办公室', printedOn: '2024-03-06' },
    ],
    [
      '清州市民政局办公室　2024年3月6日印制',
      { printer: '清州市民政局办公室', printedOn: '2024-03-06' },
    ],
    [
      '清州市民政局办公室　2024年3月6日印发（共印50份）',
      { printer: '清州市民政局办公室', printedOn: '2024-03-06' },
    ],
    [
      '清州市民政局办公室\n　\n2024年3月6日印发',
      { printer: '清州市民政局办公室', printedOn: '2024-03-06' },
    ],
    ['清州市民政局办公室　2024年3月6日', { printer: null, printedOn: null }],
    ...words('印发共印50份 印(共印50份) 印制（共50份）').map((printed): [string, object] => [
      `清州市民政局办公室　2024年3月6日${printed}`,
      { printer: '清州市民政局办公室', printedOn: '2024-03-06' },
    ]),
    ['清州市民政局办公室　2024年3月6日 印 发 ', { printer: '清州市民政局办公室' }],
    ['主题词:卫生,改革；通知;决定、，命令 ', { keywords: words('卫生 改革 通知 决定 命令') }],
    [`主题词：${'很'.repeat(8)} 改革`, { keywords: ['很'.repeat(8), '改革'] }],
    [`主题词：${'很'.repeat(9)} 改革`, { keywords: [] }],
    ['抄送：省民政厅,市委;市人大。市政协', { copiedTo: words('省民政厅 市委 市人大 市政协') }],
    [
      '抄送：省民政厅，\n市委\n主题词：卫生',
      { copiedTo: ['省民政厅', '市委'], keywords: ['卫生'] },
    ],
    ['抄送：省民政厅，\n其他单位\n2024年3月6日', { copiedTo: ['省民政厅', '其他单位'] }],
    [
      '抄送：省民政厅，\n市委办公室。\n清州市民政局办公室\n2024年3月6日印发',
      { copiedTo: ['省民政厅', '市委办公室'], printer: '清州市民政局办公室' },
    ],
  ])('%s', (text, stated) => expect(readColophon(text)).toMatchObject(stated));
});

describe('the foot', () => {
  test.each([
    ['附件：1.清单\n2.分工表', ['清单', '分工表']],
    ['附件：1.清单 2.分工表', ['清单', '分工表']],
    ['附件：1.清单；2.分工表。', ['清单', '分工表']],
    ['附件：《绿化办法》', ['绿化办法']],
    ['附件1：清单\n附件2：分工表', ['清单', '分工表']],
    ['附件一、清单\n附件二、分工表', ['清单', '分工表']],
    ['附表：指标', ['指标']],
    ...[...'：:.．、'].map((sign): [string, string[]] => [
      `附件1${sign}清单\n附件12${sign}分工表`,
      ['清单', '分工表'],
    ]),
    ...[...'.．、'].map((sign): [string, string[]] => [
      `附件：1${sign}清单 2${sign}分工表\n3${sign}方案`,
      ['清单', '分工表', '方案'],
    ]),
    ['　附件：1.清单；2.分工表;3.方案', ['清单', '分工表', '方案']],
    ['附件：甲，\n1.乙', ['甲，1.乙']],
    ['附件：甲 2.乙', ['甲', '乙']],
    ['附件：1.清单\n（第二版）\n2.分工表', ['清单（第二版）', '分工表']],
    ['附件：1.清单\n表\n2.分工表', ['清单表', '分工表']],
    ['附件：1.任务表\n2024年版\n2.分工表', ['任务表2024年版', '分工表']],
    ['附件：分工表\n（第二版）', ['分工表（第二版）']],
    ...[...'。；;，,'].map((sign): [string, string[]] => [`附件：1.清单${sign}`, ['清单']]),
    ['附件：1.清单\n咨询电话：1', ['清单']],
    ['附：指标', ['指标']],
    [
      '附件：1．关于加强清州市\n绿化工作的清单\n2．分工表',
      ['关于加强清州市绿化工作的清单', '分工表'],
    ],
    ['附件：1.2025年目标', ['2025年目标']],
    ['附件：分工表\n清州市绿化任务书', ['分工表', '清州市绿化任务书']],
    ...words('表 图 单 书 册').map((end): [string, string[]] => [
      `附件：甲${end}\n乙`,
      [`甲${end}`, '乙'],
    ]),
    ['附件：甲\n乙', ['甲乙']],
    ...words('此件 本件 本文 联系人：张某 联　系人 咨询电话：1').map(
      (contact): [string, string[]] => [`附件：清单\n（${contact}`, ['清单']],
    ),
    ['附件：清单\n请认真执行。', ['清单']],
    ['请认真执行', []],
  ])('attachments: %s', (text, names) =>
    expect(readAttachments(text.split('\n')).names).toEqual(names),
  );

  test('without a date only what says whom to ask is a note', () => {
    expect(readFoot(['（印至乡镇）']).note).toBeNull();
    expect(readFoot(['（联系人：张某）']).note).toBe('联系人：张某');
  });

  const SIGNED = ['清州市人民政府', '2024年3月5日'];
  test.each([
    [['（此件公开发布）'], null],
    [['（联系人：张某，电话：1）'], '联系人：张某，电话：1'],
    [['联系单位：市财政局'], '联系单位：市财政局'],
    [['本件：甲', '其他', '(联系人：乙)'], '本件：甲；联系人：乙'],
    [['请联系人看'], null],
    [['联系电话：1', '咨询电话：2'], '联系电话：1；咨询电话：2'],
    [['（此件发至', '县团级）'], '此件发至县团级'],
    [['（本件不登报）'], '本件不登报'],
    [['本文有效'], '本文有效'],
    [['（印至乡镇）'], '印至乡镇'],
    [['其他'], null],
  ])('note below the date: %s', (lines, note) => {
    const foot = readFoot([...SIGNED, ...lines]);
    expect([foot.note, foot.signature?.organs]).toEqual([note, ['清州市人民政府']]);
  });

  test('a name of an attachment begins on its line', () => {
    expect(readAttachments(['甲', '附件：1.清单', '与名单', '2.表']).starts).toEqual([1, 3]);
  });

  test.each(
    words(
      '主席 总理 委员长 省长 市长 县长 区长 州长 盟长 旗长 镇长 乡长 部长 局长 厅长 署长 主任 行长 院长 检察长 会长 秘书长 代市长',
    ),
  )('a person signs as %s', (office) => {
    for (const line of [`${office}　陈建国`, `${office}：陈建国`, `${office}:陈建国`]) {
      expect(findSignature([line, '2024年5月6日'])).toEqual({
        from: 0,
        to: 2,
        organs: [],
        persons: ['陈建国'],
        date: '2024-05-06',
      });
    }
  });

  test.each([
    [['清州市财政局', '清州市教育局', '2024年5月6日'], [0, 3], '清州市财政局 清州市教育局'],
    [['甲。', '清州市财政局（代章）', '2024年5月6日'], [1, 3], '清州市财政局'],
    [['甲。', '（盖章）', '清州市财政局', '2024年5月6日'], [2, 4], '清州市财政局'],
    [['清州市财政局', '（盖章）', '2024年5月6日'], [0, 3], '清州市财政局'],
    [['清州市财政局　2024年5月6日'], [0, 1], '清州市财政局'],
    [['清州市防汛抗旱', '指挥部办公室', '2024年5月6日'], [0, 3], '清州市防汛抗旱指挥部办公室'],
    [['甲。', '清州市财政局'], [1, 2], '清州市财政局'],
  ])('organs sign on the lines above the date: %j', (lines, [from, to], organs) => {
    const signature = findSignature(lines);
    expect([signature?.from, signature?.to, signature?.organs.join(' ')]).toEqual([
      from,
      to,
      organs,
    ]);
  });
  test('a name may run over three lines, and stand at the right whatever it is', () => {
    const organs = (lines: string[], right = false) =>
      findSignature([...lines, '2024年5月6日'], () => right)?.organs;
    expect(organs(['清州市防汛', '抗旱指挥部', '办公室'])).toEqual(['清州市防汛抗旱指挥部办公室']);
    expect(organs(['清州市', '防汛', '抗旱指挥部', '办公室'])).toBeUndefined();
    for (const name of ['发起人', '很'.repeat(30)]) {
      expect(organs([name], true)).toEqual([name]);
      expect(organs([name])).toBeUndefined();
    }
    for (const name of ['甲乙', '很'.repeat(31), '第2组'])
      expect(organs([name], true)).toBeUndefined();
  });
  test('a date beside words that are no organ signs nothing', () => {
    expect(findSignature(['清州市财政局', '截至2024年5月6日'])).toBeNull();
    expect(findSignature(['市长　陈', '2024年5月6日'])).toBeNull();
    expect(findSignature(['市长　欧阳建国', '2024年5月6日'])?.persons).toEqual(['欧阳建国']);
    expect(findSignature(['市长　欧阳建国庆', '2024年5月6日'])).toBeNull();
    expect(findSignature(['市长　陈国', '2024年5月6日'])?.persons).toEqual(['陈国']);
  });
  test.each([[['甲。', '2024年5月6日']], [['甲。', '乙。']], [[]]])('nobody signs %j', (lines) => {
    expect(findSignature(lines)).toBeNull();
  });
});

describe('notes below the title of a statute', () => {
  test.each([
    [
      '2004年8月28日清州市第五届人民代表大会常务委员会第十次会议通过',
      '清州市人民代表大会常务委员会',
      '2004-08-28',
      null,
    ],
    ['2004年8月28日清州市人大常委会通过', '清州市人大常委会', '2004-08-28', null],
    ['2004年8月28日清州市人大常委会第10次会议通过', '清州市人大常委会', '2004-08-28', null],
    ['2004年8月28日清州市人大常委会10届2次会议通过', '清州市人大常委会', '2004-08-28', null],
    ['2004年8月28日清州市人大常务委员会通过', '清州市人大常务委员会', '2004-08-28', null],
    ['2004年8月28日中华人民共和国国务院发布', '中华人民共和国国务院', '2004-08-28', null],
    ['2004年8月28日财政部令第2号', '财政部', '2004-08-28', '财政部令第2号'],
    ['2004年8月28日财政部、教育部令第2号', '财政部、教育部', '2004-08-28', '财政部、教育部令第2号'],
    ['2004年8月28日在清州市通过', null, '2004-08-28', null],
    ['（2004年8月28日 经 财政部公布）', '财政部', '2004-08-28', null],
    ['2004年8月28日清州市第十五届人民代表大会通过', '清州市人民代表大会', '2004-08-28', null],
    ['财政部令 第 〇二 号', null, null, '财政部令第〇二号'],
    ['2004年8月28日清州市人民代表大会第3次会议通过', '清州市人民代表大会', '2004-08-28', null],
    ['2004年8月28日经清州市人民政府公布', '清州市人民政府', '2004-08-28', null],
    ['2004年8月28日国务院令第412号公布', '国务院', '2004-08-28', '国务院令第412号'],
    ['2004年8月28日财政部公告', '财政部', '2004-08-28', null],
    ['2004年8月28日海关总署发布', '海关总署', '2004-08-28', null],
    ['2004年8月28日国家税务局发布', '国家税务局', '2004-08-28', null],
    ['2004年8月28日国家发展改革委员会发布', '国家发展改革委员会', '2004-08-28', null],
    ['清州市人民政府令第12号', null, null, '清州市人民政府令第12号'],
    ['中华人民共和国主席令第八十号', null, null, '中华人民共和国主席令第八十号'],
    ['财政部2004年8月28日财政〔2004〕3号', null, '2004-08-28', '财政〔2004〕3号'],
  ])('%s', (note, issuer, signedOn, docNumber) => {
    expect(readNotes([note])).toEqual({ issuer, signedOn, docNumber });
  });
  test('date the document by its promulgation, not by an amendment', () => {
    expect(
      readNotes(['2004年8月28日清州市人大常委会通过', '2004年9月1日公布', '2010年1月1日修正公布'])
        .signedOn,
    ).toBe('2004-09-01');
    expect(readNotes(['2004年8月28日通过', '2004年9月1日发布']).signedOn).toBe('2004-09-01');
    for (const amended of ['修订', '修正'])
      expect(readNotes(['2004年8月28日通过', `2010年1月1日${amended}发布`]).signedOn).toBe(
        '2004-08-28',
      );
  });
});

describe('the issuer', () => {
  test.each(words('关于 印发 转发 批转 公布 发布 颁布'))(
    'stands in a title before %s',
    (action) => {
      expect(issuerInTitle(`清州市财政局${action}某办法的通知`)).toEqual(['清州市财政局']);
      expect(issuerInTitle(`清州市财政局等五部门${action}某办法的通知`)).toEqual(['清州市财政局']);
    },
  );
  test('is who signs, else who the title, the order or the letterhead names', () => {
    const signature = { from: 0, to: 1, organs: ['清州市 财政局'], persons: [], date: null };
    const rest = {
      title: '清州市教育局关于甲的通知',
      order: '清州市人民政府令',
      letterhead: ['清州市民政局文件'],
    };
    expect(issuerOf({ signature, ...rest })).toBe('清州市财政局');
    expect(issuerOf({ signature: null, ...rest })).toBe('清州市教育局');
    expect(issuerOf({ signature: null, ...rest, title: '某办法' })).toBe('清州市人民政府');
    expect(issuerOf({ signature: null, ...rest, title: '某办法', order: null })).toBe(
      '清州市民政局',
    );
    expect(issuerOf({ signature: null, title: '某办法', order: null, letterhead: [] })).toBeNull();
  });
  test('of a letterhead may stand over lines', () => {
    expect(letterheadNames(['清州市财政局', '清州市教育局文件'])).toEqual([
      '清州市财政局',
      '清州市教育局',
    ]);
    expect(letterheadNames(['清州市防汛', '抗旱指挥部公告'])).toEqual(['清州市防汛抗旱指挥部']);
    for (const series of ['文件', '公告', '通告'])
      expect(letterheadNames([`清州市财政局${series}`])).toEqual(['清州市财政局']);
    expect(letterheadNames(['甲乙通告'])).toEqual([]);
  });
});

describe('a title', () => {
  test.each([
    '关于甲的通知',
    '某办法（试行）',
    '某规划（2021—2025年）',
    '关于印发《某办法》的通知',
    '市政府印发《某办法》',
    '转发《某意见》',
    '《某办法》',
    '某办法（征求意见稿）',
    '某意见（清政发〔2024〕3号）',
    '道路法',
  ])('ends as %s', (text) => expect(endsAsTitle(text)).toBe(true));
  test.each(['关于甲', '方法', '立法', '司法', '通知（试行', '学习《某办法》', '某事'])(
    'does not end as %s',
    (text) => expect(endsAsTitle(text)).toBe(false),
  );
  test.each([
    [['清州市财政局', '关于甲的通知'], '清州市财政局关于甲的通知'],
    [['清州市财政局', '清州市教育局', '关于甲的通知'], '清州市财政局 清州市教育局关于甲的通知'],
    [['某 办 法', '（征求意见稿）'], '某办法'],
    [['某办法（清政发〔2024〕3号）'], '某办法'],
    [['《某办法》'], '某办法'],
    [['IT all 的通知'], 'IT all的通知'],
  ])('of the lines %j', (lines, title) => expect(titleText(lines)).toBe(title));
  test('may have its number behind it, which that of a document it quotes is not', () => {
    expect(numberBehindTitle(['某办法', '（清政发〔2024〕3号）'])).toBe('清政发〔2024〕3号');
    expect(numberBehindTitle(['转发《某办法》（清政发〔2024〕3号）'])).toBeNull();
    expect(numberBehindTitle(['某办法'])).toBeNull();
  });
});

describe('the lines of a title', () => {
  const end = (...lines: string[]) =>
    titleEnd(
      lines.map((text) => ({ text, role: roleOf(text) })),
      0,
    );
  test.each([
    ['关于甲', '的通知'],
    ['清州市公安局', '通告'],
    ['清州市指挥中心', '规范化建设指引'],
    ['清州市财政局', '（2024年）', '关于甲的通知'],
    ['清州市财政局', '清州市教育局', '关于甲的通知'],
    ['关于完善清州市救助制度', '的指导意见'],
    ['某规划', '（2021—2025年）'],
    ['某规划', '(2021—2025年)'],
    ['某规划', '（2024年版）'],
    ['某规划', '(2024版)'],
    ...words('试行 暂行 试用 修订 修正').map((state) => ['某办法', `（${state}）`]),
    ...words('关于 印发 转发 批转 贯彻 公布 发布 颁布 批准 同意 任免 召开').map((action) => [
      '清州市财政局',
      `${action}某办法的通知`,
    ]),
    ...words('关于 印发 转发 批转').map((action) => [
      '清州市财政局',
      `五部门${action}某办法的通知`,
    ]),
    [`关于${'很'.repeat(95)}的通知`],
    [...Array<string>(7).fill('关于'), '的通知'],
  ])('are all of %s %s', (...lines) => expect(end(...lines)).toBe(lines.length));

  test.each([
    ['某规划', '（说明）'],
    ['某办法', '清州市财政局'],
    ['关于甲的通知', '乙的意见'],
    ['关于印发《某办法》', '的方案'],
  ])('are not %s and %s', (...lines) => expect(end(...lines)).toBe(1));

  test.each([
    ...words('政府 人民政府办公室 财政局 教育厅 宣传部 党委 法院 委员会 党组 领导小组').map(
      (organ) => [`清州市${organ}`, '规范化建设指引'],
    ),
    ['中共中央', '规范化建设指引'],
    ['清州市指挥中心', '清州市建设指引'],
    ['清州市财政局', '各县财政局：', '关于甲的通知'],
    ...words('关于 印发 转发 批转').map((action) => ['某某说明', `清州市财政局${action}甲的通知`]),
    ['某某说明', '清州市财政局等五部门关于甲的通知'],
    ['关于甲。', '乙的通知'],
    ['关于甲；', '乙的通知'],
    ['1．甲的通知'],
    ['12 . 甲的通知'],
    ['2、甲的通知'],
    ['甲的通知：'],
    ['甲的通知:'],
    ['为做好工作的通知'],
    [`关于${'很'.repeat(96)}的通知`],
    [...Array<string>(8).fill('关于'), '的通知'],
  ])('do not begin with %s %s', (...lines) => expect(end(...lines)).toBeNull());

  test('go on where the issuer stands above, however the name is broken', () => {
    expect(end('关于甲', '清州市财政局印发乙的通知')).toBe(2);
    expect(end('《甲》', '清州市财政局印发乙的通知')).toBe(2);
    expect(end('清州市卫生', '健康局关于甲的通知')).toBe(2);
  });
});

test.each([
  ...words('印发 转发 批转 公布 发布 颁布 下发').map((sent): [string, boolean] => [
    `清州市${sent}《某办法》`,
    true,
  ]),
  ['《某办法》', true],
  ['《某办法（试行）》', true],
  ['学习《某办法》', false],
  ['某办法〔试行〕', true],
  ['某办法(试行)', true],
  ['某办法（试行）（修订）', true],
  [`某办法（${'很'.repeat(24)}）`, true],
  [`某办法（${'很'.repeat(25)}）`, false],
  ['某办法（清政发〔2024〕3号）', true],
  ['某办法征求意见稿', true],
  ['某办法）', false],
])('whether %s ends as titles do: %s', (text, does) => expect(endsAsTitle(text)).toBe(does));

test.each([
  [['某办法(征求意见稿)'], '某办法'],
  [['某办法〔征求意见稿〕'], '某办法'],
  [['ab CD 通 知'], 'ab CD通知'],
  [['清州市财政局', ' 清州市教育局 ', '关于甲的通知'], '清州市财政局 清州市教育局关于甲的通知'],
  [['清州市卫生', '健康局', '办公室关于甲的通知'], '清州市卫生健康局办公室关于甲的通知'],
  ...words('关于 印发 转发 批转 公布 发布').map((action): [string[], string] => [
    ['清州市财政局', `清州市教育局${action}甲的通知`],
    `清州市财政局 清州市教育局${action}甲的通知`,
  ]),
  [[`${'甲 '.repeat(399)}甲乙`], `${'甲'.repeat(400)}乙`],
])('the title of %j', (lines, title) => expect(titleText(lines)).toBe(title));

describe('cited documents', () => {
  const cited = (text: string, own: string[] = ['某方案'], number: string | null = null) =>
    citesOf(clauses(text), own, number).map(
      ({ title, docNumber }) => `${title} ${docNumber ?? '-'}`,
    );
  test.each([
    [
      '根据《绿化办法》（国发〔2021〕3号）和《环保意见》',
      ['绿化办法 国发〔2021〕3号', '环保意见 -'],
    ],
    ...['()', '〔〕', '[]', '【】', '〖〗', '［］', '﹝﹞', '〈〉'].map(
      ([open, close]): [string, string[]] => [
        `《绿化办法》${open}国发〔2021〕3号${close}`,
        ['绿化办法 国发〔2021〕3号'],
      ],
    ),
    [
      '《绿化办法》（国发〔2021〕3号，以下简称《意见》）。《意见》指出',
      ['绿化办法 国发〔2021〕3号'],
    ],
    ['《绿化办法》（以下简称为“《意见》”）', ['绿化办法 -']],
    ['《绿化办法》，《绿化办法》（国发〔2021〕3号）', ['绿化办法 国发〔2021〕3号']],
    ['《关于印发《绿化办法》的通知》', ['关于印发《绿化办法》的通知 -']],
    ['《绿化', []],
    ['《法》', []],
    ['绿化》', []],
    ['贯彻《某方案》', []],
    ['《贯彻甲》《实施乙》《甲乙》', ['甲乙 -'], ['贯彻甲、实施乙和甲乙的方案']],
    ['《某方案》（国发〔2021〕3号）', ['某方案 国发〔2021〕3号']],
    ['《绿化办法》第3条（国发〔2021〕3号）', ['绿化办法 -']],
    ['《绿化办法》（见国发文）、省发〔2021〕3号', ['绿化办法 -']],
    ['《绿化办法》（见（国发）文）、省发〔2021〕3号', ['绿化办法 -']],
    ['《绿化办法》（国发〔2021〕3号', ['绿化办法 国发〔2021〕3号']],
    [`《绿化办法》（${'见'.repeat(108)}，国发〔2021〕3号）`, ['绿化办法 国发〔2021〕3号']],
    [`《绿化办法》（${'见'.repeat(109)}，国发〔2021〕3号）`, ['绿化办法 -']],
    ['《宪法》', ['宪法 -']],
    ...words('简称《意见》 简称为《意见》 简称：《意见》 简称“《意见》” 简称"《意见》"').map(
      (short): [string, string[]] => [`《绿化办法》（以下${short}）`, ['绿化办法 -']],
    ),
    ['《绿化办法》，简称了《意见》', ['绿化办法 -', '意见 -']],
  ])('%s', (text, expected, own?: string[]) => expect(cited(text, own)).toEqual(expected));
  test('are not the document itself, by its number too', () => {
    expect(cited('《某方案》（清政发〔2024〕3号）', ['某方案'], '清政发〔2024〕3号')).toEqual([]);
  });
});
