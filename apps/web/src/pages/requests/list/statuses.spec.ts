import { requestStatuses } from '@tracker/domain/events';
import { statuses } from './statuses.js';

describe('The tabs of the list', () => {
  it('are the statuses of a request', () => {
    expect(statuses).toEqual(requestStatuses);
  });
});
