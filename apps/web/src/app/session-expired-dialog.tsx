import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { onExpiredSession } from '../api/client.js';
import { SignInForm } from '../pages/sign-in/sign-in-form.js';
import { useSession } from './session.js';

/** Signs in again over the page, which keeps what was typed. */
export const ExpiredSessionDialog = () => {
  const [expired, setExpired] = useState(false);
  const { user } = useSession();
  const queries = useQueryClient();
  useEffect(() => onExpiredSession(() => setExpired(true)), []);
  const signedIn = async () => {
    setExpired(false);
    await queries.invalidateQueries();
  };
  return (
    <Modal open={expired} title="登录已过期" footer={null} closable={false} destroyOnHidden>
      <p>请重新登录。本页已填写的内容仍然保留。</p>
      <SignInForm account={user.account} onSignedIn={signedIn} />
    </Modal>
  );
};
