import { isUnstorable } from '@tracker/domain';
import { malformed } from '../problems/problem.js';

const header = 'X-File-Name';
const fault = (message: string) => malformed([{ path: header, message }]);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw fault('应为按 UTF-8 百分号编码的文件名');
  }
};

/**
 * The name of a file, given percent-encoded in a header: addresses are written down, headers are not.
 * Folders before it are left out. Throws 400 unless 1–200 characters that can be stored and shown.
 */
export const fileNameOf = (value: string | readonly string[] | undefined): string => {
  if (typeof value !== 'string') throw fault('请给出文件名');
  const name = (decoded(value).normalize('NFC').split(/[\\/]/).at(-1) ?? '').trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const unshowable = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(name);
  if (name === '' || [...name].length > 200 || unshowable || isUnstorable(name))
    throw fault('文件名应为 1 至 200 个字符，不含控制字符');
  return name;
};
