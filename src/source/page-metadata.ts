/** What a government web page states about a document outside its text (the 索引号 box, meta elements). */

const KEYS: [key: string | null, labels: string[]][] = [
  ['indexNumber', ['索引号']],
  ['issuer', ['发文机关', '发布机构', '制发机关', '发文单位', '发布机关', '发文机构', '制定机关']],
  ['docNumber', ['发文字号', '文号', '发文文号', '文件编号', '文件字号']],
  ['registryNumber', ['统一编号', '规范性文件编号', '登记号', '统一登记号', '规范性文件统一编号']],
  ['signedOn', ['成文日期', '成文时间', '发文日期', '发文时间', '制发日期', '签发日期']],
  ['publishedOn', ['发布日期', '发布时间', '公开日期', '公布日期', '印发日期', '生成日期']],
  ['effectiveOn', ['生效日期', '实施日期', '施行日期', '生效时间', '实施时间']],
  ['validity', ['有效性', '文件状态', '效力状态', '时效性', '是否有效']],
  ['expiresOn', ['失效日期', '失效时间', '废止日期']],
  ['publicity', ['公开方式', '公开属性', '公开类别']],
  ['keywords', ['主题词', '关键词']],
  ['title', ['标题', '名称', '信息名称', '文件名称', '文件标题', 'Title']],
  [
    null,
    [
      '主题分类',
      '分类',
      '来源',
      '信息来源',
      '文章来源',
      '浏览次数',
      '访问次数',
      '点击数',
      '阅读次数',
      '公开形式',
      '公开范围',
      '公开时限',
      '组配分类',
      '体裁分类',
      '服务对象',
      '字体',
      '字号',
      '有效期',
      '作者',
      '责任编辑',
      '语种',
      '文种',
      '内容概述',
      '分享',
    ],
  ],
];

const spaced = (label: string): string => [...label].join('[\\s\\u3000\\u00a0]*');
const LABEL = new RegExp(
  `(?<=^|[\\s\\u3000\\u00a0|【\\[])(?:${KEYS.flatMap(([, labels]) => labels)
    .sort((left, right) => right.length - left.length)
    .map(spaced)
    .join('|')})[】\\]]?[\\s\\u3000\\u00a0]*[：:]`,
  'gmu',
);
const KEY_OF = new Map(
  KEYS.flatMap(([key, labels]) => labels.map((label) => [label, key] as const)),
);

/** How many known labels a text has: two or more make it a metadata box. */
export function labelCount(text: string): number {
  return /[：:]/.test(text) ? [...text.matchAll(LABEL)].length : 0;
}

/**
 * Labelled values in the text around a document → hints. The first value of a key stays; dates become
 * YYYY-MM-DD, other values stay as printed.
 */
export function readMetadata(text: string): Record<string, string> {
  const hints: Record<string, string> = {};
  const found = [...text.matchAll(LABEL)];
  for (const [index, match] of found.entries()) {
    const key = KEY_OF.get(match[0].replace(/[\s\u3000\u00a0【】[\]：:]/g, ''));
    if (!key || hints[key]) continue;
    const rest = text.slice(match.index + match[0].length, found[index + 1]?.index);
    const value = rest
      .split('\n')
      .map(trim)
      .find((line) => line !== '');
    if (!value || value.length > 200) continue;
    if (key === 'validity' && !/[有失]效|废止/.test(value)) continue;
    const printed = key.endsWith('On') ? isoDate(value) : value;
    if (printed) hints[key] = printed;
  }
  return hints;
}

/** 2021年6月13日, 2021-06-13, 2021/6/13 10:44 → 2021-06-13; null for anything else. */
export function isoDate(text: string): string | null {
  const match = /(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function trim(text: string): string {
  return text.replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, '');
}
