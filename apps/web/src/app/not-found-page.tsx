import { Link } from '@tanstack/react-router';
import { Result } from 'antd';
import { PageHead } from '../shared/page-head.js';

/** An address that is none of ours. */
export const NotFoundPage = () => (
  <>
    <PageHead title="没有这个页面" />
    <Result
      status="info"
      title="这个网址不是本系统的页面"
      subTitle="请核对网址，或者从导航重新进入。"
      extra={<Link to="/requests">回到办件</Link>}
    />
  </>
);
