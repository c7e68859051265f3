import { expect, test } from 'vitest';
import { shortTitle } from '../../src/content/short-title.ts';

test.each([
  ['某市人民政府办公室关于印发某市健康规划的通知', '某市健康规划'],
  ['某市人民政府印发《贯彻落实<意见>工作方案》的通知', '贯彻落实<意见>工作方案'],
  ['某市人民政府关于公布某目录的决定', '某目录'],
  ['关于深化改革的实施方案', '关于深化改革的实施方案'],
  ['某省中医药条例', '某省中医药条例'],
  ['某市关于做好印发工作的通知', '某市关于做好印发工作的通知'],
])('%s → %s', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});
