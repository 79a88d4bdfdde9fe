import {
  answered,
  awaitingConfirmation,
  decided,
  dispatched,
  given,
  received,
  voided,
} from '../request.fixtures.js';
import { archiveRequest } from './archive-request.js';
import { confirmReceipt } from './confirm-receipt.js';
import { extendPeriod } from './extend-period.js';
import { fileReview } from './file-review.js';
import { voidRequest } from './void-request.js';
import { withdrawRequest } from './withdraw-request.js';

const extension = { noticeOn: '2025-10-10', workingDays: 5, approvedBy: '王主任' };

describe('The phase of a request', () => {
  it('rejects every verb while nobody has registered it', () => {
    given().on('2025-10-10').when(extendPeriod, extension).thenRejects('request-unknown');
  });

  it('rejects every verb once it is void', () => {
    given(received('2025-09-10'), voided())
      .on('2025-10-10')
      .when(voidRequest, { why: '再次作废' })
      .thenRejects('request-voided', { number: '2025-001' });
  });

  it('rejects handling while the receipt awaits confirmation', () => {
    given(awaitingConfirmation('2025-09-10'))
      .on('2025-09-12')
      .when(fileReview, { acceptedOn: '2025-09-12' })
      .thenRejects('request-awaits-confirmation', { number: '2025-001' });
  });

  it('rejects confirming what has been received', () => {
    given(received('2025-09-10'))
      .on('2025-09-12')
      .when(confirmReceipt, { confirmedOn: '2025-09-12' })
      .thenRejects('request-already-received');
  });

  it('rejects handling after closing, with the day', () => {
    given(...answered)
      .on('2025-10-10')
      .when(extendPeriod, extension)
      .thenRejects('request-closed', { number: '2025-001', closedOn: '2025-09-24' });
  });

  it('rejects before closing what belongs after it', () => {
    given(received('2025-09-10'))
      .on('2025-10-10')
      .when(archiveRequest, { archivedOn: '2025-10-10', archiveNumber: '档2025-17' })
      .thenRejects('request-not-closed');
  });

  it('rejects handling once a reply has left, though nobody has signed for it yet', () => {
    given(received('2025-09-10'), decided('2025-09-24'), dispatched('2025-09-24', 'in-person'))
      .on('2025-10-10')
      .when(withdrawRequest, { withdrawnOn: '2025-10-10' })
      .thenRejects('reply-already-dispatched', { on: '2025-09-24' });
  });

  it('takes a letter that an imported ledger merely names for none that has left', () => {
    given(received('2025-09-10', { origin: 'ledger' }), dispatched(null, null))
      .on('2025-10-10')
      .when(extendPeriod, extension)
      .thenEmits({ type: 'PeriodExtended', data: extension });
  });
});
