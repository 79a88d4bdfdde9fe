import { useState } from 'react';
import { answered, api, rememberSession } from '../../api/client.js';
import { problemOf } from '../../api/problem.js';
import type { Session } from '../../app/session.js';
import { tellOtherWindows } from '../../app/session-news.js';

export type Credentials = {
  readonly account: string;
  readonly password: string;
  readonly code?: string;
};

/** Signs in; asks for a code only once the server does. */
export const useSignIn = (onSignedIn: (session: Session) => unknown) => {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [asksCode, setAsksCode] = useState(false);

  const signIn = async ({ account, password, code }: Credentials) => {
    setBusy(true);
    setError(null);
    try {
      const body = { account, password, ...(code && { code }) };
      const session = await answered(api.POST('/api/session', { body }));
      rememberSession(session.csrfToken, session.user.organ);
      tellOtherWindows();
      await onSignedIn(session);
    } catch (refusal) {
      const first = problemOf(refusal).code === 'code-required' && !asksCode;
      if (problemOf(refusal).code.startsWith('code-')) setAsksCode(true);
      setError(first ? null : refusal);
    } finally {
      setBusy(false);
    }
  };
  return { signIn, error, busy, asksCode };
};
