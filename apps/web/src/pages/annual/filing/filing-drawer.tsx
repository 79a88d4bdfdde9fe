import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { problemOf } from '../../../api/problem.js';
import { useSession } from '../../../app/session.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { FoldProgress } from '../fold-progress.js';
import { unsavedParts } from '../parts/unsaved.js';
import { type AnnualDesk, previewQuery } from '../queries.js';
import { leftBlank } from './left-blank.js';

type Props = { readonly desk: AnnualDesk; readonly onClose: () => void };
type Sent = { readonly digest: string; readonly reason: string };

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul className="plain-list">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

/** Before filing: what will be frozen, recomputed from the log, and what stands against it. */
export const FilingDrawer = ({ desk, onClose }: Props) => {
  const { year, form } = desk;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [key] = useState(newKey);
  const preview = useQuery(previewQuery(year, form));
  const file = useMutation({
    mutationFn: ({ digest, reason: why }: Sent) =>
      answered(
        api.POST('/api/annual-report/file', {
          body: { year, form, digest, ...(why.trim() && { broughtForwardWhy: why }) },
          params: { header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['annual'] });
      onClose();
    },
  });
  const { data } = preview;
  const stopped = (data?.unsound.length ?? 0) > 0;
  const { user } = useSession();
  const unsaved = unsavedParts(window.localStorage, user.id).partsOf(user.organ, year);
  const changed = file.error !== null && problemOf(file.error).code === 'report-changed';
  const again = () => {
    file.reset();
    void preview.refetch();
  };
  const blank = leftBlank(desk);
  const unexplained = data?.broughtForward != null && reason.trim() === '';
  return (
    <Drawer
      open
      size={560}
      title={`报送${year}年度报告`}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            disabled={!data || preview.isFetching || stopped || unexplained || changed}
            loading={file.isPending}
            onClick={() => data && file.mutate({ digest: data.basis.digest, reason })}
          >
            确认报送
          </Button>
        </div>
      }
    >
      {preview.error && <ProblemAlert error={preview.error} />}
      {preview.isFetching && <FoldProgress words="正在由事件日志重新计算" />}
      {data && (
        <>
          <p>报送后，表格固定不变；之后记录的变化另行列出，不改动已报送的数字。</p>
          <Descriptions
            bordered
            className="filing-basis"
            styles={{ label: { width: 96 } }}
            size="small"
            column={1}
            items={[
              { key: 'form', label: '表式', children: `${data.form} 年表式` },
              {
                key: 'position',
                label: '依据',
                children: `截至第 ${data.basis.position} 号事件，共 ${data.basis.events} 个事件`,
              },
              { key: 'rules', label: '计数规则', children: data.basis.rules },
              { key: 'calendar', label: '日历', children: data.basis.calendar },
              {
                key: 'digest',
                label: '摘要',
                children: <code className="digest">{data.basis.digest}</code>,
              },
            ]}
          />
          {unsaved.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={`第${unsaved.join('、')}部分有尚未保存的内容，不会进入报送的报告。请先保存，或者放弃改动。`}
            />
          )}
          {blank.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title="报送前请看这些部分：现在怎样，报告里就怎样"
              description={<List items={blank} />}
            />
          )}
          {stopped && (
            <Alert
              type="error"
              showIcon
              title="勾稽关系不成立，不能报送"
              description={<List items={data.unsound} />}
            />
          )}
          {data.broughtForward !== null && (
            <Form layout="vertical" component="div">
              <Alert
                type="warning"
                showIcon
                title="上年结转与上一年度报告不一致"
                description={data.broughtForward}
              />
              <Form.Item label="不一致的理由" htmlFor="brought-forward-why" required>
                <Input.TextArea
                  id="brought-forward-why"
                  rows={3}
                  maxLength={2000}
                  value={reason}
                  onChange={({ target }) => setReason(target.value)}
                  placeholder="例如：机关合并，接收某局结转申请2件"
                />
              </Form.Item>
            </Form>
          )}
          {data.warnings.length > 0 && (
            <Alert
              type="info"
              showIcon
              title="以下提示不影响报送"
              description={<List items={data.warnings} />}
            />
          )}
          {!stopped && data.broughtForward === null && data.warnings.length === 0 && (
            <Alert type="success" showIcon title="可以核对的勾稽关系全部成立" />
          )}
          {file.isPending && <FoldProgress words="正在由事件日志重新计算并报送" />}
          {file.error && <ProblemAlert error={file.error} />}
          {changed && <Button onClick={again}>重新核对</Button>}
        </>
      )}
    </Drawer>
  );
};
