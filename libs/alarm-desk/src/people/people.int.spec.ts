import type { Order } from '@tracker/application';
import type { Role } from '@tracker/domain';
import { type DeskBench, openDesk, organ } from '../desk.fixtures.js';
import { Absences } from './absences.js';
import { HandOver } from './hand-over.js';
import { Inbox } from './inbox.js';

describe('The inbox', () => {
  let bench: DeskBench;
  let inbox: Inbox;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    bench = await openDesk('2024-03-04T09:00');
    const { services, adapters } = bench.office;
    inbox = new Inbox(adapters.dataSource, services.calendar);
    const add = async (name: string, role: Role, of = organ) =>
      ids.set(name, (await services.users.add(name, of, [role])).user.id);
    for (const name of ['王芳', '李强', '陈静']) await add(name, '承办');
    await add('赵主任', '审核');
    await add('别的机关', '审核', 'B');
  });
  beforeEach(() => bench.clock.set('2024-03-04T09:00'));
  afterAll(() => bench.close());

  const of = async (name: string, more = {}, inOrgan = organ) =>
    inbox.of({ id: ids.get(name) ?? '', organ: inOrgan }, bench.clock.today(), more);
  const seen = async (name: string, requestId: string) =>
    (await of(name)).filter((item) => item.requestId === requestId).map(({ level }) => level);

  it('holds what is meant for a person by name or by role, newest first, and no other organ', async () => {
    const id = await bench.register('王芳');
    for (const moment of ['2024-03-25T08:30', '2024-03-28T08:30']) {
      bench.clock.set(moment);
      await bench.ringAll();
    }
    expect(await seen('王芳', id)).toEqual(['red', 'yellow']);
    expect(await seen('赵主任', id)).toEqual(['red']);
    expect(await seen('李强', id)).toEqual([]);
    expect(await of('别的机关', {}, 'B')).toEqual([]);
    const [item] = await of('王芳');
    expect(item).toMatchObject({
      ...{ requestId: id, kind: 'reply', dueOn: '2024-04-01', outcome: 'sent', read: false },
      ...{ rungOn: '2024-03-28', rungAt: '08:30', standInFor: null, organ },
    });
    expect(item?.text).toMatch(/^【红色提醒】申请 2024-0000\d：.*还剩 2 个工作日/);
  });

  it('shows everybody of the role what was meant for no one by name, and follows a new handler', async () => {
    const id = await bench.register();
    bench.clock.set('2024-03-25T08:30');
    await bench.ringAll();
    for (const name of ['王芳', '李强', '陈静']) expect(await seen(name, id)).toEqual(['yellow']);
    await bench.verb(id, 'assign-handler', { handler: '陈静' });
    await bench.office.services.projections.catchUp();
    expect(await seen('陈静', id)).toEqual(['yellow']);
    expect(await seen('李强', id)).toEqual([]);
  });

  it('is shown to the stand-in for the days of the absence', async () => {
    const absences = new Absences(bench.office.adapters.dataSource);
    const id = await bench.register('王芳');
    const days = { from: '2024-03-28', to: '2024-03-29' };
    await absences.add('00000000-0000-4000-8000-000000000009', {
      ...{ organ, user: '王芳', standIn: '陈静', ...days },
    });
    for (const moment of ['2024-03-25T08:30', '2024-03-28T08:30', '2024-04-02T08:30']) {
      bench.clock.set(moment);
      await bench.ringAll();
    }
    const items = (await of('陈静')).filter(({ requestId }) => requestId === id);
    expect(items.map(({ level, standInFor }) => [level, standInFor])).toEqual([['red', '王芳']]);
    expect(await seen('王芳', id)).toEqual(['overdue', 'red', 'yellow']);
  });

  it('forgets nothing and marks what was read, each for himself', async () => {
    const id = await bench.register('王芳');
    bench.clock.set('2024-03-28T08:30');
    await bench.ringAll();
    const [item] = (await of('王芳')).filter(({ requestId }) => requestId === id);
    if (!item) throw new Error('no item');
    const me = { id: ids.get('王芳') ?? '', organ };
    expect(await inbox.markRead(me, bench.clock.today(), item.alarmId)).toBe(true);
    expect(await inbox.markRead(me, bench.clock.today(), item.alarmId)).toBe(true);
    const unread = await of('王芳', { unread: true });
    expect(unread.map(({ alarmId }) => alarmId)).not.toContain(item.alarmId);
    expect((await of('赵主任', { unread: true })).map(({ alarmId }) => alarmId)).toContain(
      item.alarmId,
    );
    const stranger = { id: ids.get('李强') ?? '', organ };
    expect(await inbox.markRead(stranger, bench.clock.today(), item.alarmId)).toBe(false);
    expect(await inbox.markRead(me, bench.clock.today(), 'no-such-alarm')).toBe(false);
  });
});

describe('Handing over what a leaver had', () => {
  let bench: DeskBench;
  beforeAll(async () => {
    bench = await openDesk('2024-03-04T09:00');
  });
  afterAll(() => bench.close());

  const order: Order = {
    commandId: '0190a5c0-0000-7000-8000-000000000001',
    ...{ actor: 'user:test', command: 'hand-over', today: '2024-03-04' },
  };

  it('moves every open request once, goes on where it broke off, and leaves the others', async () => {
    const mine = await Promise.all([1, 2, 3].map(() => bench.register('王芳')));
    const other = await bench.register('李强');
    const closed = await bench.register('王芳');
    await bench.verb(closed, 'withdraw-request', { withdrawnOn: '2024-03-04' });
    const { services, adapters } = bench.office;
    await services.projections.catchUp();
    let given = 0;
    const broken = new HandOver(adapters.dataSource, (command) => {
      given += 1;
      if (given === 2) throw new Error('killed');
      return bench.give(command);
    });
    await expect(broken.handOver(order, organ, '王芳', '陈静')).rejects.toThrow('killed');
    const handOver = new HandOver(adapters.dataSource, bench.give);
    // The read side has not heard of the first one yet, so it is given again, to no effect.
    expect(await handOver.handOver(order, organ, '王芳', '陈静')).toMatchObject({ requests: 3 });
    await services.projections.catchUp();
    expect(await handOver.handOver(order, organ, '王芳', '陈静')).toEqual({
      ...{ requests: 0, position: null },
    });
    for (const id of mine) {
      const history = await services.requests.history(id);
      const assigned = history.filter(({ type }) => type === 'HandlerAssigned');
      expect(assigned.map(({ data }) => data.handler)).toEqual(['王芳', '陈静']);
    }
    for (const [id, handler] of [
      [other, '李强'],
      [closed, '王芳'],
    ] as const)
      expect((await services.requests.find(id))?.request.handler).toBe(handler);
  });
});
