import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { useHasRole, useSession } from '../../../app/session.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { colleaguesQuery } from './queries.js';

type Values = { user: string; days: [Dayjs, Dayjs]; standIn: string };

/** Who is away, from when to when, and who is reminded in his place. */
export const AbsenceForm = () => {
  const { user } = useSession();
  const forOthers = useHasRole('督办', '管理');
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [key, setKey] = useState(newKey);
  const absent = Form.useWatch('user', form) ?? user.name;
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const order = useMutation({
    mutationFn: ({ user: away, days: [from, to], standIn }: Values) =>
      answered(
        api.POST('/api/absences', {
          body: {
            ...{ user: away, standIn },
            ...{ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') },
          },
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: async () => {
      setKey(newKey());
      form.resetFields(['days', 'standIn']);
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    },
    onError: () => setKey(newKey()),
  });
  const names = (list: readonly string[]) => list.map((name) => ({ value: name, label: name }));
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ user: user.name }}
      onFinish={(values) => order.mutate(values)}
    >
      {order.error && <ProblemAlert error={order.error} />}
      <Form.Item name="user" label="外出人" hidden={!forOthers}>
        <Select options={names(colleagues)} showSearch />
      </Form.Item>
      <Form.Item
        name="days"
        label="外出日期"
        rules={[{ required: true, message: '请选择外出的起止日期。' }]}
      >
        <DatePicker.RangePicker
          style={{ width: '100%' }}
          minDate={dayjs().startOf('day').subtract(1, 'year')}
        />
      </Form.Item>
      <Form.Item
        name="standIn"
        label="代理人"
        extra="外出期间的提醒由代理人接收，申请仍在原承办人名下。"
        rules={[{ required: true, message: '请选择代理人。' }]}
      >
        <Select options={names(colleagues.filter((name) => name !== absent))} showSearch />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={order.isPending}>
        登记外出
      </Button>
    </Form>
  );
};
