import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportLog, ImportMark } from '@tracker/application';
import { anchorLog, moveStream, type RecordedEvent, verifyChain } from '@tracker/event-store';
import { newCommandId, requestIdOf } from '@tracker/platform';
import { bringInLog } from '@tracker/runtime';
import { type KurrentDbServer, startKurrentDbServer } from '@tracker/testing';
import pg from 'pg';
import { type ApiBench, handedIn, openApi, organA } from '../http/support/api-bench.js';
import {
  type BareOffice,
  expectSound,
  MovingOffices,
  type Office,
  type Year,
} from '../support/moving-offices.js';

const ledger = `${process.cwd()}/test/data/ledgers/shuyang-drc-2023`;
const passphrase = 'eleven-grey-geese';
const today = '2024-03-04';
const pdf = Buffer.from('%PDF-1.7\n某某的身份证复印件\n', 'utf8');
const person = '张三丰';

const unplaced = ({ position: _, ...event }: RecordedEvent) => event;

describe('An office that moves from PostgreSQL to KurrentDB and back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-moving-'));
  const fileOf = (name: string) => join(folder, name);
  const offices = new MovingOffices(today);
  let home: ApiBench;
  let kurrentDb: KurrentDbServer;
  let cluster: Office;
  let back: Office;
  let atHome: Year;
  let [requestId, attachmentId, erasedNumber] = ['', '', ''];
  const early = fileOf('early.ndjson');
  const [first, second] = [fileOf('first.ndjson'), fileOf('second.ndjson')];

  const order = () => ({
    ...{ commandId: newCommandId(), actor: 'cli:test', command: 'test', today },
  });

  /** One applicant's data and file open; the erased one's are gone for good. */
  const opensPersonalData = async ({ services }: Office): Promise<void> => {
    expect(await services.personal.of(requestId)).toMatchObject({ applicantName: person });
    const file = await services.attachments.open(requestId, attachmentId);
    expect(file.content.equals(pdf)).toBe(true);
    const erased = await services.personal.of(requestIdOf(organA, erasedNumber));
    expect(new Set(Object.values(erased))).toEqual(new Set(['已封存']));
  };

  beforeAll(async () => {
    kurrentDb = await startKurrentDbServer({ file: fileOf('kurrentdb.ndjson') });
    home = await openApi(today);
    offices.token = home.as('管理').token ?? '';
    await home.services.ledgers.run({
      ...{ organ: organA, fileName: 'ledger.csv', actor: 'cli:root', today },
      bytes: readFileSync(`${ledger}.csv`),
    });
    const { rows } = await home.pool.query<{ number: string }>(
      `select data ->> 'number' as number from eventlog.events
       where type = 'RequestRegistered' and data ->> 'applicantId' is not null order by pos limit 1`,
    );
    erasedNumber = rows[0]?.number ?? '';
  }, 60_000);
  afterAll(async () => {
    await offices.close();
    await home.close();
    await kurrentDb.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lives: files a report, is corrected afterwards, keeps a file, anchors', async () => {
    const registered = await home.as('窗口').post('/api/requests', handedIn(today));
    requestId = registered.body.requestId;
    const path = `/api/requests/${requestId}/attachments?kind=identity-proof`;
    const added = await home.as('承办').upload(path, '证明.pdf', pdf);
    attachmentId = added.body.attachmentId;
    expect([registered.status, added.status]).toEqual([201, 201]);
    await anchorLog(home.services.store);
    const text = { year: 2023, part: '五', text: '存在的问题\u2028和改进' };
    expect((await home.as('年报').put('/api/annual-report/text', text)).status).toBe(200);
    const filed = await home.as('年报').post('/api/annual-report/file', { year: 2023 });
    expect([filed.status, filed.body.detail]).toEqual([201, undefined]);
    const late = { ...handedIn('2023-12-29'), applicantType: 'business', applicantName: '某公司' };
    expect((await home.as('窗口').post('/api/requests', late)).status).toBe(201);
    await anchorLog(home.services.store);
    atHome = await offices.yearOf(home, 2023);
    expect(atHome.differences.cells).toHaveLength(4);
  }, 60_000);

  it('is exported while it works, the keys encrypted and nothing personal in clear', async () => {
    const { store } = home.services;
    await exportLog(store, home.adapters.pool, early, passphrase);
    const erased = await home.services.erasure.erase(order(), organA, erasedNumber, '保管期满');
    expect(erased.requests).toBeGreaterThan(0);
    const written = await exportLog(store, home.adapters.pool, first, passphrase);
    const { position, digest, events } = await verifyChain(store);
    expect(written).toMatchObject({ events, digest, position: String(position), files: 1 });
    for (const file of [first, `${first}.keys`]) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const content = readFileSync(file, 'utf8');
      for (const clear of [person, '13800138000', '身份证', offices.token])
        expect(content).not.toContain(clear);
    }
    expect(readFileSync(`${first}.keys`, 'utf8')).toContain('"encrypted"');
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect(await offices.yearOf(home, 2023)).toEqual(atHome);
  }, 60_000);

  it('is the same on KurrentDB: log, tables, digests, differences, files; erased keys stay destroyed', async () => {
    const office = await offices.open(kurrentDb.url);
    // Keys of before the erasure: they open what was erased since.
    const keys = { file: `${early}.keys`, passphrase };
    const imported = await bringInLog(
      { ...office.services, adapters: office.adapters },
      { file: first, keys },
    );
    const whole = await home.services.store.readAll({ after: null, maxCount: 10_000 });
    expect(imported).toMatchObject({ events: whole.length, imported: whole.length, files: 1 });
    const there = await office.services.store.readAll({ after: null, maxCount: 10_000 });
    expect(there.slice(0, -1).map(unplaced)).toEqual(whole.map(unplaced));
    expect(there.at(-1)).toMatchObject({ stream: moveStream, type: 'LogMoved' });
    await expectSound(office);
    const asked = { organ: organA, text: person, limit: 5, after: null, personal: true };
    const found = await office.services.search.find(asked);
    expect(found.hits.map((hit) => hit.requestId)).toEqual([requestId]);
    cluster = await offices.serve(office);
    expect(await offices.yearOf(cluster, 2023)).toEqual(atHome);
    await opensPersonalData(cluster);
  }, 120_000);

  it('works on there, files another year, and comes back with both', async () => {
    const { services, adapters } = cluster;
    expect(await anchorLog(services.store)).not.toBeNull();
    const earlier = handedIn('2022-12-30', {
      applicantType: 'business',
      applicantName: '另一公司',
    });
    const file = { year: 2022, broughtForwardWhy: '机构改革' };
    const text = { year: 2022, part: '五', text: '存在的问题' };
    expect(
      await offices.ask(cluster, 'annual-report/text', { sent: text, method: 'PUT' }),
    ).toMatchObject({ status: 200 });
    expect(await offices.ask(cluster, 'annual-report/file', { sent: file })).toMatchObject({
      status: 201,
    });
    expect(await offices.ask(cluster, 'requests', { sent: earlier })).toMatchObject({
      status: 201,
    });
    expect(await anchorLog(services.store)).not.toBeNull();
    const there = [await offices.yearOf(cluster, 2023), await offices.yearOf(cluster, 2022)];
    expect(there[1]?.differences.cells.length).toBeGreaterThan(0);
    await exportLog(services.store, adapters.pool, second, passphrase);

    const office = await offices.open();
    const asked = { file: second, keys: { file: `${second}.keys`, passphrase } };
    const target = { ...office.services, adapters: office.adapters };
    await bringInLog(target, asked);
    await expectSound(office);
    back = await offices.serve(office);
    expect([await offices.yearOf(back, 2023), await offices.yearOf(back, 2022)]).toEqual(there);
    await opensPersonalData(back);
    expect(await anchorLog(office.services.store)).not.toBeNull();
    await expectSound(office);
  }, 120_000);

  it('goes into an empty place only: another log, more events, or people there are refused', async () => {
    const keys = null;
    const bring = (office: BareOffice, file: string) =>
      bringInLog({ ...office.services, adapters: office.adapters }, { file, keys });
    const before = await back.services.store.head();
    // It is served, and it holds what no file holds.
    await expect(bring(back, second)).rejects.toMatchObject({ code: 'target-not-empty' });
    await expect(bring(cluster, second)).rejects.toMatchObject({ code: 'target-not-empty' });
    expect(await back.services.store.head()).toBe(before);

    const other = await offices.open();
    await other.services.organOrders.create(order(), 'X', '某局');
    const refused = { code: 'target-not-empty', facts: { what: 'organ-X 第 0 版' } };
    await expect(bring(other, first)).rejects.toMatchObject(refused);
    const peopled = await offices.open();
    await peopled.services.users.add('李强', 'A', ['承办']);
    await expect(bring(peopled, first)).rejects.toMatchObject({ code: 'target-not-empty' });
    const busy = await offices.open();
    const api = new pg.Client({ ...busy.adapters.connection, application_name: 'api' });
    await api.connect();
    await expect(bring(busy, first)).rejects.toMatchObject({
      ...{ code: 'target-served', facts: { by: 'api' } },
    });
    await api.query(`set application_name = 'somebody'`);
    await api.query(`select pg_advisory_lock(hashtextextended('import of a log', 0))`);
    await expect(bring(busy, first)).rejects.toMatchObject({ facts: { by: 'import-log' } });
    await api.end();
    for (const { adapters } of [other, peopled, busy])
      expect(await new ImportMark(adapters.pool).read()).toBeNull();
  }, 60_000);

  it('cut off after the log and before accounts and files, is finished by the same command', async () => {
    const office = await offices.open();
    const { adapters, services } = office;
    let accounts = 0;
    /** Breaks at the second account, within the transaction of the tables. */
    const breaking = (client: pg.Client): pg.Client =>
      new Proxy(client, {
        get: (of, name) => {
          if (name !== 'query') return Reflect.get(of, name);
          return (sql: string, values?: unknown[]) => {
            if (sql.startsWith('insert into app.app_user')) accounts += 1;
            if (accounts > 1) throw new Error('cut off');
            return of.query(sql, values);
          };
        },
      });
    const cut: typeof adapters.asOwner = (work) =>
      adapters.asOwner((client) => work(breaking(client)));
    const asked = { file: second, keys: { file: `${second}.keys`, passphrase } };
    const target = { ...services, adapters: { ...adapters, asOwner: cut } };
    await expect(bringInLog(target, asked)).rejects.toThrow('cut off');
    await expect(new ImportMark(adapters.pool).refuseUnfinished()).rejects.toMatchObject({
      code: 'import-unfinished',
    });
    const people = async (pool: pg.Pool) =>
      (await pool.query('select id from app.app_user order by id')).rows;
    expect(await people(adapters.pool)).toEqual([]);
    const whole = await bringInLog({ ...services, adapters }, asked);
    expect(whole).toMatchObject({ imported: 0, files: 1 });
    expect(await people(adapters.pool)).toEqual(await people(cluster.adapters.pool));
    await new ImportMark(adapters.pool).refuseUnfinished();
    await expectSound(office);
  }, 60_000);

  it('works without keys, everything personal sealed, and the same file again adds nothing', async () => {
    const office = await offices.open();
    const target = { ...office.services, adapters: office.adapters };
    const { events } = await bringInLog(target, { file: second, keys: null });
    await expectSound(office);
    expect(await office.services.personal.of(requestId)).toMatchObject({ applicantName: '已封存' });
    const head = await office.services.store.head();
    const again = await bringInLog(target, { file: second, keys: null });
    expect(again).toMatchObject({ events, imported: 0 });
    expect(await office.services.store.head()).toBe(head);
  }, 60_000);
});
