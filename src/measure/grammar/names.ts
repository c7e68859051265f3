import { COMPARED_BEHIND } from '../../lexicon/comparators.ts';
import { HAN_YEAR, PLAN } from '../../lexicon/time.ts';
import { UNITS } from '../../lexicon/units.ts';
import { anyOf } from '../../lexicon/words.ts';
import { brackets, oneOf } from '../../text/brackets.ts';
import { COUNT, FIGURES, readNumeral } from './numerals.ts';

/**
 * Numbers that are part of a name, a date or a reference. Each row says at the start of a number how far the
 * name reaches; the scan goes on behind it. `behind` is what must stand before the number, `unless` what must not.
 */
interface NameRow {
  pattern: RegExp;
  behind?: RegExp;
  unless?: RegExp;
}

const HAN = `[${FIGURES}]`;
const DAY = `(?:\\d{1,2}|${HAN}{1,3})`;

const KILO = new RegExp(anyOf(UNITS.size.split(' ').filter((unit) => /^[千百]/u.test(unit))), 'uy');

const ROWS: NameRow[] = [
  // year
  { pattern: /(?:1[89]|20)\d\d(?:—(?:(?:1[89]|20)\d\d|\d\d))?(?:学年|财年|年)/y },
  { pattern: new RegExp(`${HAN_YEAR}年`, 'uy') },
  // date
  { pattern: /(?:1[89]|20)\d\d[—./]\d{1,2}(?:[—./]\d{1,2})?(?![\d%万亿元])/y },
  // years
  { pattern: /(?:1[89]|20)\d\d—(?:1[89]|20)\d\d(?![\d万亿元个名人家所张户米平])/y },
  // year in two figures
  { pattern: /\d\d年(?=[底末]|\d+月)/y, unless: /满$/u },
  // month and day
  {
    pattern: new RegExp(
      `${DAY}(?:—${DAY})?月(?!龄)(?:${DAY}[日号](?:[—至到](?:\\d\\d?月)?\\d\\d?日)?)?`,
      'uy',
    ),
  },
  // day
  { pattern: new RegExp(`${DAY}日(?:前|起|至|—|，|$)`, 'uy'), behind: /月$/u },
  // day of the month
  {
    pattern: new RegExp(`${DAY}[日号]`, 'uy'),
    behind: new RegExp(`(?:[每当次上下本同翌该首末\\d${FIGURES}]月|月(?:的|份))$`, 'u'),
    unless: /个月$/u,
  },
  // 每百元营业收入
  { pattern: /[十百千万]元/uy, behind: /每$/u },
  // clock
  {
    pattern: /\d{1,2}：\d{2}(?:：\d{2})?(?![\d：])/y,
    behind: /(?:[日午晚晨早至到]|—|时间为?|每天)$/u,
  },
  {
    pattern: new RegExp(`${DAY}[时点](?:整|半|${DAY}分(?:${DAY}秒)?)`, 'uy'),
  },
  // clock
  {
    pattern: new RegExp(`${DAY}[时点](?!间|长|效|区|段)`, 'uy'),
    behind: /(?:[日午晚晨早夜间]|[早晚]上|[时点分][至到—])$/u,
  },
  // base of a rate
  {
    pattern: new RegExp(
      `${COUNT}(?:[至到—]${COUNT})?(?:常住|户籍|服务|人口|居民|名|人|户|位|张|床|家|所|辆|平方|亩|公里)`,
      'uy',
    ),
    behind: /每$/u,
  },
  // base of a rate in its name
  {
    pattern:
      /(?:10{0,4}万?|一?[十百千]?万|一?[百千])(?:名|个)?(?:常住|户籍|服务)?(?:人口?|居民|户)(?=[^，。；、：达为占到超不至\n]{1,12}(?:[率比](?!例)|(?:拥有|保有|床位|医师|护士|人员|死亡|发病)[量数]|密度))/uy,
  },
  // list number
  { pattern: /\d{1,2}[.、](?=20\d\d年)/y },
  // unit that begins like a number
  { pattern: KILO, behind: /(?:平方|每)$/u },
  // five-year plan
  { pattern: new RegExp(`${PLAN}(?!年)`, 'uy') },
  // number of a standard
  {
    pattern: /\d+(?:\.\d+)*(?:—\d{2,4})?/y,
    behind: /(?:GB|DB|T|Z|Q|ISO|WS|YY)(?:\/T|\d\d\/T)?$/u,
  },
  // document number
  { pattern: /\d{4}/y, behind: /[〔【[（]$/u },
  // emergency numbers: 110、119、120
  { pattern: /1\d\d(?=[、和与及]1\d\d)/y },
  // code
  { pattern: /\d+(?:\.\d+)?(?:\+|X|N)[\dA-Za-z+]*/y },
  { pattern: /\d+(?:\.\d+)*(?:版|G(?![BHWb])|K|D|V|S|P(?![BFa])|H(?!z)|[A-F]级|A)/y },
  // part of an address
  {
    pattern: /\d+[A-F]?(?=%(?:[0-9A-F][A-F]|[A-F]\d))/iy,
  },
  { pattern: /[0-9A-F]{2}(?![\d.十百千万亿])/iy, behind: /%$/u },
  // code
  { pattern: /\d+(?:\.\d+)*/y, behind: /[A-Za-z+](?:[—.]|[\d.]+)?$/u },
  // long number
  { pattern: /\d{6,}(?![万亿个元人户张%\d.])/y },
  // numbered thing
  {
    pattern: /\d+(?:[—.]\d+)*(?![\d%‰万亿元个年.])/y,
    behind: /(?:附件|附录|表|图|专栏|序号|编号|电话|邮编|传真|账号|代码|编码|公式)[：、]?$/u,
  },
  // factor of a formula
  { pattern: /100%/y, behind: /[×*]$/u },
  // scale of a map
  { pattern: /\d+[：/]\d+万?/y, behind: /比例尺为?$/u },
  {
    pattern: new RegExp(`${HAN}+分之一(?=[^，。；]{0,24}(?:比例尺|地形图|地图))`, 'uy'),
  },
  // several aims in one
  {
    pattern: new RegExp(`(?:\\d+|${HAN})个\\d+(?:\\.\\d+)?%`, 'uy'),
  },
  // bracketed number
  { pattern: /\d+(?=）)/y, behind: /（$/u },
  // day and night
  {
    pattern: /24小时(?=不间断|服务|值守|值班|监测|在线|开放|应急|热线|自助|专人)|7[×x*/]24小时/uy,
  },
  // working hours
  { pattern: /(?:8|八)个?小时(?=之?外|以外|工作制)/uy },
  // circle of so many minutes
  {
    pattern: new RegExp(
      `(?:\\d+(?:—\\d+)?|${HAN}+)(?:分钟|个?小时|公里|千米)(?=[^，。；、：（\\n]{0,14}圈(?!定))`,
      'uy',
    ),
  },
  // campaign of thousands
  {
    pattern:
      /[百千万](?:名|家|人|户|村|镇|乡|企|校|场|项)(?=[^，。；、\n]{0,12}(?:计划|工程|行动|活动))/uy,
  },
  // project of hundreds, as a heading
  {
    pattern: /[百千万](?:名|家|人|户|村|镇|乡|企|校)(?=[^，。；、\n]{0,12}项目(?:。|\n|$))/uy,
    behind: /(?:^|\n)$/u,
  },
  // age class
  {
    pattern: new RegExp(
      `(?:\\d+—)?\\d+(?:周岁|岁|月龄|个月龄)(?:（含）)?(?:${COMPARED_BEHIND})?的?(?=[^，。；、（为\\n]{0,10}(?:儿童|婴儿|幼儿|老年|老人|人口|人群|居民|女性|妇女|女生|学生|青少年|未成年|群众|新生儿))`,
      'uy',
    ),
    unless: /满$/u,
  },
];

const NAMED_YEARS =
  /^(?:行动|计划|规划|方案|攻坚|回头看|生存|累计|滚动|制(?!定)|来|以来|专项|提升行动|倍增|期?专科|期?本科|期规划|纲要|任务|目标|大变|平均|周期|主题|纪念|庆|成就)/u;
/** 近三年 looks back, and 前12个月平均; 届满前30日 does not. */
const LOOKS_BACK = /(?:近|这|过去|未来|今后|往|(?<![满届日止期])前)$/u;

/** How far the name at `at` reaches, or -1 where the number is no part of a name. */
export function nameEnd(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 6), at);
  // 第十二条, 第3次: an ordinal.
  if (before.endsWith('第')) return readNumeral(text, at)?.end ?? -1;
  for (const { pattern, behind, unless } of ROWS) {
    if ((behind && !behind.test(before)) || unless?.test(before)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const end = at + match[0].length;
    // 10000 is no 1000 with a figure behind it.
    if (!(/^\.?\d/.test(text.slice(end)) && /\d$/.test(match[0]))) return end;
  }
  return -1;
}

/** 三年行动, 五年规划, 近三年: a stretch of years that is part of a name or looks back. */
export function isNamedYears(text: string, start: number, end: number): boolean {
  return (
    LOOKS_BACK.test(text.slice(Math.max(0, start - 2), start)) || NAMED_YEARS.test(text.slice(end))
  );
}

const QUOTES = brackets('double', 'single', 'corner', 'title', 'innerTitle');
const OPENING = new RegExp(oneOf(`"${QUOTES.opening}`), 'gu');
const LONGEST_TITLE = 120;
/** Longer quotations are quoted rules (“允许…，允许…”), shorter ones names (“551人才工程”, “三个必须”). */
const LONGEST_NAME = 20;

/** Marks the characters inside short quotation marks (1) and inside titles 《…》 (2). */
export function quotedNames(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const { index } = match;
    const close = match[0] === '"' ? '"' : QUOTES.closing[QUOTES.opening.indexOf(match[0])]!;
    const title = close === '》' || close === '〉';
    const reach = text.slice(index, index + (title ? LONGEST_TITLE : LONGEST_NAME) + 2);
    const length = reach.indexOf(close, 1);
    if (length < 0 || reach.slice(0, length).includes('\n')) continue;
    marks.fill(title ? 2 : 1, index, index + length + 1);
    OPENING.lastIndex = index + length + 1;
  }
  return marks;
}
