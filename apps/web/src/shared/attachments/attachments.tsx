import './attachments.css';
import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { useState } from 'react';
import { useHasRole } from '../../app/session.js';
import { ProblemAlert } from '../problem-alert.js';
import { AttachmentTable } from './attachment-table.js';
import { chosenFiles } from './chosen-file.js';
import { FileDrop } from './file-drop.js';
import { fileFault } from './file-fault.js';
import { fileSize } from './file-size.js';
import { type Attachment, attachmentsQuery, registrationChoicesQuery } from './queries.js';
import { RemoveDialog } from './remove-dialog.js';
import { UploadList } from './upload-list.js';
import { useUploads } from './use-uploads.js';

type Props = { readonly requestId: string; readonly number: string };

/** The files of a request: what there is, adding, removing. */
export const Attachments = ({ requestId, number }: Props) => {
  const writes = useHasRole('窗口', '承办', '管理');
  const { data, error } = useQuery(attachmentsQuery(requestId));
  const [leaving, setLeaving] = useState<Attachment | null>(null);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton active paragraph={{ rows: 2 }} />;
  return (
    <section aria-label={`申请 ${number} 的附件`} className="attachments">
      <AttachmentTable
        requestId={requestId}
        attachments={data.attachments}
        {...(writes && { onRemove: setLeaving })}
      />
      {writes && <Adding requestId={requestId} />}
      {leaving && (
        <RemoveDialog requestId={requestId} attachment={leaving} onClose={() => setLeaving(null)} />
      )}
    </section>
  );
};

const Adding = ({ requestId }: { readonly requestId: string }) => {
  const { data: choices } = useQuery(registrationChoicesQuery);
  const { uploads, add, retry, drop } = useUploads(requestId);
  const [faults, setFaults] = useState<readonly string[]>([]);
  if (!choices) return null;
  const { attachments: limits } = choices;
  const take = (files: readonly File[]) => {
    const judged = files.map((file) => ({ file, fault: fileFault(file, limits) }));
    setFaults(
      judged.flatMap(({ file, fault }) => (fault === null ? [] : [`${file.name}：${fault}`])),
    );
    add(chosenFiles(judged.flatMap(({ file, fault }) => (fault === null ? [file] : []))));
  };
  return (
    <>
      <FileDrop
        extensions={limits.extensions}
        hint={`或者拖到这里；每个不超过 ${fileSize(limits.maxBytes)}`}
        onFiles={take}
      />
      {faults.map((fault) => (
        <Alert key={fault} role="alert" type="error" showIcon title={fault} />
      ))}
      <UploadList uploads={uploads} onRetry={retry} onDrop={drop} />
    </>
  );
};
