import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Writes one line on standard error and ends the command; 2 means unusable input, 1 a failed check. */
export function stop(code: 1 | 2, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

/**
 * Reads the arguments of a command that takes options, and positionals where `positionals` is set.
 * Ends the command with its usage where `--help` is asked for, and with code 2 where an argument
 * isn't known.
 */
export function readArguments<T extends ParseArgsOptionsConfig>(
  usage: string,
  options: T,
  positionals = false,
) {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    process.stdout.write(`用法：${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({ options, allowPositionals: positionals });
  } catch (error) {
    const option = /'([^']+)'/.exec((error as Error).message)?.[1] ?? '';
    return stop(2, `参数「${option}」不能识别或缺少取值。用法：${usage}`);
  }
}

/** A port from text such as `4321`; ends the command with code 2 where it isn't one. */
export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) stop(2, `端口应为 0 到 65535 的整数，现为「${text}」。`);
  return port;
}
