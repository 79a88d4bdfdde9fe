import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Steps } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { StatusTag } from '../../../shared/status-tag.js';

type Preview = components['schemas']['ErasurePreview'];
type Erased = components['schemas']['Erased'];
type Props = { readonly preview: Preview; readonly done: (erased: Erased) => void };
type Values = { reason: string; repeated: string };

/** First what would be reached, then the reason and the number once more. */
export const EraseConfirm = ({ preview, done }: Props) => {
  const { number, applicantName, requests, open } = preview;
  const queries = useQueryClient();
  const [step, setStep] = useState(0);
  const [key] = useState(newKey);
  const order = useMutation({
    mutationFn: ({ reason }: Values) =>
      answered(
        api.POST('/api/applicants/erase', {
          body: { number, reason },
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: async (erased) => {
      done(erased);
      await queries.invalidateQueries({ queryKey: ['requests'] });
    },
  });
  return (
    <>
      <Steps
        size="small"
        current={step}
        items={[{ title: '核对范围' }, { title: '写明理由并确认' }]}
        style={{ marginBottom: 16 }}
      />
      <p>
        申请人 <strong>{applicantName ?? '（未登记姓名）'}</strong>，在本机关共 {requests.length}{' '}
        件申请：
      </p>
      <ul>
        {requests.map(({ requestId, number: own, status, statusLabel }) => (
          <li key={requestId}>
            <Link to="/requests/$requestId" params={{ requestId }}>
              {own}
            </Link>{' '}
            <StatusTag status={status} label={statusLabel} />
          </li>
        ))}
      </ul>
      {open > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`还有 ${open} 件没有办结，办结后才能抹除。`}
          style={{ marginBottom: 12 }}
        />
      )}
      {step === 0 && (
        <Button type="primary" disabled={open > 0} onClick={() => setStep(1)}>
          下一步
        </Button>
      )}
      {step === 1 && (
        <Form<Values>
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => order.mutate(values)}
        >
          {order.error && <ProblemAlert error={order.error} />}
          <Form.Item
            name="reason"
            label="理由"
            rules={[{ required: true, whitespace: true, message: '请写明抹除的理由。' }]}
          >
            <Input.TextArea rows={2} maxLength={2000} autoFocus />
          </Form.Item>
          <Form.Item
            name="repeated"
            label={`请再输入一次登记编号 ${number}`}
            rules={[
              {
                validator: (_: unknown, value: unknown) =>
                  String(value ?? '')
                    .normalize('NFKC')
                    .trim() === number.normalize('NFKC')
                    ? Promise.resolve()
                    : Promise.reject(new Error(`请输入 ${number}，以确认抹除的是这名申请人。`)),
              },
            ]}
          >
            <Input autoComplete="off" style={{ maxWidth: 300 }} />
          </Form.Item>
          <div className="erase__choices">
            <Button danger type="primary" htmlType="submit" loading={order.isPending}>
              抹除 {requests.length} 件申请的申请人信息
            </Button>
            <Button onClick={() => setStep(0)}>上一步</Button>
          </div>
        </Form>
      )}
    </>
  );
};
