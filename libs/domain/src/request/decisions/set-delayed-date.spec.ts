import { given, reasonsReceived, reasonsRequested, received } from '../request.fixtures.js';
import { setDelayedDate } from './set-delayed-date.js';

const asked = [
  received('2025-09-10'),
  reasonsRequested('2025-09-12'),
  reasonsReceived('2025-09-18', true),
];
const order = { noticeOn: '2025-09-19', replyOn: '2025-12-31' };

describe('Setting a delayed reply date', () => {
  it('may lie far ahead, and be set again', () => {
    const event = { type: 'DelayedReplyDateSet', data: order } as const;
    given(...asked)
      .on('2025-09-19')
      .when(setDelayedDate, order)
      .thenEmits(event);
    given(...asked, event)
      .on('2025-09-19')
      .when(setDelayedDate, order)
      .thenEmits(event);
  });

  it('is rejected where no reasons were requested', () => {
    given(received('2025-09-10'))
      .on('2025-09-19')
      .when(setDelayedDate, order)
      .thenRejects('reasons-never-requested');
  });

  it.each([
    ['told before reasons were requested', { noticeOn: '2025-09-11' }, 'date-before', 'noticeOn'],
    ['told tomorrow', { noticeOn: '2025-09-20' }, 'date-in-future', 'noticeOn'],
    ['set the day before it is told', { replyOn: '2025-09-18' }, 'date-before', 'replyOn'],
  ] as const)('is rejected when %s', (_name, dates, code, field) => {
    given(...asked)
      .on('2025-09-19')
      .when(setDelayedDate, { ...order, ...dates })
      .thenRejects(code, { field });
  });
});
