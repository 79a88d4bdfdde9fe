import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type NumberFormat, numberFormat } from '@tracker/domain/events';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { useSession } from '../../../app/session.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import type { OrganSettings } from '../organs/queries.js';
import { exampleOf } from './example-number.js';
import './numbers.css';

type Props = { readonly organ: string; readonly format: OrganSettings['numberFormat'] };

/** What is wrong with one part, in the same words as the server's. */
const ruleOf = (part: keyof NumberFormat) => ({
  validator: (_: unknown, value: unknown) => {
    const read = numberFormat.shape[part].safeParse(value ?? '');
    return read.success
      ? Promise.resolve()
      : Promise.reject(new Error(read.error.issues[0]?.message ?? '请更正。'));
  },
});

/** The parts of a number in their order, with the number they make. */
export const NumberFormatForm = ({ organ, format }: Props) => {
  const { today } = useSession();
  const queries = useQueryClient();
  const [form] = Form.useForm<NumberFormat>();
  const [key, setKey] = useState(newKey);
  const entered = { ...format.present, ...Form.useWatch([], form) };
  const order = useMutation({
    mutationFn: (body: NumberFormat) =>
      answered(
        api.PUT('/api/organs/{organ}/number-format', {
          body,
          params: { path: { organ }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['system'] }),
    onError: () => setKey(newKey()),
  });
  const example = numberFormat.safeParse(entered).success ? exampleOf(entered, today) : '—';
  return (
    <Form<NumberFormat>
      form={form}
      layout="vertical"
      initialValues={format.present}
      onFinish={(values) => order.mutate({ ...values, suffix: values.suffix ?? '' })}
      requiredMark={false}
      className="number-format"
    >
      {order.error && <ProblemAlert error={order.error} />}
      <div className="number-format__parts">
        <Form.Item name="prefix" label="年份之前" rules={[ruleOf('prefix')]}>
          <Input maxLength={20} placeholder="例如 依申请〔" />
        </Form.Item>
        <Form.Item name="joint" label="年份与序号之间" rules={[ruleOf('joint')]}>
          <Input maxLength={10} />
        </Form.Item>
        <Form.Item name="width" label="序号至少几位" rules={[ruleOf('width')]}>
          <InputNumber min={1} max={9} precision={0} />
        </Form.Item>
        <Form.Item name="suffix" label="序号之后" rules={[ruleOf('suffix')]}>
          <Input maxLength={10} placeholder="例如 号" />
        </Form.Item>
      </div>
      <p aria-live="polite">
        本年第 7 号写作：<strong className="number-format__example">{example}</strong>
      </p>
      <p className="quiet">
        自下一个编号起适用，已有的编号不变，序号接续。年份与序号之间须有非数字的字符，前缀不能以数字结尾，所以无论改过几次格式，编号都不会重复。
      </p>
      <Button type="primary" htmlType="submit" loading={order.isPending}>
        保存
      </Button>{' '}
      <Button onClick={() => form.setFieldsValue(format.standard)}>
        填入默认（{exampleOf(format.standard, today)}）
      </Button>
    </Form>
  );
};
