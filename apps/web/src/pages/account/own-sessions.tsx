import { DesktopOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { answered, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { officeMinute } from '../annual/panel/office-time.js';
import { accountQuery } from './queries.js';

type OwnSession = components['schemas']['OwnAccount']['sessions'][number];

const ways = { password: '密码登录', sso: '统一身份认证' } as const;

/** Where one is signed in; what one does not know is ended here. */
export const OwnSessions = ({ sessions }: { readonly sessions: readonly OwnSession[] }) => {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (sessionId: string | null) =>
      answered(
        sessionId === null
          ? api.POST('/api/account/sessions/end-others')
          : api.POST('/api/account/sessions/{sessionId}/end', { params: { path: { sessionId } } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: accountQuery.queryKey }),
  });
  return (
    <section aria-labelledby="account-sessions">
      <h2 id="account-sessions">正在登录的地方</h2>
      {end.error && <ProblemAlert error={end.error} />}
      <ul className="account__sessions">
        {sessions.map(({ id, current, agent, address, method, startedAt, seenAt }) => (
          <li key={id}>
            <DesktopOutlined aria-hidden />
            <div>
              <div>
                {agent} {current && <Tag color="blue">本机</Tag>}
              </div>
              <div className="quiet">
                {address} · {ways[method]} · {officeMinute(startedAt)} 登录
                {!current && ` · 最近操作 ${officeMinute(seenAt)}`}
              </div>
            </div>
            {!current && (
              <Button
                size="small"
                onClick={() => end.mutate(id)}
                aria-label={`结束 ${agent} 的登录`}
              >
                结束
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button onClick={() => end.mutate(null)} loading={end.isPending}>
          结束其他全部登录
        </Button>
      )}
    </section>
  );
};
