import { given, organ, received } from '../request.fixtures.js';
import { openPlaceholder } from './open-placeholder.js';

const order = (receivedOn: string) => ({
  organ,
  number: '2024-结转-001',
  applicantType: 'business',
  receivedOn,
});

describe('Opening a placeholder for a carried-over figure', () => {
  it.each(['2024-12-31', '2025-09-10'])(
    'registers a request received on %s without an applicant',
    (receivedOn) => {
      given()
        .on('2025-09-10')
        .when(openPlaceholder, order(receivedOn))
        .thenEmits({
          type: 'RequestRegistered',
          data: {
            ...order(receivedOn),
            applicantType: 'business',
            origin: 'opening',
            channel: 'other',
            receiptRule: 'opening-figure',
            registeredOn: '2025-09-10',
            applicantId: null,
          },
        });
    },
  );

  it('is rejected for tomorrow', () => {
    given()
      .on('2025-09-10')
      .when(openPlaceholder, order('2025-09-11'))
      .thenRejects('date-in-future', { field: 'receivedOn' });
  });

  it('is rejected when the number is taken', () => {
    given(received('2025-09-10'))
      .on('2025-09-10')
      .when(openPlaceholder, order('2024-12-31'))
      .thenRejects('number-taken', { number: '2024-结转-001' });
  });
});
