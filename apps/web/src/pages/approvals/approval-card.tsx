import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { DaysLeft } from '../../shared/days-left.js';
import { momentText } from '../requests/detail/timeline/moment-text.js';
import type { ApprovalRow } from './queries.js';

export type OpenedApproval = {
  readonly requestId: string;
  readonly verb: 'grant-approval' | 'return-submission';
};

type Props = {
  readonly row: ApprovalRow;
  readonly approves: boolean;
  readonly onOpen: (opened: OpenedApproval) => void;
};

/** One submission: enough to decide on, and the whole request behind its number. */
export const ApprovalCard = ({ row, approves, onOpen }: Props) => {
  const { requestId, number, submission, dueOn } = row;
  return (
    <li className="approval" aria-label={`申请 ${number}`}>
      <header className="approval__head">
        <Link to="/requests/$requestId" params={{ requestId }}>
          {number}
        </Link>
        <Tag variant="outlined">{submission.subjectLabel}</Tag>
        <DaysLeft
          days={row.daysLeft}
          paused={row.colour === 'waiting' ? row.colourLabel : null}
          colour={row.colour}
          unit="个工作日"
        />
        {dueOn && <span className="quiet">答复期限 {dueOn}</span>}
        <span className="quiet approval__by">
          {submission.by}　{momentText(submission.recordedAt)} 送审
        </span>
      </header>
      <p className="approval__asked">
        {row.applicantName}
        {row.description && `：${row.description}`}
      </p>
      {submission.sentence && <p>{submission.sentence}</p>}
      {submission.note && <p>送审说明：{submission.note}</p>}
      {row.handler && (
        <p className="quiet">承办：{[row.unit, row.handler].filter(Boolean).join(' ')}</p>
      )}
      {approves && (
        <footer className="approval__foot">
          <Button
            type="primary"
            disabled={submission.refusal !== null}
            onClick={() => onOpen({ requestId, verb: 'grant-approval' })}
          >
            通过
          </Button>
          <Button onClick={() => onOpen({ requestId, verb: 'return-submission' })}>退回</Button>
          {submission.own && (
            <span className="quiet">{submission.refusal ?? '本人送审，宜由他人审核。'}</span>
          )}
        </footer>
      )}
    </li>
  );
};
