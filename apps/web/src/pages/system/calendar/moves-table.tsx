import { Link } from '@tanstack/react-router';
import { Alert, Table } from 'antd';
import type { CalendarPreview } from './queries.js';

type Move = CalendarPreview['moves'][number];

const certain = (date: string, provisional: boolean) => (provisional ? `${date}（暂定）` : date);

const columns = [
  {
    title: '登记编号',
    key: 'number',
    render: (_: unknown, { requestId, number }: Move) => (
      <Link to="/requests/$requestId" params={{ requestId }}>
        {number}
      </Link>
    ),
  },
  { title: '期限', dataIndex: 'label', key: 'label' },
  {
    title: '现为',
    key: 'was',
    render: (_: unknown, { was, provisionalBefore }: Move) => certain(was, provisionalBefore),
  },
  {
    title: '改为',
    key: 'is',
    render: (_: unknown, { is, provisionalAfter }: Move) => (
      <strong>{certain(is, provisionalAfter)}</strong>
    ),
  },
];

/** What an announcement would move, before anybody applies it. */
export const MovesTable = ({ preview }: { readonly preview: CalendarPreview }) => {
  const { restDays, makeUpWorkdays, moves, elsewhere, open, requests, settled } = preview;
  return (
    <section aria-label="预览">
      <Alert
        type="info"
        showIcon
        title={`放假 ${restDays.length} 天，调休上班 ${makeUpWorkdays.length} 天；${open} 件在办申请中，${requests} 件的期限将移动。`}
        description={`其中 ${settled} 件由暂定变为确定${elsewhere > 0 ? `；其他机关 ${elsewhere} 个期限也将移动` : ''}。已办结的申请和已报送的年报不变。`}
      />
      <Table<Move>
        rowKey={({ requestId, kind, seq }) => `${requestId} ${kind} ${seq}`}
        size="small"
        columns={columns}
        dataSource={[...moves]}
        locale={{ emptyText: <span className="quiet">本机关没有要移动的期限。</span> }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 520 }}
        style={{ margin: '12px 0' }}
      />
    </section>
  );
};
