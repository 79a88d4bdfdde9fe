import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form, Radio } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import type { Role } from '../../../app/session.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { usersKey } from './queries.js';
import { passwordSheet, type ShownSecret, tokenSheet } from './secret-of.js';
import { AccountField, EmailField, NameField, RolesField } from './user-fields.js';

type Kind = 'person' | 'script' | 'other-organ';
type Typed = { name: string; account: string; email?: string; roles: Role[] };
type Props = {
  /** The organ it is for, with its name where it is not one's own. */
  readonly organ: string;
  readonly beneath: string | null;
  readonly close: () => void;
  /** Given what is shown once; null where nothing is. */
  readonly done: (secret: ShownSecret | null) => void;
};

const kinds = [
  { value: 'person', label: '新的人员' },
  { value: 'other-organ', label: '其他机关的人员' },
  { value: 'script', label: '脚本' },
];

const add = async (
  organ: string,
  kind: Kind,
  typed: Typed,
  key: string,
): Promise<ShownSecret | null> => {
  const { name, account, email, roles } = typed;
  const params = { header: { 'Idempotency-Key': key } };
  if (kind === 'other-organ') {
    await answered(api.POST('/api/users/admit', { body: { account, roles, organ }, params }));
    return null;
  }
  const body = {
    ...{ name, roles, organ },
    ...(kind === 'person' && { account }),
    ...(email && { email }),
  };
  const made = await answered(api.POST('/api/users', { body, params }));
  return made.account === null
    ? tokenSheet(made.name, made.token)
    : passwordSheet(made.name, made.account, made.password);
};

/** Somebody new: a person with a first password, somebody of another organ, or a script with a token. */
export const AddDrawer = ({ organ, beneath, close, done }: Props) => {
  const [kind, setKind] = useState<Kind>('person');
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const order = useMutation({
    mutationFn: (typed: Typed) => add(organ, kind, typed, key),
    onSuccess: async (secret) => {
      await queries.invalidateQueries({ queryKey: usersKey });
      done(secret);
    },
  });
  const choose = (next: Kind) => {
    setKind(next);
    setKey(newKey());
    order.reset();
  };
  return (
    <Drawer
      open
      title={beneath === null ? '新建用户' : `新建用户：${beneath}`}
      onClose={close}
      size={440}
    >
      {order.error && <ProblemAlert error={order.error} />}
      <Form<Typed>
        name="new-user"
        layout="vertical"
        requiredMark={false}
        onFinish={(typed) => order.mutate(typed)}
        onValuesChange={() => order.isError && setKey(newKey())}
      >
        <Form.Item label="类型">
          <Radio.Group
            optionType="button"
            options={kinds}
            value={kind}
            onChange={({ target }) => choose(target.value as Kind)}
          />
        </Form.Item>
        {kind !== 'other-organ' && <NameField key={kind} />}
        {kind === 'person' && <AccountField extra="字母和数字，不分大小写；建立后不能更改。" />}
        {kind === 'other-organ' && (
          <AccountField extra="此人已有的登录账号。密码和停用仍由其所属机关管理。" />
        )}
        <RolesField />
        {kind === 'person' && <EmailField />}
        <Button type="primary" htmlType="submit" loading={order.isPending}>
          {kind === 'other-organ' ? '加入' : '建立'}
        </Button>
      </Form>
    </Drawer>
  );
};
