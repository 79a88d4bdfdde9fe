import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { BackupRuns } from '@tracker/application';
import type { EventStore } from '@tracker/event-store';
import { type QueueName, type Queues, queueNames } from '@tracker/jobs';
import type { Clock } from '@tracker/platform';
import { type ModelStanding, ProjectionRunner, select } from '@tracker/read-models';
import { CLOCK, EVENT_STORE } from '@tracker/runtime';
import { DataSource } from 'typeorm';
import { boardPath } from '../alarms/mount-job-board.js';
import { JOB_QUEUES } from '../tokens.js';
import { SYSTEM_PLACE, type SystemPlace } from './system-place.js';

const shownBackups = 5;

const modelLabels: Readonly<Record<string, string>> = {
  request_view: '申请',
  deadline: '期限',
  counted_request: '年报统计',
  organ_view: '机关',
  number_view: '登记编号',
  applicant_view: '申请人',
  request_entry: '登记日期',
  alarm_record: '提醒记录',
};
const queueLabels: Readonly<Record<QueueName, string>> = {
  reminders: '提醒',
  lapses: '期限届满',
  reconcile: '核对提醒',
  housekeeping: '日常维护',
  mail: '邮件',
};

/** Positions between a model and the end of the log; what it need not read counts as well. */
const lagOf = ({ position }: ModelStanding, head: bigint | null): number =>
  Number((head ?? 0n) - (position ?? 0n));

/** How the system stands at this moment. */
@Injectable()
export class SystemState {
  constructor(
    private readonly db: DataSource,
    private readonly projections: ProjectionRunner,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(JOB_QUEUES) private readonly queues: Queues | null,
    @Inject(SYSTEM_PLACE) private readonly place: SystemPlace,
  ) {}

  async read() {
    const head = await this.store.head();
    const [database, disk, models, queues, backups] = await Promise.all([
      this.database(head),
      this.disk(),
      this.models(head),
      this.counts(),
      this.backups(),
    ]);
    return {
      version: this.place.version,
      node: process.version,
      startedAt: new Date(Date.now() - process.uptime() * 1_000).toISOString(),
      at: this.clock.now(),
      ...{ database, disk, models, queues, backups },
      queueBackend: this.queues?.backend ?? null,
      boardPath: this.queues ? boardPath : null,
    };
  }

  private async database(head: bigint | null) {
    const [row] = await select<{ version: string; bytes: string; events: string }>(
      this.db,
      `select current_setting('server_version') as version,
  pg_database_size(current_database())::text as bytes,
  greatest(0, c.reltuples)::bigint::text as events
from pg_class c where c.oid = 'eventlog.events'::regclass`,
    );
    return {
      profile: this.place.profile,
      version: row?.version ?? '',
      bytes: Number(row?.bytes ?? 0),
      events: this.place.profile === 'cluster' ? null : Number(row?.events ?? 0),
      position: head === null ? null : String(head),
    };
  }

  private async disk() {
    const { dataFolder } = this.place;
    if (dataFolder === null) return null;
    const { bavail, blocks, bsize } = await statfs(dataFolder);
    return { folder: dataFolder, freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  }

  private async models(head: bigint | null) {
    return (await this.projections.standsAt()).map((standing) => ({
      name: standing.name,
      label: modelLabels[standing.name] ?? standing.name,
      position: standing.position === null ? null : String(standing.position),
      lag: lagOf(standing, head),
      parked: standing.parked,
      haltedReason: standing.haltedReason,
      running: standing.holder !== null,
      updatedAt: standing.updatedAt.toISOString(),
    }));
  }

  private async counts() {
    const { queues } = this;
    if (!queues || queues.isAway()) return null;
    return Promise.all(
      queueNames.map(async (name) => {
        const counts = await queues
          .queue(name)
          .getJobCounts('waiting', 'active', 'delayed', 'failed');
        const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
        return { name, label: queueLabels[name], waiting, active, delayed, failed };
      }),
    );
  }

  private backups() {
    const query = {
      query: async <Row extends object>(sql: string, values: readonly unknown[]) => ({
        rows: await select<Row>(this.db, sql, [...values]),
      }),
    };
    return new BackupRuns(query).latest(shownBackups);
  }
}
