import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../../../app/session.js';
import { newKey } from '../../../shared/new-key.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { usersKey } from './queries.js';
import type { ShownSecret } from './secret-of.js';
import type { StaffMember } from './staff-filter.js';
import { ordersFor, type UserOrder } from './user-orders.js';

type Props = {
  readonly organ: string;
  readonly user: StaffMember;
  readonly close: () => void;
  readonly show: (secret: ShownSecret) => void;
};

/** What may be done to an account; each says first what will happen. */
export const UserActions = ({ organ, user, close, show }: Props) => {
  const { user: self } = useSession();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<{ readonly order: UserOrder; readonly key: string } | null>(
    null,
  );
  const give = useMutation({
    mutationFn: ({ order, key }: { order: UserOrder; key: string }) =>
      order.give({ user, organ, key }),
    onSuccess: async (secret) => {
      await queries.invalidateQueries({ queryKey: usersKey });
      close();
      if (secret) show(secret);
    },
  });
  const orders = ordersFor(user, user.id === self.id);
  if (orders.length === 0) return null;
  return (
    <section className="users__orders" aria-label="账号">
      <h2>账号</h2>
      {give.error && <ProblemAlert error={give.error} />}
      <div className="users__buttons">
        {orders.map((order) => (
          <Button
            key={order.key}
            danger={order.danger ?? false}
            aria-pressed={asked?.order.key === order.key}
            onClick={() => {
              give.reset();
              setAsked({ order, key: newKey() });
            }}
          >
            {order.label}
            {order.key === 'end-sessions' && `（${user.sessions} 处）`}
          </Button>
        ))}
      </div>
      {asked && (
        <section className="users__asked" aria-label={asked.order.label}>
          <p>{asked.order.asks}</p>
          <Button
            type="primary"
            danger={asked.order.danger ?? false}
            loading={give.isPending}
            onClick={() => give.mutate(asked)}
            autoFocus
          >
            确认{asked.order.label}
          </Button>{' '}
          <Button onClick={() => setAsked(null)}>取消</Button>
        </section>
      )}
    </section>
  );
};
