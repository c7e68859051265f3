import { lstat, readFile, stat } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import { checkSize, LIMITS } from '../source/limits.ts';

/**
 * The bytes of a file that a person named. Throws InputError where there is no such file, where it is
 * no plain file, may not be read, or is larger than any document.
 */
export async function openDocument(path: string): Promise<Uint8Array> {
  const shown = shownPath(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new InputError(`${shown}：是文件夹，请给出其中的文件`);
    if (!found.isFile()) throw new InputError(`${shown}：不是普通文件，请给出文档文件`);
    checkSize(found.size, LIMITS.containerBytes, shown);
    return await readFile(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${shown}：${await reason(path, error as NodeJS.ErrnoException)}`);
  }
}

async function reason(path: string, error: NodeJS.ErrnoException): Promise<string> {
  switch (error.code) {
    case 'ENOENT': {
      const link = await lstat(path).catch(() => null);
      return link ? '是失效的链接，请给出文件本身' : '没有这个文件，请检查路径和文件名';
    }
    case 'EACCES':
    case 'EPERM':
      return '没有读取权限，请修改文件权限后再试';
    case 'ENAMETOOLONG':
      return '文件名过长，请改短后再试';
    default:
      return `无法读取（${error.code}），请检查磁盘和文件后再试`;
  }
}

/** A path as it may be printed: control characters of a hostile name must not reach the terminal. */
export function shownPath(path: string): string {
  return path.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
}
