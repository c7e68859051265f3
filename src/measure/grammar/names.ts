/**
 * Numbers that are part of a name, a date or a reference. Each row says at the start of a number how far the
 * name reaches; the scan goes on behind it. `behind` is what must stand before the number, `unless` what must not.
 */
interface NameRow {
  why: string;
  pattern: RegExp;
  behind?: RegExp;
  unless?: RegExp;
}

const HAN = '[一二三四五六七八九十百零〇]';
const DAY = `(?:\\d{1,2}|${HAN}{1,3})`;

const ROWS: NameRow[] = [
  { why: 'year', pattern: /(?:1[89]|20)\d\d(?:—(?:(?:1[89]|20)\d\d|\d\d))?(?:学年|财年|年)/y },
  { why: 'year', pattern: /[一二][〇零九八][〇零一二三四五六七八九]{2}年/uy },
  { why: 'date', pattern: /(?:1[89]|20)\d\d[—./]\d{1,2}(?:[—./]\d{1,2})?(?![\d%])/y },
  { why: 'years', pattern: /(?:1[89]|20)\d\d—(?:1[89]|20)\d\d(?!\d)/y },
  {
    why: 'month and day',
    pattern: new RegExp(
      `${DAY}(?:—${DAY})?月(?!龄)(?:份|${DAY}[日号](?:—(?:\\d{1,2}月)?\\d{1,2}日)?)?`,
      'uy',
    ),
  },
  { why: 'day', pattern: new RegExp(`${DAY}日(?:前|起|至|—|，|$)`, 'uy'), behind: /月$/u },
  { why: 'clock', pattern: /\d{1,2}：\d{2}(?!\d)/y, behind: /(?:[日午晚晨早]|—|时间为?|每天)$/u },
  {
    why: 'base of a rate',
    pattern:
      /(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千万]+)[百千万]*(?:常住|户籍|服务|人口|居民|名|人|户|位|张|床|家|所|辆|平方|亩|公里)/uy,
    behind: /每$/u,
  },
  { why: 'list number', pattern: /\d{1,2}\.(?=20\d\d年)/y },
  { why: 'ordinal', pattern: new RegExp(`\\d+|${HAN}+`, 'uy'), behind: /第$/u },
  { why: 'five-year plan', pattern: /十[一二三四五六七八九]五(?!年)/uy },
  { why: 'document number', pattern: /\d+号/y },
  { why: 'document number', pattern: /\d{4}/y, behind: /[〔【[（]$/u },
  {
    why: 'service number',
    pattern:
      /1\d{2,4}(?=急救|热线|平台|电话|指挥|调度|服务热线|公共|便民|、1\d\d|”|[和与及]|联动)/y,
  },
  { why: 'code', pattern: /\d+(?:\.\d+)?(?:\+|X|N)[\dA-Za-z+]*/y },
  { why: 'code', pattern: /\d+(?:\.\d+)*(?:版|G(?![BWb])|K|D|V|S|P(?!B)|H|[A-F]级|A)/y },
  { why: 'code', pattern: /\d+(?:\.\d+)*/y, behind: /[A-Za-z+](?:[—.]|[\d.]+)?$/u },
  {
    why: 'grade',
    pattern: /\d+(?:级|型|价(?!格)|届|代|强|等奖|路|楼|室|层|幢|股|后(?=出生|青年|、))/uy,
  },
  { why: 'long number', pattern: /\d{6,}(?![万亿个元人户张%\d.])/y },
  {
    why: 'numbered thing',
    pattern: /\d+(?:[—.]\d+)*(?![\d%‰万亿元个年.])/y,
    behind: /(?:附件|附表|附录|表|图|专栏|序号|编号|电话|邮编|传真|账号|代码|编码|公式)[：、]?$/u,
  },
  { why: 'factor of a formula', pattern: /100%/y, behind: /[×*xX]$/u },
  { why: 'bracketed number', pattern: /\d{1,3}(?=）)/y, behind: /（$/u },
  {
    why: 'day and night',
    pattern:
      /(?:7[×xX*])?24小时(?=不间断|服务|值守|值班|监测|在线|开放|应急|热线|自助|专人)|7[×xX*]24小时/uy,
  },
  {
    why: 'age class',
    pattern:
      /(?:\d+—)?\d+(?:周岁|岁|月龄|个月龄)(?:（含）)?(?:及以上|及以下|以上|以下|以内)?的?(?=[^，。；、（为\n]{0,10}?(?:儿童|婴幼儿|婴儿|幼儿|老年|老人|人口|人群|居民|女性|妇女|女生|学生|青少年|未成年|群众|新生儿))/uy,
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
  for (const { pattern, behind, unless } of ROWS) {
    if ((behind && !behind.test(before)) || unless?.test(before)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return at + match[0].length;
  }
  return -1;
}

/** 三年行动, 五年规划, 近三年: a stretch of years that is part of a name or looks back. */
export function isNamedYears(text: string, start: number, end: number): boolean {
  return (
    LOOKS_BACK.test(text.slice(Math.max(0, start - 3), start)) ||
    NAMED_YEARS.test(text.slice(end, end + 6))
  );
}

const QUOTES: Record<string, string> = {
  '"': '"',
  '“': '”',
  '‘': '’',
  '「': '」',
  '《': '》',
  '〈': '〉',
};
const LONGEST_TITLE = 120;
/** Longer quotations are quoted rules (“允许…，允许…”), shorter ones names (“551人才工程”, “三个必须”). */
const LONGEST_NAME = 20;

/** Marks the characters inside short quotation marks (1) and inside titles 《…》 (2). */
export function quotedNames(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const close = QUOTES[text[index]!];
    if (close === undefined) continue;
    const title = close === '》' || close === '〉';
    const reach = text.slice(index, index + (title ? LONGEST_TITLE : LONGEST_NAME) + 2);
    const length = reach.indexOf(close, 1);
    if (length < 0 || reach.slice(0, length).includes('\n')) continue;
    marks.fill(title ? 2 : 1, index, index + length + 1);
    index += length;
  }
  return marks;
}
