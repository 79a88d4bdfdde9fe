import {
  type NumberSeriesEvent,
  numberSeriesPrefix,
  requestStreamPrefix,
} from '@tracker/domain/events';
import type { RecordedEvent } from '@tracker/event-store';
import type { Projection } from '../projection/projection.js';
import { stepBy } from '../projection/steps.js';
import { NumberView } from './number-view.row.js';
import { seriesOf } from './series.js';

const rowOf = (
  { stream, position }: Pick<RecordedEvent, 'stream' | 'position'>,
  sequence: number,
  rest: Pick<NumberView, 'key' | 'number' | 'state' | 'requestId' | 'why'>,
): NumberView => ({
  ...seriesOf(stream),
  sequence: `${sequence}`,
  position: position.toString(),
  ...rest,
});

const keyOf = (organ: string, number: string) => `${organ}/${number}`;

const seriesStep = stepBy<NumberSeriesEvent, NumberView>({
  NumberReserved(_none, event) {
    const { number, sequence, requestId } = event.data;
    const key = keyOf(seriesOf(event.stream).organ, number);
    return rowOf(event, sequence, { key, number, state: 'reserved', requestId, why: null });
  },
  NumberForfeited(reserved, event) {
    const { number, sequence, why } = event.data;
    const key = keyOf(seriesOf(event.stream).organ, number);
    const requestId = reserved?.requestId ?? null;
    return rowOf(event, sequence, { key, number, state: 'forfeited', requestId, why });
  },
  SeriesAdvanced(_none, event) {
    const { through } = event.data;
    const key = advanceKey(event);
    return rowOf(event, through, {
      ...{ key, number: null, state: 'advanced', requestId: null },
      why: 'held-by-imported-requests',
    });
  },
});

const advanceKey = ({ stream, data }: Pick<RecordedEvent, 'stream'> & { data: object }): string => {
  const { organ, year } = seriesOf(stream);
  return `${organ}/${year}/through/${(data as { through: number }).through}`;
};

const unitOf = (event: RecordedEvent): string | null => {
  const { stream, type, data } = event;
  if (stream.startsWith(requestStreamPrefix)) {
    if (type !== 'RequestRegistered' || data.origin === 'ledger') return null;
    return keyOf(String(data.organ), String(data.number));
  }
  if (!stream.startsWith(numberSeriesPrefix)) return null;
  if (type === 'SeriesAdvanced') return advanceKey(event);
  return typeof data.number === 'string' ? keyOf(seriesOf(stream).organ, data.number) : stream;
};

/** What became of every number of every series; a broken series is set aside. */
export const numberViewProjection: Projection<NumberView, NumberView> = {
  name: 'number_view',
  version: '1',
  poison: 'park',
  row: NumberView,
  unit: 'key',
  many: false,
  oneStream: false,
  restoreFrom: 'rows',
  unitOf,
  isFirst: ({ type }) => type === 'NumberReserved',
  step(state, event) {
    if (!event.stream.startsWith(requestStreamPrefix)) return seriesStep(state, event);
    // Numbers given outside the series, such as opening figures, have no place in it.
    return state && { ...state, state: 'used', position: event.position.toString() };
  },
  rows: (_key, state) => [state],
  restore([row]) {
    if (!row) throw new Error('a unit without a row');
    return row;
  },
};
