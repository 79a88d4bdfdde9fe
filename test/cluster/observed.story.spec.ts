import { setTimeout as pause } from 'node:timers/promises';
import { openQueues } from '@tracker/jobs';
import { newCommandId } from '@tracker/platform';
import { projections } from '@tracker/read-models';
import type { Adapters } from '@tracker/runtime';
import { type Collector, startCollector } from '../support/collector.js';
import { isLawfulLabel } from '../support/metrics-labels.js';
import { faultsOf, type Sample, samplesOf } from '../support/metrics-text.js';
import { type ServedProcess, startProcess } from '../support/served-process.js';
import { type TestOffice, testOffice } from '../support/test-office.js';

type Registered = { readonly requestId: string; readonly number: string };

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const applicantName = '欧阳未名';
const registration = {
  channel: 'in-person',
  submittedOn: '2026-03-02',
  applicantType: 'natural-person',
  applicantName,
  description: '某路拓宽工程的批复',
};

const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 30_000; !(await holds()); await pause(50))
    if (Date.now() > end) throw new Error(`never: ${what}`);
};

const urlOf = ({ connection }: Adapters): string => {
  const { user, host = '', port, database } = connection;
  return `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`;
};

describe('An office that is watched', () => {
  let office: TestOffice;
  let collector: Collector;
  let token = '';
  let registered: Registered;
  let rejected: Response;
  let exitCodes: readonly (number | null)[] = [];
  let atTheEnd = '';
  const programs = new Map<'api' | 'worker', ServedProcess>();

  const start = async (name: 'api' | 'worker') => {
    const program = await startProcess(name, {
      DATABASE_URL: urlOf(office.adapters),
      LOG_LEVEL: 'info',
      METRICS_PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.address,
      TRUSTED_PROXY: 'loopback',
      SHUTDOWN_GRACE_SECONDS: '1',
    });
    programs.set(name, program);
  };
  const door = (name: 'api' | 'worker') => {
    const told = /运行指标：([\d.]+:\d+)\/metrics/.exec(programs.get(name)?.output() ?? '');
    return `http://${told?.[1]}`;
  };
  const address = () => programs.get('api')?.address ?? '';

  const metricsOf = async (name: 'api' | 'worker'): Promise<string> =>
    (await fetch(`${door(name)}/metrics`)).text();

  const post = (path: string, body: object) =>
    fetch(`${address()}${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      },
      body: JSON.stringify(body),
    });

  /** One row of a ledger, brought in at a desk: judged, begun, done. */
  const importLedger = async () => {
    const authorized = { Authorization: `Bearer ${token}` };
    const ledger =
      '登记编号,收到日期,收到方式,申请人类型,申请人,申请内容\n旧-1,2026-03-02,当面,自然人,李四,批复';
    const at = (path: string) => `${address()}/api/ledger-imports${path}`;
    const judged = await fetch(at(''), {
      method: 'POST',
      headers: {
        ...authorized,
        ...{ 'Content-Type': 'application/octet-stream', 'X-File-Name': '1.csv' },
      },
      body: ledger,
    });
    const { importId } = (await judged.json()) as { readonly importId: string };
    await fetch(at(`/${importId}/start`), { method: 'POST', headers: authorized });
    await until('the ledger is in', async () => {
      const progress = await fetch(at(`/${importId}/progress`), { headers: authorized });
      return ((await progress.json()) as { readonly state: string }).state === 'done';
    });
  };

  /** What a reminder of the request rings; it looks at the request and does what is due, if anything. */
  const ringReminder = async () => {
    const queues = await openQueues({ postgres: office.adapters.connection });
    const { requestId } = registered;
    const alarmId = `reply-${requestId}-1-yellow`;
    const payload = { alarmId, requestId, kind: 'reply', seq: 1, dueOn: '2026-03-30' };
    const alarm = { id: alarmId, payload: { ...payload, level: 'yellow' }, delayMs: 0 };
    await queues.addAlarms('reminders', [alarm]);
    await queues.close();
  };

  const inTrace = (name: string) =>
    collector.spans().filter((span) => span.traceId === traceId && span.name === name);

  beforeAll(async () => {
    [office, collector] = await Promise.all([testOffice(), startCollector()]);
    const { organOrders, users } = office.services;
    const order = { commandId: newCommandId(), actor: 'cli:test', command: 'create-organ' };
    await organOrders.create({ ...order, today: '2026-01-05' }, 'K', '某局');
    token = (await users.add('窗口甲', 'K', ['窗口', '承办', '管理'])).token;
    await Promise.all([start('api'), start('worker')]);
    registered = (await (await post('/api/requests', registration)).json()) as Registered;
    const day = { confirmedOn: '2026-03-02' };
    rejected = await post(`/api/requests/${registered.requestId}/confirm-receipt`, day);
    await Promise.all([ringReminder(), importLedger()]);
  }, 120_000);
  afterAll(async () => {
    for (const { child, kill } of programs.values()) if (child.exitCode === null) await kill();
    await collector.close();
    await office.close();
  });

  describe('in its metrics', () => {
    const texts = new Map<'api' | 'worker', string>();
    let samples: readonly Sample[] = [];
    const measured = (name: string, labels: object) =>
      samples.find((one) => {
        return one.name === name && JSON.stringify(one.labels) === JSON.stringify(labels);
      })?.value;

    beforeAll(async () => {
      await until('the reminder rang', async () => {
        const both = [await metricsOf('api'), await metricsOf('worker')].join('\n');
        return /tracker_queue_job_duration_seconds_count\{queue="reminders"/.test(both);
      });
      for (const name of ['api', 'worker'] as const) texts.set(name, await metricsOf(name));
      samples = samplesOf(texts.get('api') ?? '');
    });

    it('tells each with help and type, by valid names', () =>
      expect([...texts.values()].flatMap(faultsOf)).toEqual([]));

    it('times the order, and counts what was rejected by its code', () => {
      const done = { command: 'register-request', outcome: 'accepted' };
      expect(measured('tracker_command_duration_seconds_count', done)).toBe(1);
      expect(rejected.status).toBe(422);
      const imported = { command: 'import-ledger', outcome: 'accepted' };
      expect(measured('tracker_command_duration_seconds_count', imported)).toBe(1);
      const code = { code: 'request-already-received' };
      expect(measured('tracker_commands_rejected_total', code)).toBe(1);
    });

    it('knows routes by their pattern', () => {
      const label = { method: 'POST', route: '/api/requests/:requestId/confirm-receipt' };
      const answered = { ...label, status: '4xx' };
      expect(measured('tracker_http_request_duration_seconds_count', answered)).toBe(1);
    });

    it.each(['api', 'worker'] as const)('has no lag once the %s stands still', (name) => {
      const lags = samplesOf(texts.get(name) ?? '').filter((one) => /_lag_/.test(one.name));
      const told = lags.filter((one) => one.name === 'tracker_projection_lag_positions');
      expect(told.map(({ labels }) => labels.model).sort()).toEqual(
        projections.map((one) => one.name).sort(),
      );
      expect(lags.filter((one) => one.value !== 0 && !/eventloop/.test(one.name))).toEqual([]);
    });

    it('takes every label from a closed set', () => {
      const strange = [...texts.values()]
        .flatMap(samplesOf)
        .filter(({ name }) => name.startsWith('tracker_'))
        .flatMap(({ labels }) => Object.entries(labels))
        .filter(([label, value]) => !isLawfulLabel(label, value));
      expect(strange).toEqual([]);
    });

    it('says nothing about anybody', () => {
      const requestId = rejected.headers.get('x-request-id') ?? '';
      expect(requestId.replaceAll('-', '')).toBe(traceId);
      const secrets = [applicantName, registered.number, registered.requestId, requestId, '窗口甲'];
      const all = [...texts.values()].join('\n');
      expect(secrets.filter((word) => all.includes(word))).toEqual([]);
    });

    it('is not served where the office works', async () => {
      const answer = await fetch(`${address()}/metrics`);
      expect(await answer.text()).not.toContain('tracker_');
    });

    it('tells whether the worker is of use', async () => {
      const ready = await fetch(`${door('worker')}/health/ready`);
      expect(await ready.json()).toEqual({
        ...{ status: 'ok', log: 'ok', database: 'ok', queues: 'ok' },
      });
      expect((await fetch(`${door('worker')}/health/live`)).status).toBe(200);
      expect((await fetch(`${door('worker')}/api/requests`)).status).toBe(404);
    });
  });

  describe('in its traces', () => {
    beforeAll(async () => {
      // The last spans come with the end of the process.
      const stopped = Promise.all([...programs.values()].map((one) => one.stop()));
      const ready = () => fetch(`${door('api')}/health/ready`).then((answer) => answer.text());
      await until('the api says that it leaves', async () => {
        atTheEnd = await ready();
        return !atTheEnd.includes('"ok"');
      });
      exitCodes = await stopped;
    }, 60_000);

    it('tells operators too that it is about to stop', () =>
      expect(JSON.parse(atTheEnd)).toEqual({ status: 'stopping' }));

    it('sends what is left before it ends', () => expect(exitCodes).toEqual([0, 0]));

    it('follows an order from HTTP to the read models in one trace', () => {
      const [http] = inTrace('POST /api/requests');
      const [command] = inTrace('command register-request');
      expect(http).toMatchObject({
        parentSpanId: '00f067aa0ba902b7',
        service: 'foi-tracker-api',
        attributes: { 'http.route': '/api/requests', 'http.response.status_code': 201 },
      });
      expect(command).toMatchObject({
        parentSpanId: http?.spanId,
        attributes: { 'tracker.outcome': 'accepted' },
      });
      const appends = inTrace('append');
      expect(appends.map(({ parentSpanId }) => parentSpanId)).toEqual(
        appends.map(() => command?.spanId),
      );
      const kinds = appends.map(({ attributes }) => attributes['tracker.stream.kind']);
      expect(kinds.sort()).toEqual(['numbers', 'request']);
      const written = new Set(appends.map(({ spanId }) => spanId));
      const batches = inTrace('projection batch');
      expect(batches.length).toBeGreaterThan(0);
      expect(batches.filter(({ parentSpanId }) => !written.has(parentSpanId))).toEqual([]);
    });

    it('names the code of a rejected order', () => {
      const attributes = { 'tracker.rejection': 'request-already-received' };
      expect(inTrace('command confirm-receipt')).toMatchObject([{ attributes }]);
    });

    it('has the reminder of the request, linked with the span of the queue', () => {
      const [job] = inTrace('job reminders');
      const request = inTrace('append').find(
        ({ attributes }) => attributes['tracker.stream.kind'] === 'request',
      );
      expect(job?.parentSpanId).toBe(request?.spanId);
      const queue = collector.spans().find(({ spanId }) => spanId === job?.links[0]);
      expect(queue?.attributes['bullmq.queue.name']).toBe('reminders');
    });

    it('leads from a line of the log to the trace', () => {
      const lines = programs.get('api')?.output().split('\n') ?? [];
      const decision = lines.find((line) => line.includes('register-request'));
      expect(JSON.parse(decision ?? '{}')).toMatchObject({ msg: 'decision', traceId });
    });

    it('says nothing about anybody', () => {
      const { number, requestId } = registered;
      const said = [applicantName, number, requestId].filter((word) =>
        collector.text().includes(word),
      );
      expect(said).toEqual([]);
    });
  });
});
