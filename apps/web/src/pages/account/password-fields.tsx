import { Form, Input } from 'antd';

const shortest = 10;

/** A new password, typed twice; the server knows the rest of the rules. */
export const PasswordFields = ({ label = '新密码' }: { readonly label?: string }) => (
  <>
    <Form.Item
      name="password"
      label={label}
      extra="至少 10 个字符，可以是几个词连成的一句话；不要求数字或符号，不用姓名、账号、机关名称。"
      rules={[
        { required: true, message: `请填写${label}` },
        { min: shortest, message: `密码至少 ${shortest} 个字符` },
      ]}
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
    <Form.Item
      name="repeated"
      label={`再次输入${label}`}
      dependencies={['password']}
      rules={[
        { required: true, message: `请再次输入${label}` },
        ({ getFieldValue }) => ({
          validator: (_, typed: string) =>
            !typed || typed === getFieldValue('password')
              ? Promise.resolve()
              : Promise.reject(new Error('两次输入的密码不一致')),
        }),
      ]}
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  </>
);
