import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { api } from '../api/client.js';
import { localDrafts } from '../pages/register/draft/local-drafts.js';
import { changeSession, useSession } from './session.js';
import { tellOtherWindows } from './session-news.js';

/** The person at the desk: the own account, and the way out. */
export const PersonMenu = () => {
  const { user } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await api.DELETE('/api/session');
    localDrafts(localStorage, user.id).forgetAll();
    changeSession(queries, null);
    tellOtherWindows();
    await navigate({ to: '/sign-in', search: {} });
  };
  const items = [
    { key: 'roles', label: `岗位：${user.roles.join('、')}`, disabled: true },
    { key: 'account', label: '我的账号', onClick: () => navigate({ to: '/account' }) },
    { type: 'divider' as const },
    { key: 'leave', label: '退出登录', onClick: leave },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<UserOutlined aria-hidden />}>
        {user.name}
      </Button>
    </Dropdown>
  );
};
