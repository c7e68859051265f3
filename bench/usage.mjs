// Loaded into every Node process that is measured: says what it took when it ends.
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const line = { memory: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 };
  appendFileSync(process.env.BENCH_USAGE, `${JSON.stringify(line)}\n`);
});
