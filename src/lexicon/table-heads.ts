import { PLAN } from './time.ts';
import { anyOf } from './words.ts';

interface HeadRow {
  word: string;
  /** Alternatives of a regular expression: what may stand before and behind the word in the same head. */
  before?: string;
  behind?: string;
}

/** Heads of columns, one a line. */
const HEADS: readonly HeadRow[] = [
  { word: '序号' },
  { word: '编号' },
  { word: '领域' },
  { word: '类别' },
  { word: '分类' },
  {
    word: '指标',
    before: '主要|具体|核心|发展|[一二三]级',
    behind: '名称|类别|属性|性质|类型|值',
  },
  { word: '名称' },
  { word: '项目', behind: '名称' },
  { word: '任务', before: '重点', behind: '名称' },
  { word: '内容' },
  { word: '单位', before: '计量|责任|牵头|配合' },
  { word: '责任部门' },
  { word: '牵头部门' },
  { word: '配合部门' },
  { word: '属性' },
  { word: '性质' },
  { word: '类型' },
  { word: '备注' },
  { word: '完成时限' },
  { word: '完成时间' },
];

/** Heads over values: “十五五”目标, 2025年末基期值, 年均增速[累计]. */
const VALUES = [
  `“?${PLAN}”?末?(?:目标|完成|规划|预期)?(?:值|数|情况)?`,
  '(?:20\\d\\d年?[底末]?)?(?:基期|基准|现状|目标|规划|预期|实际|完成|预计)?(?:年|值|数|水平|情况)?',
  '年均增[速长幅](?:\\[累计\\])?',
];
const ASIDE = '[（(].{1,10}[）)]';

/** All that stands in a head of a table of indicators or tasks, its white space aside. An empty cell may be one. */
export const TABLE_HEAD = new RegExp(
  `^(?:${[...HEADS.map(written), ...VALUES].join('|')})(?:${ASIDE})?$`,
  'u',
);

function written({ word, before, behind }: HeadRow): string {
  return `${before ? `(?:${before})?` : ''}${word}${behind ? `(?:${behind})?` : ''}`;
}

/** Words that heads of other tables have in them. */
const HINTS =
  '责任 牵头 配合 部门 目标 完成 数量 标准 地区 区域 时间 时限 进度 措施 要求 比例 金额 分值 得分 来源 姓名 职务 职责 职称 电话 联系 地址 面积 人数 等级';

/** What the head of one column or another of any table says. */
export const HEAD_HINT = new RegExp(
  `${anyOf([...HEADS.map(({ word }) => word), ...HINTS.split(' ')])}|年份?$|^\\d{4}`,
  'u',
);
