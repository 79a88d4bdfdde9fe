import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answered, api, rememberCsrfToken } from '../../api/client.js';
import { sessionQuery } from '../../app/session.js';
import { ProblemAlert } from '../../shared/problem-alert.js';

type Credentials = { readonly account: string; readonly password: string };
type Props = { readonly account?: string; readonly onSignedIn: () => unknown };

/** Account and password; the refusal stands above what was typed. */
export const SignInForm = ({ account, onSignedIn }: Props) => {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const signIn = async (body: Credentials) => {
    setBusy(true);
    setError(null);
    try {
      const session = await answered(api.POST('/api/session', { body }));
      rememberCsrfToken(session.csrfToken);
      queries.setQueryData(sessionQuery.queryKey, session);
      await onSignedIn();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form layout="vertical" onFinish={signIn} initialValues={{ account }} requiredMark={false}>
      {error !== null && <ProblemAlert error={error} />}
      <Form.Item name="account" label="账号" rules={[{ required: true, message: '请填写账号' }]}>
        <Input autoComplete="username" autoFocus={!account} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
        <Input.Password autoComplete="current-password" autoFocus={!!account} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
    </Form>
  );
};
