import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { AccessOptions } from '../../apps/api/src/access/access-options.js';
import { ProviderVisit, startIdentityProvider } from '../support/identity-provider.js';
import { type ApiBench, openApi, organA } from './support/api-bench.js';
import { openAccount } from './support/browser.js';
import { secondProcess } from './support/second-process.js';

const publicUrl = 'http://tracker.example:3000';

describe('Signing in by the organ’s identity provider', () => {
  let api: ApiBench;
  let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
  let access: AccessOptions;
  const folder = mkdtempSync(join(tmpdir(), 'tracker-sso-'));

  beforeAll(async () => {
    const callback = `${publicUrl}/api/session/sso/callback`;
    provider = await startIdentityProvider(callback, { wang: 'WangMin', zhang: 'zhangjing' });
    const secretFile = join(folder, 'secret');
    writeFileSync(secretFile, 'a secret of the client alone\n');
    access = {
      publicUrl,
      identityProvider: {
        ...{ issuer: provider.issuer, clientId: 'tracker', secretFile },
        ...{ accountClaim: 'preferred_username', name: '市统一身份认证', allowHttp: true },
      },
    };
    api = await openApi('2024-03-04', { access });
    await openAccount(api, 'wangmin', organA, ['承办']);
  });
  afterAll(async () => {
    await api.close();
    await provider.close();
    rmSync(folder, { recursive: true });
  });

  const cookieOf = (answer: request.Response, name: string): string => {
    const lines = ([] as string[]).concat(answer.headers['set-cookie'] ?? []);
    return lines.find((line) => line.startsWith(`${name}=`))?.split(';')[0] ?? '';
  };
  const leave = async (returnTo?: string) => {
    const answer = await request(api.url)
      .get('/api/session/sso')
      .query(returnTo ? { returnTo } : {});
    return { answer, href: answer.headers.location ?? '', flow: cookieOf(answer, 'tracker_sso') };
  };
  const comeBack = (address: string, flow: string, url = api.url) => {
    const { pathname, search } = new URL(address);
    return request(url).get(`${pathname}${search}`).set('Cookie', flow);
  };
  const whole = async (login: string, returnTo?: string) => {
    const { href, flow } = await leave(returnTo);
    return comeBack(await new ProviderVisit(provider.issuer).signIn(href, login), flow);
  };

  it('is offered on the sign-in page', async () => {
    const { body } = await api.nobody.get('/api/session/methods');
    expect(body).toMatchObject({ sso: { name: '市统一身份认证', href: '/api/session/sso' } });
  });

  it('goes out with PKCE, state and nonce, tied to the browser', async () => {
    const { answer, href } = await leave();
    expect(answer.status).toBe(303);
    const asked = new URL(href).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('redirect_uri')).toBe(`${publicUrl}/api/session/sso/callback`);
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length).toBeGreaterThan(20);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^tracker_sso=[\w-]{43}; Max-Age=600; Path=\/api\/session\/sso; .*HttpOnly; SameSite=Lax$/,
    );
  });

  it('comes back into a session, where it was left', async () => {
    const back = await whole('wang', '/requests?status=open');
    expect([back.status, back.headers.location]).toEqual([303, '/requests?status=open']);
    const cookie = cookieOf(back, 'tracker_session');
    const { body } = await api.nobody.get('/api/session', { Cookie: cookie });
    expect(body.user).toMatchObject({ account: 'wangmin', organ: organA });
    const { rows } = await api.pool.query(
      "select subject from app.app_user where account = 'wangmin'",
    );
    expect(rows[0].subject).toBe(`${provider.issuer} wang`);
    const entry = await api.pool.query(
      "select facts from app.audit_entry where action = 'signed-in' order by id desc limit 1",
    );
    expect(entry.rows[0].facts).toEqual({ account: 'wangmin', method: 'sso' });
  });

  it('knows the person by subject from then on, and gives the account to nobody else', async () => {
    await api.pool.query("update app.app_user set account = 'renamed' where account = 'wangmin'");
    expect((await whole('wang')).headers.location).toBe('/');
    await api.pool.query("update app.app_user set account = 'zhangjing' where account = 'renamed'");
    expect((await whole('zhang')).headers.location).toBe('/sign-in?sso=unknown');
    await api.pool.query("update app.app_user set account = 'wangmin' where account = 'zhangjing'");
  });

  it('lets nobody in who has no account, or whose account is disabled', async () => {
    const stranger = await whole('stranger');
    expect(stranger.headers.location).toBe('/sign-in?sso=unknown');
    expect(cookieOf(stranger, 'tracker_session')).toBe('');
    await api.pool.query("update app.app_user set disabled = true where account = 'wangmin'");
    expect((await whole('wang')).headers.location).toBe('/sign-in?sso=disabled');
    await api.pool.query("update app.app_user set disabled = false where account = 'wangmin'");
  });

  it('takes a way back once, and from the browser that left', async () => {
    const { href, flow } = await leave();
    const address = await new ProviderVisit(provider.issuer).signIn(href, 'wang');
    expect((await comeBack(address, '')).headers.location).toBe('/sign-in?sso=over');
    expect((await comeBack(address, (await leave()).flow)).headers.location).toBe(
      '/sign-in?sso=failed',
    );
    expect((await comeBack(address, flow)).headers.location).toBe('/');
    expect((await comeBack(address, flow)).headers.location).toBe('/sign-in?sso=over');
  });

  it('refuses another state and an invented code', async () => {
    for (const change of [
      { state: 'another' },
      { code: 'invented' },
      { iss: 'http://elsewhere' },
    ]) {
      const { href, flow } = await leave();
      const address = new URL(await new ProviderVisit(provider.issuer).signIn(href, 'wang'));
      for (const [name, value] of Object.entries(change)) address.searchParams.set(name, value);
      expect((await comeBack(address.href, flow)).headers.location).toBe('/sign-in?sso=failed');
    }
  });

  it('is over after ten minutes', async () => {
    const { href, flow } = await leave();
    const address = await new ProviderVisit(provider.issuer).signIn(href, 'wang');
    api.time = '02:10:01';
    expect((await comeBack(address, flow)).headers.location).toBe('/sign-in?sso=over');
    api.time = '02:00:00';
  });

  it('may leave from one process and come back to another', async () => {
    const other = await secondProcess(api, access);
    const { href, flow } = await leave();
    const address = await new ProviderVisit(provider.issuer).signIn(href, 'wang');
    const back = await comeBack(address, flow, other.url);
    expect(back.headers.location).toBe('/');
    expect(cookieOf(back, 'tracker_session')).not.toBe('');
    await other.close();
  });

  it('leaves the provider as well, which then asks who one is', async () => {
    const visit = new ProviderVisit(provider.issuer);
    const { href, flow } = await leave();
    const back = await comeBack(await visit.signIn(href, 'wang'), flow);
    const cookie = cookieOf(back, 'tracker_session');
    const { body } = await api.nobody.get('/api/session', { Cookie: cookie });
    expect(body.signOutAt).toBe('/api/session/sso/end');
    const away = await request(api.url).get(body.signOutAt);
    const end = new URL(away.headers.location ?? '');
    expect([away.status, end.origin]).toEqual([303, provider.issuer]);
    expect(end.searchParams.get('client_id')).toBe('tracker');
    expect(await visit.asksWho((await leave()).href)).toBe(false);
    expect(await visit.signOut(end.href)).toBe(`${publicUrl}/sign-in`);
    expect(await visit.asksWho((await leave()).href)).toBe(true);
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere', 'requests'])(
    'leads to a page of ours only: %s',
    async (returnTo) => expect((await whole('wang', returnTo)).headers.location).toBe('/'),
  );

  it('says so where the provider does not answer, or none is there', async () => {
    const gone = {
      ...access,
      identityProvider: access.identityProvider && {
        ...access.identityProvider,
        issuer: 'http://127.0.0.1:9',
      },
    };
    const other = await secondProcess(api, gone);
    const answer = await request(other.url).get('/api/session/sso');
    expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in?sso=away']);
    const left = await request(other.url).get('/api/session/sso/end');
    expect([left.status, left.headers.location]).toEqual([303, '/sign-in?sso=kept']);
    await other.close();
    const without = await secondProcess(api);
    const { status, body } = await request(without.url).get('/api/session/sso');
    expect([status, body.code]).toEqual([404, 'sso-not-offered']);
    await without.close();
  });
});
