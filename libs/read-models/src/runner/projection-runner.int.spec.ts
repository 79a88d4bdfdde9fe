import { organStream, requestStream } from '@tracker/domain/events';
import type { EventStore } from '@tracker/event-store';
import pg from 'pg';
import { type Bench, eventually, openBench } from '../database.fixtures.js';
import { append, fact, registered, requestNo } from '../events.fixtures.js';
import { projections } from '../models.js';
import { appendOffice } from '../office.fixtures.js';
import { ProjectionRunner, type RunnerOptions } from './projection-runner.js';

const models = projections.map(({ name }) => name);

describe('The projection runner', () => {
  let bench: Bench;
  const started: ProjectionRunner[] = [];
  const runnerOf = (options: Partial<RunnerOptions> = {}) => {
    const runner = new ProjectionRunner({
      dataSource: bench.db,
      store: bench.store,
      pollMs: 50,
      ...options,
    });
    started.push(runner);
    return runner;
  };
  const snapshot = async () =>
    Object.fromEntries(
      await Promise.all(models.map(async (name) => [name, await bench.rows(name)] as const)),
    );
  const head = async () => (await bench.store.head()) ?? 0n;

  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(async () => {
    for (const runner of started.splice(0)) await runner.stop();
    await bench.close();
  });

  it('makes the same rows of the same events, however the pages fall', async () => {
    await appendOffice(bench.store, { requests: 60 });
    expect(await runnerOf().catchUp()).toBe(true);
    const rows = await snapshot();
    expect(rows.request_view?.length).toBe(60);
    expect(rows.counted_request?.length).toBe(60);
    expect(rows.organ_view?.length).toBe(2);

    await bench.db.query('update read.projection_checkpoint set position = null');
    expect(await runnerOf({ livePage: 7, catchUpPage: 11, remember: 3 }).catchUp()).toBe(true);
    expect(await snapshot()).toEqual(rows);
  });

  it('tells PostgreSQL after a long catching up how much its tables hold', async () => {
    const rowsPlannedFor = async () => {
      const [row] = await bench.db.query(
        `select reltuples::int as rows from pg_class where oid = 'read.request_view'::regclass`,
      );
      return row.rows;
    };
    await appendOffice(bench.store, { requests: 5 });
    await runnerOf().catchUp();
    expect(await rowsPlannedFor()).toBe(-1);
    await bench.db.query('update read.projection_checkpoint set position = null');
    await runnerOf({ livePage: 2, catchUpPage: 5 }).catchUp();
    expect(await rowsPlannedFor()).toBe(5);
  });

  it('leaves nothing half done when it dies before the commit', async () => {
    await appendOffice(bench.store, { requests: 5 });
    await bench.db.query(`create function read.fail() returns trigger language plpgsql as
      $$ begin raise exception 'power cut'; end $$`);
    await bench.db.query(
      'create trigger fail before insert on read.counted_request execute function read.fail()',
    );
    await expect(runnerOf().catchUp()).rejects.toThrow('power cut');
    expect(await bench.rows('request_view')).toEqual([]);
    const standings = await runnerOf().standsAt();
    expect(standings.map(({ position }) => position)).toEqual(models.map(() => null));

    await bench.db.query('drop trigger fail on read.counted_request');
    expect(await runnerOf().catchUp()).toBe(true);
    expect((await bench.rows('request_view')).length).toBe(5);
  });

  it('runs in one process at a time and is taken over when the first leaves', async () => {
    const [one, two] = [runnerOf({ leaseMs: 1_000 }), runnerOf({ leaseMs: 1_000 })];
    one.start();
    await eventually(async () => (await one.standsAt()).some(({ holder }) => holder !== null));
    const holder = (await one.standsAt())[0]?.holder;
    two.start();
    await append(bench.store, requestStream(requestNo(1)), registered(1));
    expect(await two.waitFor(await head(), 10_000)).toBe(true);
    expect((await two.standsAt()).map((it) => it.holder)).toEqual(models.map(() => holder));

    await one.stop();
    await append(bench.store, requestStream(requestNo(2)), registered(2));
    expect(await two.waitFor(await head(), 10_000)).toBe(true);
    const next = (await two.standsAt())[0]?.holder;
    expect(next).not.toBeNull();
    expect(next).not.toBe(holder);
  });

  it('takes over at once from a runner whose process died, and not from one that is merely slow', async () => {
    await append(bench.store, requestStream(requestNo(1)), registered(1));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: EventStore = {
      ...bench.store,
      readAll: (options) => held.then(() => bench.store.readAll(options)),
    };
    const first = runnerOf({ store: slow, leaseMs: 60_000 });
    first.start();
    await eventually(async () => (await first.standsAt()).some(({ holder }) => holder !== null));
    expect(await runnerOf().catchUp(null, 1_500)).toBe(false);

    // What the server does when the process at the other end is gone.
    const server = new pg.Client(bench.database.connection);
    await server.connect();
    await server.query(
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and mode = 'ShareLock' and pid <> pg_backend_pid()
         and database = (select oid from pg_database where datname = current_database())`,
    );
    await server.end();
    expect(await runnerOf().catchUp(null, 5_000)).toBe(true);
    expect((await bench.rows('request_view')).length).toBe(1);
    release();
  });

  it('takes over from a runner that vanished, whose late write is refused', async () => {
    await append(bench.store, requestStream(requestNo(1)), registered(1));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reading = () => {};
    const isReading = new Promise<void>((resolve) => {
      reading = resolve;
    });
    // The first runner is paused, as by a frozen machine, between reading and writing.
    const frozen: EventStore = {
      ...bench.store,
      readAll: async (options) => {
        const page = await bench.store.readAll(options);
        reading();
        await held;
        return page;
      },
    };
    const stale = runnerOf({ store: frozen, leaseMs: 60_000 }).catchUp();
    await isReading;
    await bench.db.query('update read.projection_checkpoint set lease_until = now()');
    expect(await runnerOf().catchUp()).toBe(true);
    const before = await bench.rows('projection_checkpoint');
    release();
    expect(await stale).toBe(true);
    const after = await bench.rows('projection_checkpoint');
    const fences = (rows: string[]) =>
      rows.map((row) => (JSON.parse(row) as { fence: number }).fence);
    // Its first write was refused; it then asked for the lease anew and found nothing left to do.
    expect(fences(before)).toEqual(models.map(() => 2));
    expect(fences(after)).toEqual(models.map(() => 3));
    expect((await bench.rows('request_view')).length).toBe(1);
  });

  it('parks a request it cannot fold in the list, and halts deadlines and statistics loudly', async () => {
    await append(bench.store, requestStream(requestNo(1)), registered(1));
    await append(bench.store, requestStream(requestNo(1)), { type: 'SomethingElse', data: {} });
    await append(bench.store, requestStream(requestNo(2)), registered(2));
    await append(
      bench.store,
      requestStream(requestNo(1)),
      fact('HandlerAssigned', { handler: '张', assignedOn: '2024-03-07' }),
    );
    const runner = runnerOf();
    await runner.catchUp();
    const of = new Map((await runner.standsAt()).map((it) => [it.name, it]));
    expect(of.get('request_view')).toMatchObject({ position: 4n, parked: 1, haltedReason: null });
    expect(of.get('deadline')).toMatchObject({ position: 1n, parked: 0 });
    expect(of.get('deadline')?.haltedReason).toContain('SomethingElse');
    expect(of.get('counted_request')?.haltedReason).toContain(requestStream(requestNo(1)));
    expect(of.get('organ_view')).toMatchObject({ position: 4n, haltedReason: null });

    const rows = (await bench.rows('request_view')).map((row) => JSON.parse(row));
    expect(rows.map(({ revision, handler }) => [revision, handler])).toEqual([
      [0, null],
      [0, null],
    ]);
    expect((await bench.rows('counted_request')).length).toBe(1);
    expect(await bench.rows('parked_stream')).toHaveLength(1);
    // Whoever waits is not kept by a model that will not come.
    expect(await runner.waitFor(4n, 1_000)).toBe(true);
  });

  it('goes on after a release that knows the event', async () => {
    await append(bench.store, requestStream(requestNo(1)), registered(1));
    await append(bench.store, requestStream(requestNo(1)), {
      type: 'HandlerNamed',
      data: { name: '李', assignedOn: '2024-03-07' },
    });
    const old = runnerOf();
    await old.catchUp();
    expect((await old.standsAt()).filter(({ haltedReason }) => haltedReason !== null)).toHaveLength(
      2,
    );

    const fixed = runnerOf({
      decode: (event) =>
        event.type === 'HandlerNamed'
          ? { ...event, type: 'HandlerAssigned', data: { handler: '李', assignedOn: '2024-03-07' } }
          : event,
    });
    expect(await fixed.catchUp()).toBe(true);
    expect((await fixed.standsAt()).every(({ haltedReason }) => haltedReason === null)).toBe(true);
    expect((await fixed.rebuild('request_view'))[0]).toMatchObject({ rows: 1, equal: false });
    const [row] = (await bench.rows('request_view')).map((text) => JSON.parse(text));
    expect(row).toMatchObject({ handler: '李', revision: 1 });
    expect(await bench.rows('parked_stream')).toEqual([]);
  });

  it('waits for what has just been saved, and no longer than asked', async () => {
    const runner = runnerOf();
    runner.start();
    const { position } = await append(bench.store, organStream('A'), {
      type: 'OrganCreated',
      data: { organ: 'A', name: '某局' },
    });
    expect(await runner.waitFor(position, 10_000)).toBe(true);
    expect(await bench.rows('organ_view')).toHaveLength(1);
    expect(await runner.waitFor(position + 1n, 100)).toBe(false);
  });

  it('purges the personal fields of an erased applicant, also of requests it has long forgotten', async () => {
    await appendOffice(bench.store, { requests: 40 });
    await runnerOf({ livePage: 5, catchUpPage: 5, remember: 2 }).catchUp();
    const rows: { sealed: string | null; personal: object }[] = await bench.db.query(
      `select applicant_name_sealed as sealed, state->'personal' as personal from read.request_view
       where applicant_id in (select applicant_id from read.applicant_view)`,
    );
    expect(rows).toEqual([{ sealed: null, personal: {} }]);
  });
});
