import type { JsonObject, RecordedEvent } from '@tracker/event-store';

export const backupFormat = 'foi-tracker-backup';
export const keysFormat = 'foi-tracker-keys';
export const backupVersion = 1;

/** Tables that stand beside the log and go into the backup with it, in clear columns only. */
export const backedUpTables = [
  {
    table: 'app.app_user',
    columns: ['id', 'name', 'organ', 'roles', 'token_hash', 'created_at', 'disabled'],
  },
] as const;

/** Lines of the backup: a head, events, rows of tables, and an end that proves it is whole. */
export type BackupLine =
  | { readonly kind: 'head'; readonly format: string; readonly version: number }
  | ({ readonly kind: 'event' } & StoredEvent)
  | { readonly kind: 'row'; readonly table: string; readonly row: JsonObject }
  | { readonly kind: 'end'; readonly events: number; readonly position: string | null };

type StoredEvent = Omit<RecordedEvent, 'revision' | 'position'> & {
  readonly revision: string;
  readonly position: string;
};

export const eventLine = (event: RecordedEvent): BackupLine => ({
  kind: 'event',
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
