import { clockAt, newCommandId } from '@tracker/platform';
import { Numbers } from '@tracker/read-models';
import { type TestOffice, testOffice } from '../../../test/support/test-office.js';
import { keepHouse } from './housekeeping.js';

const order = (command: string) => ({
  commandId: newCommandId(),
  command,
  actor: 'user:test',
  today: '2026-03-02',
});

describe('Housekeeping', () => {
  let office: TestOffice;
  let later: TestOffice['services'];
  beforeAll(async () => {
    office = await testOffice();
    // The store stamps real instants, so "much later" lies after today, whenever the test runs.
    later = { ...office.services, clock: clockAt('2999-01-01') };
    await office.services.organOrders.create(order('create-organ'), 'H', '某局');
  });
  afterAll(() => office.close());

  const series = () => new Numbers(office.adapters.dataSource).ofSeries('H', 2026, ['H']);

  it('leaves a number alone that was reserved a moment ago', async () => {
    await office.services.numbers.reserve(order('register-request'), 'H', 2026, 0);
    await office.services.projections.catchUp();
    await keepHouse(office.services, office.adapters.dataSource);
    await office.services.projections.catchUp();
    expect(await series()).toMatchObject([{ number: '2026-00001', state: 'reserved' }]);
  });

  it('explains the gap of a registration that never came, once', async () => {
    await keepHouse(later, office.adapters.dataSource);
    await office.services.projections.catchUp();
    expect(await series()).toMatchObject([
      { number: '2026-00001', state: 'forfeited', why: 'registration-abandoned' },
    ]);
    const { number } = await office.services.numbers.reserve(order('again'), 'H', 2026, 0);
    expect(number).toBe('2026-00002');
  });

  it('forgets messages of half a year ago and no others', async () => {
    const { dataSource } = office.adapters;
    await dataSource.query(`
insert into app.delivery (alarm_id, recipient, channel, created_at) values
  ('old', '', 'mail', now() - interval '181 days'), ('young', '', 'mail', now() - interval '179 days')`);
    await keepHouse(office.services, dataSource);
    expect(await dataSource.query('select alarm_id from app.delivery')).toEqual([
      { alarm_id: 'young' },
    ]);
  });

  it('is done by one of two processes that begin at once', async () => {
    const { services, adapters } = office;
    await services.organOrders.rename(order('rename-organ'), 'H', '某某局');
    const both = [1, 2].map(() => keepHouse(services, adapters.dataSource));
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
  });

  it('goes no further once it is told to stop', async () => {
    const { services, adapters } = office;
    await services.organOrders.rename(order('rename-organ'), 'H', '某局');
    const anchors = () => services.store.readStream('log-anchors');
    const before = (await anchors()).length;
    await keepHouse(services, adapters.dataSource, () => false);
    expect(await anchors()).toHaveLength(before);
  });

  it('anchors the log, which verifies with its anchors', async () => {
    const anchors = await office.services.store.readStream('log-anchors');
    expect(anchors.length).toBeGreaterThanOrEqual(1);
    expect(anchors.at(-1)?.data).toHaveProperty('hash');
  });
});
