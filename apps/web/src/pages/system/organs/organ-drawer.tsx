import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { inTreeOrder, type OrganNode, selfAndBeneath } from './organ-tree.js';

export type OrganChange =
  | { readonly what: 'create' }
  | { readonly what: 'rename' | 'place'; readonly one: OrganNode };

type Values = { organ: string; name: string; parent: string };
type Props = {
  readonly change: OrganChange;
  readonly tree: readonly OrganNode[];
  readonly close: () => void;
  /** Given the position of the change. */
  readonly done: (position: string) => void;
};

const titles = { create: '新建下级机关', rename: '机关更名', place: '机关改隶' } as const;

const send = (change: OrganChange, { organ, name, parent }: Values, key: string) => {
  const header = { 'Idempotency-Key': key };
  if (change.what === 'create')
    return answered(api.POST('/api/organs', { body: { organ, name, parent }, params: { header } }));
  const params = { path: { organ: change.one.organ }, header };
  return change.what === 'rename'
    ? answered(api.PUT('/api/organs/{organ}/name', { body: { name }, params }))
    : answered(api.PUT('/api/organs/{organ}/parent', { body: { parent }, params }));
};

const firstValues = (change: OrganChange, tree: readonly OrganNode[]): Partial<Values> => {
  if (change.what === 'create') return { parent: tree[0]?.organ ?? '' };
  const { name, parent } = change.one;
  return { name, ...(parent !== null && { parent }) };
};

/** A new organ, its name, or its place, in a drawer beside the tree. */
export const OrganDrawer = ({ change, tree, close, done }: Props) => {
  const [key] = useState(newKey);
  const queries = useQueryClient();
  const order = useMutation({
    mutationFn: (values: Values) => send(change, values, key),
    onSuccess: ({ position }) => {
      void queries.invalidateQueries({ queryKey: ['system'] });
      done(position);
    },
  });
  const closed = change.what === 'place' ? selfAndBeneath(change.one) : new Set<string>();
  const parents = inTreeOrder(tree).map(({ organ, name, depth }) => ({
    value: organ,
    label: `${'　'.repeat(depth)}${name}`,
    disabled: closed.has(organ),
  }));
  return (
    <Drawer open title={titles[change.what]} onClose={close} size={420}>
      {order.error && <ProblemAlert error={order.error} />}
      <Form<Values>
        layout="vertical"
        initialValues={firstValues(change, tree)}
        onFinish={(values) => order.mutate(values)}
        requiredMark={false}
      >
        {change.what === 'create' && (
          <Form.Item
            name="organ"
            label="机关代码"
            extra="字母、数字和 . _ -，至多 64 个；建立后不能更改。"
            rules={[
              { required: true, message: '请填写机关代码。' },
              { pattern: /^[A-Za-z0-9._-]{1,64}$/, message: '机关代码只能用字母、数字和 . _ -。' },
            ]}
          >
            <Input autoFocus autoComplete="off" />
          </Form.Item>
        )}
        {change.what !== 'place' && (
          <Form.Item
            name="name"
            label="名称"
            rules={[{ required: true, whitespace: true, message: '请填写机关名称。' }]}
          >
            <Input maxLength={200} autoFocus={change.what === 'rename'} />
          </Form.Item>
        )}
        {change.what !== 'rename' && (
          <Form.Item
            name="parent"
            label="上级机关"
            rules={[{ required: true, message: '请选择上级机关。' }]}
          >
            <Select options={parents} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={order.isPending}>
          保存
        </Button>
      </Form>
    </Drawer>
  );
};
