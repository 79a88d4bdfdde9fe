import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { loadQuery } from '../queries.js';
import { colleaguesQuery } from './queries.js';

type Values = { from: string; to: string };

/** Gives all that one handler has open to another, as when somebody leaves. */
export const HandOverForm = () => {
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [key, setKey] = useState(newKey);
  const from = Form.useWatch('from', form);
  const load = useQuery(loadQuery);
  const colleagues = useQuery(colleaguesQuery);
  const order = useMutation({
    mutationFn: (body: Values) =>
      answered(
        api.POST('/api/hand-over', { body, params: { header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess: async () => {
      setKey(newKey());
      form.resetFields();
      await Promise.all(
        ['supervision', 'requests', 'request'].map((about) =>
          queries.invalidateQueries({ queryKey: [about] }),
        ),
      );
    },
  });
  const handlers = (load.data?.handlers ?? []).flatMap(({ handler, open }) =>
    handler === null ? [] : [{ value: handler, label: `${handler}（在办 ${open} 件）`, open }],
  );
  const open = handlers.find(({ value }) => value === from)?.open;
  const receivers = (colleagues.data ?? []).filter((name) => name !== from);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => order.mutate(values)}
    >
      {order.error && <ProblemAlert error={order.error} />}
      {order.data && (
        <Alert
          role="status"
          type="success"
          showIcon
          title={`${order.data.from} 的 ${order.data.requests} 件在办申请已移交 ${order.data.to}。`}
          style={{ marginBottom: 12 }}
        />
      )}
      <Form.Item name="from" label="移交人" rules={[{ required: true, message: '请选择移交人。' }]}>
        <Select options={handlers} placeholder="有在办申请的承办人" showSearch />
      </Form.Item>
      <Form.Item name="to" label="接手人" rules={[{ required: true, message: '请选择接手人。' }]}>
        <Select
          options={receivers.map((name) => ({ value: name, label: name }))}
          placeholder="本机关的账号"
          showSearch
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={order.isPending}>
        {open === undefined ? '移交全部在办申请' : `移交 ${open} 件`}
      </Button>
    </Form>
  );
};
