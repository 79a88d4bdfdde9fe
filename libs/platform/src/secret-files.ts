import { readFileSync } from 'node:fs';

/** Settings that hold a secret; each may stand in a file instead, which `<NAME>_FILE` names. */
export const secretSettings = [
  'DATABASE_URL',
  'EVENT_STORE_URL',
  'QUEUE_URL',
  'SMTP_URL',
  'ALARM_WEBHOOK_SECRET',
  'TRACKER_BACKUP_PASSPHRASE',
  'TRACKER_DEMO_PASSWORD',
] as const;

export type SecretFileSetting = `${(typeof secretSettings)[number]}_FILE`;

type Given = Readonly<Record<string, string | undefined>>;
type Resolved = { readonly values: Given; readonly faults: readonly string[] };

const whyUnreadable = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return '不存在';
  if (code === 'EACCES' || code === 'EPERM') return '没有权限读取';
  if (code === 'EISDIR') return '是文件夹，不是文件';
  return `无法读取（${code ?? '原因不明'}）`;
};

/** An editor ends a file with a newline, which is no part of the secret; blanks may be. */
const contentOf = (file: string): string => readFileSync(file, 'utf8').replace(/[\r\n]+$/, '');

/**
 * Fills in the settings whose value stands in a file. A fault names the setting and the file, never what
 * is in it; the setting then counts as given nothing.
 */
export const withSecretFiles = (given: Given): Resolved => {
  const values: Record<string, string | undefined> = { ...given };
  const faults: string[] = [];
  for (const name of secretSettings) {
    const setting: SecretFileSetting = `${name}_FILE`;
    const file = given[setting];
    if (file === undefined) continue;
    if (given[name] !== undefined) {
      faults.push(`${setting}：不能与 ${name} 同时设置，请去掉其中一个`);
      continue;
    }
    try {
      const content = contentOf(file);
      if (content.trim() === '') faults.push(`${setting}：文件 ${file} 是空的`);
      else values[name] = content;
    } catch (error) {
      faults.push(`${setting}：文件 ${file} ${whyUnreadable(error)}`);
    }
  }
  return { values, faults };
};
