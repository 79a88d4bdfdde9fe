import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Skeleton } from 'antd';
import { PageHead } from '../../shared/page-head.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { InboxList } from './inbox-list.js';
import { inboxQuery, markAllRead, markRead } from './queries.js';
import './inbox.css';

/** What one has been told: by name, by role, or in somebody's place. */
export const InboxPage = () => {
  const { all = false } = useSearch({ from: '/signed-in/office/inbox' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data, error } = useQuery(inboxQuery);
  const onSettled = () => queries.invalidateQueries({ queryKey: ['inbox'] });
  const one = useMutation({ mutationFn: markRead, onSettled });
  const every = useMutation({ mutationFn: markAllRead, onSettled });
  const unread = data?.unread ?? 0;
  const items = (data?.items ?? []).filter(({ read }) => all || !read);
  const failed = error ?? one.error ?? every.error;
  return (
    <>
      <PageHead title="提醒" beside={<span className="quiet">近九十天</span>}>
        <Link to="/supervision/people" style={{ alignSelf: 'center' }}>
          外出与代理
        </Link>
        <Button disabled={unread === 0} loading={every.isPending} onClick={() => every.mutate()}>
          全部标为已读
        </Button>
      </PageHead>
      <Segmented
        aria-label="显示"
        value={all ? 'all' : 'unread'}
        onChange={(shown) =>
          navigate({ to: '/inbox', search: shown === 'all' ? { all: true } : {}, replace: true })
        }
        options={[
          { value: 'unread', label: `未读 ${unread}` },
          { value: 'all', label: `全部 ${data?.items.length ?? 0}` },
        ]}
        style={{ marginBottom: 12 }}
      />
      {failed && <ProblemAlert error={failed} />}
      {!data && !error && <Skeleton active />}
      {data && (
        <InboxList
          items={items}
          read={(id) => one.mutate(id)}
          empty={all ? '近九十天没有提醒。' : '没有未读的提醒。'}
        />
      )}
    </>
  );
};
