/** `npm start`: builds the site where its inputs have changed, serves it, and prints its address. */
import { join } from 'node:path';
import { readArguments, readPort, stop } from './lib/arguments.ts';
import { serve } from './lib/serve.ts';
import { siteIsFresh } from './lib/stamp.ts';
import { ROOT, run, StepError } from './lib/steps.ts';

const { values } = readArguments('npm start -- [--port 端口] [--host 地址]', {
  port: { type: 'string' },
  host: { type: 'string' },
});
const port = readPort(values.port ?? process.env.PORT ?? '4321');

if (siteIsFresh()) {
  process.stdout.write('站点已是最新，无需重新生成。\n');
} else {
  process.stdout.write('正在由 seeds/ 中的原文生成站点：\n');
  await run(['scripts/build.ts']).catch((error: unknown) => {
    process.exit(error instanceof StepError ? (error.code ?? 1) : 1);
  });
}

const options = { port, base: process.env.BASE_PATH ?? '/', tries: 20 };
try {
  const host = values.host === undefined ? {} : { host: values.host };
  const served = await serve(join(ROOT, 'dist'), { ...options, ...host });
  if (port !== 0 && served.port !== port) {
    process.stdout.write(`端口 ${port} 已被占用，改用 ${served.port}。\n`);
  }
  process.stdout.write(`站点已就绪，按 Ctrl+C 停止。请在浏览器中打开：\n${served.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => served.close().then(() => process.exit(0)));
  }
} catch (error) {
  stop(1, `无法启动服务：${(error as Error).message}。可用 PORT=端口 npm start 换一个端口。`);
}
