import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answered, api, rememberCsrfToken } from '../api/client.js';
import { ProblemError } from '../api/problem.js';
import type { components } from '../api/schema.js';

export type Session = components['schemas']['Session'];
export type Role = Session['user']['roles'][number];

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await answered(api.GET('/api/session'));
      rememberCsrfToken(session.csrfToken);
      return session;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null;
      throw error;
    }
  },
});

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
