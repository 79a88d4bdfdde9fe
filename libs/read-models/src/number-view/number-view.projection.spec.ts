import { numberSeriesStream, requestStream } from '@tracker/domain/events';
import { type Fact, recorded, registered, requestNo } from '../events.fixtures.js';
import { foldRows } from '../fold.fixtures.js';
import { numberViewProjection } from './number-view.projection.js';
import { seriesOf } from './series.js';

const series = numberSeriesStream('A', 2024);
const reserved = (sequence: number): Fact => ({
  type: 'NumberReserved',
  data: { number: `A-2024-000${sequence}`, sequence, requestId: requestNo(sequence) },
});

describe('The view of a number series', () => {
  it('tells of every number what became of it', () => {
    const { rows } = foldRows(numberViewProjection, [
      ...recorded(series, [
        reserved(1),
        reserved(2),
        {
          type: 'NumberForfeited',
          data: { number: 'A-2024-0002', sequence: 2, why: 'registration-rejected' },
        },
        { type: 'SeriesAdvanced', data: { through: 7, importId: requestNo(99) } },
        reserved(8),
      ]),
      ...recorded(requestStream(requestNo(1)), [registered(1)], { position: 6n }),
    ]);
    expect(
      rows.map(({ year, sequence, number, state, why }) => [year, sequence, number, state, why]),
    ).toEqual([
      [2024, '1', 'A-2024-0001', 'used', null],
      [2024, '2', 'A-2024-0002', 'forfeited', 'registration-rejected'],
      [2024, '7', null, 'advanced', 'held-by-imported-requests'],
      [2024, '8', 'A-2024-0008', 'reserved', null],
    ]);
  });

  it('has no place for numbers given outside the series', () => {
    const opening = registered(1, { origin: 'opening', number: '期初-2024-0001' });
    expect(
      foldRows(numberViewProjection, recorded(requestStream(requestNo(1)), [opening])).rows,
    ).toEqual([]);
  });

  it('reads organ and year from the stream, hyphens and all', () => {
    expect(seriesOf(numberSeriesStream('GD-GZ-01', 2025))).toEqual({
      organ: 'GD-GZ-01',
      year: 2025,
    });
    expect(() => seriesOf('numbers-2025')).toThrow('names no organ and year');
  });
});
