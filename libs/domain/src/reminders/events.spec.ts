import { reminderEvents, remindersStream, requestEvents } from '../events.js';

const alarm = {
  alarmId: 'reply-6f1d7c2e-5a0b-5d0a-9a9f-0d3f5b8e7c11-1-red-20240220',
  kind: 'reply',
  seq: 1,
  dueOn: '2024-02-20',
  on: '2024-02-18',
  at: '08:30',
};
const to = [{ as: 'handler', user: '王芳' }, { as: 'head' }];

describe('The events of the reminders', () => {
  it('tell whom and when', () => {
    const sent = { ...alarm, level: 'red', to };
    expect(reminderEvents.ReminderSent.parse(sent)).toEqual(sent);
    const overtaken = { ...alarm, level: 'yellow', by: alarm.alarmId };
    expect(reminderEvents.ReminderOvertaken.parse(overtaken)).toEqual(overtaken);
  });

  // biome-ignore format: a table is read by column
  const faulty: readonly [string, object][] = [
    ['an unknown addressee', { to: [{ as: 'applicant' }] }],
    ['a level of no reminder', { level: 'lapse' }],
    ['a remedy of the applicant', { kind: 'review' }],
    ['an hour that is none', { at: '8:30' }],
    ['a day that is none', { on: '2024-02-30' }],
  ];
  it.each(faulty)('reject %s', (_what, fault) => {
    const sent = { ...alarm, level: 'red', to, ...fault };
    expect(reminderEvents.ReminderSent.safeParse(sent).success).toBe(false);
  });

  it('are no events of the request, and stand in a stream beside it', () => {
    const types = Object.keys(reminderEvents);
    expect(types.filter((type) => Object.hasOwn(requestEvents, type))).toEqual([]);
    expect(remindersStream('6f1d')).toBe('reminders-6f1d');
  });
});
