import { requestStream } from '@tracker/domain';
import { type DeskBench, openDesk } from '../desk.fixtures.js';

// Received on Monday 2024-03-04: 告知补正 until 03-13, reply until Monday 04-01 (20 working days).
const yellow = '2024-03-25T08:30';
const red = '2024-03-28T08:30';
const overdue = '2024-04-02T08:30';

describe('An alarm that rings', () => {
  let bench: DeskBench;
  beforeAll(async () => {
    bench = await openDesk('2024-03-04T09:00');
  });
  beforeEach(() => bench.clock.set('2024-03-04T09:00'));
  afterAll(() => bench.close());

  const jobsOf = async (requestId: string) =>
    (await bench.jobs()).filter((job) => job.requestId === requestId);
  const typesOf = async (requestId: string) =>
    (await bench.office.services.requests.history(requestId)).map(({ type }) => type);

  it('warns the handler, then the head too, then tells that it is late: once each, on its day', async () => {
    const id = await bench.register('王芳');
    for (const moment of ['2024-03-11T08:30', yellow, red, '2024-04-01T08:30', overdue]) {
      bench.clock.set(moment);
      await bench.ringAll();
      await bench.ringAll();
    }
    expect(await bench.recorded(id)).toEqual([
      'ReminderSent yellow 2024-03-11 08:30',
      'ReminderSent yellow 2024-03-25 08:30',
      'ReminderSent red 2024-03-28 08:30',
      'ReminderSent overdue 2024-04-02 08:30',
    ]);
    const events = await bench.office.services.store.readStream(`reminders-${id}`);
    expect(events.map(({ data }) => data.to)).toEqual([
      [{ as: 'handler', user: '王芳' }],
      [{ as: 'handler', user: '王芳' }],
      [{ as: 'handler', user: '王芳' }, { as: 'head' }],
      [{ as: 'handler', user: '王芳' }, { as: 'head' }],
    ]);
    expect(await jobsOf(id)).toEqual([]);
  });

  it('has one outcome whatever is doubled, late or reversed, by two workers at once', async () => {
    const id = await bench.register();
    const jobs = [];
    for (const moment of ['2024-03-11T08:30', yellow, red, overdue]) {
      bench.clock.set(moment);
      jobs.push(...(await jobsOf(id)));
    }
    const other = bench.anotherDesk();
    const storm = [...jobs, ...jobs].reverse();
    await Promise.all(
      storm.flatMap((job) => [
        bench.desk.ring.ring(job),
        other.ring.ring(job),
        other.ring.ring(job),
      ]),
    );
    const recorded = await bench.recorded(id);
    expect([...recorded].sort()).toEqual([
      'ReminderOvertaken red 2024-04-02 08:30',
      'ReminderOvertaken yellow 2024-04-02 08:30',
      'ReminderOvertaken yellow 2024-04-02 08:30',
      'ReminderSent overdue 2024-04-02 08:30',
    ]);
    for (const job of jobs) expect(await bench.desk.ring.ring(job)).toEqual([]);
  });

  it('does nothing early, outside working hours, on rest days, or for a request that is not there', async () => {
    const id = await bench.register();
    bench.clock.set('2024-03-22T16:00');
    const [, job] = await jobsOf(id);
    if (!job) throw new Error('the next working day has a job already');
    expect(job).toMatchObject({ level: 'yellow', kind: 'reply', dueOn: '2024-04-01' });
    for (const moment of ['2024-03-24T10:00', '2024-03-25T08:29', '2024-03-25T17:30']) {
      bench.clock.set(moment);
      expect(await bench.desk.ring.ring(job)).toEqual([]);
    }
    const nobody = { ...job, requestId: '00000000-0000-5000-8000-000000000000' };
    bench.clock.set(yellow);
    expect(await bench.desk.ring.ring(nobody)).toEqual([]);
    expect(await bench.recorded(id)).toEqual([]);
  });

  it('tells the most urgent only after ten days away, and nothing before the working day begins', async () => {
    const id = await bench.register();
    bench.clock.set('2024-03-11T08:30');
    await bench.ringAll();
    bench.clock.set('2024-03-22T17:00');
    await bench.ringAll();
    bench.clock.set('2024-04-02T07:00');
    await bench.ringAll();
    expect(await bench.recorded(id)).toEqual(['ReminderSent yellow 2024-03-11 08:30']);
    bench.clock.set('2024-04-02T08:31');
    await bench.ringAll();
    expect((await bench.recorded(id)).slice(1).sort()).toEqual([
      'ReminderOvertaken red 2024-04-02 08:31',
      'ReminderOvertaken yellow 2024-04-02 08:31',
      'ReminderSent overdue 2024-04-02 08:31',
    ]);
  });

  it('is silent for a date that moved, and rings for the new one', async () => {
    const id = await bench.register();
    bench.clock.set(yellow);
    const [job] = (await jobsOf(id)).filter(({ kind }) => kind === 'reply');
    if (!job) throw new Error('no job');
    const notice = { noticeOn: '2024-03-25', workingDays: 20, approvedBy: '李主任' };
    await bench.verb(id, 'extend-period', notice);
    await bench.desk.ring.ring(job);
    const sent = (await bench.recorded(id)).filter((line) => line.startsWith('ReminderSent'));
    expect(sent).toEqual([]);
    // 20 working days after 04-01: 清明 04-04…06 off, 04-07 worked, so 04-29 (04-28 is worked too).
    bench.clock.set('2024-04-22T08:30');
    expect(await jobsOf(id)).toMatchObject([{ level: 'yellow', dueOn: '2024-04-29' }]);
  });

  it('never reminds of a request that waits, proposes its lapse, and leaves it open', async () => {
    const id = await bench.register('王芳');
    bench.clock.set('2024-03-05T10:00');
    await bench.verb(id, 'request-supplement', { noticeOn: '2024-03-05' });
    // 15 working days after 03-05 end on 03-26.
    for (const moment of ['2024-03-11T08:30', yellow, '2024-03-26T17:00']) {
      bench.clock.set(moment);
      await bench.ringAll();
    }
    expect(await bench.recorded(id)).toEqual([]);
    for (const moment of ['2024-03-27T08:30', red, overdue]) {
      bench.clock.set(moment);
      await bench.ringAll();
    }
    expect(await bench.recorded(id)).toEqual(['LapseProposed supplement 2024-03-27 08:30']);
    expect(await typesOf(id)).not.toContain('RequestClosed');
  });

  describe('where the organ lets lapses be recorded', () => {
    beforeAll(() => bench.settings({ recordLapses: true }));
    afterAll(() => bench.settings({ recordLapses: false }));

    it('closes the request once, however many workers ring', async () => {
      const id = await bench.register();
      await bench.verb(id, 'request-supplement', { noticeOn: '2024-03-04' });
      bench.clock.set('2024-03-26T09:00');
      const [job] = await jobsOf(id);
      if (!job) throw new Error('no job');
      const other = bench.anotherDesk();
      await Promise.all(
        [job, job, job].flatMap((one) => [bench.desk, other].map((desk) => desk.ring.ring(one))),
      );
      expect(await bench.recorded(id)).toEqual(['LapseRecorded supplement 2024-03-26 09:00']);
      const types = await typesOf(id);
      expect(types.slice(-2)).toEqual(['SupplementLapsed', 'RequestClosed']);
      expect(types.filter((type) => type === 'RequestClosed')).toHaveLength(1);
      const closing = (await bench.office.services.requests.history(id)).at(-1);
      expect(closing).toMatchObject({
        data: { closedOn: '2024-03-26', category: 'correction-lapsed' },
        meta: { actor: 'system:alarms', command: 'lapse-supplement' },
      });
    });

    it('tells of a lapse that was recorded just before the process ended', async () => {
      const id = await bench.register();
      await bench.verb(id, 'request-supplement', { noticeOn: '2024-03-04' });
      bench.clock.set('2024-03-26T09:00');
      const [job] = await jobsOf(id);
      if (!job) throw new Error('no job');
      const { store } = bench.office.services;
      const broken = bench.anotherDesk();
      const append = store.append.bind(store);
      const away = Object.assign(store, {
        append: (...args: Parameters<typeof append>) =>
          args[0] === `reminders-${id}` ? Promise.reject(new Error('gone')) : append(...args),
      });
      await expect(broken.ring.ring(job)).rejects.toThrow('gone');
      Object.assign(away, { append });
      expect(await typesOf(id)).toContain('RequestClosed');
      await bench.desk.ring.ring(job);
      expect(await bench.recorded(id)).toEqual(['LapseRecorded supplement 2024-03-26 09:00']);
    });

    it('is overtaken by a supplement that came meanwhile', async () => {
      const id = await bench.register();
      await bench.verb(id, 'request-supplement', { noticeOn: '2024-03-04' });
      bench.clock.set('2024-03-26T09:00');
      const [job] = await jobsOf(id);
      if (!job) throw new Error('no job');
      await bench.verb(id, 'receive-supplement', { receivedOn: '2024-03-25' });
      expect(await bench.desk.ring.ring(job)).toEqual([]);
      expect(await typesOf(id)).not.toContain('RequestClosed');
    });
  });

  it('records the silence of the one consulted, or notes it where the organ says so', async () => {
    const id = await bench.register('王芳');
    const consulted = { kind: 'third-party', sentOn: '2024-03-04', receivedOn: '2024-03-04' };
    await bench.verb(id, 'start-consultation', consulted);
    const other = await bench.register();
    await bench.verb(other, 'start-consultation', consulted);
    // 15 working days after 03-04 end on 03-25.
    bench.clock.set('2024-03-26T08:30');
    const jobs = (await bench.jobs()).filter(({ level }) => level === 'silence');
    const [first] = jobs.filter(({ requestId }) => requestId === id);
    const [second] = jobs.filter(({ requestId }) => requestId === other);
    if (!first || !second) throw new Error('no jobs');
    await bench.desk.ring.ring(first);
    expect(await bench.recorded(id)).toContain('SilenceRecorded consultation 2024-03-26 08:30');
    expect((await typesOf(id)).at(-1)).toBe('ConsultationSilent');
    await bench.settings({ recordSilence: false });
    await bench.desk.ring.ring(second);
    await bench.settings({ recordSilence: true });
    expect(await bench.recorded(other)).toContain('SilenceNoted consultation 2024-03-26 08:30');
    expect(await typesOf(other)).not.toContain('ConsultationSilent');
  });

  it('writes beside the request, whose revision stays', async () => {
    const id = await bench.register();
    const before = await bench.office.services.requests.find(id);
    bench.clock.set(yellow);
    await bench.ringAll();
    expect((await bench.recorded(id)).length).toBeGreaterThan(0);
    expect((await bench.office.services.requests.find(id))?.revision).toBe(before?.revision);
    const stream = await bench.office.services.store.readStream(requestStream(id));
    expect(stream.filter(({ type }) => type.startsWith('Reminder'))).toEqual([]);
  });
});
