import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../../api/client.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { changedOf, type UserTyped } from './changed-user.js';
import { usersKey } from './queries.js';
import type { ShownSecret } from './secret-of.js';
import type { StaffMember } from './staff-filter.js';
import { UserActions } from './user-actions.js';
import { EmailField, NameField, RolesField } from './user-fields.js';

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
  const [opened] = useState(user);
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: async (typed: Partial<UserTyped>) => {
      const body = changedOf(opened, typed);
      if (Object.keys(body).length === 0) return;
      await answered(
        api.PUT('/api/users/{userId}', {
          params: {
            path: { userId: user.id },
            query: { organ },
            header: { 'Idempotency-Key': key },
          },
          body,
        }),
      );
    },
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
      <Form<UserTyped>
        name="user"
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: opened.name, email: opened.email, roles: [...opened.roles] }}
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
