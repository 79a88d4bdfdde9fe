import {
  answered,
  closed,
  decided,
  delivered,
  dispatched,
  given,
  received,
} from '../request.fixtures.js';
import { recordDelivery } from './record-delivery.js';

const handedOver = [
  received('2025-09-10'),
  decided('2025-09-24'),
  dispatched('2025-09-24', 'in-person'),
];

describe('Recording a delivery', () => {
  it.each(['2025-09-24', '2025-10-13'])(
    'by hand closes on %s, the day signed for',
    (deliveredOn) => {
      given(...handedOver)
        .on('2025-10-13')
        .when(recordDelivery, { deliveredOn })
        .thenEmits(delivered(deliveredOn), closed(deliveredOn));
    },
  );

  it('by post leaves the closing where it is', () => {
    given(...answered)
      .on('2025-10-13')
      .when(recordDelivery, { deliveredOn: '2025-09-26' })
      .thenEmits(delivered('2025-09-26'));
  });

  it('completes imported history of which only the letter is known', () => {
    given(
      received('2025-09-10'),
      decided('2025-09-24'),
      dispatched(null, null),
      closed('2025-09-24', 'imported'),
    )
      .on('2025-10-13')
      .when(recordDelivery, { deliveredOn: '2025-09-26' })
      .thenEmits(delivered('2025-09-26'));
  });

  it.each([
    ['no letter has left', [received('2025-09-10'), decided('2025-09-24')]],
    ['a ledger merely names a letter', [received('2025-09-10'), dispatched(null, null)]],
  ])('is rejected when %s', (_name, history) => {
    given(...history)
      .on('2025-10-13')
      .when(recordDelivery, { deliveredOn: '2025-09-26' })
      .thenRejects('reply-not-dispatched');
  });

  it('is rejected a second time', () => {
    given(...answered, delivered('2025-09-26'))
      .on('2025-10-13')
      .when(recordDelivery, { deliveredOn: '2025-09-27' })
      .thenRejects('reply-already-delivered', { deliveredOn: '2025-09-26' });
  });

  it.each([
    ['the day before it left', '2025-09-23', 'date-before'],
    ['tomorrow', '2025-10-14', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, deliveredOn, code) => {
    given(...handedOver)
      .on('2025-10-13')
      .when(recordDelivery, { deliveredOn })
      .thenRejects(code);
  });
});
