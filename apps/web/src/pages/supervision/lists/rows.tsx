import { Grid, Table } from 'antd';
import { StatusTag } from '../../../shared/status-tag.js';
import '../../../shared/cards.css';
import type { ListRow } from '../queries.js';
import { lookOf } from './list-looks.js';
import { dateTitle, RowNumber, RowUrgency, rowDate } from './row-parts.js';

type Props = {
  readonly list: string;
  readonly rows: readonly ListRow[];
  readonly loading: boolean;
};

const columnsOf = (list: string, reads: boolean) => [
  {
    title: '登记编号',
    key: 'number',
    width: 150,
    render: (_: unknown, row: ListRow) => <RowNumber {...row} />,
  },
  {
    title: '剩余工作日',
    key: 'urgency',
    width: 130,
    render: (_: unknown, row: ListRow) => <RowUrgency {...row} />,
  },
  {
    title: dateTitle(list),
    key: 'date',
    width: 120,
    render: (_: unknown, row: ListRow) => rowDate(list, row),
  },
  {
    title: '状态',
    key: 'status',
    width: 120,
    render: (_: unknown, { status, statusLabel }: ListRow) => (
      <StatusTag status={status} label={statusLabel} />
    ),
  },
  {
    title: '申请人',
    key: 'applicant',
    width: 90,
    render: (_: unknown, { applicantName }: ListRow) => applicantName ?? '—',
  },
  reads
    ? {
        title: '申请内容',
        key: 'description',
        render: (_: unknown, { description }: ListRow) => (
          <span className="clip">{description ?? ''}</span>
        ),
      }
    : {
        title: '收到',
        key: 'received',
        render: (_: unknown, { receivedOn, channelLabel, applicantTypeLabel }: ListRow) =>
          [receivedOn, channelLabel, applicantTypeLabel].filter(Boolean).join('　'),
      },
  {
    title: '承办人',
    key: 'handler',
    width: 100,
    render: (_: unknown, { handler }: ListRow) => handler ?? '未分办',
  },
];

const Cards = ({ list, rows }: Omit<Props, 'loading'>) =>
  rows.length === 0 ? (
    <p className="quiet">{lookOf(list).empty}</p>
  ) : (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.requestId}>
          <div className="cards__head">
            <RowNumber {...row} />
            <RowUrgency {...row} />
          </div>
          <p>
            <StatusTag status={row.status} label={row.statusLabel} /> {row.applicantName ?? ''}{' '}
            {row.handler ?? '未分办'}
          </p>
          <p className="quiet">
            {dateTitle(list)} {rowDate(list, row)}
          </p>
          {row.description && <p className="clip">{row.description}</p>}
        </li>
      ))}
    </ul>
  );

/** The requests of a list: a table at the desk, cards on a phone. */
export const Rows = ({ list, rows, loading }: Props) => {
  const { md } = Grid.useBreakpoint();
  // Those who only supervise are not shown the words of a request.
  const reads = rows.some(({ description }) => description !== null);
  if (md === false && !loading) return <Cards list={list} rows={rows} />;
  return (
    <Table<ListRow>
      rowKey="requestId"
      size="middle"
      loading={loading}
      columns={columnsOf(list, reads)}
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <span className="quiet">{lookOf(list).empty}</span> }}
      scroll={{ x: 900 }}
    />
  );
};
