import { answered, given, litigationFiled, underReview } from '../request.fixtures.js';
import { reopenRequest } from './reopen-request.js';

describe('Reopening a request', () => {
  it('takes back a closing that was recorded wrongly', () => {
    given(...answered)
      .on('2025-10-13')
      .when(reopenRequest, { why: '寄送被退回' })
      .thenEmits({
        type: 'RequestReopened',
        data: { reopenedOn: '2025-10-13', why: '寄送被退回' },
      });
  });

  it.each([
    ['行政复议', underReview],
    ['行政诉讼', [...answered, litigationFiled('2025-11-03')]],
  ])('is rejected once a %s was filed', (_name, history) => {
    given(...history)
      .on('2025-12-01')
      .when(reopenRequest, { why: '寄送被退回' })
      .thenRejects('case-filed');
  });
});
