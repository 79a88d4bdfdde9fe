import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { newKey } from '../new-key.js';
import { ProblemAlert } from '../problem-alert.js';
import type { Attachment } from './queries.js';

type Props = {
  readonly requestId: string;
  readonly attachment: Attachment;
  readonly onClose: () => void;
};

/** Asks why a file shall go; its content is gone for good, its story stays. */
export const RemoveDialog = ({ requestId, attachment, onClose }: Props) => {
  const [why, setWhy] = useState('');
  const [key] = useState(newKey);
  const queries = useQueryClient();
  const { attachmentId } = attachment;
  const removal = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/requests/{requestId}/attachments/{attachmentId}/remove', {
          params: { path: { requestId, attachmentId }, header: { 'Idempotency-Key': key } },
          body: { why: why.trim() },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['request', requestId] });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={`移除附件“${attachment.name ?? attachment.kindLabel}”`}
      okText="移除"
      okButtonProps={{ danger: true, disabled: why.trim() === '' }}
      confirmLoading={removal.isPending}
      cancelText="取消"
      onOk={() => removal.mutate()}
      onCancel={onClose}
    >
      {removal.error && <ProblemAlert error={removal.error} />}
      <p>内容随即销毁，不可恢复；添加和移除的记录保留在办理经过中。</p>
      <Form layout="vertical">
        <Form.Item label="移除理由" htmlFor="remove-why" required>
          <Input.TextArea
            id="remove-why"
            value={why}
            onChange={({ target }) => setWhy(target.value)}
            rows={2}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
};
