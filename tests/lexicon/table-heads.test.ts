import { expect, test } from 'vitest';
import { HEAD_HINT, TABLE_HEAD } from '../../src/lexicon/table-heads.ts';

const HEADS =
  '序号 编号 领域 类别 分类 指标 主要指标 一级指标 指标名称 发展指标值（单位） 名称 项目 项目名称 重点任务名称 内容 单位 计量单位 责任单位 配合部门 属性 性质 类型 备注 完成时限 完成时间 十五五目标 “十四五”末规划值 2025年 2025年底目标值 2030 现状水平 年均增速[累计] 年均增幅';
const NONE =
  '序号表 责任 部门 时限 指标体系 每年 十五目标 年均 完成情况（超过十个字的说明在括号里）';

test.each(HEADS.split(' '))('%s is all that stands in a head', (words) => {
  expect(TABLE_HEAD.test(words)).toBe(true);
});

test.each(NONE.split(' '))('%s is no such head', (words) => {
  expect(TABLE_HEAD.test(words)).toBe(false);
});

test.each(
  '任务名称 责任分工 牵头处室 各部门 年度目标 完成进度 床位数量 建设标准 地区名 区域 时间 时限 进度安排 措施 要求 占比例 总金额 分值 得分 来源 姓名 职务 职责 职称 电话 联系人 地址 面积 人数 等级 建成年份 某年 2025目标'.split(
    ' ',
  ),
)('%s says that a table begins', (words) => {
  expect(HEAD_HINT.test(words)).toBe(true);
});

test.each(['年龄', '共2025人', '人口', '建成'])('%s does not', (words) => {
  expect(HEAD_HINT.test(words)).toBe(false);
});
