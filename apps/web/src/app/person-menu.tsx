import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { api } from '../api/client.js';
import { useSession } from './session.js';

/** The person at the desk: the own account, and the way out. */
export const PersonMenu = () => {
  const { user } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await api.DELETE('/api/session');
    await navigate({ to: '/sign-in', search: {} });
    queries.clear();
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
