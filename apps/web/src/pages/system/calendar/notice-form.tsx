import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, DatePicker, Form, Input, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { MovesTable } from './moves-table.js';
import { noticeHead } from './notice-head.js';
import type { Applied, CalendarPreview } from './queries.js';

type Notice = {
  readonly year: number;
  readonly noticeNumber: string;
  readonly publishedOn: string;
  readonly text: string;
  readonly amend: boolean;
};
type Seen = { readonly notice: Notice; readonly preview: CalendarPreview };

const filled = (notice: Partial<Notice>): notice is Notice => missing(notice).length === 0;

/** What is still to be filled in, by its label. */
const missing = ({ text, year, noticeNumber, publishedOn }: Partial<Notice>): readonly string[] => [
  ...(text?.trim() ? [] : ['通知原文']),
  ...(year ? [] : ['年份']),
  ...(noticeNumber?.trim() ? [] : ['文号']),
  ...(publishedOn ? [] : ['公布日期']),
];

/** Paste a notice, see which requests move, apply it: nothing is changed before the last step. */
export const NoticeForm = ({ done }: { readonly done: (year: number) => void }) => {
  const queries = useQueryClient();
  const [notice, setNotice] = useState<Partial<Notice>>({ amend: false });
  const [seen, setSeen] = useState<Seen | null>(null);
  const [key, setKey] = useState(newKey);
  const preview = useMutation({
    mutationFn: async (asked: Notice) => ({
      notice: asked,
      preview: await answered(api.POST('/api/calendar/preview', { body: asked })),
    }),
    onSuccess: (found) => {
      setSeen(found);
      setKey(newKey());
    },
  });
  const apply = useMutation<Applied, unknown, Seen>({
    mutationFn: ({ notice: body, preview: { digest } }) =>
      answered(
        api.POST('/api/calendar/schedules', {
          body: { ...body, digest },
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: async (_applied, { notice: { year } }) => {
      setSeen(null);
      setNotice({ amend: false });
      await queries.invalidateQueries();
      done(year);
    },
    onError: () => setKey(newKey()),
  });
  const set = (change: Partial<Notice>) => {
    setNotice({ ...notice, ...change });
    setSeen(null);
    apply.reset();
  };
  return (
    <Form layout="vertical" className="notice-form">
      <Form.Item
        label="通知原文"
        htmlFor="notice-text"
        extra="同一年后载入的代替先载入的：载错了的，重新载入正确的通知即可。"
      >
        <Input.TextArea
          id="notice-text"
          value={notice.text ?? ''}
          rows={8}
          placeholder="粘贴国务院办公厅关于节假日安排的通知全文"
          onChange={({ target }) => set({ ...noticeHead(target.value), text: target.value })}
        />
      </Form.Item>
      <div className="notice-form__head">
        <Form.Item label="年份" htmlFor="notice-year">
          <InputNumber
            id="notice-year"
            value={notice.year ?? null}
            precision={0}
            onChange={(year) => set({ year: year ?? 0 })}
          />
        </Form.Item>
        <Form.Item label="文号" htmlFor="notice-number">
          <Input
            id="notice-number"
            value={notice.noticeNumber ?? ''}
            placeholder="国办发明电〔2026〕9号"
            onChange={({ target }) => set({ noticeNumber: target.value })}
          />
        </Form.Item>
        <Form.Item label="公布日期" htmlFor="notice-published">
          <DatePicker
            id="notice-published"
            value={notice.publishedOn ? dayjs(notice.publishedOn) : null}
            onChange={(day) => set({ publishedOn: day?.format('YYYY-MM-DD') ?? '' })}
          />
        </Form.Item>
        <Form.Item label="性质">
          <Checkbox
            checked={notice.amend ?? false}
            onChange={({ target }) => set({ amend: target.checked })}
          >
            只作调整，其余日期照现行安排
          </Checkbox>
        </Form.Item>
      </div>
      {preview.error && <ProblemAlert error={preview.error} />}
      {!seen && (
        <Button
          type="primary"
          disabled={!filled(notice)}
          loading={preview.isPending}
          onClick={() => filled(notice) && preview.mutate(notice)}
        >
          预览
        </Button>
      )}
      {notice.text && !filled(notice) && (
        <p className="quiet" role="status">
          通知中没有读出{missing(notice).join('、')}，请填写后预览。
        </p>
      )}
      {seen && (
        <>
          <MovesTable preview={seen.preview} />
          {apply.error && <ProblemAlert error={apply.error} />}
          <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate(seen)}>
            {seen.preview.moves.length + seen.preview.elsewhere > 0 ? '应用，移动以上期限' : '应用'}
          </Button>{' '}
          <Button onClick={() => setSeen(null)}>返回修改</Button>
        </>
      )}
      {apply.data && (
        <Alert
          role="status"
          type="success"
          showIcon
          title={
            apply.data.moved === 0
              ? '放假安排已载入，没有期限因此移动。'
              : `放假安排已载入，${apply.data.requests} 件申请的 ${apply.data.moved} 个期限已移动，均记入办理经过。`
          }
        />
      )}
    </Form>
  );
};
