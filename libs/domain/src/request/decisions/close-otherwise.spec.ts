import { decided, dispatched, given, received } from '../request.fixtures.js';
import { closeOtherwise } from './close-otherwise.js';

const order = (category: string, closedOn = '2025-09-19') => ({
  category,
  closedOn,
  why: '不是政府信息',
});

describe('Closing otherwise', () => {
  it.each(['not-government-information', 'archives', 'other-closing'])(
    'counts %s in （六）3',
    (category) => {
      given(received('2025-09-10'))
        .on('2025-09-19')
        .when(closeOtherwise, order(category))
        .thenEmits({ type: 'RequestClosed', data: { ...order(category), ground: 'other' } });
    },
  );

  it.each(['provided', 'correction-lapsed', 'payment-lapsed', 'withdrawn'])(
    'does not take %s, which has a verb of its own',
    (category) => {
      given(received('2025-09-10'))
        .on('2025-09-19')
        .when(closeOtherwise, order(category))
        .thenRejects('category-not-other');
    },
  );

  it('does not take what no table knows', () => {
    given(received('2025-09-10'))
      .on('2025-09-19')
      .when(closeOtherwise, order('ceased'))
      .thenRejects('category-unknown', { category: 'ceased' });
  });

  it.each([
    ['2019-05-14', false],
    ['2019-05-15', true],
  ])('on %s, by the categories in force that day', (closedOn, inForce) => {
    const body = order('archives', closedOn);
    const spec = given(received('2019-05-10')).on('2019-05-15').when(closeOtherwise, body);
    if (inForce) spec.thenEmits({ type: 'RequestClosed', data: { ...body, ground: 'other' } });
    else spec.thenRejects('category-not-in-force');
  });

  it('is rejected once a reply has left', () => {
    given(received('2025-09-10'), decided('2025-09-18'), dispatched('2025-09-18', 'in-person'))
      .on('2025-09-19')
      .when(closeOtherwise, order('archives'))
      .thenRejects('reply-already-dispatched');
  });

  it.each([
    ['the day before receipt', '2025-09-09', 'date-before'],
    ['tomorrow', '2025-09-20', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, closedOn, code) => {
    given(received('2025-09-10'))
      .on('2025-09-19')
      .when(closeOtherwise, order('archives', closedOn))
      .thenRejects(code, { field: 'closedOn' });
  });
});
