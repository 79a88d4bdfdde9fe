import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { answered, api } from '../../api/client.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { accountQuery } from './queries.js';

/** Does without the code from now on, if the password is right. */
export const RemoveSecondFactor = ({ close }: { readonly close: () => void }) => {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: (body: { password: string }) =>
      answered(api.POST('/api/account/second-factor/remove', { body })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: accountQuery.queryKey });
      close();
    },
  });
  return (
    <Modal open title="停用动态验证码" footer={null} onCancel={close} width={400}>
      {remove.error && <ProblemAlert error={remove.error} />}
      <Form
        name="remove-factor"
        layout="vertical"
        requiredMark={false}
        onFinish={(typed) => remove.mutate(typed)}
      >
        <Form.Item
          name="password"
          label="当前密码"
          rules={[{ required: true, message: '请填写当前密码' }]}
        >
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <Button danger htmlType="submit" loading={remove.isPending}>
          停用
        </Button>
      </Form>
    </Modal>
  );
};
