import { OrderRejected } from '@tracker/application';
import { calendarStream } from '@tracker/domain';
import { addDays } from '@tracker/statute';
import { amendment2020 } from '../../libs/statute/src/calendar/notice/notices.fixtures.js';
import { CalendarOffice, schedulesWithout } from '../support/calendar-office.js';

const number = '国办发明电〔2020〕1号';

describe('The notice of 27 January 2020', () => {
  let office: CalendarOffice;
  let open: string;
  let elsewhere: string;
  let closed: string;
  let early: string;

  beforeAll(async () => {
    office = await CalendarOffice.open(schedulesWithout('2020-01-27'));
    await office.organ('A');
    await office.organ('B');
    office.today = '2020-01-13';
    open = (await office.register('A', '2020-01-13')).requestId;
    elsewhere = (await office.register('B', '2020-01-13')).requestId;
    closed = (await office.register('A', '2020-01-13')).requestId;
    // Received so early that its last day lies before the days of the amendment.
    early = (await office.register('A', '2019-12-20')).requestId;
    await office.give('A', closed, 'withdraw-request', { withdrawnOn: '2020-01-13' });
    office.today = '2020-01-27';
  });
  afterAll(() => office.close());

  const amendment = () => office.notice(amendment2020, 2020, number, '2020-01-27');

  it('finds the dates as they stood before (E3)', async () => {
    expect(await office.dates(open)).toEqual({ dueOn: '2020-02-13', provisional: false });
    expect(await office.dates(elsewhere)).toEqual({ dueOn: '2020-02-13', provisional: false });
    expect(await office.dates(early)).toEqual({ dueOn: '2020-01-19', provisional: false });
  });

  it('is shown with every request that would move, before anything is changed', async () => {
    const head = await office.services.store.head();
    const preview = await office.preview(amendment());
    expect(preview.moves.map(({ requestId }) => requestId).sort()).toEqual(
      [open, elsewhere].sort(),
    );
    expect(preview.moves.find(({ requestId }) => requestId === open)).toEqual({
      ...{ requestId: open, number: '2020-00001', organ: 'A', kind: 'reply', seq: 1 },
      ...{ was: '2020-02-13', is: '2020-02-17' },
      ...{ provisionalBefore: false, provisionalAfter: false },
    });
    expect(preview).toMatchObject({ open: 3, requests: 2, settled: 0 });
    expect(await office.services.store.head()).toBe(head);
  });

  it('is refused when what was confirmed is no longer what would happen', async () => {
    const refusal = office.apply(amendment(), { expectedPreviewDigest: 'sha256:other' });
    await expect(refusal).rejects.toThrow(
      new OrderRejected({ code: 'preview-changed', facts: {} }),
    );
    expect(await office.services.store.readStream(calendarStream)).toEqual([]);
  });

  it('moves what the preview said and nothing else, and tells each request', async () => {
    const before = await office.rows(closed);
    const { digest, moves } = await office.preview(amendment());
    const applied = await office.apply(amendment(), { expectedPreviewDigest: digest });
    expect(applied).toMatchObject({ requests: 2, moved: moves.length, resumed: false });
    for (const { requestId, is } of moves) expect((await office.dates(requestId)).dueOn).toBe(is);
    expect((await office.dates(early)).dueOn).toBe('2020-01-19');
    expect(await office.rows(closed)).toEqual(before);
    expect(await office.moves(closed)).toEqual([]);
    expect(await office.moves(early)).toEqual([]);
    expect(await office.moves(open)).toEqual([
      {
        ...{ changeId: applied.changeId, kind: 'reply', seq: 1, noticeNumber: number },
        ...{ was: '2020-02-13', is: '2020-02-17', movedOn: '2020-01-27' },
      },
    ]);
  });

  it('leaves the revision of the request as it was, so that nobody’s If-Match fails', async () => {
    expect((await office.services.requests.find(open))?.revision).toBe(0n);
  });

  it('is not taken twice', async () => {
    await expect(office.preview(amendment())).rejects.toThrow('schedule-unchanged');
    await expect(office.apply(amendment())).rejects.toThrow('schedule-unchanged');
  });

  it('decides orders from then on', async () => {
    const { calendar } = office.services;
    await calendar.refresh({ now: true });
    expect(calendar.asOf('2020-01-26', 'A').isWorkingDay('2020-01-31')).toBe(true);
    expect(calendar.asOf('2020-01-27', 'A').isWorkingDay('2020-01-31')).toBe(false);
  });

  it('leaves rows that a fresh fold makes too, at once and after a rebuild', async () => {
    const { projections } = office.services;
    expect(await projections.verifyModels()).toBeNull();
    const reports = await projections.rebuild();
    expect(reports.filter(({ equal }) => !equal)).toEqual([]);
  });

  it('is undone by a further version, which moves the dates back and says so', async () => {
    office.today = '2020-01-28';
    const [before] = schedulesWithout('2020-01-27').filter(({ year }) => year === 2020);
    const { restDays = [], makeUpWorkdays = [] } = before ?? {};
    const applied = await office.apply({
      kind: 'schedule',
      body: {
        ...{ year: 2020, noticeNumber: '更正第1号', publishedOn: '2020-01-28', source: 'dates' },
        ...{ restDays: [...restDays], makeUpWorkdays: [...makeUpWorkdays] },
      },
    });
    expect(applied).toMatchObject({ requests: 2, moved: 2 });
    expect((await office.dates(open)).dueOn).toBe('2020-02-13');
    const moves = await office.moves(open);
    expect(moves.map(({ was, is }) => [was, is])).toEqual([
      ['2020-02-13', '2020-02-17'],
      ['2020-02-17', '2020-02-13'],
    ]);
    const versions = await office.services.store.readStream(calendarStream);
    expect(versions.map(({ type, data }) => [type, data.version ?? data.moved])).toEqual([
      ['ScheduleAnnounced', 1],
      ['CalendarMovesRecorded', 2],
      ['ScheduleAnnounced', 2],
      ['CalendarMovesRecorded', 2],
    ]);
    expect(await office.services.projections.verifyModels()).toBeNull();
  });

  it('keeps a request that was closed under it as it was closed', async () => {
    office.today = addDays('2020-01-28', 1);
    await office.give('B', elsewhere, 'withdraw-request', { withdrawnOn: '2020-01-29' });
    const before = await office.rows(elsewhere);
    office.today = '2020-01-30';
    await office.apply(office.notice(amendment2020, 2020, '再次调整', '2020-01-30'));
    expect((await office.dates(open)).dueOn).toBe('2020-02-17');
    expect(await office.rows(elsewhere)).toEqual(before);
    expect(await office.services.projections.verifyModels()).toBeNull();
  });
});

describe('The schedule of a year that was not out', () => {
  it('makes provisional dates sure, moved or not', async () => {
    const office = await CalendarOffice.open(schedulesWithout());
    try {
      office.today = '2026-12-10';
      await office.organ('A');
      const over = (await office.register('A', '2026-12-10')).requestId;
      const within = (await office.register('A', '2026-11-02')).requestId;
      // 11–31 December are 15 working days; 1 January is a Friday.
      expect(await office.dates(over)).toEqual({ dueOn: '2027-01-07', provisional: true });
      expect(await office.dates(within)).toEqual({ dueOn: '2026-11-30', provisional: false });

      const text = '元旦：2027年1月1日（周五）至3日（周日）放假，共3天。';
      const notice = office.notice(text, 2027, '国办发明电〔2026〕9号', '2026-12-10');
      const preview = await office.preview(notice);
      expect(preview).toMatchObject({ open: 2, requests: 1, settled: 1 });
      expect(preview.moves[0]).toMatchObject({ provisionalBefore: true, provisionalAfter: false });
      await office.apply(notice);
      expect(await office.dates(over)).toEqual({ dueOn: '2027-01-08', provisional: false });
      expect(await office.dates(within)).toEqual({ dueOn: '2026-11-30', provisional: false });
      expect(await office.services.projections.verifyModels()).toBeNull();
    } finally {
      await office.close();
    }
  });
});

describe('Local days off', () => {
  it('move the requests of their organ only, and are taken back by an empty list', async () => {
    const office = await CalendarOffice.open(schedulesWithout());
    try {
      office.today = '2025-03-17';
      await office.organ('XJ');
      await office.organ('BJ');
      const local = (await office.register('XJ', '2025-03-17')).requestId;
      const other = (await office.register('BJ', '2025-03-17')).requestId;
      // 18–31 March are 10 working days, 1–3 April 13, 7–15 April 20.
      expect((await office.dates(local)).dueOn).toBe('2025-04-15');
      const body = { makeUpWorkdays: [], why: '肉孜节，自治区放假通知', from: '2025-03-17' };
      const days = { ...body, restDays: ['2025-03-31', '2025-04-01'] };
      const applied = await office.apply({ kind: 'overlay', organ: 'XJ', body: days });
      expect(applied).toMatchObject({ requests: 1, moved: 1 });
      expect((await office.dates(local)).dueOn).toBe('2025-04-17');
      expect((await office.dates(other)).dueOn).toBe('2025-04-15');
      expect((await office.moves(local))[0]).toMatchObject({ noticeNumber: null, why: body.why });
      expect(await office.moves(other)).toEqual([]);
      expect(await office.services.projections.verifyModels()).toBeNull();
      const { calendar } = office.services;
      expect(calendar.asOf('2025-03-17', 'XJ').isWorkingDay('2025-03-31')).toBe(false);
      expect(calendar.asOf('2025-03-17', 'BJ').isWorkingDay('2025-03-31')).toBe(true);

      await office.apply({ kind: 'overlay', organ: 'XJ', body: { ...body, restDays: [] } });
      expect((await office.dates(local)).dueOn).toBe('2025-04-15');
      expect(await office.services.projections.verifyModels()).toBeNull();
      const unknown = { kind: 'overlay', organ: 'NN', body: days } as const;
      await expect(office.apply(unknown)).rejects.toThrow('organ-unknown');
    } finally {
      await office.close();
    }
  });
});
