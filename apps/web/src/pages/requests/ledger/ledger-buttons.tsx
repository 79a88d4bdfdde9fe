import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../../api/problem.js';
import { useHasRole } from '../../../app/session.js';
import type { ListSearch } from '../list/list-search.js';
import { downloadLedger } from './download-ledger.js';

type Props = { readonly search: ListSearch };

/** The ledger of the filter out, and a ledger in. */
export const LedgerButtons = ({ search }: Props) => {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const reads = useHasRole('窗口', '承办', '审核', '管理');
  const administers = useHasRole('管理');
  const download = async (format: 'xlsx' | 'csv') => {
    setBusy(true);
    try {
      const { rows, digest } = await downloadLedger(search, format);
      message.success(`已导出 ${rows} 件，SHA-256 ${digest.slice(0, 8)}…`);
    } catch (error) {
      message.error(problemOf(error).detail);
    } finally {
      setBusy(false);
    }
  };
  const items = [
    { key: 'xlsx', label: 'Excel 工作簿（XLSX）', onClick: () => void download('xlsx') },
    { key: 'csv', label: 'CSV', onClick: () => void download('csv') },
  ];
  return (
    <>
      {reads && (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button icon={<DownloadOutlined aria-hidden />} loading={busy}>
            导出台账
          </Button>
        </Dropdown>
      )}
      {administers && (
        <Button
          icon={<UploadOutlined aria-hidden />}
          onClick={() => void navigate({ to: '/requests/import' })}
        >
          导入台账
        </Button>
      )}
    </>
  );
};
