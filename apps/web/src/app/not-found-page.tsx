import { Link } from '@tanstack/react-router';
import { Result } from 'antd';

/** An address that is none of ours. */
export const NotFoundPage = () => (
  <Result
    status="info"
    title="没有这个页面"
    subTitle="请核对网址，或者从左侧重新进入。"
    extra={<Link to="/requests">回到办件</Link>}
  />
);
