import createClient, { type Middleware } from 'openapi-fetch';
import { ProblemError, problemOf } from './problem.js';
import type { paths } from './schema.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
let csrfToken = '';
const expiryListeners = new Set<() => void>();

/** The token of the session, which every order carries. */
export const rememberCsrfToken = (token: string): void => {
  csrfToken = token;
};

/** The headers of an order sent without the client, such as an upload. */
export const orderHeaders = (): Readonly<Record<string, string>> => ({ 'X-CSRF-Token': csrfToken });

/** Calls back whenever the server no longer knows the session; returns what stops that. */
export const onExpiredSession = (listener: () => void): (() => void) => {
  expiryListeners.add(listener);
  return () => expiryListeners.delete(listener);
};

/** Tells everybody who listens that the session is gone. */
export const sessionExpired = (): void => {
  for (const listener of expiryListeners) listener();
};

const session: Middleware = {
  onRequest: ({ request }) => {
    if (!safe.has(request.method)) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
  onResponse: ({ request, response }) => {
    if (response.status === 401 && !request.url.endsWith('/api/session')) sessionExpired();
    return response;
  },
};

/** The server, typed by its own OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(session);

type Answer<Data> = {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
};

/** The answer's body. Throws ProblemError, also where the server could not be reached. */
export const answered = async <Data>(asked: Promise<Answer<Data>>): Promise<Data> =>
  (await answeredWith(asked)).data;

/** The answer's body together with its response, for `ETag` and `Location`. Throws ProblemError. */
export const answeredWith = async <Data>(
  asked: Promise<Answer<Data>>,
): Promise<{ readonly data: Data; readonly response: Response }> => {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    throw new ProblemError(problemOf(cause));
  });
  if (!response.ok) throw new ProblemError(problemOf(error, response.status));
  return { data: data as Data, response };
};
