import { foldRequest } from '../evolve.js';
import {
  answered,
  closed,
  decided,
  delivered,
  dispatched,
  given,
  received,
} from '../request.fixtures.js';
import { removeDelivery } from './remove-delivery.js';

const body = { why: '签收人不是申请人' };

describe('Removing a delivery', () => {
  it('names the day it claimed, and leaves the request as it was before', () => {
    const removed = {
      type: 'DeliveryRemoved' as const,
      data: { deliveredOn: '2025-09-26', ...body },
    };
    given(...answered, delivered('2025-09-26'))
      .on('2025-10-13')
      .when(removeDelivery, body)
      .thenEmits(removed);
    expect(foldRequest([...answered, delivered('2025-09-26'), removed])).toEqual(
      foldRequest(answered),
    );
  });

  it('is rejected where nobody signed', () => {
    given(...answered)
      .on('2025-10-13')
      .when(removeDelivery, body)
      .thenRejects('reply-not-delivered');
  });

  it('is rejected where the signature closed the request', () => {
    given(
      received('2025-09-10'),
      decided('2025-09-20'),
      dispatched('2025-09-24', 'in-person'),
      delivered('2025-09-26'),
      closed('2025-09-26'),
    )
      .on('2025-10-13')
      .when(removeDelivery, body)
      .thenRejects('closed-by-delivery', { deliveredOn: '2025-09-26' });
  });
});
