import { findingsOf } from './findings.js';
import type { SystemState } from './queries.js';

const model = {
  ...{ name: 'request_view', label: '申请', position: '10', lag: 0, parked: 0 },
  ...{ haltedReason: null, running: true, updatedAt: '2026-03-03T00:00:00Z' },
};
const backup = {
  ...{ at: '2026-03-01T00:00:00Z', file: 'a', bytes: 1, events: 1, position: '1' },
  ...{ sha256: 'x', encrypted: true },
};
const queue = { name: 'mail', label: '邮件', waiting: 0, active: 0, delayed: 0, failed: 0 };
const well: SystemState = {
  ...{ version: '1', node: 'v20', startedAt: '2026-03-03T00:00:00Z', at: '2026-03-03T00:00:00Z' },
  database: { profile: 'embedded', version: '17', bytes: 1, events: 1, position: '10' },
  disk: { folder: 'data', freeBytes: 50, totalBytes: 100 },
  ...{ models: [model], queues: [queue], queueBackend: 'postgres', boardPath: '/queues' },
  backups: [backup],
};
const whats = (state: Partial<SystemState>) =>
  findingsOf({ ...well, ...state }).map(({ what }) => what);

describe('The state of the system', () => {
  it('gives nothing to do while all is well', () => expect(whats({})).toEqual([]));

  it.each([
    [{ backups: [] }, '还没有做过备份。'],
    [{ backups: [{ ...backup, at: '2026-02-01T00:00:00Z' }] }, '上一次备份是 30 天以前。'],
    [{ disk: { folder: 'data', freeBytes: 9, totalBytes: 100 } }, '数据目录所在磁盘只剩 9 B。'],
    [{ models: [{ ...model, parked: 2 }] }, '“申请”搁置了 2 个事件流。'],
    [{ models: [{ ...model, haltedReason: 'x' }] }, '“申请”停在无法处理的事件上：x'],
    [{ models: [{ ...model, lag: 9_000 }] }, '“申请”落后 9000 个事件。'],
    [
      { models: [{ ...model, running: false }] },
      '没有进程在更新查询数据，列表和统计停在旧的状态。',
    ],
    [{ queues: null }, '任务队列连接不上，提醒会推迟到连上之后。'],
    [{ queues: [{ ...queue, failed: 3 }] }, '“邮件”队列有 3 个任务多次重试仍失败。'],
  ])('names what somebody must do something about: %o', (state, what) =>
    expect(whats(state as Partial<SystemState>)).toEqual([what]),
  );

  it('names the command that makes a backup where the log is', () => {
    const todo = (profile: SystemState['database']['profile']) =>
      findingsOf({ ...well, database: { ...well.database, profile }, backups: [] })[0]?.todo;
    expect(todo('embedded')).toContain('tracker backup，');
    expect(todo('cluster')).toContain('tracker export-log，');
  });

  it('counts in bytes how far a model is behind a log in KurrentDB', () => {
    const cluster = { ...well.database, profile: 'cluster' as const };
    const behind = (lag: number) => whats({ database: cluster, models: [{ ...model, lag }] });
    expect(behind(9_000)).toEqual([]);
    expect(behind(6_291_456)).toEqual(['“申请”落后 6.0 MB。']);
  });

  it('has nothing to say of queues that another process runs', () =>
    expect(whats({ queues: null, queueBackend: null, boardPath: null })).toEqual([]));
});
