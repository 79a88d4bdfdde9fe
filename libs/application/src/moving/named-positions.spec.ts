import type { RecordedEvent } from '@tracker/event-store';
import { filingsAfter } from './moved-filings.js';
import { NamedPositions, Translation } from './named-positions.js';

const event = (stream: string, type: string, data: object, position = 0n): RecordedEvent => ({
  ...{ id: '', schemaVersion: 1, meta: {}, recordedAt: '', revision: 0n },
  ...{ stream, type, position, data: data as never },
});
const filed = (position: string, readTo: string, at = 0n) =>
  event('report-A-2023', 'AnnualReportFiled', { year: 2023, position, readTo }, at);

describe('Positions that events name', () => {
  it('are those of filed reports, after a move only as that move translated them', () => {
    const named = new NamedPositions();
    for (const one of [
      filed('3', '12'),
      filed('0', '4'),
      event('case-1', 'Noted', { position: '9' }),
    ])
      named.take(one);
    expect(named.sorted()).toEqual([0n, 3n, 4n, 12n]);
    named.take(event('log-moves', 'LogMoved', { positions: { 3: '300', 12: '1200' } }));
    named.take(filed('500', '1500'));
    expect(named.sorted()).toEqual([300n, 500n, 1200n, 1500n]);
  });

  it('are where their event is in the other store; without one, at the last before it', () => {
    const translation = new Translation([0n, 3n, 4n, 12n]);
    for (const [was, is] of [
      [1n, 10n],
      [3n, 20n],
      [6n, 30n],
    ] as const)
      translation.take(was, is);
    expect(Object.fromEntries(translation.result())).toEqual({ 3: '20', 4: '20', 12: '30' });
    expect(translation.same).toBe(false);
  });

  it('stay where every event stays', () => {
    const translation = new Translation([1n]);
    translation.take(1n, 1n);
    expect(translation.same).toBe(true);
  });
});

describe('A filed report', () => {
  const here = filingsAfter([
    { at: 50n, positions: new Map([['3', '300']]) },
    {
      at: 90n,
      positions: new Map([
        ['300', '33'],
        ['700', '77'],
      ]),
    },
  ]);

  it('is read with its positions as they are here, through every move since it was filed', () => {
    expect(here(filed('3', '0', 40n)).data).toMatchObject({ position: '33', readTo: '0' });
    expect(here(filed('300', '700', 60n)).data).toMatchObject({ position: '33', readTo: '77' });
    expect(here(filed('300', '700', 95n)).data).toMatchObject({ position: '300', readTo: '700' });
  });

  it('keeps everything else, as other events do', () => {
    expect(here(filed('3', '0', 40n)).data).toMatchObject({ year: 2023 });
    const other = event('case-1', 'Noted', { position: '3' }, 40n);
    expect(here(other)).toBe(other);
  });
});
