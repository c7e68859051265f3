import { describe, expect, test } from 'vitest';
import { pathOf } from '../../src/lexicon/division-table.ts';
import { readDivision } from '../../src/policy/places/divisions.ts';
import { nationalOrgan } from '../../src/policy/places/national.ts';
import { divisionsNamed, nearestNames } from '../../src/policy/places/place-names.ts';

const words = (list: string) => list.split(' ');
const read = (text: string) => {
  const found = readDivision(text, null);
  return found && (found.unlisted ?? found.places.map((place) => pathOf(place)).join('、'));
};

test.each(words('中国共产党 中共 中国共产主义青年团 共青团 中国人民政治协商会议 政协'))(
  '%s stands before its place',
  (body) => {
    expect(read(`${body}绍兴市委员会`)).toBe('浙江省绍兴市');
  },
);
test.each(words('中共中央办公厅 共青团中央 中华人民共和国财政部'))(
  '%s is of the State',
  (organ) => {
    expect(read(organ)).toBe('国家');
  },
);
test.each([
  ['杭州海关', '浙江省杭州市'],
  ['呼和浩特海关', '内蒙古自治区呼和浩特市'],
  ['宁波海事局', '浙江省宁波市'],
  ['拱北海关', null],
  ['新海关法', '国家'],
  ['进出口货物海关监管办法', '国家'],
])('中华人民共和国%s is of %s', (organ, place) => {
  expect(read(`中华人民共和国${organ}`)).toBe(place);
});

test.each(
  words(
    '人民政府 政府 党委 区委 委员会 人大 政协 办公室 管委会 管理委员会 财政局 卫生健康局 某某办公室 某某委员会',
  ),
)('a name that is a part of any town counts before %s', (organ) => {
  expect(read(`城区${organ}`)).toMatch(/^山西省阳泉市城区、/u);
});
test.each(words('建设 绿化办法 局 财局'))('and not before %s', (other) => {
  expect(read(`城区${other}`)).toBeNull();
});

test.each(
  words(
    '经济特区 监管局 监管分局 调查总队 调查队 中心支行 分行 支行 海关 海事局 银保监局 证监局 特派员办事处',
  ),
)('the bare name of a city is safe before %s', (branch) => {
  expect(read(`绍兴${branch}`)).toBe('浙江省绍兴市');
  expect(read(`诸暨${branch}`)).toBeNull();
});

test.each(words('卫生健康厅 卫生健康委员会 卫健委 医保局 外事办公室'))(
  'a province drops its kind before %s',
  (organ) => {
    for (const behind of ['', '办公室', '关于甲', '印发甲', '转发甲', '等'])
      expect(read(`广西${organ}${behind}`)).toBe('广西壮族自治区');
    expect(read(`绍兴${organ}`)).toBeNull();
    expect(read(`广西${organ}的工作`)).toBeNull();
  },
);
test('the name of such an organ has a length', () => {
  expect(read('广西厅')).toBeNull();
  expect(read(`广西${'卫'.repeat(12)}厅`)).toBe('广西壮族自治区');
  expect(read(`广西${'卫'.repeat(13)}厅`)).toBeNull();
});

test.each(words('开发区 高新区 经开区 园区 保税区 度假区 示范区 新区'))(
  'a %s that the table lacks is of the place that it is named by',
  (zone) => {
    expect(read(`诸暨山水${zone}`)).toBe('浙江省绍兴市诸暨市');
    expect(read(`诸暨${'山'.repeat(10)}${zone}`)).toBe('浙江省绍兴市诸暨市');
    expect(read(`诸暨${'山'.repeat(11)}${zone}`)).toBeNull();
  },
);
test.each(words('高新技术产业开发区 高新技术产业园区 高新技术开发区 高技术产业开发区'))(
  '石家庄%s is one of the table',
  (zone) => expect(read(`石家庄${zone}`)).toBe('河北省石家庄市高新区'),
);
test.each(words('中国（浙江）自由贸易试验区 中国（黑龙江）自由贸易试验区'))('%s', (zone) => {
  expect(read(zone)).toMatch(/^浙江省|^黑龙江省/u);
});

describe('a place that the table lacks', () => {
  test.each(words('某自治州 某省 某市 某县 某区 某州 某旗 某某市 某甲乙县'))('%s', (name) => {
    expect(read(`${name}人民医院`)).toBe(name);
  });
  test.each(['某甲乙丙县人民医院'])('%s is none', (text) => expect(read(text)).toBeNull());
  test.each(words('青溪市 青溪县 青溪区 青溪州 青溪旗 青溪盟 青市 青溪甲乙丙丁戊己市'))(
    '%s',
    (name) => {
      for (const organ of words(
        '人民政府 人民代表大会 人大 委办公室 委员会 市委办 县委员会 区委 政府',
      ))
        expect(read(name + organ)).toBe(name);
    },
  );
  test.each(
    words(
      '青溪甲乙丙丁戊己庚市人民政府 各区人民政府 县区人民政府 区区人民政府 青溪开发区管委会 青溪园区人民政府 青溪新区政府 青溪管理区政府 青溪示范区政府 青溪自治区政府 青溪市财政局 青溪市委的',
    ),
  )('none in %s', (text) => expect(read(text)).toBeNull());
});

describe('organs of the State', () => {
  test.each(
    words(
      '中共中央 中央军委 中央宣传部 中央组织部 中央政法委 中央网信办 中央网络安全 中央编办 中央机构编制 中央文明办 中央社会工作部 中央农村工作 中央农办 中宣部 中组部 国务院 健康中国行动推进委员会 最高人民法院 最高人民检察院 审计署 海关总署 退役军人事务部 全国人民代表大会 全国人大 全国政协 全国爱国卫生运动委员会 全国爱卫 全国总工会 全国妇联 全国妇女联合会 全国老龄 全国工商联 全国绿化委员会 中华全国总工会 共青团中央 国家税务局 国家卫生健康委员会 国家文物局 国家语言委 国家档案署 国家某某办公室 国家医改办 国家某某部 中国人民银行 中国证券监督管理委员会 中国银行保险监督管理委员会 中国银行业监督管理委员会 中国保险监督管理委员会 中国证监会 中国银保监会 中国银监会 中国保监会 中国气象局 中国地震局 中国民用航空局 中国科学院 中国工程院 中国科协 中国科学技术协会 中国残疾人联合会 中国残联 中国红十字会总会 中国疾病预防控制中心 中国人民解放军 中国作家协会 中国记协 中国法学会 中国计划生育协会 中华人民共和国',
    ),
  )('%s', (organ) => {
    expect(nationalOrgan(organ)?.length).toBe(organ.length);
    expect(nationalOrgan(`${organ}关于`)?.length).toBe(organ.length);
    expect(nationalOrgan(organ)?.branches).toBe(/^(?:国家|中国)/u.test(organ));
  });
  test.each(
    words(
      '外交 国防 教育 科学技术 科技 工业和信息化 工信 公安 民政 司法 财政 人力资源和社会保障 人力资源社会保障 人社 自然资源 生态环境 住房和城乡建设 住房城乡建设 交通运输 水利 农业农村 商务 文化和旅游 应急管理 卫生 农业 建设 铁道 劳动和社会保障 劳动 人事 国土资源 环境保护 文化 信息产业 监察 交通 对外贸易经济合作 国内贸易 化学工业 冶金工业 机械工业 电子工业 煤炭工业 邮电 林业 内务 轻工业 纺织工业',
    ),
  )('%s部, which is no 部门, 部分 or 部位', (ministry) => {
    expect(nationalOrgan(`${ministry}部办公厅`)?.length).toBe(ministry.length + 1);
    for (const other of '门分位') expect(nationalOrgan(`${ministry}部${other}`)).toBeNull();
  });
  test.each(words('国家某某部门 国家某某部分 国家某某部位 国家某某办学 国家局 市委宣传部 中国梦'))(
    'not %s',
    (text) => expect(nationalOrgan(text)).toBeNull(),
  );
  test('names have a length', () => {
    expect(nationalOrgan(`国家${'某'.repeat(16)}局`)).not.toBeNull();
    expect(nationalOrgan(`国家${'某'.repeat(17)}局`)).toBeNull();
  });
});

describe('what a person calls a place', () => {
  const named = (name: string) => divisionsNamed(name).map((place) => pathOf(place));
  test.each([...' 　,，、。/-'])('may be parted by %j', (sign) => {
    expect(named(`浙江省${sign}绍兴市`)).toEqual(['浙江省绍兴市']);
  });
  test.each(['国家', '全国', '中央', 'china'])('%s is the State', (name) =>
    expect(named(name)).toEqual(['国家']),
  );
  test.each([
    [' shaoxing ', ['浙江省绍兴市']],
    ['浙江', ['浙江省']],
    ['江苏绍兴', []],
    ['', []],
  ])('%j is %j', (name, paths) => expect(named(name)).toEqual(paths));

  test('that is near to several is of the nearest first, those above before those below', () => {
    expect(nearestNames('邵兴市', 3).map((place) => pathOf(place))).toContain('浙江省绍兴市');
    expect(nearestNames('shaoxin', 1).map(({ slug }) => slug)).toEqual(['shaoxing']);
    expect(nearestNames('绍兴事', 2)[0]?.name).toBe('绍兴市');
    expect(nearestNames('绍兴市', 4)).toHaveLength(4);
    expect(nearestNames('%%%', 4)).toEqual([]);
    expect(nearestNames('绍兴市', 50).every(({ to }) => to === null)).toBe(true);
  });
});
