import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every setting that the environment may hold. Nothing else reads the environment. */
const settings = z.object({
  /** Data folder of the embedded default; relative to the caller's folder. */
  TRACKER_DATA: z.string().min(1).optional(),
  /** A PostgreSQL of one's own: the server profile. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** A Redis for the jobs of several machines; without it they live in PostgreSQL. */
  QUEUE_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The mail server that reminders go through, smtp:// or smtps://; without it there is no mail. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mail comes from. */
  MAIL_FROM: z.string().min(3).default('政府信息公开申请办理 <tracker@localhost>'),
  /** Where alarms are posted as JSON, signed with the secret; both or neither. */
  ALARM_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  ALARM_WEBHOOK_SECRET: z.string().min(16).optional(),
  TRACKER_BACKUP_PASSPHRASE: z.string().min(1).optional(),
  /** Where npm was called: relative paths are taken from there. */
  INIT_CWD: z.string().optional(),
});

const schema = settings.refine(
  ({ ALARM_WEBHOOK_URL, ALARM_WEBHOOK_SECRET }) => !ALARM_WEBHOOK_URL || ALARM_WEBHOOK_SECRET,
  { path: ['ALARM_WEBHOOK_SECRET'], error: '设置 ALARM_WEBHOOK_URL 时必须同时设置签名密钥' },
);

export type Config = z.infer<typeof schema>;

export class ConfigError extends Error {}

/** Reads the settings once and names every fault at once. Throws ConfigError. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
  throw new ConfigError(`配置有误：\n${faults.join('\n')}`);
};

/** Names of the settings, for the documents and their test. */
export const settingNames = Object.keys(settings.shape);
