import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { InputNumber, Table } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { useSession } from '../../../app/session.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';

type Numbered = components['schemas']['Numbers']['numbers'][number];

const columns = [
  { title: '序号', dataIndex: 'sequence', key: 'sequence', width: 90, align: 'right' as const },
  {
    title: '登记编号',
    key: 'number',
    render: (_: unknown, { number, requestId, state }: Numbered) =>
      state === 'used' && requestId ? (
        <Link to="/requests/$requestId" params={{ requestId }}>
          {number}
        </Link>
      ) : (
        (number ?? '—')
      ),
  },
  { title: '说明', dataIndex: 'explanation', key: 'explanation' },
];

/** Every number of a year; a gap says why it is one. */
export const NumbersOfYear = () => {
  const { today } = useSession();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const { data, error, isPending } = useQuery({
    queryKey: ['system', 'numbers', year],
    queryFn: () => answered(api.GET('/api/numbers', { params: { query: { year } } })),
  });
  const numbers = data?.numbers ?? [];
  const gaps = numbers.filter(({ state }) => state === 'forfeited').length;
  return (
    <>
      <h2>
        编号使用{' '}
        <InputNumber
          aria-label="年份"
          value={year}
          min={2008}
          max={2199}
          precision={0}
          onChange={(entered) => setYear(entered ?? year)}
        />
      </h2>
      {error && <ProblemAlert error={error} />}
      <p className="quiet">
        {year} 年共 {numbers.length} 条，{gaps === 0 ? '没有空号。' : `空号 ${gaps} 个，均有说明。`}
      </p>
      <Table<Numbered>
        rowKey={({ number, sequence }) => `${number ?? ''} ${sequence}`}
        size="small"
        loading={isPending}
        columns={columns}
        dataSource={[...numbers].reverse()}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 480 }}
      />
    </>
  );
};
