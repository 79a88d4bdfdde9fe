import { useNavigate } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
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

/** The first thing asked was not answered: nothing was typed yet, so one may simply try again. */
const Unreachable = ({ error, again }: { readonly error: unknown; readonly again: () => void }) => (
  <main style={{ maxWidth: 560, margin: '15vh auto 0', padding: 16 }}>
    <h1 style={{ fontSize: 20 }}>政府信息公开申请办理</h1>
    <ProblemAlert error={error} />
    <Button type="primary" onClick={again} style={{ marginTop: 16 }}>
      重试
    </Button>
  </main>
);

/** Lets nobody in who is not signed in; a session that ends later is asked for over the page. */
export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const { data: session, error, isPending, refetch } = useSessionQuery();
  if (isPending) return <Skeleton active style={{ padding: 40 }} />;
  if (error) return <Unreachable error={error} again={() => refetch()} />;
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
