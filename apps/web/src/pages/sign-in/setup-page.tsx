import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { answered, api } from '../../api/client.js';
import { changeSession } from '../../app/session.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { PasswordFields } from '../account/password-fields.js';
import { methodsQuery } from './methods.js';
import './sign-in.css';

type Typed = {
  readonly organName: string;
  readonly organ: string;
  readonly name: string;
  readonly account: string;
  readonly password: string;
  readonly repeated: string;
};

/** The token stands behind the #, which browsers send to nobody. */
const tokenIn = (hash: string): string =>
  new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? '';

/** The first start: the organ, and whoever administers it. */
export const SetupPage = () => {
  const [token] = useState(() => tokenIn(window.location.hash));
  const queries = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = '首次设置 · 政府信息公开申请办理';
  }, []);
  const setUp = useMutation({
    mutationFn: ({ repeated: _, ...typed }: Typed) =>
      answered(api.POST('/api/setup', { body: { ...typed, token } })),
    onSuccess: async (session) => {
      changeSession(queries, session);
      await navigate({ to: '/system/users', replace: true });
    },
  });
  const { data: methods } = useQuery(methodsQuery);
  if (methods?.setup === false && !setUp.isSuccess)
    return (
      <main className="sign-in sign-in--wide">
        <h1>首次设置</h1>
        <Alert
          type="info"
          showIcon
          title="系统已经设置完毕"
          description="设置链接只能用一次。请用已建立的账号登录；忘记密码的，请系统管理员重置。"
        />
        <p className="sign-in__help">
          <Link to="/sign-in">去登录</Link>
        </p>
      </main>
    );
  return (
    <main className="sign-in sign-in--wide">
      <h1>首次设置</h1>
      {token === '' && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title="地址中没有设置口令"
          description="请完整复制启动服务时打印的链接，包括 # 及其后面的部分。"
        />
      )}
      <Form<Typed>
        name="setup"
        layout="vertical"
        requiredMark={false}
        onFinish={(typed) => setUp.mutate(typed)}
        className="sign-in__form"
      >
        {setUp.error && <ProblemAlert error={setUp.error} />}
        <Form.Item
          name="organName"
          label="机关名称"
          extra="出现在登记回执、答复书和年度报告上的全称，以后可以更名。"
          rules={[{ required: true, whitespace: true, message: '请填写机关名称' }]}
        >
          <Input autoFocus maxLength={200} autoComplete="organization" />
        </Form.Item>
        <Form.Item
          name="organ"
          label="机关代码"
          extra="字母、数字和 . _ -，例如 shi-shui-wu-ju；建立后不能更改。"
          rules={[
            { required: true, message: '请填写机关代码' },
            { pattern: /^[A-Za-z0-9._-]{1,64}$/, message: '机关代码只能用字母、数字和 . _ -' },
          ]}
        >
          <Input maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="name"
          label="管理员姓名"
          rules={[{ required: true, whitespace: true, message: '请填写管理员姓名' }]}
        >
          <Input maxLength={200} autoComplete="name" />
        </Form.Item>
        <Form.Item
          name="account"
          label="登录账号"
          extra="字母、数字和 . _ @ -，至少 2 个；不分大小写。"
          rules={[
            { required: true, message: '请填写登录账号' },
            {
              pattern: /^\s*[A-Za-z0-9][A-Za-z0-9._@-]{1,63}\s*$/,
              message: '应为 2 至 64 个字母、数字或者 . _ @ -',
            },
          ]}
        >
          <Input maxLength={64} autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <PasswordFields label="密码" />
        <Button type="primary" htmlType="submit" block loading={setUp.isPending} disabled={!token}>
          建立机关和管理账号
        </Button>
      </Form>
    </main>
  );
};
