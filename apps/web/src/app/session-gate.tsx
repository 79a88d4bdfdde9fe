import { Navigate, useLocation } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../shared/problem-alert.js';
import { SessionContext, useSessionQuery } from './session.js';
import { ExpiredSessionDialog } from './session-expired-dialog.js';

/** Lets nobody in who is not signed in; a session that ends later is asked for over the page. */
export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const { data: session, error, isPending } = useSessionQuery();
  const { href } = useLocation();
  if (isPending) return <Skeleton active style={{ padding: 40 }} />;
  if (error) return <ProblemAlert error={error} />;
  if (!session) return <Navigate to="/sign-in" search={{ next: href }} />;
  return (
    <SessionContext.Provider value={session}>
      {children}
      <ExpiredSessionDialog />
    </SessionContext.Provider>
  );
};
