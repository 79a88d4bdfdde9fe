import {
  BellOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import type { InboxItem } from './queries.js';

const levels = {
  overdue: { Icon: WarningOutlined, colour: 'var(--late)' },
  due: { Icon: WarningOutlined, colour: 'var(--late)' },
  red: { Icon: ExclamationCircleOutlined, colour: 'var(--late)' },
  yellow: { Icon: ClockCircleOutlined, colour: 'var(--soon)' },
} as const;
const plain = { Icon: BellOutlined, colour: 'var(--quiet)' };

type Props = {
  readonly items: readonly InboxItem[];
  readonly read: (id: string) => void;
  readonly empty: string;
};

const Item = ({ item, read }: { readonly item: InboxItem; readonly read: Props['read'] }) => {
  const { id, requestId, number, text, level, rungOn, rungAt, standInFor } = item;
  const { Icon, colour } = (levels as Readonly<Record<string, typeof plain>>)[level] ?? plain;
  return (
    <li className={item.read ? 'inbox__item' : 'inbox__item inbox__item--unread'}>
      <Icon aria-hidden style={{ color: colour }} />
      <div>
        <p>{text}</p>
        <p className="quiet">
          {rungOn} {rungAt.slice(0, 5)}
          {standInFor && <Tag style={{ marginInlineStart: 8 }}>代理{standInFor}</Tag>}
        </p>
      </div>
      <div className="inbox__actions">
        <Link
          to="/requests/$requestId"
          params={{ requestId }}
          onClick={() => !item.read && read(id)}
        >
          打开 {number}
        </Link>
        {item.read ? (
          <span className="quiet">已读</span>
        ) : (
          <Button type="link" size="small" onClick={() => read(id)}>
            标为已读
          </Button>
        )}
      </div>
    </li>
  );
};

/** Reminders one below the other; opening the request marks its reminder as read. */
export const InboxList = ({ items, read, empty }: Props) =>
  items.length === 0 ? (
    <p className="quiet">{empty}</p>
  ) : (
    <ul className="inbox">
      {items.map((item) => (
        <Item key={item.id} item={item} read={read} />
      ))}
    </ul>
  );
