import { eventDay } from './event-day.js';

const dated = (type: string, data: object) =>
  eventDay({ type, data: { ...data }, meta: { decidedOn: '2026-11-23' } });

describe('The day an event tells of', () => {
  it('is the day of the fact, whenever it was recorded', () => {
    expect(dated('FeePaid', { paidOn: '2026-08-28' })).toBe('2026-08-28');
  });

  it('is the day of the order where it takes an entry back', () => {
    expect(dated('PaymentRemoved', { paidOn: '2026-08-28' })).toBe('2026-11-23');
    expect(dated('ExtensionRemoved', { noticeOn: '2026-08-28' })).toBe('2026-11-23');
  });
});
