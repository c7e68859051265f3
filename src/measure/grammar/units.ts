/** What a unit measures: decides how a bare 内 is read, what kind a quantity is, and when 一 counts. */
export type Dimension = 'share' | 'money' | 'time' | 'age' | 'people' | 'thing' | 'size' | 'times';

export interface Unit {
  end: number;
  unit: string;
  dimension: Dimension;
}

/** Words of measure by what they measure. A word may take 万, 亿 … before it and /… behind it. */
const WORDS: Record<Dimension, string> = {
  share: '% ‰ ‱ 个百分点 百分点 个千分点',
  money: '元 美元 欧元 港元 人民币 块钱',
  time: '个工作日 工作日 个自然日 自然日 个交易日 个日历日 日历日 个小时 小时 分钟 秒 个月 个季度 个学期 个学年 个年度 个星期 学年 学期 周 天 日 年 h min',
  age: '周岁 岁 月龄 周龄',
  people: '人次 人份 人 名 例次 例 位 户次 户 人年',
  thing:
    '个 家 张 辆 支 所 处 种 类 项 件 条 篇 台套 台 套 座 间 栋 幢 场次 场 期 份 只 头 艘 架 部 本 册 片 枚 瓶 盒 剂次 剂 棵 株 床位 床 管 门 对 组 批次 班次 班 宗 起 桩 笔 单 站 站点 村 镇 乡 县 校 家次 项次 件次 点 款 幅 首 集 轮次 课时 学时 学分 分 车次 架次 班级 档 列 标箱 羽 卡',
  size: '平方公里 平方千米 平方米 立方米 ㎡ m² m³ ㎏ ㎝ ㎜ ㎞ ㎎ 公里 千米 海里 厘米 毫米 纳米 微米 米 公顷 亩 万吨 吨标准煤 吨 斤 千克 公斤 毫克 微克 克 毫升 升 千瓦时 千瓦 兆瓦 吉瓦 度 标准煤 ℃ °C 摄氏度 分贝 千伏安 千伏 伏 千帕 百帕 兆帕 帕 千赫 兆赫 赫兹 千焦 焦耳 千卡 马力 勒克斯 kg km mm cm mg ml kWh MWh GWh TWh kW MW GW PFlops PFLOPS EFlops Eflops EFLOPS PF GB TB PB MB Mbps Gbps dB mmHg mmol μmol mol μg ng g dL mL L kcal kJ IU kPa MPa Pa Hz kHz MHz GHz kV m cm² mm² km² hm²',
  times: '倍 番 次 遍 轮 折 成',
};
const DIMENSION = new Map<string, Dimension>(
  Object.entries(WORDS).flatMap(([dimension, words]) =>
    words.split(' ').map((word) => [word, dimension as Dimension] as const),
  ),
);
const BASE = [...DIMENSION.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');
const SCALE = '(?:万亿|千万|百万|十万|百亿|千亿|万|亿|千|百)';
const TAIL_WORD = `(?:${SCALE}|\\d+)?(?:\\d+万)?(?:常住人口|户籍人口|服务人口|人口|人|名|户|床日|床|年|月|日|天|次|小时|平方米|立方米|亩|公里|吨|辆|个|家|张|项|件|例|处|所|座|间|台|套|只|头|村|校|班|季度|单位|GDP|万元|元|毫升|升|千克|公斤|秒|分钟|米)`;
/** /m², /L behind a unit in Latin letters. */
const LATIN_TAIL = '[A-Za-zμ]{1,4}[²³]?(?![A-Za-z])';
const UNIT = new RegExp(
  `(${SCALE}?)(${BASE})((?:[/·•](?:${TAIL_WORD}(?:年|月|日)?|${LATIN_TAIL})){0,3})`,
  'uy',
);
const PER_MYRIAD = /\/(\d*(?:百万|十万|万|千))(?:人口|人)?/uy;
/** 242万偏远农村居民, 30万以上: the noun is no word of measure. 千亿级 is a name. */
const BARE_SCALE = new RegExp(`${SCALE}(?![级台大强元户象年帕赫焦卡字])`, 'uy');

/**
 * After these the next character makes the word of measure another word: 5 个 is a count, 5 人工 isn't,
 * and 三年级, 五分类, 二次供水, 三级 are names.
 */
const NOT_BEFORE: Record<string, RegExp> = {
  人: /^(?:工(?![作程会])|才|群|口|民(?!警)|大|体|均|格|社|为(?![一1单]))/u,
  分: /^(?:类|级|别|层|布|担|配|段|析|之|诊|工|享|流|批|区)/u,
  类: /^(?:型|别|似)/u,
  次: /^(?:性|生(?![产活])|要(?!求)|日(?!常)|年(?!度)|序|月(?!度)|供水|元)/u,
  年: /^(?:级|代|龄段|度|检|报|轮)/u,
  日: /^(?:常|照|报(?![送告请批名])|托|程|益|间)/u,
  天: /^(?:然|津|下|空|气)/u,
  点: /^(?:半|多|对点|位|名)/u,
  元: /^(?:化|素|旦|宇宙)/u,
  条: /^(?:例|件|款|文)/u,
  项: /^(?:目部)/u,
  件: /^(?:事)/u,
  位: /^(?:一体|于|置|数|列)/u,
  级: /^./u,
  度: /^./u,
  成: /^(?:为|立|员|果|本|功|人|效|套|型|熟|长|分|都|就|才|品|交|片|年|绩)/u,
  单: /^./u,
  站: /^(?:式|点式|位|上|在)/u,
  期: /^(?:工程|项目|建设|间|末|满|限|待)/u,
  批次: /^(?:$)/u,
  周: /^(?:边|期|转|到|年|末|全|密|围|知|岁)/u,
  名: /^(?:称|单|录|医(?![师生护务学药疗])|师(?![资范傅])|院(?![士长])|科(?![研技学普])|胜|城|优(?![秀质良])|额制)/u,
  支: /^(?:持|付|撑|部|出|委|农|队伍建设规划)/u,
  处: /^(?:理|置|方|罚|于|分(?![院散布馆站])|室|级|长|以)/u,
  所: /^(?:有|在(?!建)|属|需|得|称|以(?![上下内])|述|列|长(?!期))/u,
  家: /^(?:庭|属|长(?![期效护三])|人(?![力工才民社寿口])|政(?![府务策])|乡(?![镇村])|禽|畜(?!牧)|电(?![力商子网信视器影厂站建])|具(?![有备体])|园(?![区林]))/u,
  种: /^(?:植(?![物被])|子(?![类项])|养(?![老生])|业(?![务态])|苗|质(?![量控])|群(?![众体]))/u,
  起: /^(?:步|点|来|到|草|付|始|诉|用)/u,
  对: /^[^，。、；）]/u,
  档: /^(?:案|次)/u,
  轮: /^(?:换|岗|训(?!练)|转|流|值|椅)/u,
  款: /^(?:规定|第|项|所)/u,
  门: /^(?:诊|户|口|急|槛)/u,
  班: /^(?:子|车|主任)/u,
  村: /^(?:医|级|民|卫|委|集体|“)/u,
  镇: /^(?:街|村|卫|乡)/u,
  乡: /^(?:镇|村)/u,
  县: /^(?:域|级|区|（市)/u,
  校: /^(?:园|长|外|内|医)/u,
  组: /^(?:织|长|成(?!员)|建|团)/u,
  场: /^(?:所|景|地|馆)/u,
  部: /^(?:门|队|分|署|委|级)/u,
  套: /^(?:餐|取)/u,
  台: /^(?:账|阶)/u,
  张: /^(?:贴|[网图表单]|清单|榜)/u,
  集: /^./u,
  首: /^./u,
  片: /^(?:区)/u,
  户: /^(?:籍|外(?![来出])|口|型)/u,
  例: /^(?:如|会|行|外)/u,
  折: /^(?:合|算|叠)/u,
  份: /^(?:额)/u,
  本: /^(?:市|省|区|级|科|单位|地|土|人|着|办法|规定|县)/u,
};

/** Reads the unit at `at`, multiplier and 每-part (/人, /万人) included; null where no unit stands there. */
export function readUnit(text: string, at: number): Unit | null {
  PER_MYRIAD.lastIndex = at;
  const rate = PER_MYRIAD.exec(text);
  if (rate) {
    return {
      end: at + rate[0].length,
      unit: `1${rate[0].replace(/人口?$/u, '')}`,
      dimension: 'share',
    };
  }
  UNIT.lastIndex = at;
  const match = UNIT.exec(text);
  if (!match) {
    BARE_SCALE.lastIndex = at;
    const bare = BARE_SCALE.exec(text);
    return bare ? { end: at + bare[0].length, unit: bare[0], dimension: 'thing' } : null;
  }
  const word = match[2]!;
  const end = at + match[0].length;
  // 6.1mmol is no 6.1 mm.
  if (/[A-Za-z]$/.test(match[0]) && /[A-Za-z]/.test(text[end] ?? '')) return null;
  // 三千吨级, 5A级: a grade.
  if (text[end] === '级' || (match[1] !== '' && /^[县镇乡村校]$/u.test(word))) return null;
  if (!match[3] && NOT_BEFORE[word]?.test(text.slice(end, end + 4))) return null;
  return { end, unit: match[0], dimension: DIMENSION.get(word)! };
}
