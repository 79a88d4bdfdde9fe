import './detail.css';
import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Attachments } from '../../../shared/attachments/attachments.js';
import { PageHead } from '../../../shared/page-head.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { StatusTag } from '../../../shared/status-tag.js';
import { ActionsPanel } from './actions/actions-panel.js';
import { ClockCard } from './clock/clock-card.js';
import type { Receipt } from './drawer/use-order.js';
import { VerbDrawer } from './drawer/verb-drawer.js';
import { FactsPanel } from './facts/facts-panel.js';
import type { Verb } from './forms/verbs.js';
import { requestQuery } from './queries.js';
import { SubmissionCard } from './submission-card.js';
import { Timeline } from './timeline/timeline.js';

/** One page a request: facts at the left, the clock and what can be done at the right, the course below. */
export const RequestPage = () => {
  const { requestId } = useParams({ from: '/signed-in/office/requests/$requestId' });
  const { data: detail, error } = useQuery(requestQuery(requestId));
  const [open, setOpen] = useState<Verb | null>(null);
  const { modal } = App.useApp();
  const done = ({ into }: Receipt) => {
    if (into?.length)
      modal.info({
        title: '已拆分登记',
        content: into.map(({ requestId: id, number }) => (
          <p key={id}>
            <Link to="/requests/$requestId" params={{ requestId: id }}>
              {number}
            </Link>
          </p>
        )),
      });
  };
  if (error) return <ProblemAlert error={error} />;
  if (!detail) return <Skeleton active />;
  return (
    <>
      <PageHead
        title={`申请 ${detail.number}`}
        beside={<StatusTag status={detail.status} label={detail.statusLabel} />}
      >
        <Link to="/requests/$requestId/print" params={{ requestId }} target="_blank">
          <Button icon={<PrinterOutlined aria-hidden />} tabIndex={-1}>
            打印办理单
          </Button>
        </Link>
      </PageHead>
      <div className="request">
        <aside className="request__side" aria-label="期限与办理">
          <ClockCard detail={detail} />
          {detail.submission && <SubmissionCard submission={detail.submission} />}
          <ActionsPanel detail={detail} onOpen={setOpen} />
        </aside>
        <div className="request__facts">
          <FactsPanel detail={detail} />
        </div>
        <div className="request__course">
          <section className="card" aria-labelledby="files-title">
            <header className="card__head">
              <h2 id="files-title">附件</h2>
            </header>
            <Attachments requestId={requestId} number={detail.number} />
          </section>
          <Timeline requestId={requestId} />
        </div>
      </div>
      {open && (
        <VerbDrawer
          key={open}
          requestId={requestId}
          verb={open}
          onClose={() => setOpen(null)}
          onDone={done}
        />
      )}
    </>
  );
};
