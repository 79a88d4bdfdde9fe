import { Checkbox, Form, Input } from 'antd';
import type { Role } from '../../../app/session.js';

/** As an input method gives letters and signs, they are the ones meant. */
const halfWidth = (typed: string | undefined): string => (typed ?? '').normalize('NFKC');

/** The roles in the order of the work, each with what it opens. */
const roles: readonly { readonly value: Role; readonly does: string }[] = [
  { value: '窗口', does: '登记申请，录入送达' },
  { value: '承办', does: '办理申请，作出答复' },
  { value: '审核', does: '审核延期和答复' },
  { value: '督办', does: '查看期限和办理情况' },
  { value: '年报', does: '编制和报送年度报告' },
  { value: '管理', does: '用户、机关、设置' },
];

const atLeastOne = (_: unknown, chosen: readonly Role[] | undefined): Promise<void> =>
  chosen?.length ? Promise.resolve() : Promise.reject(new Error('请至少选择一个岗位'));

export const RolesField = () => (
  <Form.Item name="roles" label="岗位" rules={[{ validator: atLeastOne }]}>
    <Checkbox.Group className="users__roles">
      {roles.map(({ value, does }) => (
        <Checkbox key={value} value={value}>
          {value}
          <span className="quiet">　{does}</span>
        </Checkbox>
      ))}
    </Checkbox.Group>
  </Form.Item>
);

export const NameField = () => (
  <Form.Item
    name="name"
    label="姓名"
    extra="与申请的承办人姓名一致时，提醒送到此人。"
    rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
  >
    <Input maxLength={200} autoComplete="off" autoFocus />
  </Form.Item>
);

export const EmailField = () => (
  <Form.Item
    name="email"
    label="提醒邮箱（可不填）"
    normalize={halfWidth}
    rules={[{ type: 'email', message: '应为邮箱地址' }]}
  >
    <Input maxLength={200} autoComplete="off" />
  </Form.Item>
);

export const AccountField = ({ extra }: { readonly extra: string }) => (
  <Form.Item
    name="account"
    label="登录账号"
    extra={extra}
    normalize={halfWidth}
    rules={[
      { required: true, message: '请填写登录账号' },
      {
        pattern: /^\s*[A-Za-z0-9][A-Za-z0-9._@-]{1,63}\s*$/,
        message: '应为 2 至 64 个字母、数字或者 . _ @ -',
      },
    ]}
  >
    <Input maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
  </Form.Item>
);
