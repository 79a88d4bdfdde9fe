import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answered, api, rememberSession } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { components } from '../api/schema.js';

export type Session = components['schemas']['Session'];
export type Role = Session['user']['roles'][number];

/** What the server knows of this browser right now; null for nobody. The page does not take it up. */
export const askSession = async (): Promise<Session | null> => {
  try {
    return await answered(api.GET('/api/session'));
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
};

/** From now on the page speaks for this session. */
export const takeUp = (session: Session): Session => {
  rememberSession(session.csrfToken, session.user.organ);
  return session;
};

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  queryFn: async (): Promise<Session | null> => {
    const session = await askSession();
    return session && takeUp(session);
  },
});

/** The page speaks for this session, and nothing that was shown for another stays behind. */
export const changeSession = (queries: QueryClient, session: Session | null): void => {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  queries.setQueryData(sessionQuery.queryKey, session && takeUp(session));
};

export const useSessionQuery = () => useQuery(sessionQuery);

export const SessionContext = createContext<Session | null>(null);

/** The session of whoever looks at a page inside the gate. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the session gate');
  return session;
};

/** Whether the person holds one of these roles in the organ at hand. */
export const useHasRole = (...roles: readonly Role[]): boolean => {
  const { user } = useSession();
  return user.roles.some((role) => roles.includes(role));
};
