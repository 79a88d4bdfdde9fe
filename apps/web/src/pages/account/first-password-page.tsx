import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { api } from '../../api/client.js';
import { changeSession, useSession } from '../../app/session.js';
import { PasswordForm } from './password-form.js';
import '../sign-in/sign-in.css';

/** The first password is known to whoever gave it: it is changed before anything else. */
export const FirstPasswordPage = () => {
  const { user } = useSession();
  const queries = useQueryClient();
  useEffect(() => {
    document.title = '修改初始密码 · 政府信息公开申请办理';
  }, []);
  const leave = async () => {
    await api.DELETE('/api/session');
    changeSession(queries, null);
  };
  return (
    <main className="sign-in">
      <h1>请先修改初始密码</h1>
      <p>
        {`${user.name}（${user.account}），初始密码由管理员给出。请改成只有自己知道的密码，然后进入系统。`}
      </p>
      <PasswordForm currentLabel="初始密码" submit="修改密码并进入" />
      <p className="sign-in__help">
        <Button type="link" onClick={leave} style={{ paddingInline: 0 }}>
          退出登录
        </Button>
      </p>
    </main>
  );
};
