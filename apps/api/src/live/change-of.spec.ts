import { changeOf } from './change-of.js';

const requestId = '00000000-0000-5000-8000-000000000001';
const requests = { organOf: async (id: string) => (id === requestId ? 'A' : null) };
const of = (stream: string, data: object = {}) =>
  changeOf({ stream, data: data as never }, requests);

describe('Whom an event concerns', () => {
  it.each([
    [`request-${requestId}`, { organ: 'B' }, { organ: 'B', kind: 'request', requestId }],
    [`request-${requestId}`, {}, { organ: 'A', kind: 'request', requestId }],
    [`clock-${requestId}`, {}, { organ: 'A', kind: 'request', requestId }],
    [`reminders-${requestId}`, {}, { organ: 'A', kind: 'alarm', requestId }],
    ['organ-A', {}, { organ: 'A', kind: 'organ' }],
    ['report-A-2024', { organ: 'A' }, { organ: 'A', kind: 'organ' }],
    ['applicant-7', { organ: 'A' }, { organ: 'A', kind: 'requests' }],
    ['calendar', {}, { organ: null, kind: 'calendar' }],
    ['calendar-A', {}, { organ: null, kind: 'calendar' }],
  ])('%s', async (stream, data, change) => {
    expect(await of(stream, data)).toEqual(change);
  });

  it.each(['numbers-A-2024', 'log-anchors', 'request-nobody'])('%s: nobody', async (stream) => {
    expect(await of(stream)).toBeNull();
  });
});
