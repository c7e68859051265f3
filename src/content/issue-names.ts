/** What the rules behind the issues of a source are called on its page. */
const NAMES: Record<string, string> = {
  'control-character': '控制字符',
  'damaged-character': '乱码',
  'duplicate-id': '编号重复',
  'half-width-bracket': '半角括号',
  'half-width-punctuation': '半角标点',
  'invisible-character': '不可见字符',
  'line-separator': '行内分隔符',
  'mark-in-line': '条款起于行中',
  'marker-lost': '编号缺失',
  'number-gap': '编号不连续',
  'number-repeated': '编号重复',
  'pdf-radicals': '部首代字',
  'percent-permille': '单位不一',
  'pictures-not-read': '图片未读',
  'private-character': '自造字',
  'scanned-pages': '扫描页',
  'stray-character': '多余字符',
  'text-not-read': '文字未读出',
  'tracked-changes': '修订痕迹',
  'unbalanced-bracket': '括号不成对',
  'unproved-figure': '数值未能核对',
};

/** Chinese name of a rule; a rule without one is only 疑点, never its identifier. */
export const issueName = (ruleId: string): string => NAMES[ruleId] ?? '疑点';
