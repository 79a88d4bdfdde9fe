import { SafetyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { components } from '../../api/schema.js';
import { officeMinute } from '../annual/panel/office-time.js';
import { RemoveSecondFactor } from './remove-second-factor.js';
import { SecondFactorSetup } from './second-factor-setup.js';

type Account = components['schemas']['OwnAccount'];

/** A code of the telephone beside the password; nobody must, whoever administers should. */
export const SecondFactor = ({ account }: { readonly account: Account }) => {
  const [asked, setAsked] = useState<'set-up' | 'remove' | null>(null);
  const { since, recoveryCodes } = account.secondFactor;
  const close = () => setAsked(null);
  return (
    <section aria-labelledby="account-factor">
      <h2 id="account-factor">动态验证码</h2>
      {since === null ? (
        <>
          <p className="quiet">
            启用后，登录时除密码外还要输入手机应用上的 6 位数字。管理岗位建议启用。
          </p>
          <Button icon={<SafetyOutlined aria-hidden />} onClick={() => setAsked('set-up')}>
            启用动态验证码
          </Button>
        </>
      ) : (
        <>
          <p>
            已启用，自 {officeMinute(since)} 起。恢复码还有 {recoveryCodes} 个
            {recoveryCodes < 3 && '，快用完了：停用后重新启用可以得到新的恢复码'}。
          </p>
          <Button onClick={() => setAsked('remove')}>停用</Button>
        </>
      )}
      {asked === 'set-up' && <SecondFactorSetup close={close} />}
      {asked === 'remove' && <RemoveSecondFactor close={close} />}
    </section>
  );
};
