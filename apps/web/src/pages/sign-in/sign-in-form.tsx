import { Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import type { Session } from '../../app/session.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { ProviderButton } from './provider-button.js';
import { type Credentials, useSignIn } from './use-sign-in.js';
import './sign-in.css';

type Props = {
  /** Whose page it is, where a page is open already: nobody else signs in over it. */
  readonly account?: string | undefined;
  /** Where to go after the identity provider; absent over an open page. */
  readonly next?: string;
  readonly onSignedIn: (session: Session) => unknown;
  /** Looks again whether one is signed in, after the provider was visited in another window. */
  readonly onBackFromProvider?: () => unknown;
};

/** Account and password, a code where one is asked for; the refusal stands above what was typed. */
export const SignInForm = ({ account, next, onSignedIn, onBackFromProvider }: Props) => {
  const { signIn, error, busy, asksCode } = useSignIn(onSignedIn);
  const password = useRef<InputRef>(null);
  useEffect(() => {
    // A dialog puts the focus on its first control, which is not to be changed here.
    if (account !== undefined) setTimeout(() => password.current?.focus(), 50);
  }, [account]);
  return (
    <Form<Credentials>
      name="sign-in"
      layout="vertical"
      onFinish={(typed) => signIn({ ...typed, account: account ?? typed.account })}
      initialValues={{ account }}
      requiredMark={false}
      className="sign-in__form"
    >
      {error !== null && <ProblemAlert error={error} />}
      <Form.Item name="account" label="账号" rules={[{ required: true, message: '请填写账号' }]}>
        <Input
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={!account}
          readOnly={account !== undefined}
        />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
        <Input.Password ref={password} autoComplete="current-password" />
      </Form.Item>
      {asksCode && (
        <Form.Item
          name="code"
          label="动态验证码"
          extra="手机应用上的 6 位数字；手机不在身边的，输入一个恢复码。"
          rules={[{ required: true, message: '请填写动态验证码' }]}
        >
          <Input autoComplete="one-time-code" spellCheck={false} autoFocus />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
      <ProviderButton next={next} onBack={onBackFromProvider} />
    </Form>
  );
};
