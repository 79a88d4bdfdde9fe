import { Result } from 'antd';
import { useEffect } from 'react';
import { tellOtherWindows } from '../../app/session-news.js';

/** Where the identity provider leads back to when a page waits in another window. */
export const SignedInPage = () => {
  useEffect(() => {
    tellOtherWindows();
    window.close();
  }, []);
  return (
    <main>
      <Result status="success" title="已登录" subTitle="请关闭本窗口，回到原来的页面继续。" />
    </main>
  );
};
