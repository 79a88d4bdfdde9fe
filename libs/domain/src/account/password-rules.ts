import { commonWords, keyRuns } from './common-passwords.js';

export const shortestPassword = 10;
export const longestPassword = 128;

/** Whose password it is to be: nothing of it may be the password. */
export type PasswordOwner = {
  readonly account: string;
  readonly name: string;
  readonly organ: string;
  readonly organName?: string;
};

/** The one form of what was typed, so that every keyboard gives the same password. */
export const normalPassword = (typed: string): string => typed.normalize('NFKC');

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');
const leet: Readonly<Record<string, string>> = { '@': 'a', '0': 'o', $: 's', '3': 'e', '!': 'i' };
/** The word within digits and signs, its own disguise taken off. */
const undisguised = (text: string): string =>
  text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/[@0$3!]/g, (sign) => leet[sign] ?? sign);
const reversed = (text: string): string => [...text].reverse().join('');
const runs = keyRuns.flatMap((run) => [run, reversed(run)]);

/** Longest part at the start that follows one run, in characters. */
const runAtStart = (text: string): number => {
  for (let length = text.length; length >= 3; length -= 1)
    if (runs.some((run) => run.includes(text.slice(0, length)))) return length;
  return 0;
};

/** Nothing but runs, such as `qwertyuiop123`. */
const followsFingers = (text: string): boolean => {
  let rest = text;
  while (rest !== '') {
    const run = runAtStart(rest);
    if (run === 0) return rest.length <= 1 && rest !== text;
    rest = rest.slice(run);
  }
  return true;
};

/** One short part over and over, such as `abc1abc1abc1`. */
const repeats = (text: string): boolean => /^(.{1,4}?)\1{2,}.{0,3}$/u.test(text);

const isCommon = (text: string): boolean =>
  commonWords.includes(bare(text)) ||
  commonWords.includes(undisguised(text)) ||
  followsFingers(text) ||
  repeats(text) ||
  /^\d+$/.test(text);

const sameAs = (text: string, other: string | undefined): boolean => {
  if (!other || other.length < 2) return false;
  const word = other.toLowerCase();
  const without = text.replace(word, '').replace(reversed(word), '');
  return without.length < text.length && without.replace(/[\d\W_]/gu, '').length < 3;
};

/** What is wrong with a password, in Chinese; empty where it may be used. No rule asks for kinds of characters. */
export const passwordFaults = (typed: string, owner: PasswordOwner): readonly string[] => {
  const password = normalPassword(typed);
  const length = [...password].length;
  if (length < shortestPassword)
    return [`密码至少 ${shortestPassword} 个字符，现有 ${length} 个；可以用几个词连成一句话`];
  if (length > longestPassword) return [`密码最多 ${longestPassword} 个字符`];
  const text = password.toLowerCase();
  if (sameAs(text, owner.account)) return ['密码不能由登录账号加几个字符组成'];
  if (sameAs(text, owner.name)) return ['密码不能由本人姓名加几个字符组成'];
  if (sameAs(text, owner.organ) || sameAs(text, owner.organName))
    return ['密码不能由机关的名称或代码加几个字符组成'];
  if (isCommon(text)) return ['这个密码太常见（纯数字、键盘顺序、重复或者常用词），请换一个'];
  return [];
};
