import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { answered, api } from '../../api/client.js';
import { sessionQuery, takeUp } from '../../app/session.js';
import { tellOtherWindows } from '../../app/session-news.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { PasswordFields } from './password-fields.js';

type Typed = { readonly current: string; readonly password: string; readonly repeated: string };
type Props = {
  readonly currentLabel?: string;
  readonly submit: string;
  readonly onChanged?: () => void;
};

/** The present password and a new one. */
export const PasswordForm = ({ currentLabel = '当前密码', submit, onChanged }: Props) => {
  const queries = useQueryClient();
  const [form] = Form.useForm<Typed>();
  const change = useMutation({
    mutationFn: ({ current, password }: Typed) =>
      answered(api.PUT('/api/session/password', { body: { current, password } })),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, takeUp(session));
      tellOtherWindows();
      void queries.invalidateQueries({ queryKey: ['account'] });
      form.resetFields();
      onChanged?.();
    },
  });
  return (
    <Form<Typed>
      name="own-password"
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(typed) => change.mutate(typed)}
      className="sign-in__form"
    >
      {change.error && <ProblemAlert error={change.error} />}
      <Form.Item
        name="current"
        label={currentLabel}
        rules={[{ required: true, message: `请填写${currentLabel}` }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <PasswordFields />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {submit}
      </Button>
    </Form>
  );
};
