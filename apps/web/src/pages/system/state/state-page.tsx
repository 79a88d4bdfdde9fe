import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Skeleton, Table } from 'antd';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { ScrollBox } from '../../../shared/scroll-box.js';
import { momentText } from '../settings/setting-text.js';
import { byteText } from './byte-text.js';
import { backupCommand, findingsOf, lagText } from './findings.js';
import { type SystemState, stateQuery } from './queries.js';

const right = 'right' as const;
const queueColumns = [
  { title: '队列', dataIndex: 'label', key: 'label' },
  { title: '等待', dataIndex: 'waiting', key: 'waiting', align: right },
  { title: '进行', dataIndex: 'active', key: 'active', align: right },
  { title: '定时', dataIndex: 'delayed', key: 'delayed', align: right },
  { title: '失败', dataIndex: 'failed', key: 'failed', align: right },
];
const modelColumns = (profile: SystemState['database']['profile']) => [
  { title: '查询数据', dataIndex: 'label', key: 'label' },
  {
    title: '落后',
    key: 'lag',
    align: right,
    render: (_: unknown, { lag }: SystemState['models'][number]) =>
      lag === 0 ? '0' : lagText(profile, lag),
  },
  { title: '搁置', dataIndex: 'parked', key: 'parked', align: right },
  {
    title: '状态',
    key: 'running',
    render: (_: unknown, { haltedReason, running }: SystemState['models'][number]) =>
      haltedReason ? '停止' : running ? '运行' : '无人运行',
  },
];
const backupColumns = [
  {
    title: '时间',
    key: 'at',
    render: (_: unknown, { at }: SystemState['backups'][number]) => momentText(at),
  },
  {
    title: '大小',
    key: 'bytes',
    align: right,
    render: (_: unknown, { bytes }: SystemState['backups'][number]) => byteText(bytes),
  },
  { title: '事件', dataIndex: 'events', key: 'events', align: right },
  {
    title: '密钥文件',
    key: 'encrypted',
    render: (_: unknown, { encrypted }: SystemState['backups'][number]) =>
      encrypted ? '已加密' : '未加密',
  },
  { title: '文件', dataIndex: 'file', key: 'file' },
];

const Basics = ({ state }: { readonly state: SystemState }) => {
  const { version, node, startedAt, database, disk } = state;
  const items = [
    { key: 'version', label: '版本', children: `${version}（Node.js ${node.slice(1)}）` },
    { key: 'started', label: '启动', children: momentText(startedAt) },
    {
      key: 'database',
      label: '数据库',
      children: `PostgreSQL ${database.version}，${database.profile === 'embedded' ? '内置' : '自备'}，${byteText(database.bytes)}`,
    },
    {
      key: 'log',
      label: '事件日志',
      children: `${database.profile === 'cluster' ? 'KurrentDB，' : ''}至第 ${database.position ?? '0'} 号`,
    },
    ...(disk
      ? [
          {
            key: 'disk',
            label: '磁盘',
            children: `可用 ${byteText(disk.freeBytes)}，共 ${byteText(disk.totalBytes)}（${disk.folder}）`,
          },
        ]
      : []),
  ];
  return <Descriptions size="small" column={1} bordered items={items} />;
};

/** What the system does, whether reads follow the log, what failed, and when it was backed up. */
export const StatePage = () => {
  const { data, error } = useQuery(stateQuery);
  if (!data)
    return (
      <>
        <PageHead title="系统状态" />
        {error ? <ProblemAlert error={error} /> : <Skeleton active />}
      </>
    );
  const findings = findingsOf(data);
  return (
    <>
      <PageHead
        title="系统状态"
        beside={<span className="quiet">{momentText(data.at)}，每十秒更新</span>}
      />
      {findings.length === 0 && (
        <Alert type="success" showIcon title="一切正常，没有需要处理的事项。" />
      )}
      {findings.map(({ what, todo }) => (
        <Alert
          key={what}
          type="warning"
          showIcon
          title={what}
          description={todo}
          style={{ marginBottom: 8 }}
        />
      ))}
      <div className="state">
        <section>
          <h2>运行</h2>
          <Basics state={data} />
        </section>
        <section>
          <h2>
            任务队列{'　'}
            {data.boardPath && (
              <a href={data.boardPath} target="_blank" rel="noreferrer">
                打开任务看板
              </a>
            )}
          </h2>
          {data.queues ? (
            <ScrollBox label="任务队列">
              <Table
                rowKey="name"
                size="small"
                columns={queueColumns}
                dataSource={data.queues}
                pagination={false}
              />
            </ScrollBox>
          ) : (
            <p className="quiet">
              {data.queueBackend === null ? '本进程没有启动任务队列。' : '任务队列暂时连接不上。'}
            </p>
          )}
        </section>
        <section>
          <h2>查询数据</h2>
          <ScrollBox label="查询数据">
            <Table
              rowKey="name"
              size="small"
              columns={modelColumns(data.database.profile)}
              dataSource={data.models}
              pagination={false}
            />
          </ScrollBox>
        </section>
        <section>
          <h2>备份</h2>
          {data.backups.length === 0 ? (
            <p className="quiet">还没有做过备份。请运行 {backupCommand(data.database.profile)}。</p>
          ) : (
            <ScrollBox label="备份">
              <Table
                rowKey="at"
                size="small"
                columns={backupColumns}
                dataSource={data.backups}
                pagination={false}
              />
            </ScrollBox>
          )}
        </section>
      </div>
    </>
  );
};
