import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { MovesTable } from './moves-table.js';
import type { CalendarPreview } from './queries.js';
import type { CalendarYear } from './year-days.js';

type Values = { rest: Dayjs[] | null; work: Dayjs[] | null; why: string; from: Dayjs };
type Overlay = {
  readonly restDays: string[];
  readonly makeUpWorkdays: string[];
  readonly why: string;
  readonly from: string;
};
type Props = { readonly local: CalendarYear['overlay']; readonly today: string };

const texts = (days: Dayjs[] | null): string[] =>
  (days ?? []).map((day) => day.format('YYYY-MM-DD')).sort();

/** Local days off by a local notice; all days are given each time, none at all ends them. */
export const OverlayForm = ({ local, today }: Props) => {
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [seen, setSeen] = useState<{ overlay: Overlay; preview: CalendarPreview } | null>(null);
  const [key, setKey] = useState(newKey);
  const preview = useMutation({
    mutationFn: async (overlay: Overlay) => ({
      overlay,
      preview: await answered(api.POST('/api/calendar/overlay/preview', { body: overlay })),
    }),
    onSuccess: (found) => {
      setSeen(found);
      setKey(newKey());
    },
  });
  const apply = useMutation({
    mutationFn: ({ overlay, preview: { digest } }: NonNullable<typeof seen>) =>
      answered(
        api.PUT('/api/calendar/overlay', {
          body: { ...overlay, digest },
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: async () => {
      setSeen(null);
      await queries.invalidateQueries();
    },
    onError: () => setKey(newKey()),
  });
  const look = ({ rest, work, why, from }: Values) =>
    preview.mutate({
      ...{ restDays: texts(rest), makeUpWorkdays: texts(work), why },
      from: from.format('YYYY-MM-DD'),
    });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="notice-form"
      initialValues={{
        rest: (local?.restDays ?? []).map((day) => dayjs(day)),
        work: (local?.makeUpWorkdays ?? []).map((day) => dayjs(day)),
        why: local?.why ?? '',
        from: dayjs(today),
      }}
      onValuesChange={() => setSeen(null)}
      onFinish={look}
    >
      <Form.Item name="rest" label="本地放假日" extra="每次给出全部日期；全部清除即取消。">
        <DatePicker multiple style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="work" label="本地补班日">
        <DatePicker multiple style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="why"
        label="依据"
        rules={[{ required: true, whitespace: true, message: '请写明节日和当地通知。' }]}
      >
        <Input maxLength={200} placeholder="某某节，某府发〔2026〕3号" />
      </Form.Item>
      <Form.Item
        name="from"
        label="自哪一天起知道（当地通知的日期）"
        rules={[{ required: true, message: '请选择当地通知的日期。' }]}
      >
        <DatePicker />
      </Form.Item>
      {(preview.error || apply.error) && <ProblemAlert error={preview.error ?? apply.error} />}
      {seen ? (
        <>
          <MovesTable preview={seen.preview} />
          <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate(seen)}>
            应用，移动以上期限
          </Button>
        </>
      ) : (
        <Button htmlType="submit" loading={preview.isPending}>
          预览
        </Button>
      )}
    </Form>
  );
};
