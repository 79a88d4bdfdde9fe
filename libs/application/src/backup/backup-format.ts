import type { JsonObject, RecordedEvent } from '@tracker/event-store';

export const backupFormat = 'foi-tracker-backup';
export const keysFormat = 'foi-tracker-keys';
/** 2: files of requests are part of it; a release that knows only 1 would lose them in silence. */
export const backupVersion = 2;

/** Tables that stand beside the log and go into the backup with it, in clear columns only. */
export const backedUpTables = [
  {
    table: 'app.app_user',
    columns: [
      ...['id', 'name', 'organ', 'roles', 'token_hash', 'created_at', 'disabled', 'email'],
      // Passwords and tokens are digests, the second factor is sealed with a key of the vault.
      ...['account', 'password_hash', 'password_changed_at', 'must_change_password', 'subject'],
      ...['totp_sealed', 'totp_since', 'totp_last_step', 'recovery_codes', 'signed_in_at'],
    ],
  },
  { table: 'app.user_organ', columns: ['user_id', 'organ', 'roles', 'created_at'] },
  {
    table: 'app.audit_entry',
    columns: ['id', 'at', 'organ', 'actor', 'action', 'target', 'facts'],
  },
] as const;

/** Lines of the backup: a head, events, rows of tables, and an end that proves it is whole. */
export type BackupLine =
  | { readonly kind: 'head'; readonly format: string; readonly version: number }
  | ({ readonly kind: 'event' } & StoredEvent)
  | { readonly kind: 'row'; readonly table: string; readonly row: JsonObject }
  | ({ readonly kind: 'file' } & StoredFile)
  | {
      readonly kind: 'end';
      readonly events: number;
      readonly position: string | null;
      /** Absent in version 1. */
      readonly files?: number;
    };

/** A sealed file; `sealed` is base64. */
export type StoredFile = {
  readonly attachmentId: string;
  readonly requestId: string;
  readonly keyId: string;
  readonly sealed: string;
};

type StoredEvent = Omit<RecordedEvent, 'revision' | 'position'> & {
  readonly revision: string;
  readonly position: string;
};

/** An event as JSON takes it. */
export const storedEvent = (event: RecordedEvent): StoredEvent => ({
  ...event,
  revision: String(event.revision),
  position: String(event.position),
});

export const eventOf = (line: StoredEvent): RecordedEvent => {
  const { id, type, schemaVersion, data, meta, stream, recordedAt } = line;
  const revision = BigInt(line.revision);
  const position = BigInt(line.position);
  return { id, type, schemaVersion, data, meta, stream, recordedAt, revision, position };
};

export type BackupErrorCode =
  | 'backup-unreadable'
  | 'backup-incomplete'
  | 'backup-keys-locked'
  | 'backup-target-not-empty';

const wording: Record<BackupErrorCode, (facts: Readonly<Record<string, string>>) => string> = {
  'backup-unreadable': ({ file }) => `无法读取备份文件：${file}。`,
  'backup-incomplete': ({ file }) => `备份文件不完整，未作任何恢复：${file}。`,
  'backup-keys-locked': ({ file }) =>
    `密钥文件已加密，请用 TRACKER_BACKUP_PASSPHRASE 给出正确的口令：${file}。`,
  'backup-target-not-empty': () => '目标数据目录已有数据，只能恢复到空的数据目录。',
};

/** A backup that cannot be written or restored; `message` is Chinese. */
export class BackupError extends Error {
  constructor(
    readonly code: BackupErrorCode,
    readonly facts: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(wording[code](facts), options);
  }
}
