import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { annualForms, applicantTypes } from '@tracker/statute';
import { Skeleton, Table } from 'antd';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { carryOverQuery, type FormId } from '../queries.js';

const typeLabel = (code: string): string =>
  applicantTypes.find((one) => one.code === code)?.label ?? code;

const resultLabel = (form: FormId, row: string | null): string => {
  const key = form === '2019' && row?.startsWith('3.6.') ? '3.6' : row;
  const found = annualForms[form].sectionThree.rows.find((one) => one.key === key);
  return found?.levels.slice(1).join(' ') ?? '';
};

type Props = {
  readonly year: number;
  readonly form: FormId;
  /** Where the log is read to, if not to its end. */
  readonly asOf: string | undefined;
};

/** 结转 into the year request by request: what stood open at the turn of the year, and what became of it. */
export const CarryOver = ({ year, form, asOf }: Props) => {
  const { data, error } = useQuery(carryOverQuery(year, asOf));
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton active />;
  const { requests } = data;
  const open = requests.filter(({ closed }) => closed === null).length;
  return (
    <section aria-label="上年结转">
      <p>
        {year - 1}年结转至{year}年的申请共 {requests.length} 件，{asOf ? '当时' : '现'}已办结{' '}
        {requests.length - open} 件，尚未办结 {open} 件。{year - 1}年度的“结转下年度继续办理”与
        {year}
        年度的“上年结转”是同一批申请。
      </p>
      <Table
        size="middle"
        rowKey="requestId"
        dataSource={requests}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 640 }}
        locale={{ emptyText: `没有从${year - 1}年结转的申请` }}
        columns={[
          {
            title: '登记编号',
            key: 'number',
            render: (_, { requestId, number }) => (
              <Link to="/requests/$requestId" params={{ requestId }}>
                {number}
              </Link>
            ),
          },
          { title: '申请人类型', key: 'type', render: (_, one) => typeLabel(one.applicantType) },
          { title: '收到日期', dataIndex: 'receivedOn' },
          {
            title: '办结日期',
            key: 'closed',
            render: (_, one) => one.closed?.closedOn ?? '尚未办结',
          },
          {
            title: '办理结果',
            key: 'row',
            render: (_, { closed }) => (closed ? resultLabel(form, closed.row) : '—'),
          },
        ]}
      />
    </section>
  );
};
