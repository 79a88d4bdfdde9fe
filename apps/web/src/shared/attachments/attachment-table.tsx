import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { instantText } from '../print/print-foot.js';
import { fileSize } from './file-size.js';
import type { Attachment } from './queries.js';

type Props = {
  readonly requestId: string;
  readonly attachments: readonly Attachment[];
  readonly onRemove?: (attachment: Attachment) => void;
};

/** The files that there are, with digest and origin; those taken away stay with their reason. */
export const AttachmentTable = ({ requestId, attachments, onRemove }: Props) => {
  if (attachments.length === 0) return <p className="quiet">还没有附件。</p>;
  return (
    <ul className="attachments__list">
      {attachments.map((one) => {
        const { attachmentId, name, kindLabel, bytes, addedAt, addedBy, sha256, removed } = one;
        const title = name ?? kindLabel;
        return (
          <li key={attachmentId} className={removed ? 'attachments__gone' : undefined}>
            <div className="attachments__name">
              {one.readable ? (
                <a href={`/api/requests/${requestId}/attachments/${attachmentId}`} download>
                  <DownloadOutlined aria-hidden /> {title}
                </a>
              ) : (
                <span>{title}</span>
              )}
              {!removed && onRemove && (
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`移除附件 ${title}`}
                  onClick={() => onRemove(one)}
                />
              )}
            </div>
            <div className="quiet">
              {kindLabel}，{fileSize(bytes)}，{addedBy.name} 于 {instantText(addedAt)} 添加
              <span title={`SHA-256 ${sha256}`}>，SHA-256 {sha256.slice(0, 12)}…</span>
            </div>
            {removed && (
              <div className="quiet">
                {removed.by.name} 于 {removed.removedOn} 移除
                {removed.why && `，理由：${removed.why}`}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};
