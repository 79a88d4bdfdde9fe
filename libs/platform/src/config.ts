import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every setting that the environment may hold. Nothing else reads the environment. */
const schema = z.object({
  /** Data folder of the embedded default; relative to the caller's folder. */
  TRACKER_DATA: z.string().min(1).optional(),
  /** A PostgreSQL of one's own: the server profile. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** A Redis for the jobs of several machines; without it they live in PostgreSQL. */
  QUEUE_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRACKER_BACKUP_PASSPHRASE: z.string().min(1).optional(),
  /** Where npm was called: relative paths are taken from there. */
  INIT_CWD: z.string().optional(),
});

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
export const settingNames = Object.keys(schema.shape);
