import { clockStreamPrefix } from '@tracker/domain';
import { type EventStore, verifyChain } from '@tracker/event-store';
import { wireServices } from '@tracker/runtime';
import { amendment2020 } from '../../libs/statute/src/calendar/notice/notices.fixtures.js';
import { CalendarOffice, schedulesWithout } from '../support/calendar-office.js';

const schedules = schedulesWithout('2020-01-27');

describe('A crash while requests are told that they move', () => {
  let office: CalendarOffice;
  const requests: string[] = [];

  beforeAll(async () => {
    office = await CalendarOffice.open(schedules);
    await office.organ('A');
    for (let n = 0; n < 30; n += 1)
      requests.push((await office.register('A', '2020-01-13')).requestId);
    office.today = '2020-01-27';
  });
  afterAll(() => office.close());

  it('is finished by giving the order again: every move once, as the preview had it', async () => {
    const candidate = office.notice(amendment2020, 2020, '国办发明电〔2020〕1号', '2020-01-27');
    const preview = await office.preview(candidate);
    expect(preview.requests).toBe(30);
    let told = 0;
    const { store } = office.services;
    const dying: EventStore = {
      ...store,
      append: (stream, events, expected) => {
        if (stream.startsWith(clockStreamPrefix)) told += 1;
        if (told > 10) return Promise.reject(new Error('power cut'));
        return store.append(stream, events, expected);
      },
    };
    const healthy = office.services;
    office.services = wireServices({ ...office.office.adapters, store: dying }, { schedules });
    await expect(office.apply(candidate)).rejects.toThrow('power cut');
    office.services = healthy;
    const half = await Promise.all(requests.map((id) => office.moves(id)));
    expect(half.flat()).toHaveLength(10);

    // A day later one of them is closed already; it was open when the notice came.
    const [first = ''] = requests.filter((_, index) => half[index]?.length === 0);
    office.today = '2020-01-28';
    await office.give('A', first, 'withdraw-request', { withdrawnOn: '2020-01-28' });
    const applied = await office.apply(candidate);
    expect(applied).toMatchObject({ requests: 30, moved: 30, resumed: true });
    const all = await Promise.all(requests.map((id) => office.moves(id)));
    expect(all.map((moves) => moves.length)).toEqual(requests.map(() => 1));
    expect(new Set(all.flat().map(({ movedOn, is }) => `${movedOn} ${is}`))).toEqual(
      new Set(['2020-01-27 2020-02-17']),
    );
    expect(await office.services.projections.verifyModels()).toBeNull();
    expect(await verifyChain(store)).toMatchObject({ ok: true });
    await expect(office.apply(candidate)).rejects.toThrow('schedule-unchanged');
  });
});
