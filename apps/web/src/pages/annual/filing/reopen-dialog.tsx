import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';

type Props = { readonly year: number; readonly onClose: () => void };

/** Taking back a filed report: only with a reason, which stays in the log beside what was filed. */
export const ReopenDialog = ({ year, onClose }: Props) => {
  const client = useQueryClient();
  const [why, setWhy] = useState('');
  const [key] = useState(newKey);
  const reopen = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/annual-report/reopen', {
          body: { year, why },
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['annual'] });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={`撤回已报送的${year}年度报告`}
      okText="撤回报送"
      okButtonProps={{ disabled: why.trim() === '', loading: reopen.isPending }}
      onOk={() => reopen.mutate()}
      onCancel={onClose}
    >
      <p>已报送的表格和摘要仍保留在报送经过中。撤回后可以更正、补录，再重新报送。</p>
      <Form.Item label="撤回的理由" htmlFor="reopen-why" required layout="vertical">
        <Input.TextArea
          id="reopen-why"
          rows={3}
          maxLength={2000}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </Form.Item>
      {reopen.error && <ProblemAlert error={reopen.error} />}
    </Modal>
  );
};
