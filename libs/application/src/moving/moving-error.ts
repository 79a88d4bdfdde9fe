type Facts = Readonly<Record<string, string | number>>;

export type MovingErrorCode =
  | 'log-file-unreadable'
  | 'log-file-incomplete'
  | 'log-file-broken'
  | 'log-broken'
  | 'passphrase-missing'
  | 'target-not-empty'
  | 'target-served'
  | 'import-unfinished';

const placeIn = ({ stream, revision }: Facts): string =>
  stream === undefined ? '' : `（${stream} 第 ${revision} 版）`;

const wording: Record<MovingErrorCode, (facts: Facts) => string> = {
  'log-file-unreadable': ({ file }) =>
    `不是本版本能读的事件记录文件：${file}。请用 export-log 重新导出，或换用写出它的版本。`,
  'log-file-incomplete': ({ file }) =>
    `文件不完整，没有末行，未作任何导入：${file}。请重新复制或重新导出。`,
  'log-file-broken': (facts) =>
    `文件第 ${facts.line} 行${placeIn(facts)}有误：${facts.what}。未作任何导入；请换一份完好的文件。`,
  'log-broken': (facts) =>
    `事件记录${placeIn(facts)}有改动或缺失：${facts.what}。没有写出文件；请运行 tracker verify。`,
  'passphrase-missing': () =>
    '没有设置 TRACKER_BACKUP_PASSPHRASE。export-log 的密钥文件必须加密：请设置口令后再运行。',
  'target-not-empty': ({ what }) =>
    `目标已有文件以外的数据（${what}），未作任何导入。请导入到空的目标。`,
  'target-served': ({ by }) =>
    `${by} 正在使用目标数据库。导入期间不能提供服务：请先停止它，再运行 import-log。`,
  'import-unfinished': ({ file }) =>
    `目标中有未完成的导入（${file}）。请用同一文件再运行一次 import-log，完成后再使用。`,
};

/** A log that cannot be exported or imported; `message` is Chinese. */
export class MovingError extends Error {
  constructor(
    readonly code: MovingErrorCode,
    readonly facts: Facts = {},
    options?: ErrorOptions,
  ) {
    super(wording[code](facts), options);
    this.name = 'MovingError';
  }
}
