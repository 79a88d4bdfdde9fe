import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { answered, api } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { unsavedParts } from '../pages/annual/parts/unsaved.js';
import { forgetLocalDrafts } from '../pages/register/draft/local-drafts.js';
import { changeSession, useSession } from './session.js';
import { tellOtherWindows } from './session-news.js';

/** The person at the desk: the own account, and the way out. */
export const PersonMenu = ({ showShortcuts }: { readonly showShortcuts: () => void }) => {
  const { user, signOutAt } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const leave = async () => {
    try {
      await answered(api.DELETE('/api/session'));
    } catch (error) {
      const { status, detail } = problemOf(error);
      // Whoever leaves the desk must know that the session goes on.
      if (status !== 401) return void message.error(`没有退出登录。${detail}`);
    }
    forgetLocalDrafts(localStorage, user.id);
    unsavedParts(localStorage, user.id).forgetAll();
    tellOtherWindows();
    // Whoever came by the identity provider would be in again with one press of its button.
    if (signOutAt !== null) return window.location.assign(signOutAt);
    changeSession(queries, null);
    await navigate({ to: '/sign-in', search: {} });
  };
  const items = [
    { key: 'roles', label: `岗位：${user.roles.join('、')}`, disabled: true },
    { key: 'account', label: '我的账号', onClick: () => navigate({ to: '/account' }) },
    { key: 'shortcuts', label: '快捷键（?）', onClick: showShortcuts },
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
