import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig, settingNames } from './config.js';
import { secretSettings } from './secret-files.js';

const values: Readonly<Record<(typeof secretSettings)[number], string>> = {
  DATABASE_URL: 'postgres://tracker:hush-hush@db/tracker',
  EVENT_STORE_URL: 'kurrentdb://tracker:hush-hush@log:2113',
  QUEUE_URL: 'redis://:hush-hush@queue:6379',
  SMTP_URL: 'smtp://tracker:hush-hush@mail:587',
  ALARM_WEBHOOK_SECRET: 'hush-hush hush-hush',
  TRACKER_BACKUP_PASSPHRASE: 'hush-hush',
  TRACKER_DEMO_PASSWORD: 'hush-hush1',
};

describe('A secret in a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'foi-secrets-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = (content: string, name = 'secret'): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const messageOf = (env: Readonly<Record<string, string>>): string => {
    try {
      readConfig(env);
    } catch (error) {
      if (error instanceof ConfigError) return error.message;
      throw error;
    }
    return '';
  };

  it.each(secretSettings)('%s is read without the newline that ends the file', (name) => {
    // The log is of use beside a PostgreSQL only.
    const beside = name === 'EVENT_STORE_URL' ? { DATABASE_URL: values.DATABASE_URL } : {};
    for (const end of ['', '\n', '\r\n']) {
      const file = fileOf(`${values[name]}${end}`);
      expect(readConfig({ ...beside, [`${name}_FILE`]: file })[name]).toBe(values[name]);
    }
  });

  it('is a setting of its own, of which an empty one counts as absent', () => {
    expect(settingNames).toEqual(
      expect.arrayContaining(secretSettings.map((name) => `${name}_FILE`)),
    );
    const config = readConfig({ DATABASE_URL: values.DATABASE_URL, DATABASE_URL_FILE: '' });
    expect(config.DATABASE_URL).toBe(values.DATABASE_URL);
  });

  it.each(secretSettings)('%s is refused beside its file, and neither is repeated', (name) => {
    const file = fileOf('hush-hush of the file');
    const message = messageOf({ [name]: values[name], [`${name}_FILE`]: file });
    expect(message).toContain(`${name}_FILE：不能与 ${name} 同时设置`);
    expect(message).not.toContain('hush');
  });

  it('is refused by setting and file where there is none, or it says nothing', () => {
    const missing = join(folder, 'missing');
    const blank = fileOf(' \n', 'blank');
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    const env = {
      DATABASE_URL_FILE: missing,
      QUEUE_URL_FILE: blank,
      SMTP_URL_FILE: inner,
      TRACKER_DEMO_PASSWORD_FILE: join(blank, 'beyond'),
    };
    expect(messageOf(env).split('\n')).toEqual([
      '配置有误：',
      `DATABASE_URL_FILE：文件 ${missing} 不存在`,
      `QUEUE_URL_FILE：文件 ${blank} 是空的`,
      `SMTP_URL_FILE：文件 ${inner} 是文件夹，不是文件`,
      `TRACKER_DEMO_PASSWORD_FILE：文件 ${join(blank, 'beyond')} 无法读取（ENOTDIR）`,
    ]);
  });

  it('is judged like the setting, without being repeated', () => {
    const message = messageOf({ DATABASE_URL_FILE: fileOf('mysql://tracker:hush-hush@db/x') });
    expect(message).toContain('DATABASE_URL：');
    expect(message).not.toContain('hush');
    const store = messageOf({ EVENT_STORE_URL_FILE: fileOf('http://tracker:hush-hush@log') });
    expect(store).toContain('EVENT_STORE_URL：');
    expect(store).not.toContain('hush');
  });

  it('is missed once, by its file, not by what needs it', () => {
    const env = {
      EVENT_STORE_URL_FILE: fileOf(values.EVENT_STORE_URL),
      DATABASE_URL_FILE: join(folder, 'missing'),
    };
    expect(messageOf(env).match(/DATABASE_URL/g)).toHaveLength(1);
  });
});
