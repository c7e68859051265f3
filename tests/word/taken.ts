import type { Taken } from '../../src/word/selection.ts';

/** What was shown, where and when. */
export const TAKEN: Taken = {
  shown: ['筛选：仅看有差异', '地区：绍兴市、诸暨市'],
  address: 'https://example.gov.cn/sub/matrix/topic/staffing/?diff=1',
  site: 'https://example.gov.cn/sub',
  day: '2026-11-29',
  form: 'gbt2025',
};
