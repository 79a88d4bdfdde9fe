import { useQuery } from '@tanstack/react-query';
import { App, Skeleton } from 'antd';
import { useSession } from '../../app/session.js';
import { PageHead } from '../../shared/page-head.js';
import { ProblemAlert } from '../../shared/problem-alert.js';
import { officeMinute } from '../annual/panel/office-time.js';
import { OwnSessions } from './own-sessions.js';
import { PasswordForm } from './password-form.js';
import { accountQuery } from './queries.js';
import { SecondFactor } from './second-factor.js';
import './account.css';

/** The own account: who one is here, password, second factor, where one is signed in. */
export const AccountPage = () => {
  const { user, organs } = useSession();
  const { message } = App.useApp();
  const { data: account, error } = useQuery(accountQuery);
  return (
    <>
      <PageHead title="我的账号" />
      {error && <ProblemAlert error={error} />}
      <div className="account">
        <section aria-labelledby="account-who">
          <h2 id="account-who">本人</h2>
          <dl className="account__facts">
            <dt>姓名</dt>
            <dd>{user.name}</dd>
            <dt>登录账号</dt>
            <dd>{user.account ?? '—'}</dd>
            <dt>岗位</dt>
            <dd>{user.roles.join('、')}</dd>
            <dt>机关</dt>
            <dd>{organs.map(({ name }) => name).join('、')}</dd>
            <dt>提醒邮箱</dt>
            <dd>{account ? (account.email ?? '未设置，由系统管理员填写') : '…'}</dd>
          </dl>
        </section>
        {!account && !error && <Skeleton active />}
        {account?.hasPassword && (
          <section aria-labelledby="account-password">
            <h2 id="account-password">修改密码</h2>
            <p className="quiet">
              {account.passwordChangedAt
                ? `上次修改：${officeMinute(account.passwordChangedAt)}。`
                : ''}
              修改后，其他地方的登录随之结束。
            </p>
            <PasswordForm
              submit="修改密码"
              onChanged={() => message.success('密码已修改，其他地方的登录已结束。')}
            />
          </section>
        )}
        {account?.hasPassword && <SecondFactor account={account} />}
        {account && <OwnSessions sessions={account.sessions} />}
      </div>
    </>
  );
};
