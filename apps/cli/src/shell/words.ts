import { accountName } from '@tracker/domain';
import { InvalidArgumentError } from 'commander';

/** Commander adds which option it was. */
const invalid = (expected: string): InvalidArgumentError => new InvalidArgumentError(expected);

/** Reads one word of the command line, or throws what was expected instead. */
type Reader<Value> = (word: string) => Value;

const matching =
  (pattern: RegExp, expected: string): Reader<string> =>
  (word) => {
    if (pattern.test(word)) return word;
    throw invalid(expected);
  };

export const organCode = matching(/^[A-Za-z0-9._-]{1,64}$/, '应为 1 至 64 个字母、数字或者 . _ -');

const digits = (pattern: RegExp, expected: string): Reader<number> => {
  const read = matching(pattern, expected);
  return (word) => Number(read(word));
};

export const year = digits(/^(19|20|21)\d\d$/, '应为四位数字，例如 2024');
export const count = digits(/^\d{1,7}$/, '应为不小于零的整数');
export const wholeNumber = digits(/^-?\d{1,9}$/, '应为整数');
export const workingDays = digits(/^\d{1,2}$/, '应为 0 至 99 个工作日');

export const position: Reader<bigint> = (word) =>
  BigInt(matching(/^\d{1,18}$/, '应为事件的序号，例如 1024')(word));

/** A day YYYY-MM-DD that there is. */
export const day: Reader<string> = (word) => {
  const at = new Date(`${word}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(word) && !Number.isNaN(at.getTime()))
    if (at.toISOString().slice(0, 10) === word) return word;
  throw invalid('应为日期，例如 2027-01-01');
};

/** Days with commas between them. */
export const days: Reader<readonly string[]> = (word) =>
  word
    .split(/[,，、\s]+/)
    .filter((one) => one !== '')
    .map(day);

/** A name as typed: one line, trimmed, 1 to 200 characters. */
export const name = (word: string): string => {
  const trimmed = word.trim();
  if (trimmed !== '' && trimmed.length <= 200 && !/[\p{Cc}\p{Surrogate}]/u.test(trimmed))
    return trimmed;
  throw invalid('应为一行 1 至 200 字的文字');
};

/** One of a few words. */
export const oneOf =
  <const Word extends string>(...choices: readonly Word[]): Reader<Word> =>
  (word) => {
    const chosen = choices.find((choice) => choice === word);
    if (chosen !== undefined) return chosen;
    throw invalid(`应为${choices.join('、')}之一`);
  };

/** A login name in its one spelling. */
export const account: Reader<string> = (word) => {
  const found = accountName.safeParse(word);
  if (found.success) return found.data;
  throw invalid('应为 2 至 64 个字母、数字或者 . _ @ -，以字母或数字开头');
};

export const email = matching(/^[^\s@]{1,100}@[^\s@]{1,90}\.[^\s@]{1,10}$/, '应为邮箱地址');
