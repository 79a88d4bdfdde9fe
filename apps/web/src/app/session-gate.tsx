import { useNavigate } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { ProblemAlert } from '../shared/problem-alert.js';
import { SessionContext, useSessionQuery } from './session.js';
import { SessionTroubleDialog } from './session-trouble-dialog.js';

const FirstPasswordPage = lazy(async () => ({
  default: (await import('../pages/account/first-password-page.js')).FirstPasswordPage,
}));

/** Leaves once for the sign-in page, which leads back to the address at that moment. */
const ToSignIn = () => {
  const navigate = useNavigate();
  const [next] = useState(() => window.location.pathname + window.location.search);
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { next }, replace: true });
  }, [navigate, next]);
  return null;
};

/** Lets nobody in who is not signed in; a session that ends later is asked for over the page. */
export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const { data: session, error, isPending } = useSessionQuery();
  if (isPending) return <Skeleton active style={{ padding: 40 }} />;
  if (error) return <ProblemAlert error={error} />;
  if (!session) return <ToSignIn />;
  // A page belongs to one person and one organ: with either, everything begins anew.
  return (
    <SessionContext.Provider value={session} key={`${session.user.id} ${session.user.organ}`}>
      {session.mustChangePassword ? (
        <Suspense fallback={<Skeleton active style={{ padding: 40 }} />}>
          <FirstPasswordPage />
        </Suspense>
      ) : (
        children
      )}
      <SessionTroubleDialog />
    </SessionContext.Provider>
  );
};
