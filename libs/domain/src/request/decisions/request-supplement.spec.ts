import { specFor } from '@tracker/testing';
import { evolveRequest } from '../evolve.js';
import { contextWith, given, received, supplementRequested } from '../request.fixtures.js';
import { unknownRequest } from '../state.js';
import { requestSupplement } from './request-supplement.js';

const history = [received('2025-09-10')];

describe('Requesting a supplement', () => {
  it.each([
    ['the day of receipt', '2025-09-10'],
    ['working day 7', '2025-09-19'],
    ['the working day after, late but allowed', '2025-09-22'],
  ])('is possible on %s', (_name, noticeOn) => {
    given(...history)
      .on('2025-09-22')
      .when(requestSupplement, { noticeOn, periodEndsOn: '2025-10-09' })
      .thenEmits(supplementRequested(noticeOn, '2025-10-09'));
  });

  it('sets 15 working days where the letter sets none', () => {
    // 09-19 + 15: 09-22 … 26, 28, 29, 30 and 10-09 … 11, 13 … 16.
    given(...history)
      .on('2025-09-22')
      .when(requestSupplement, { noticeOn: '2025-09-19' })
      .thenEmits(supplementRequested('2025-09-19', '2025-10-16'));
  });

  it('sets what the organ has settled instead', () => {
    specFor(
      { initial: unknownRequest, evolve: evolveRequest },
      contextWith({ supplementWorkingDays: 5 }),
    )
      .given(...history)
      .on('2025-09-22')
      .when(requestSupplement, { noticeOn: '2025-09-19' })
      .thenEmits(supplementRequested('2025-09-19', '2025-09-26'));
  });

  it('is rejected a second time: 一次性告知', () => {
    given(...history, supplementRequested('2025-09-12', '2025-09-30'))
      .on('2025-09-22')
      .when(requestSupplement, { noticeOn: '2025-09-22' })
      .thenRejects('supplement-already-requested', { noticeOn: '2025-09-12' });
  });

  it.each([
    ['the day before receipt', { noticeOn: '2025-09-09' }, 'date-before', 'noticeOn'],
    ['tomorrow', { noticeOn: '2025-09-23' }, 'date-in-future', 'noticeOn'],
    [
      'a day after its own period',
      { noticeOn: '2025-09-12', periodEndsOn: '2025-09-11' },
      'date-before',
      'periodEndsOn',
    ],
  ] as const)('is rejected for %s', (_name, body, code, field) => {
    given(...history)
      .on('2025-09-22')
      .when(requestSupplement, body)
      .thenRejects(code, { field });
  });
});
