import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, QRCode } from 'antd';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { SecretSheet } from '../../shared/secret-sheet.js';
import { accountQuery } from './queries.js';

const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** Password, then the secret for the telephone, then a code of it, then the recovery codes. */
export const SecondFactorSetup = ({ close }: { readonly close: () => void }) => {
  const queries = useQueryClient();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  const offer = useMutation({
    mutationFn: (body: { password: string }) =>
      answered(api.POST('/api/account/second-factor', { body })),
  });
  const confirm = useMutation({
    mutationFn: ({ code }: { code: string }) =>
      answered(api.PUT('/api/account/second-factor', { body: { code: code.replace(/\s/g, '') } })),
    onSuccess: (given) => {
      setRecoveryCodes(given.recoveryCodes);
      void queries.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  if (recoveryCodes)
    return (
      <SecretSheet
        title="动态验证码已启用"
        lead="请保存恢复码。手机丢失时，每个恢复码可以代替动态验证码登录一次。"
        lines={recoveryCodes.map((code, at) => [`恢复码 ${at + 1}`, code])}
        close={close}
      />
    );
  return (
    <Modal
      open
      title="启用动态验证码"
      footer={null}
      onCancel={close}
      width={440}
      mask={{ closable: false }}
    >
      {!offer.data && (
        <Form
          name="offer-factor"
          layout="vertical"
          requiredMark={false}
          onFinish={(typed) => offer.mutate(typed)}
        >
          {offer.error && <ProblemAlert error={offer.error} />}
          <Form.Item
            name="password"
            label="先输入当前密码"
            rules={[{ required: true, message: '请填写当前密码' }]}
          >
            <Input.Password autoFocus autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={offer.isPending}>
            下一步
          </Button>
        </Form>
      )}
      {offer.data && (
        <Form
          name="confirm-factor"
          layout="vertical"
          requiredMark={false}
          onFinish={(typed) => confirm.mutate(typed)}
        >
          <p>用手机上的身份验证应用扫描，或者输入密钥：</p>
          <div className="account__code">
            <QRCode aria-label="密钥的二维码" value={offer.data.uri} size={180} bordered={false} />
            <code>{inFours(offer.data.secret)}</code>
          </div>
          {confirm.error && <ProblemAlert error={confirm.error} />}
          <Form.Item
            name="code"
            label="应用上显示的 6 位数字"
            rules={[
              { required: true, message: '请填写 6 位数字' },
              { pattern: /^\s*\d{3}\s*\d{3}\s*$/, message: '应为 6 位数字' },
            ]}
          >
            <Input autoFocus autoComplete="one-time-code" inputMode="numeric" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={confirm.isPending}>
            启用
          </Button>
        </Form>
      )}
    </Modal>
  );
};
