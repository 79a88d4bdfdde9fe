import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, memoryEventStore, withChain } from '@tracker/event-store';
import { newCommandId } from '@tracker/platform';
import type { Db } from '../backup/vault-tables.js';
import { exportLog } from './export-log.js';

const folder = mkdtempSync(join(tmpdir(), 'tracker-log-file-'));
let files = 0;
const nextFile = (): string => {
  files += 1;
  return join(folder, `${files}.ndjson`);
};

/** To be called when the spec is over. */
export const removeFiles = (): void => rmSync(folder, { recursive: true });

const passphrase = 'six-small-swans';

/** Tables with one user and nothing else. */
const tables: Db = {
  query: async <Row extends object>(sql: string) => {
    const rows = sql.includes('from app.app_user')
      ? [{ row: { name: '李强', roles: ['承办'] } }]
      : [];
    return { rows: rows as unknown as Row[] };
  },
};

/** Three streams: a filed report among them, whose text holds a line separator. */
export const smallLog = async (): Promise<EventStore> => {
  const store = withChain(memoryEventStore());
  const put = (stream: string, data: object, expected: 'no-stream' | bigint, type = 'Noted') =>
    store.append(
      stream,
      [{ id: newCommandId(), type, schemaVersion: 1, data: data as never, meta: {} }],
      expected,
    );
  await put('case-1', { text: '一\u2028二' }, 'no-stream');
  await put('case-2', { text: '三' }, 'no-stream');
  await put('report-A', { position: '1', readTo: '2' }, 'no-stream', 'AnnualReportFiled');
  await put('case-1', { text: '四' }, 0n);
  await put('case-2', { text: '五' }, 0n);
  return store;
};

/** The lines of an exported file, without line breaks: head, five events, a row, the end. */
export const exported = async (store: EventStore): Promise<readonly string[]> => {
  const file = nextFile();
  await exportLog(store, tables, file, passphrase);
  return readFileSync(file, 'utf8').trimEnd().split('\n');
};

export const fileOf = (lines: readonly string[], end = '\n'): string => {
  const file = nextFile();
  writeFileSync(file, lines.join('\n') + end);
  return file;
};
