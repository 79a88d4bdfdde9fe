import { Link, useLocation } from '@tanstack/react-router';
import { Result } from 'antd';
import type { ReactNode } from 'react';
import { PageHead } from '../shared/page-head.js';
import { missingRoles } from './page-roles.js';
import { useSession } from './session.js';

/** What the person's roles do not open is not shown half; the server refuses it anyway. */
export const RoleGate = ({ children }: { readonly children: ReactNode }) => {
  const { user } = useSession();
  const missing = missingRoles(useLocation({ select: ({ pathname }) => pathname }), user.roles);
  if (!missing) return children;
  return (
    <>
      <PageHead title="这一页不在您的岗位之内" />
      <Result
        status="info"
        title={`这一页由${missing.join('、')}岗位使用`}
        subTitle={`您的岗位是${user.roles.join('、')}。需要使用的，请本机关的系统管理员更改岗位。`}
        extra={<Link to="/requests">回到办件</Link>}
      />
    </>
  );
};
