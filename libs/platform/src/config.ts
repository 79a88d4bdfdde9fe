import { z } from 'zod';
import { type SecretFileSetting, secretSettings, withSecretFiles } from './secret-files.js';

const port = z.coerce.number().int().min(0).max(65_535);

/** The adapter reads it closely; here only so much that a fault never repeats the password in it. */
const eventStoreAddress = /^(?:esdb|kurrentdb|kurrent|kdb)(?:\+discover)?:\/\/\S+$/;

const file = z.string().min(1).optional();
/** Each secret may stand in a file instead: `DATABASE_URL_FILE` names the one with the DATABASE_URL. */
const secretFiles = Object.fromEntries(
  secretSettings.map((name) => [`${name}_FILE`, file]),
) as Record<SecretFileSetting, typeof file>;

/** Every setting that the environment may hold. Nothing else reads the environment. */
const settings = z.object({
  /** Data folder of the embedded default; relative to the caller's folder. */
  TRACKER_DATA: z.string().min(1).optional(),
  /** A PostgreSQL of one's own: the server profile. */
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error:
        '应为 postgres://用户:密码@主机:端口/数据库；密码中的 @ / # ? % 等字符写成 %40 %2F %23 %3F %25',
    })
    // The server settings of each connection are the program's own: the role it acts as is among them.
    .refine((url) => !/[?&]options=/.test(url), { error: '不能带 options 参数' })
    .optional(),
  /** A KurrentDB for the log: the cluster profile; the rest stays in the PostgreSQL of DATABASE_URL. */
  EVENT_STORE_URL: z
    .string()
    .regex(eventStoreAddress, {
      error: '应为 kurrentdb://用户:密码@主机:端口（或 esdb://…）',
    })
    .optional(),
  /** A Redis for the jobs of several machines; without it they live in PostgreSQL. */
  QUEUE_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** How long a process that is told to stop still serves, so that a proxy sees that it is not ready. */
  SHUTDOWN_GRACE_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
  /** Where operators ask, apart from the service itself: metrics and health; without it nowhere. */
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  /** An OpenTelemetry collector (OTLP over HTTP) that traces are sent to; without it there are none. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** What this process is called there; foi-tracker-api and foi-tracker-worker by default. */
  OTEL_SERVICE_NAME: z.string().min(1).max(100).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The mail server that reminders go through, smtp:// or smtps://; without it there is no mail. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mail comes from. */
  MAIL_FROM: z.string().min(3).default('政府信息公开申请办理 <tracker@localhost>'),
  /** Where alarms are posted as JSON, signed with the secret; both or neither. */
  ALARM_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  ALARM_WEBHOOK_SECRET: z.string().min(16).optional(),
  /** The largest file that may be attached, in MB. */
  ATTACHMENT_MAX_MB: z.coerce.number().int().min(1).max(200).default(20),
  /** A program that looks at every file first; it gets the path as its last argument. */
  ATTACHMENT_SCAN_COMMAND: z.string().min(1).optional(),
  /** Minutes without work after which one signs in again. */
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(30),
  /** How browsers reach the service, where that is not HOST and PORT: behind a proxy, or by name. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Proxies whose word on the caller's address and scheme is taken: `loopback`, addresses, networks. */
  TRUSTED_PROXY: z.string().min(1).optional(),
  /** The organ's identity provider (OpenID Connect); issuer, client and PUBLIC_URL together. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  /** A file with the client's secret; without it the client is a public one. */
  OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  /** Claim that names the account. */
  OIDC_ACCOUNT_CLAIM: z.string().min(1).default('preferred_username'),
  /** What the button says. */
  OIDC_NAME: z.string().min(1).max(20).default('统一身份认证'),
  /** `yes` allows an issuer without HTTPS, for an office's own network. */
  OIDC_ALLOW_HTTP: z.enum(['yes', 'no']).default('no'),
  /** Password of the demo accounts of `seed`; without it a random one is printed. */
  TRACKER_DEMO_PASSWORD: z.string().min(10).optional(),
  TRACKER_BACKUP_PASSPHRASE: z.string().min(1).optional(),
  /** Where npm was called: relative paths are taken from there. */
  INIT_CWD: z.string().optional(),
  ...secretFiles,
});

const schema = settings
  .refine(
    ({ ALARM_WEBHOOK_URL, ALARM_WEBHOOK_SECRET }) => !ALARM_WEBHOOK_URL || ALARM_WEBHOOK_SECRET,
    { path: ['ALARM_WEBHOOK_SECRET'], error: '设置 ALARM_WEBHOOK_URL 时必须同时设置签名密钥' },
  )
  .refine(({ EVENT_STORE_URL, DATABASE_URL }) => !EVENT_STORE_URL || DATABASE_URL, {
    path: ['DATABASE_URL'],
    error: '设置 EVENT_STORE_URL 时必须同时设置 PostgreSQL 的地址（存放查询数据、账号和密钥）',
  })
  .refine(({ OIDC_ISSUER, OIDC_CLIENT_ID }) => !OIDC_ISSUER || OIDC_CLIENT_ID, {
    path: ['OIDC_CLIENT_ID'],
    error: '设置 OIDC_ISSUER 时必须同时设置客户端标识',
  })
  .refine(({ OIDC_ISSUER, PUBLIC_URL }) => !OIDC_ISSUER || PUBLIC_URL, {
    path: ['PUBLIC_URL'],
    error: '设置 OIDC_ISSUER 时必须同时设置浏览器访问本系统的地址',
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_ALLOW_HTTP }) =>
      !OIDC_ISSUER || OIDC_ALLOW_HTTP === 'yes' || OIDC_ISSUER.startsWith('https:'),
    {
      path: ['OIDC_ISSUER'],
      error: '应为 https 地址；内部网络确需 http 的，设置 OIDC_ALLOW_HTTP=yes',
    },
  );

export type Config = z.infer<typeof schema>;

export class ConfigError extends Error {}

/** Reads the settings once and names every fault at once. Throws ConfigError. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { values, faults } = withSecretFiles(filled);
  const result = schema.safeParse(values);
  if (result.success && faults.length === 0) return result.data;
  const others = (result.error?.issues ?? [])
    // What a file should have said is missing because of the file, which is named already.
    .filter(({ path }) => faults.every((fault) => !fault.startsWith(`${path.join('.')}_FILE：`)))
    .map(({ path, message }) => `${path.join('.')}：${message}`);
  throw new ConfigError(`配置有误：\n${[...faults, ...others].join('\n')}`);
};

/** Names of the settings, for the documents and their test. */
export const settingNames = Object.keys(settings.shape);
