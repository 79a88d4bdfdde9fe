import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { BackupError, backupVersion, keysFormat } from './backup-format.js';

/** Everything that opens personal data; texts are base64. */
export type VaultKeys = {
  readonly keys: readonly { readonly id: string; readonly key: string | null }[];
  readonly identities: readonly {
    readonly organ: string;
    readonly digest: string;
    readonly applicantId: string;
  }[];
  readonly secret: string | null;
};

type KeyFile = { readonly format: string; readonly version: number } & (
  | { readonly clear: VaultKeys }
  | {
      readonly encrypted: { readonly salt: string; readonly iv: string; readonly body: string };
    }
);

const derive = (passphrase: string, salt: Buffer) => scryptSync(passphrase, salt, 32);
const tagBytes = 16;

const encrypt = (text: string, passphrase: string) => {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive(passphrase, salt), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    body: body.toString('base64'),
  };
};

/** Writes FILE.keys, mode 0600, encrypted when a passphrase is given. */
export const writeKeyFile = async (
  file: string,
  keys: VaultKeys,
  passphrase: string | undefined,
): Promise<void> => {
  const head = { format: keysFormat, version: backupVersion };
  const content: KeyFile = passphrase
    ? { ...head, encrypted: encrypt(JSON.stringify(keys), passphrase) }
    : { ...head, clear: keys };
  await writeFile(file, `${JSON.stringify(content)}\n`, { mode: 0o600 });
};

/** Reads FILE.keys. Throws BackupError when it is none, or locked with another passphrase. */
export const readKeyFile = async (
  file: string,
  passphrase: string | undefined,
): Promise<VaultKeys> => {
  const content = await read(file);
  if ('clear' in content) return content.clear;
  const { salt, iv, body } = content.encrypted;
  if (!passphrase) throw new BackupError('backup-keys-locked', { file });
  try {
    const key = derive(passphrase, Buffer.from(salt, 'base64'));
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'));
    const bytes = Buffer.from(body, 'base64');
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    const text = Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as VaultKeys;
  } catch (cause) {
    throw new BackupError('backup-keys-locked', { file }, { cause });
  }
};

const read = async (file: string): Promise<KeyFile> => {
  try {
    const content = JSON.parse(await readFile(file, 'utf8')) as KeyFile;
    if (content.format === keysFormat) return content;
  } catch (cause) {
    throw new BackupError('backup-unreadable', { file }, { cause });
  }
  throw new BackupError('backup-unreadable', { file });
};
