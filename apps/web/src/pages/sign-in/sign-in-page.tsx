import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { changeSession, useSessionQuery } from '../../app/session.js';
import { methodsQuery } from './methods.js';
import { providerFailures } from './provider-failures.js';
import { SignInForm } from './sign-in-form.js';
import { signInSearch } from './sign-in-search.js';
import './sign-in.css';

const route = getRouteApi('/sign-in');

/** The door: account and password, or the organ's identity provider. */
export const SignInPage = () => {
  // Read again: the router hands on what the address holds, also where the route left it out.
  const { next = '/requests', sso } = signInSearch(route.useSearch());
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: session } = useSessionQuery();
  const { data: methods } = useQuery(methodsQuery);
  useEffect(() => {
    document.title = '登录 · 政府信息公开申请办理';
  }, []);
  useEffect(() => {
    if (session) void navigate({ href: next, replace: true });
  }, [session, next, navigate]);
  return (
    <main className="sign-in">
      <h1>政府信息公开申请办理</h1>
      {sso && (
        <Alert
          type={sso === 'kept' ? 'info' : 'error'}
          showIcon
          role="alert"
          title={providerFailures[sso]}
        />
      )}
      {methods?.setup && (
        <Alert
          type="info"
          showIcon
          title="系统尚未设置"
          description="请打开启动服务时打印的“首次设置”链接；链接已过期的，重新启动服务。"
        />
      )}
      <SignInForm next={next} onSignedIn={(begun) => changeSession(queries, begun)} />
      <p className="sign-in__help">忘记密码或者被锁定的，请本机关的系统管理员重置或解锁。</p>
    </main>
  );
};
