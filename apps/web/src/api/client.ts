import createClient, { type Middleware } from 'openapi-fetch';
import { idleSeconds } from './activity.js';
import { ProblemError, problemOf } from './problem.js';
import type { paths } from './schema.js';
import { noteAnswer, seenPosition } from './seen-position.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
let csrfToken = '';
let organ: string | null = null;
const troubleListeners = new Set<(trouble: SessionTrouble) => void>();

/** The token of the session, which every order carries, and the organ that this page was opened for. */
export const rememberSession = (token: string, workedFor: string | null): void => {
  csrfToken = token;
  organ = workedFor;
};

/** What every question says: how long nobody touched the page, and for which organ it was opened. */
const questionHeaders = (): Readonly<Record<string, string>> => ({
  'X-Idle-Seconds': String(idleSeconds()),
  ...(organ !== null && { 'X-Organ': organ }),
  ...(seenPosition() !== null && { 'X-Seen-Position': String(seenPosition()) }),
});

/** The headers of an order sent without the client, such as an upload. */
export const orderHeaders = (): Readonly<Record<string, string>> => ({
  ...questionHeaders(),
  'X-CSRF-Token': csrfToken,
});

/** What may stand between a page and its session. */
export type SessionTrouble = 'over' | 'other-organ' | 'other-session' | 'other-roles';

/** Calls back whenever the session is no longer that of this page; returns what stops that. */
export const onSessionTrouble = (listener: (trouble: SessionTrouble) => void): (() => void) => {
  troubleListeners.add(listener);
  return () => troubleListeners.delete(listener);
};

const tell = (what: SessionTrouble): void => {
  for (const listener of troubleListeners) listener(what);
};

/** Tells everybody who listens that the session is gone. */
export const sessionExpired = (): void => tell('over');

/** Tells them that names, roles or settings of the organ were changed. */
export const sessionMayDiffer = (): void => tell('other-roles');

/** The session itself is asked and changed by the page of any organ. */
const isSession = (url: string): boolean => new URL(url).pathname.startsWith('/api/session');

const troubles: Readonly<Record<string, SessionTrouble>> = {
  csrf: 'other-session',
  'organ-changed': 'other-organ',
  // What the page offers came from roles that may have been taken away since.
  forbidden: 'other-roles',
};

const session: Middleware = {
  onRequest: ({ request }) => {
    const headers = safe.has(request.method) ? questionHeaders() : orderHeaders();
    for (const [name, value] of Object.entries(headers))
      if (name !== 'X-Organ' || !isSession(request.url)) request.headers.set(name, value);
    return request;
  },
  onResponse: async ({ request, response }) => {
    if (response.ok && !safe.has(request.method)) await noteAnswer(response);
    if (response.status === 401 && !isSession(request.url)) sessionExpired();
    if (response.status === 403 || response.status === 409) {
      const { code } = (await response.clone().json()) as { code?: string };
      const what = troubles[code ?? ''];
      if (what) tell(what);
    }
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
