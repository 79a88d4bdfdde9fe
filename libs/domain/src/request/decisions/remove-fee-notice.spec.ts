import { feeNoticed, feePaid, given, idOf, received } from '../request.fixtures.js';
import { removeFeeNotice } from './remove-fee-notice.js';

const body = { why: '录错申请' };
const noticed = [received('2025-09-10'), feeNoticed('2025-09-15')];

describe('Removing a fee notice', () => {
  it('names the last one', () => {
    given(...noticed)
      .on('2025-09-17')
      .when(removeFeeNotice, body)
      .thenEmits({
        type: 'FeeNoticeRemoved',
        data: { feeId: idOf('fee'), noticeReceivedOn: '2025-09-15', ...body },
      });
  });

  it('is rejected where there is none, or it was paid', () => {
    given(received('2025-09-10'))
      .on('2025-09-17')
      .when(removeFeeNotice, body)
      .thenRejects('fee-never-noticed');
    given(...noticed, feePaid('2025-09-16'))
      .on('2025-09-17')
      .when(removeFeeNotice, body)
      .thenRejects('fee-already-paid', { paidOn: '2025-09-16' });
  });
});
