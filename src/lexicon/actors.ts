import { anyOf } from './words.ts';

const list = (words: string): string => anyOf(words.split(' '));

/** Who is urged or supported, by the last word of his name: 社会力量, 公立医院医生. */
export const ACTOR = list(
  '机构 医院 卫生院 力量 资本 企业 组织 团体 团队 医生 医师 护士 人员 单位 高校 院校 部门 居民',
);

const SERVES = '发展 开展 提供 举办 开办 参与 承担 从事';
/** What he does. */
export const ACTS = list(`${SERVES} 参加 减少 增加 设立 建立 组建`);
/** What he does too, where it opens a segment. */
export const ACTS_ON = list(SERVES);

/** What an office does itself, where it opens a segment: nothing of another actor, and no state of things. */
export const OFFICE_ACTS = list(
  '到 至 以 并 使 把 将 对 同时 加快 加强 加大 推进 推动 促进 提高 提升 完善 健全 强化 深化 建立 建设 优化 落实 实现 实施 确保 形成',
);
