import './approvals.css';
import '../requests/detail/detail.css';
import { useQuery } from '@tanstack/react-query';
import { Empty, Skeleton } from 'antd';
import { useState } from 'react';
import { useHasRole } from '../../app/session.js';
import { PageHead } from '../../shared/page-head.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { VerbDrawer } from '../requests/detail/drawer/verb-drawer.js';
import { ApprovalCard, type OpenedApproval } from './approval-card.js';
import { approvalsQuery } from './queries.js';
import { useNextFocus } from './use-next-focus.js';

/** What waits for the head: what it is, from whom, since when; granted or returned with a reason. */
export const ApprovalsPage = () => {
  const { data, error } = useQuery(approvalsQuery);
  const [open, setOpen] = useState<OpenedApproval | null>(null);
  const approves = useHasRole('审核', '管理');
  const { list, settle } = useNextFocus(data?.rows.map(({ requestId }) => requestId) ?? []);
  return (
    <>
      <PageHead
        title="审核"
        beside={data && <span className="quiet">{data.total} 件待审核</span>}
      />
      {error && <ProblemAlert error={error} />}
      {!data && !error && <Skeleton active />}
      {data?.rows.length === 0 && (
        <Empty description="没有待审核的申请。送审的处理决定和延期会列在这里。" />
      )}
      <ul className="approvals" ref={list} tabIndex={-1}>
        {data?.rows.map((row) => (
          <ApprovalCard key={row.requestId} row={row} approves={approves} onOpen={setOpen} />
        ))}
      </ul>
      {data && data.total > data.rows.length && data.rows.length > 0 && (
        <p className="quiet">
          共 {data.total} 件，先列出期限最近的 {data.rows.length} 件；审核后其余的会接着列出。
        </p>
      )}
      {open && (
        <VerbDrawer
          key={`${open.requestId} ${open.verb}`}
          {...open}
          onClose={() => setOpen(null)}
          onDone={() => settle(open.requestId)}
        />
      )}
    </>
  );
};
