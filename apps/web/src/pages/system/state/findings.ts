import { byteText } from './byte-text.js';
import type { SystemState } from './queries.js';

export type Finding = { readonly what: string; readonly todo: string };

const dayMs = 24 * 60 * 60_000;
const backupDays = 7;
const freeShare = 0.1;
/** A log in KurrentDB counts its positions in bytes. */
const farBehind = { events: 5_000, bytes: 5_000_000 };

type Profile = SystemState['database']['profile'];

/** How far a model is behind the log, in what the log counts. */
export const lagText = (profile: Profile, lag: number): string =>
  profile === 'cluster' ? byteText(lag) : `${lag} 个事件`;

/** Which command makes a backup: a log in KurrentDB is exported. */
export const backupCommand = (profile: Profile): string =>
  `tracker ${profile === 'cluster' ? 'export-log' : 'backup'}`;

/** What somebody must do something about; none is good news. */
export const findingsOf = (state: SystemState): readonly Finding[] => {
  const { at, backups, database, disk, models, queues, queueBackend } = state;
  const { profile } = database;
  const backup = backupCommand(profile);
  const [last] = backups;
  const age = last ? Math.floor((Date.parse(at) - Date.parse(last.at)) / dayMs) : null;
  return [
    ...(age === null
      ? [{ what: '还没有做过备份。', todo: `请运行 ${backup}，并将密钥文件另外保管。` }]
      : age > backupDays
        ? [{ what: `上一次备份是 ${age} 天以前。`, todo: `请运行 ${backup}。` }]
        : []),
    ...(disk && disk.freeBytes < disk.totalBytes * freeShare
      ? [
          {
            what: `数据目录所在磁盘只剩 ${byteText(disk.freeBytes)}。`,
            todo: '请清理磁盘或者扩容。',
          },
        ]
      : []),
    ...(models.length > 0 && models.every(({ running }) => !running)
      ? [
          {
            what: '没有进程在更新查询数据，列表和统计停在旧的状态。',
            todo: '请检查服务的工作进程是否在运行。',
          },
        ]
      : []),
    ...(queues === null && queueBackend !== null
      ? [
          {
            what: '任务队列连接不上，提醒会推迟到连上之后。',
            todo: '请检查队列服务是否在运行。',
          },
        ]
      : []),
    ...models.flatMap(({ label, haltedReason, parked, lag }) => [
      ...(haltedReason === null
        ? []
        : [{ what: `“${label}”停在无法处理的事件上：${haltedReason}`, todo: '请联系维护人员。' }]),
      ...(parked > 0
        ? [{ what: `“${label}”搁置了 ${parked} 个事件流。`, todo: '请运行 tracker verify 查看。' }]
        : []),
      ...(haltedReason === null &&
      lag > (profile === 'cluster' ? farBehind.bytes : farBehind.events)
        ? [{ what: `“${label}”落后 ${lagText(profile, lag)}。`, todo: '正在追赶时无需处理。' }]
        : []),
    ]),
    ...(queues ?? [])
      .filter(({ failed }) => failed > 0)
      .map(({ label, failed }) => ({
        what: `“${label}”队列有 ${failed} 个任务多次重试仍失败。`,
        todo: '请在任务看板中查看原因，排除后重试。',
      })),
  ];
};
