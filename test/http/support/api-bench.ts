import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Role, roles } from '@tracker/domain';
import { newCommandId } from '@tracker/platform';
import { type Adapters, type Services, wireServices } from '@tracker/runtime';
import { testDatabase } from '@tracker/testing';
import type pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import type { ApiParts } from '../../../apps/api/src/api.module.js';
import { createApp } from '../../../apps/api/src/create-app.js';
import { testAdapters } from '../../support/test-adapters.js';

export type Client = {
  readonly userId: string;
  readonly token: string | null;
  get(path: string, headers?: Record<string, string>): request.Test;
  post(path: string, body?: unknown, headers?: Record<string, string>): request.Test;
  /** A file as the browser sends one. */
  upload(path: string, name: string, bytes: Buffer, headers?: Record<string, string>): request.Test;
  /** A body just as it stands. */
  raw(path: string, text: string, type: string): request.Test;
  put(path: string, body?: unknown, headers?: Record<string, string>): request.Test;
  delete(path: string, headers?: Record<string, string>): request.Test;
};

export type ApiBench = {
  readonly app: NestExpressApplication;
  readonly services: Services;
  readonly adapters: Adapters;
  readonly pool: pg.Pool;
  readonly url: string;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  /** The day that it is. */
  today: string;
  /** The time of that day, in UTC: HH:MM:SS. */
  time: string;
  /** Both together, ISO 8601. */
  readonly instant: string;
  /** Somebody of this role, in organ A unless said otherwise. */
  as(role: Role, organ?: string): Client;
  /** Somebody without a token. */
  readonly nobody: Client;
  /** Stored events of one type. */
  countEvents(type: string): Promise<number>;
  close(): Promise<void>;
};

export const organA = 'shi-fa-gai-wei';
export const organB = 'shi-jiao-yu-ju';

const clientOf = (url: string, token: string | null, userId: string): Client => {
  const dressed = (test: request.Test, headers: Record<string, string>) => {
    if (token) test.set('Authorization', `Bearer ${token}`);
    return test.set(headers);
  };
  return {
    userId,
    token,
    get: (path, headers = {}) => dressed(request(url).get(path), headers),
    post: (path, body = {}, headers = {}) =>
      dressed(request(url).post(path), headers).send(body as object),
    upload: (path, name, bytes, headers = {}) =>
      dressed(request(url).post(path), {
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(name),
        ...headers,
      }).send(bytes),
    raw: (path, text, type) =>
      dressed(request(url).post(path), { 'Content-Type': type }).send(text),
    put: (path, body = {}, headers = {}) =>
      dressed(request(url).put(path), headers).send(body as object),
    delete: (path, headers = {}) => dressed(request(url).delete(path), headers),
  };
};

/** The real application on a database of its own, with two organs and one account a role in each. */
export const openApi = async (
  firstDay: string,
  options: Pick<ApiParts, 'liveHeartbeatMs' | 'access'> = {},
): Promise<ApiBench> => {
  const database = await testDatabase();
  const adapters = await testAdapters(database);
  const log: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      log.push(String(chunk));
      done();
    },
  });
  const state = { today: firstDay, time: '02:00:00' };
  const services = wireServices(adapters, {
    clock: { today: () => state.today, now: () => `${state.today}T${state.time}.000Z` },
  });
  services.projections.start();
  const logger = pino({ level: 'info' }, sink);
  const app = await createApp({ services, adapters, logger, ...options });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const clients = new Map<string, Client>();
  for (const [organ, name] of [
    [organA, '某市发展和改革委员会'],
    [organB, '某市教育局'],
  ] as const) {
    const order = {
      commandId: newCommandId(),
      actor: 'cli:root',
      command: 'create-organ',
      today: firstDay,
    };
    await services.organOrders.create(order, organ, name);
    for (const role of roles) {
      const { user, token } = await services.users.add(
        `${role}员${organ === organA ? '甲' : '乙'}`,
        organ,
        [role],
      );
      clients.set(`${role}@${organ}`, clientOf(url, token, user.id));
    }
  }

  return {
    app,
    services,
    adapters,
    pool: adapters.pool,
    url,
    log,
    get today() {
      return state.today;
    },
    set today(day) {
      state.today = day;
    },
    get instant() {
      return `${state.today}T${state.time}.000Z`;
    },
    get time() {
      return state.time;
    },
    set time(time) {
      state.time = time;
    },
    as: (role, organ = organA) => {
      const client = clients.get(`${role}@${organ}`);
      if (!client) throw new Error(`nobody is ${role} in ${organ}`);
      return client;
    },
    nobody: clientOf(url, null, ''),
    countEvents: async (type) => {
      const sql = 'select count(*)::int as n from eventlog.events where type = $1';
      const { rows } = await adapters.pool.query<{ n: number }>(sql, [type]);
      return rows[0]?.n ?? -1;
    },
    close: async () => {
      await app.close();
      await services.projections.stop();
      await adapters.close();
      await database.drop();
    },
  };
};

/** A registration handed in on a day. */
export const handedIn = (submittedOn: string, more: object = {}) => ({
  channel: 'in-person',
  submittedOn,
  applicantType: 'natural-person',
  applicantName: '张三丰',
  idNumber: '110101199003070011',
  phone: '13800138000',
  description: '请求公开2023年度预算执行情况',
  ...more,
});
