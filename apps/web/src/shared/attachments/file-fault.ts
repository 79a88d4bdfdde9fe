import { fileSize } from './file-size.js';

export type FileLimits = { readonly maxBytes: number; readonly extensions: readonly string[] };

/** Why a file need not be sent at all: null where the server shall judge. */
export const fileFault = (
  { name, size }: { readonly name: string; readonly size: number },
  { maxBytes, extensions }: FileLimits,
): string | null => {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (!name.includes('.') || !extensions.includes(extension))
    return `不接收这种文件。可以上传：${extensions.map((one) => one.toUpperCase()).join('、')}。`;
  if (size === 0) return '这个文件是空的。请核对后重新选择。';
  if (size > maxBytes)
    return `文件有 ${fileSize(size)}，超过 ${fileSize(maxBytes)}。请降低扫描分辨率，或者分成几个文件。`;
  return null;
};

const guesses: readonly (readonly [RegExp, string])[] = [
  [/申请(表|书)/, 'application-form'],
  [/身份证|护照|执照|证件|信用代码/, 'identity-proof'],
  [/答复|告知书|决定书/, 'reply-letter'],
  [/送达|回证|签收|回执|快递|邮寄/, 'delivery-proof'],
];

/** What a file probably is, by its name; anybody may choose otherwise. */
export const guessedKind = (name: string): string =>
  guesses.find(([words]) => words.test(name))?.[1] ?? 'other';
