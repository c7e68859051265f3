/** `npm run check`: formatter and linter, types of the pages, types of everything else. */
import { stop } from './lib/arguments.ts';
import { run } from './lib/steps.ts';

const checks: [string, string[]][] = [
  ['格式与静态检查', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['页面类型', ['node_modules/astro/bin/astro.mjs', 'check']],
  ['脚本与测试类型', ['node_modules/typescript/bin/tsc', '--noEmit']],
];
const failed: string[] = [];
for (const [label, command] of checks) {
  process.stderr.write(`${label}……\n`);
  await run(command).catch(() => failed.push(label));
}
if (failed.length > 0) stop(1, `未通过：${failed.join('、')}`);
