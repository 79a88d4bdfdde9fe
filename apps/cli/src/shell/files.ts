import { constants } from 'node:fs';
import { access, open, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CliFailure } from './failure.js';

/** A path as the caller meant it: npm changes the folder and tells where it was called. */
export const callerPath = (path: string): string =>
  resolve(process.env.INIT_CWD || process.cwd(), path);

const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Record<string, string> = {
    ENOENT: '文件不存在',
    EISDIR: '这是一个目录',
    EACCES: '没有权限',
    ENOTDIR: '上级路径不是目录',
    ENOSPC: '磁盘已满',
  };
  return reasons[code] ?? code;
};

const unreadable = (file: string, error: unknown): CliFailure =>
  new CliFailure('file-unreadable', `无法读取文件 ${file}：${reasonOf(error)}。`, {
    exitCode: 2,
    facts: { file, reason: reasonOf(error) },
    cause: error,
  });

const unwritable = (file: string, error: unknown): CliFailure =>
  new CliFailure('file-unwritable', `无法写入文件 ${file}：${reasonOf(error)}。`, {
    exitCode: 2,
    facts: { file, reason: reasonOf(error) },
    cause: error,
  });

/** The bytes of a file; exit 2 when it cannot be read. */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  const file = callerPath(path);
  try {
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
};

/** Makes sure, before anything is opened, that a file is there to be read; gives its full path. */
export const readablePath = async (path: string): Promise<string> => {
  const file = callerPath(path);
  try {
    await (await open(file)).close();
    return file;
  } catch (error) {
    throw unreadable(file, error);
  }
};

/** Makes sure, before the work is done, that its result has a folder to go to; gives its full path. */
export const writablePath = async (path: string): Promise<string> => {
  const file = callerPath(path);
  try {
    await access(dirname(file), constants.W_OK);
    return file;
  } catch (error) {
    throw unwritable(file, error);
  }
};

/** Writes a result to a file; exit 2 when it cannot be written. */
export const writeResult = async (file: string, content: string | Uint8Array): Promise<void> => {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw unwritable(file, error);
  }
};
