import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import type { Role } from '../../../app/session.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { usersKey } from './queries.js';
import type { ShownSecret } from './secret-of.js';
import type { StaffMember } from './staff-filter.js';
import { UserActions } from './user-actions.js';
import { EmailField, NameField, RolesField } from './user-fields.js';

type Typed = { name: string; email?: string | null; roles: Role[] };
type Props = {
  /** Of which organ: somebody may serve several. */
  readonly organ: string;
  readonly user: StaffMember;
  readonly close: () => void;
  readonly show: (secret: ShownSecret) => void;
};

/** Name, roles and address of somebody, and what may be done to the account. */
export const EditDrawer = ({ organ, user, close, show }: Props) => {
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ name, email, roles }: Typed) =>
      answered(
        api.PUT('/api/users/{userId}', {
          params: {
            path: { userId: user.id },
            query: { organ },
            header: { 'Idempotency-Key': key },
          },
          body: user.home ? { name, roles, email: email || null } : { roles },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: usersKey });
      close();
    },
  });
  return (
    <Drawer
      open
      title={`${user.name}${user.account ? `（${user.account}）` : ''}`}
      onClose={close}
      size={440}
    >
      {change.error && <ProblemAlert error={change.error} />}
      <Form<Typed>
        name="user"
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: user.name, email: user.email, roles: [...user.roles] }}
        onFinish={(typed) => change.mutate(typed)}
        onValuesChange={() => setKey(newKey())}
      >
        {user.home && <NameField />}
        <RolesField />
        {user.home && <EmailField />}
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          保存
        </Button>
      </Form>
      <UserActions organ={organ} user={user} close={close} show={show} />
    </Drawer>
  );
};
