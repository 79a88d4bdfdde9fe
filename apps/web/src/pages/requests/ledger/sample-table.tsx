import { Table } from 'antd';
import type { LedgerImport } from './queries.js';

type Sample = LedgerImport['sample'][number];

const or = (text: string | null) => text || '—';
const columns = [
  { title: '行', dataIndex: 'row', width: 56 },
  { title: '登记编号', dataIndex: 'number', width: 132 },
  { title: '收到日期', dataIndex: 'receivedOn', width: 112 },
  { title: '收到方式', dataIndex: 'channel', width: 96 },
  { title: '申请人类型', dataIndex: 'applicantType', width: 148 },
  { title: '申请人', dataIndex: 'applicantName', width: 84, render: or },
  { title: '申请内容', dataIndex: 'description', render: or },
  {
    title: '办理结果',
    dataIndex: 'result',
    width: 180,
    render: (text: string | null) => text ?? '办理中',
  },
  { title: '办结日期', dataIndex: 'closedOn', width: 112, render: or },
];

/** The first rows as they were understood: a column taken for another is seen before the import. */
export const SampleTable = ({ sample }: { readonly sample: readonly Sample[] }) => (
  <section aria-label="前几行">
    <h2 className="ledger-preview__caption">
      前 {sample.length} 行读成这样，请核对各列有没有认错（姓名只显示首字）
    </h2>
    <Table
      size="small"
      rowKey="row"
      columns={columns}
      dataSource={sample as Sample[]}
      pagination={false}
      scroll={{ x: 1100 }}
    />
  </section>
);
