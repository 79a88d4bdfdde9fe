import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton, Table } from 'antd';
import { useMemo } from 'react';
import { nobody } from '../../../shared/nobody.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { type Load, loadQuery } from '../queries.js';
import { LazyChart } from './lazy-chart.js';
import { loadOption } from './options.js';

type Handler = Load['handlers'][number];

const right = 'right' as const;
const inList = (list: string, value: (one: Handler) => number) => (_: unknown, one: Handler) =>
  value(one) === 0 ? (
    value(one)
  ) : (
    <Link to="/supervision/$list" params={{ list }} search={{ handler: one.handler ?? nobody }}>
      {value(one)}
    </Link>
  );

const columns = [
  {
    title: '承办人',
    key: 'handler',
    render: (_: unknown, { handler }: Handler) => handler ?? nobody,
  },
  {
    title: '在办',
    key: 'open',
    align: right,
    render: (_: unknown, { handler, open }: Handler) => (
      <Link to="/requests" search={{ handler: handler ?? nobody }}>
        {open}
      </Link>
    ),
  },
  { title: '逾期', key: 'overdue', align: right, render: inList('overdue', (one) => one.overdue) },
  { title: '即将到期', key: 'soon', align: right, render: inList('due-within', (one) => one.soon) },
  {
    title: '等待申请人',
    key: 'waiting',
    align: right,
    render: inList('waiting', (one) => one.waiting),
  },
];

/** What lies on whose desk. */
export const LoadPanel = () => {
  const { data, error } = useQuery(loadQuery);
  const option = useMemo(() => data && loadOption(data), [data]);
  return (
    <section className="panel" aria-labelledby="load-title">
      <h2 id="load-title">各承办人在办</h2>
      {error && <ProblemAlert error={error} />}
      {!data && !error && <Skeleton active />}
      {data && option && (
        <>
          <LazyChart option={option} label="各承办人在办件数，数字见下表" />
          <Table<Handler>
            rowKey={({ handler }) => handler ?? nobody}
            size="small"
            columns={columns}
            dataSource={data.handlers}
            pagination={false}
            locale={{ emptyText: <span className="quiet">没有在办的申请。</span> }}
            scroll={{ x: 400 }}
          />
          <p className="quiet">即将到期：{data.within} 个工作日内，含今日。</p>
        </>
      )}
    </section>
  );
};
