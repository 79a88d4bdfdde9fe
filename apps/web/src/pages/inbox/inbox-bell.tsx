import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge } from 'antd';
import { inboxQuery } from './queries.js';

/** What waits in the inbox, from every page. */
export const InboxBell = () => {
  const { data } = useQuery(inboxQuery);
  const unread = data?.unread ?? 0;
  return (
    <Link to="/inbox" aria-label={unread > 0 ? `提醒，${unread} 条未读` : '提醒'} title="提醒">
      <Badge count={unread} size="small" overflowCount={99}>
        <BellOutlined aria-hidden style={{ fontSize: 18, color: 'var(--ink)' }} />
      </Badge>
    </Link>
  );
};
