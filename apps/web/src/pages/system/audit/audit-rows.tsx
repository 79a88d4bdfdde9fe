import { Link } from '@tanstack/react-router';
import { Grid, Table } from 'antd';
import type { components } from '../../../api/schema.js';
import { momentText } from '../settings/setting-text.js';
import '../../../shared/cards.css';

type Row = components['schemas']['AuditPage']['rows'][number];
type Props = { readonly rows: readonly Row[]; readonly loading: boolean };

const empty = '这段时间没有符合条件的记录。可放宽日期或清除筛选。';

const RequestLink = ({ requestId, number }: Row) =>
  requestId ? (
    <Link to="/requests/$requestId" params={{ requestId }}>
      {number}
    </Link>
  ) : null;

const columns = [
  { title: '时间', key: 'at', width: 150, render: (_: unknown, { at }: Row) => momentText(at) },
  { title: '人员', key: 'actor', width: 130, render: (_: unknown, { actor }: Row) => actor.name },
  { title: '操作', dataIndex: 'label', key: 'label', width: 150 },
  {
    title: '登记编号',
    key: 'number',
    width: 150,
    render: (_: unknown, row: Row) => <RequestLink {...row} />,
  },
  { title: '内容', dataIndex: 'what', key: 'what' },
];

const Cards = ({ rows }: Pick<Props, 'rows'>) =>
  rows.length === 0 ? (
    <p className="quiet">{empty}</p>
  ) : (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="cards__head">
            <span>{row.label}</span>
            <RequestLink {...row} />
          </div>
          <p className="quiet">
            {momentText(row.at)}　{row.actor.name}
          </p>
          {row.what && <p>{row.what}</p>}
        </li>
      ))}
    </ul>
  );

/** What was done, the latest first: a table at the desk, cards on a phone. */
export const AuditRows = ({ rows, loading }: Props) => {
  const { md } = Grid.useBreakpoint();
  if (md === false && !loading) return <Cards rows={rows} />;
  return (
    <Table<Row>
      rowKey="id"
      size="small"
      tableLayout="fixed"
      loading={loading}
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <span className="quiet">{empty}</span> }}
      scroll={{ x: 820 }}
    />
  );
};
