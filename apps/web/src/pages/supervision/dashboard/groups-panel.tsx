import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import type { ListSearch } from '../../requests/list/list-search.js';
import type { Figures } from '../queries.js';
import { LazyChart } from './lazy-chart.js';
import { monthText } from './options.js';

export type Group = {
  readonly key: string;
  readonly label: string;
  readonly total: number;
  readonly months: readonly number[];
  /** The filter of the list of requests behind a figure; null where none can be named. */
  readonly search: ((period: { from: string; to: string }) => ListSearch) | null;
};

type Props = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly figures: Figures;
  readonly groups: readonly Group[];
  readonly option: EChartsCoreOption;
};

const Figure = ({
  value,
  search,
}: {
  readonly value: number;
  readonly search: ListSearch | null;
}) =>
  value === 0 || search === null ? (
    value
  ) : (
    <Link to="/requests" search={search}>
      {value}
    </Link>
  );

/** Figures by group and month, each opening the requests behind it. */
export const GroupsPanel = ({ id, title, about, figures, groups, option }: Props) => {
  const { months, from, to } = figures;
  const columns = [
    { title: about, dataIndex: 'label', key: 'label', fixed: 'start' as const, width: 150 },
    {
      title: '合计',
      key: 'total',
      align: 'right' as const,
      width: 60,
      render: (_: unknown, { total, search }: Group) => (
        <Figure value={total} search={search?.({ from, to }) ?? null} />
      ),
    },
    ...months.map((month, index) => ({
      title: <span className="month-head">{monthText(month.month, index === 0)}</span>,
      key: month.month,
      align: 'right' as const,
      width: index === 0 || month.month.endsWith('-01') ? 104 : 62,
      render: (_: unknown, { months: monthly, search }: Group) => (
        <Figure value={monthly[index] ?? 0} search={search?.(month) ?? null} />
      ),
    })),
  ];
  return (
    <section className="panel panel--wide" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <LazyChart option={option} label={`${title}，数字见下表`} />
      <Table<Group>
        rowKey="key"
        size="small"
        columns={columns}
        dataSource={[...groups]}
        pagination={false}
        locale={{ emptyText: <span className="quiet">期间没有申请。</span> }}
        scroll={{ x: 240 + months.length * 66 }}
      />
    </section>
  );
};
