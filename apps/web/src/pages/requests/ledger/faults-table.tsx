import { CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import { App, Button, Input, Select, Table } from 'antd';
import { useMemo, useState } from 'react';
import { copyText } from '../../../shared/copy-text.js';
import { saveFile } from '../../../shared/save-file.js';
import { faultsCsv, faultsText } from './fault-text.js';
import type { Fault } from './queries.js';

const columns = [
  { title: '行', dataIndex: 'row', width: 72 },
  { title: '列', dataIndex: 'column', width: 132 },
  { title: '原文', dataIndex: 'value', width: 180, render: (text: string) => text || '（空）' },
  { title: '问题', dataIndex: 'what' },
  { title: '怎么改', dataIndex: 'mend' },
];

type Props = { readonly faults: readonly Fault[]; readonly fileName: string };

/** Every fault of the file: found, filtered, copied, taken away. */
export const FaultsTable = ({ faults, fileName }: Props) => {
  const { message } = App.useApp();
  const [column, setColumn] = useState<string>();
  const [text, setText] = useState('');
  const shown = useMemo(
    () =>
      faults.filter(
        (fault) =>
          (!column || fault.column === column) &&
          (!text || `${fault.row} ${fault.value} ${fault.what}`.includes(text)),
      ),
    [faults, column, text],
  );
  const byColumn = [...new Set(faults.map((fault) => fault.column))];
  const copy = async () => {
    const done = await copyText(faultsText(shown));
    if (done) message.success(`已复制 ${shown.length} 处`);
    else message.error('浏览器不允许复制，请下载清单。');
  };
  const download = () =>
    saveFile(
      new Blob([faultsCsv(shown)], { type: 'text/csv;charset=utf-8' }),
      `${fileName.replace(/\.\w+$/, '')}-不合格清单.csv`,
    );
  return (
    <section aria-label="不合格清单">
      <div className="ledger-faults__bar">
        <Select
          aria-label="列"
          allowClear
          placeholder="全部列"
          value={column}
          onChange={setColumn}
          style={{ minWidth: 160 }}
          options={byColumn.map((name) => ({
            value: name,
            label: `${name}（${faults.filter((fault) => fault.column === name).length}）`,
          }))}
        />
        <Input
          aria-label="筛选不合格之处"
          allowClear
          placeholder="行号、原文、问题"
          value={text}
          onChange={({ target }) => setText(target.value)}
          style={{ maxWidth: 220 }}
        />
        <span className="quiet">
          {shown.length === faults.length ? '' : `${shown.length} / ${faults.length} 处`}
        </span>
        <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
          复制
        </Button>
        <Button icon={<DownloadOutlined aria-hidden />} onClick={download}>
          下载清单
        </Button>
      </div>
      <Table
        size="middle"
        rowKey={({ row, column: name, what }) => `${row} ${name} ${what}`}
        columns={columns}
        dataSource={shown as Fault[]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 900 }}
      />
    </section>
  );
};
