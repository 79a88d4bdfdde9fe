import { CheckCircleOutlined, PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ChosenFile } from '../../../shared/attachments/chosen-file.js';
import { UploadList } from '../../../shared/attachments/upload-list.js';
import { useUploads } from '../../../shared/attachments/use-uploads.js';
import { chineseDate } from '../../../shared/chinese-date.js';
import type { Outcome } from '../use-registration.js';

export type Saved = {
  readonly outcome: Outcome;
  readonly applicantName: string;
  readonly files: readonly ChosenFile[];
};

type Props = {
  readonly saved: Saved;
  /** How many were registered after it. */
  readonly later: number;
  /** Null where the next form is open already. */
  readonly onNext: (() => void) | null;
  readonly onPrint: (requestId: string) => void;
  /** Told whether any of its files is still to be sent. */
  readonly onUnsent: (requestId: string, unsent: boolean) => void;
};

/** So many earlier ones stay in view, a line each; one whose files are not through stays in any case. */
const earlierInView = 3;

/** What was registered: the number large, the due date, and what comes next; its files on their way. */
export const SavedCard = ({ saved, later, onNext, onPrint, onUnsent }: Props) => {
  const { outcome, applicantName, files } = saved;
  const { requestId, number, receivedOn, receiptWhy, dueOn, provisional } = outcome;
  const { uploads, retry, drop } = useUploads(requestId, files);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const unsent = uploads.some(({ state }) => state !== 'done');
  useEffect(() => onUnsent(requestId, unsent), [requestId, unsent, onUnsent]);
  if (later > earlierInView && !unsent) return null;
  const slim = later > 0 && !unsent;
  const size = onNext ? '' : slim ? ' saved--slim' : ' saved--small';
  return (
    <section className={`saved${size}`} aria-label={`已登记 ${number}`}>
      <p className="saved__number" role="status">
        <CheckCircleOutlined aria-hidden /> 已登记 <b>{number}</b>{' '}
        <span className="saved__who">{applicantName}</span>
      </p>
      <p>
        {receivedOn && onNext ? `${chineseDate(receivedOn)}收到，` : ''}
        {dueOn ? (
          <>
            答复期限 <b>{chineseDate(dueOn)}</b>
            {provisional && '（暂定）'}
          </>
        ) : (
          '期限暂不起算'
        )}
      </p>
      {onNext && <p className="quiet">{receiptWhy}</p>}
      {outcome.earlierContent && (
        <Alert
          type="warning"
          showIcon
          title="这份登记在此前提交时已经保存，您后来所作的修改没有写入。请打开办件核对，需要改的用“更正”办理。"
        />
      )}
      {slim && uploads.length > 0 && <p className="quiet">附件 {uploads.length} 个已上传</p>}
      {uploads.length > 0 && !slim && (
        <UploadList uploads={uploads} onRetry={retry} onDrop={drop} />
      )}
      <div className="saved__actions">
        {onNext && (
          <Button ref={next} type="primary" onClick={onNext}>
            下一件
          </Button>
        )}
        <Button
          size={slim ? 'small' : 'medium'}
          type={slim ? 'text' : 'default'}
          icon={<PrinterOutlined aria-hidden />}
          aria-label={`打印回执 ${number}`}
          onClick={() => onPrint(requestId)}
        >
          打印回执
        </Button>
        <Link to="/requests/$requestId" params={{ requestId }}>
          打开办件
        </Link>
      </div>
    </section>
  );
};
