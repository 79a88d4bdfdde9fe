import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useMemo } from 'react';
import type { ListSearch } from '../../requests/list/list-search.js';
import type { Figures } from '../queries.js';
import { LazyChart } from './lazy-chart.js';
import { rateOption } from './options.js';

type Month = Figures['months'][number];
type Period = Pick<Month, 'from' | 'to'>;

const right = 'right' as const;
/** The requests received in a period, in the address of the list of requests. */
export const receivedIn = ({ from, to }: Period): ListSearch => ({
  ...{ tab: 'all', receivedFrom: from, receivedTo: to },
});

/** The requests closed in a period. */
export const closedIn = ({ from, to }: Period): ListSearch => ({
  ...{ tab: 'all', closedFrom: from, closedTo: to },
});

const columns = [
  { title: '月份', dataIndex: 'month', key: 'month' },
  {
    title: '收到',
    key: 'received',
    align: right,
    render: (_: unknown, month: Month) =>
      month.received === 0 ? (
        0
      ) : (
        <Link to="/requests" search={receivedIn(month)}>
          {month.received}
        </Link>
      ),
  },
  {
    title: '办结',
    key: 'closed',
    align: right,
    render: (_: unknown, month: Month) =>
      month.closed === 0 ? (
        0
      ) : (
        <Link to="/requests" search={closedIn(month)}>
          {month.closed}
        </Link>
      ),
  },
  {
    title: '答复',
    key: 'answered',
    align: right,
    render: (_: unknown, { answered, ...month }: Month) =>
      answered === 0 ? (
        0
      ) : (
        <Link to="/requests" search={{ ...closedIn(month), answered: true }}>
          {answered}
        </Link>
      ),
  },
  {
    title: '逾期答复',
    key: 'late',
    align: right,
    render: (_: unknown, { late, from, to }: Month) =>
      late === 0 ? (
        0
      ) : (
        <Link
          to="/supervision/$list"
          params={{ list: 'answered-late' }}
          search={{ closedFrom: from, closedTo: to }}
        >
          {late}
        </Link>
      ),
  },
  {
    title: '按期答复率',
    key: 'rate',
    align: right,
    render: (_: unknown, { rateText }: Month) => rateText ?? '—',
  },
];

/** How much came in and went out, and how much of it in time. */
export const MonthsPanel = ({ figures }: { readonly figures: Figures }) => {
  const option = useMemo(() => rateOption(figures), [figures]);
  const { totals, from, to } = figures;
  return (
    <section className="panel" aria-labelledby="months-title">
      <h2 id="months-title">
        按期答复率　<span className="quiet">{totals.rateText ?? '期间没有答复'}</span>
      </h2>
      <LazyChart option={option} label="逐月按期答复率，数字见下表" />
      <Table<Month>
        rowKey="month"
        size="small"
        columns={columns}
        dataSource={[...figures.months, { ...totals, month: '合计', from, to }]}
        pagination={false}
        scroll={{ x: 440 }}
      />
      <p className="quiet">收到按收到日期、办结按办结日期归月，作废的不计。</p>
    </section>
  );
};
