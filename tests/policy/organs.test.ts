import { describe, expect, test } from 'vitest';
import {
  beginsName,
  closeUp,
  endsName,
  isOrganName,
  isSeal,
  isSetApart,
  organsOf,
} from '../../src/policy/head/organs.ts';
import { nationalOrgan } from '../../src/policy/places/national.ts';
import { isUnit, splitUnits } from '../../src/policy/units/unit-names.ts';

const words = (list: string) => list.split(' ');

describe('the name of an organ', () => {
  test.each(
    words(
      '人民政府 工作委员会 政府办公室 政府办公厅 抗旱指挥部 领导小组 联席会议 局党组 县党委 机关工委 中级人民法院 人民检察院 军区 妇女联合会 计生协会 法学会 红十字总会 总工会 妇联 科协 残联 文联 侨联 工商联 信用联社 供销总社 救援总队 监察支队 执法大队 投资集团 供水公司 农业银行 师范大学 职业学院 行政学校 人民医院 科学研究院 农科研究所 海关 东湖街道 服务中心 工作专班 实训基地 财政局 教育厅 宣传部 发改委 科学院 审计署 商会 专项组 统战办 管理处 派出所 气象站 档案馆 研究室 通讯社 电视台 建设兵团',
    ),
  )('may be 清州市%s', (name) => expect(isOrganName(`清州市${name}`)).toBe(true));

  test.each(
    words(
      '商务部 国务院 审计署 税务局 发改委 国办厅 国资办 市政府 证监会 银监会 保监会 最高法 最高检',
    ),
  )('may have three characters: %s', (name) => expect(isOrganName(name)).toBe(true));

  test.each(
    words(
      '王小明 张某会 李中心 清州市人民政府公告牌 关于成立清州市委员会 清州市财政局印发 转发清州市教育局 以下清州市财政局 如下单位清州市财政局 各有关单位委员会 成立清州市委员会 建立清州市委员会 组建清州市委员会 设立清州市委员会 加强清州市财政局 负责清州市财政局 牵头清州市财政局 联合清州市财政局 配合清州市财政局 附件清州市财政局 各县财政局 由清州市财政局 和清州市财政局 与清州市财政局 及清州市财政局 报清州市财政局 送清州市财政局 抄清州市财政局 经清州市财政局 为清州市财政局 在清州市财政局 向清州市财政局 对清州市财政局 请清州市财政局 将清州市财政局 清州市关于财政局 清州市印发财政局 清州市转发财政局 清州市以下财政局 清州市如下财政局 清州市有关单位财政局',
    ),
  )('is not %s', (text) => expect(isOrganName(text)).toBe(false));

  test.each([
    ['清州县委', true],
    ['清州市“一带一路”领导小组', true],
    ['清州市（东湖）公安局', true],
    ['清州市(东湖)公安局', true],
    ['北川·羌族学校', true],
    [`${'清'.repeat(40)}局`, true],
    [`${'清'.repeat(41)}局`, false],
    ['清局（办公室）', false],
    [`清州市财政局（${'办'.repeat(2)}）`, true],
    [`清州市财政局（${'办'.repeat(30)}）`, true],
    [`清州市财政局（${'办'.repeat(31)}）`, false],
    ['清州市财政局（办）', false],
    ['清州市财政局(办公室)', true],
    ['最高法院', true],
    ...words('× x X Ｘ * ＊').map((sign): [string, boolean] => [`${sign}${sign}市财政局`, true]),
    ['清州市财政局（东湖（新区）', false],
    ['清州市财政局（东湖）新区）', false],
    ['清州市财政局(东湖(新区)', false],
    ['清州市财政局(东湖)新区)', false],
  ])('%s: %s', (text, is) => expect(isOrganName(text)).toBe(is));

  test('may have a body in brackets behind it, and white space within', () => {
    expect(isOrganName('清州市卫生健康局（爱国卫生运动委员会办公室）')).toBe(true);
    expect(isOrganName('清 州 市 人 民 政 府')).toBe(true);
  });

  test.each(
    words(
      '中共清州 中国科学 中华全国 国家发展 国务院国有 全国人大 最高人民 中央宣传 共青团清 省卫生 市卫生 县卫生 区卫生 州卫生 盟卫生 旗卫生 清州市卫 云山县卫 东湖区卫 北江州卫 锡林盟行 东乌旗卫 东湖镇人 东湖乡人 东湖街道办 清州开发区管 一二三四五六七八九市卫 中共中央宣传 说明　清州市卫生 浙江省卫生 沙县卫生 ×市卫 ××市卫 ×××市卫 ×省卫 ×县卫 ×区卫 ×州卫 ×盟卫 ×旗卫 ×镇卫 ×乡卫 x市卫 X市卫 Ｘ市卫 *市卫 ＊市卫',
    ),
  )('is begun by %s', (text) => expect(beginsName(text)).toBe(true));
  test.each([
    '卫生健康',
    '工作规则',
    '乡村振兴',
    '清州市卫生 说明',
    '××××市卫',
    ...[...'，,。：:；;！？《》2'].map((sign) => `清州市${sign}`),
    '关于清州市卫生',
    '一二三四五六七八九十市卫生',
  ])('is not begun by %s', (text) => expect(beginsName(text)).toBe(false));

  test.each(
    words(
      '办公室 办公厅 领导小组 指挥部 委员会 人民政府 联席会议 工作组 专项小组 工作小组 管理局 办公室（代章）',
    ),
  )('ends with %s on a line of its own', (text) => {
    expect(endsName(text)).toBe(true);
    expect(endsName(`清州市${text}`)).toBe(false);
  });
});

describe('organs of a line', () => {
  test.each([
    ['清州市财政局　　清州市教育局', ['清州市财政局', '清州市教育局']],
    ['清州市财政局、清州市教育局', ['清州市财政局', '清州市教育局']],
    ['清州市教育局清州市财政局', ['清州市教育局', '清州市财政局']],
    ['清 州 市 财 政 局', ['清州市财政局']],
    ['清 州 市 财 政 局　　　云 山 县 财 政 局', ['清州市财政局', '云山县财政局']],
    ['清州市财政局（盖章）', ['清州市财政局']],
    ['清州市 财政局', ['清州市财政局']],
    ['清州市财政局（印章）云县教育局', ['清州市财政局', '云县教育局']],
    ['清州市财政局：', null],
    ['清州市财政局，清州市教育局', null],
    ['清州市财政局2024', null],
    ['《清州市财政局》', null],
    ['', null],
    ['（盖章）', null],
    [`清州市${'很'.repeat(120)}局`, null],
    ['清州市财政局2024', null],
    ['清州市财政局（东湖 分局）', null],
    ['清州市财政局(东湖 分局)', null],
    ['清州市财政局、好', null],
    ['清州市财政局、发展改革委员会', null],
    ['清州市市政公司清州市财政局', ['清州市市政公司', '清州市财政局']],
    [
      '克孜勒苏柯尔克孜自治州教育局克孜勒苏柯尔克孜自治州财政局',
      ['克孜勒苏柯尔克孜自治州教育局', '克孜勒苏柯尔克孜自治州财政局'],
    ],
    ['市教育局市财政局', ['市教育局市财政局']],
    ['教育局、财政局', null],
    ...[...'省市县区州盟旗'].flatMap((kind): [string, string[] | null][] => [
      [`清${kind}教育局清${kind}财政局`, [`清${kind}教育局`, `清${kind}财政局`]],
      [
        `清一二三四${kind}教育局清一二三四${kind}财政局`,
        [`清一二三四${kind}教育局`, `清一二三四${kind}财政局`],
      ],
    ]),
    ['云山市委云山市财政局', ['云山市委', '云山市财政局']],
    ['清州市党委清州市政府清州市人大', null],
    ['清州市局办清州市财政局', ['清州市局办', '清州市财政局']],
    ['甲省清州市教育局甲省清州市财政局', ['甲省清州市教育局', '甲省清州市财政局']],
  ])('%s', (line, organs) => expect(organsOf(line)).toEqual(organs));

  test.each([
    '（代章）',
    '(盖 章)',
    '（印章）',
    '（公章）',
    '（签章）',
    '（签印）',
    '（章）',
    '（印）',
    '（市政府办公室代章）',
    '（代 章）',
    '(印 章)',
    '（公 章)',
    '( 签 章 )',
    '（签 印）',
    ` （${'清'.repeat(24)}代章） `,
  ])('a seal is none of them: %s', (seal) => {
    expect(isSeal(seal)).toBe(true);
    expect(organsOf(`清州市财政局${seal}`)).toEqual(['清州市财政局']);
  });
  test('a line is no seal where words stand beside it, or nothing at all', () => {
    for (const line of ['清州市财政局（盖章）', '', '  ', '（附件）', `（${'清'.repeat(25)}代章）`])
      expect(isSeal(line)).toBe(false);
  });
});

test('characters that are set apart are one word, and only they are a letterhead', () => {
  expect(closeUp(' 某 市 人 民 政 府 ')).toBe('某市人民政府');
  expect(closeUp('某 市 财 政 局\t某 市 教 育 局')).toBe('某市财政局 某市教育局');
  expect(closeUp('某市 财政局')).toBe('某市 财政局');
  expect(closeUp('某 市 办')).toBe('某市办');
  expect(closeUp('某 市')).toBe('某 市');
  expect(closeUp('清州市 财 政 局')).toBe('清州市 财政局');
  expect(closeUp('某 市 财 政局')).toBe('某市财 政局');
  expect(closeUp('某 市 财 政 局  云 山 县 局')).toBe('某市财政局 云山县局');
  expect(closeUp('某    市    财    政      局')).toBe('某市财政局');
  expect(closeUp('某　市　财　政   局')).toBe('某市财政局');
  expect(closeUp('某　市　财　政　局    云　山　县　局')).toBe('某市财政局 云山县局');
  expect(closeUp('某  市  财  政  局　　云  山  县  局')).toBe('某市财政局 云山县局');
  expect(closeUp('某  市  财  政　局')).toBe('某市财政局');
  expect(closeUp('某　市　财　政　局\t云　山　县　局')).toBe('某市财政局 云山县局');
  expect(closeUp('某   市   财   政   局\t云   山   县   局')).toBe('某市财政局云山县局');
  expect(isSetApart(' 某 市 人 民政府 文件 ')).toBe(true);
  expect(isSetApart('某 市 人民 政府 文件')).toBe(false);
  expect(isSetApart('某 市 人 民 政 府')).toBe(true);
  expect(isSetApart('某 市 人 民 政府 文件')).toBe(true);
  expect(isSetApart('某市 人民 政 府')).toBe(false);
  expect(isSetApart('某 市 局')).toBe(false);
  expect(isSetApart('某 市 政 府')).toBe(true);
});

describe('an organ of the State', () => {
  test.each(
    words(
      '中共中央 中央军委 中央宣传部 中央组织部 中央政法委 中央网信办 中央网络安全 中央编办 中央机构编制 中央文明办 中央社会工作部 中央农村工作 中央农办 中宣部 中组部 国务院 健康中国行动推进委员会 最高人民法院 最高人民检察院 审计署 海关总署 退役军人事务部 全国人民代表大会 全国人大 全国政协 全国爱国卫生运动委员会 全国爱卫 全国总工会 全国妇联 全国妇女联合会 全国老龄 全国工商联 全国绿化委员会 中华全国总工会 共青团中央 外交部 国防部 教育部 科学技术部 科技部 工业和信息化部 工信部 公安部 民政部 司法部 财政部 人力资源和社会保障部 人力资源社会保障部 人社部 自然资源部 生态环境部 住房和城乡建设部 住房城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 应急管理部 卫生部 农业部 建设部 铁道部 劳动和社会保障部 劳动部 人事部 国土资源部 环境保护部 文化部 信息产业部 监察部 交通部 对外贸易经济合作部 国内贸易部 化学工业部 冶金工业部 机械工业部 电子工业部 煤炭工业部 邮电部 林业部 内务部 轻工业部 纺织工业部 国家发展和改革委员会 国家税务总局 国家审计总署 国家疾控办公室 国家标准委 国家经贸部 中国人民银行 中国证券监督管理委员会 中国银行保险监督管理委员会 中国银行业监督管理委员会 中国保险监督管理委员会 中国证监会 中国银保监会 中国银监会 中国保监会 中国气象局 中国地震局 中国民用航空局 中国科学院 中国工程院 中国科协 中国科学技术协会 中国残疾人联合会 中国残联 中国红十字会总会 中国疾病预防控制中心 中国人民解放军 中国作家协会 中国记协 中国法学会 中国计划生育协会 中华人民共和国',
    ),
  )('%s opens a text whole', (name) => {
    expect(nationalOrgan(`${name}关于做好工作的通知`)?.length).toBe(name.length);
    expect(nationalOrgan(`清州${name}`)).toBeNull();
  });

  test.each(['教育部门', '财政部分资金', '水利部位', '清州市教育部'])('%s names none', (text) =>
    expect(nationalOrgan(text)).toBeNull(),
  );

  test('has branches in places where it is of 国家 or 中国', () => {
    expect(nationalOrgan('国家税务总局绍兴市税务局')?.branches).toBe(true);
    expect(nationalOrgan('中国人民银行绍兴市分行')?.branches).toBe(true);
    expect(nationalOrgan('财政部')?.branches).toBe(false);
  });
});

describe('the name of a unit', () => {
  test.each(
    words(
      '市委 财政局 市府办 宣传部 教育厅 医学院 县政府 工会 管理处 中心 党中央 供销社 公司 司法署 责任单位 各部门 医疗机构 党组织 社会团体 救援队 监测站 卫生所 农商行 学校 大学 企业 集团公司 投资集团 残联 科协 各镇 各乡 各街 各街道 社区 各村 村居 各县 各区 各市 各州 各旗 各盟 全省 工作组 专班 电视台 数据库 图书馆 工业园 教育科 研究室 实训基地 海关 宁波港 省军 武警 市人民警 邮政 中国电信 中国移动 中国联通 中国铁塔 国网供电 医共体 医联体 领导班子 团委 各地',
    ),
  )('may be %s', (name) => expect(isUnit(name)).toBe(true));
  test.each([
    '局',
    `${'很'.repeat(30)}局`,
    '建设医院。学校',
    '应当由财政局',
    '财政局要设',
    '落实好财政的局',
    '按照财政局',
    '根据财政局',
    '完成财政局',
    '2025年财政局',
    '6月财政局',
    '持续财政局',
    '长期财政局',
    '推进财政局',
    '年底前',
    '提升能力',
  ])('is not %s', (text) => expect(isUnit(text)).toBe(false));
  test('may have a body in brackets behind it', () => {
    expect(isUnit('市卫生健康委（市中医局）')).toBe(true);
  });

  test.each([
    [
      '市财政局、市教育局，市民政局;市医保局；市人社局',
      '市财政局|市教育局|市民政局|市医保局|市人社局',
    ],
    ['各区、县（市）政府', '各区、县（市）政府'],
    ...words(
      '省 市 州 盟 地区 县 区 旗 乡 镇 街道 自治区 自治州 自治县 区县 市县 县区 市辖区 直辖市',
    ).map((place): [string, string] => [`各${place}、开发区管委会`, `各${place}、开发区管委会`]),
    ...words('政府 管委 管委会 党委 党工委 办事处 委员会').map((organ): [string, string] => [
      `各乡镇、街道${organ}`,
      `各乡镇|街道${organ}`,
    ]),
    ['各县、市直有关部门', '各县|市直有关部门'],
    ['市直相关部门、单位', '市直相关部门、单位'],
    ['市直部门、企业、机构、组织', '市直部门、企业、机构、组织'],
    ['省卫生健康委及各设区市人民政府', '省卫生健康委|各设区市人民政府'],
    ['市财政局会同县财政局', '市财政局|县财政局'],
    ['市财政局以及相关部门', '市财政局|相关部门'],
    ['发展和改革委', '发展和改革委'],
    ['市教育局等', '市教育局'],
    ['等', '等'],
    ['', ''],
  ])('%s are %s', (list, units) => expect(splitUnits(list).join('|')).toBe(units));
});
