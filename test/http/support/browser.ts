import { csrfTokenOf } from '@tracker/application';
import type { Role } from '@tracker/domain';
import { newCommandId } from '@tracker/platform';
import request from 'supertest';
import type { ApiBench } from './api-bench.js';

export const demoPassword = 'seven-blue-herons';

/** Somebody at a browser: keeps the cookie, and sends the token of the page with what changes something. */
export class Browser {
  cookie: string | null = null;
  csrf = '';

  constructor(private readonly url: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<request.Response> {
    return this.send('get', path, undefined, headers);
  }

  post(path: string, body: object = {}, headers: Record<string, string> = {}) {
    return this.send('post', path, body, headers);
  }

  put(path: string, body: object = {}, headers: Record<string, string> = {}) {
    return this.send('put', path, body, headers);
  }

  delete(path: string, headers: Record<string, string> = {}) {
    return this.send('delete', path, undefined, headers);
  }

  signIn(account: string, password: string = demoPassword, code?: string) {
    return this.post('/api/session', { account, password, ...(code && { code }) });
  }

  /** Takes up a session that was begun elsewhere. */
  use(cookie: string): void {
    this.cookie = cookie;
    this.csrf = csrfTokenOf(cookie);
  }

  private async send(
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    body: object | undefined,
    headers: Record<string, string>,
  ): Promise<request.Response> {
    const test = request(this.url)[method](path);
    if (this.cookie) test.set('Cookie', `tracker_session=${this.cookie}`);
    if (method !== 'get' && this.csrf) test.set('X-CSRF-Token', this.csrf);
    const answer = await test.set(headers).send(body);
    this.learn(answer);
    return answer;
  }

  private learn({ headers, body }: request.Response): void {
    const given = ([] as string[]).concat(headers['set-cookie'] ?? []);
    const mine = given.find((line) => line.startsWith('tracker_session='));
    if (mine) this.cookie = /^tracker_session=([^;]*)/.exec(mine)?.[1] || null;
    if (typeof body?.csrfToken === 'string') this.csrf = body.csrfToken;
  }
}

/** An account with a password that need not be changed; returns its id. */
export const openAccount = async (
  { services }: Pick<ApiBench, 'services'>,
  account: string,
  organ: string,
  roles: readonly Role[],
  password: string = demoPassword,
): Promise<string> => {
  const id = newCommandId();
  await services.credentials.open({ id, account, name: `${account}员`, organ, roles, password });
  return id;
};
