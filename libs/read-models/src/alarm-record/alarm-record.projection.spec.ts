import type { RecordedEvent } from '@tracker/event-store';
import { UnknownEvent } from '../projection/steps.js';
import { requestEntryProjection } from '../request-entry/request-entry.projection.js';
import { alarmRecordProjection } from './alarm-record.projection.js';

const request = '6f1d7c2e-5a0b-5d0a-9a9f-0d3f5b8e7c11';
const facts = { seq: 1, dueOn: '2024-04-01', on: '2024-03-28', at: '08:30' };

const recorded = (type: string, data: object, revision: bigint, stream = `reminders-${request}`) =>
  ({
    ...{ stream, type, data, revision, position: revision + 40n, schemaVersion: 1, id: 'x' },
    ...{ meta: { decidedOn: '2024-03-04' }, recordedAt: '2026-01-01T00:00:00.000Z' },
  }) as unknown as RecordedEvent;

describe('The read model of alarms', () => {
  const { step, rows, unitOf } = alarmRecordProjection;

  it('holds each alarm with what became of it and who was told', () => {
    const to = [{ as: 'handler', user: '王芳' }, { as: 'head' }];
    const alarm = { ...facts, kind: 'reply', alarmId: 'a-red' };
    const sent = step(null, recorded('ReminderSent', { ...alarm, level: 'red', to }, 0n));
    const passed = { ...alarm, alarmId: 'a-yellow', level: 'yellow', by: 'a-red' };
    const both = step(sent, recorded('ReminderOvertaken', passed, 1n));
    const lapse = { ...facts, kind: 'payment', alarmId: 'p', to: [{ as: 'legal-desk' }] };
    const all = step(both, recorded('LapseProposed', lapse, 2n));
    if (!all) throw new Error('no state');
    const row = { requestId: request, seq: 1, dueOn: '2024-04-01', rungOn: '2024-03-28' };
    expect(rows(request, all, null as never)).toMatchObject([
      { ...row, alarmId: 'a-red', level: 'red', outcome: 'sent', recipients: to, position: '40' },
      { ...row, alarmId: 'a-yellow', level: 'yellow', outcome: 'overtaken', recipients: [] },
      { ...row, alarmId: 'p', level: 'lapse', kind: 'payment', outcome: 'lapse-proposed' },
    ]);
  });

  it('reads the reminders of requests only, and stops at what it does not know', () => {
    expect(unitOf(recorded('ReminderSent', {}, 0n))).toBe(request);
    expect(unitOf(recorded('RequestRegistered', {}, 0n, `request-${request}`))).toBeNull();
    expect(() => step(null, recorded('ReminderLost', {}, 0n))).toThrow(UnknownEvent);
  });
});

describe('The read model of when requests were entered', () => {
  const { unitOf, step, rows } = requestEntryProjection;

  it('takes the day on which the first event was decided, not when it was stored', () => {
    const first = recorded('RequestRegistered', {}, 0n, `request-${request}`);
    const second = recorded('FactCorrected', {}, 1n, `request-${request}`);
    expect([unitOf(first), unitOf(second)]).toEqual([request, null]);
    const state = step(null, first);
    if (!state) throw new Error('no state');
    expect(rows(request, state, null as never)).toEqual([
      { requestId: request, enteredOn: '2024-03-04' },
    ]);
  });
});
