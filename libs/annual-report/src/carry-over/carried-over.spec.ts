import { closed, folded, received, requestsOf, voided } from '../annual.fixtures.js';
import { carriedOver } from './carried-over.js';

describe('Requests carried over into a year', () => {
  it('are those open at the turn, with what became of each', () => {
    const { requests } = folded(
      requestsOf({
        'N-1': [received('2023-12-31'), closed('2024-01-01', 'repeated')],
        'N-2': [received('2022-03-01', { applicantType: 'research' })],
        'N-3': [received('2023-12-01'), closed('2023-12-31')],
        'N-4': [received('2024-01-01')],
        'N-5': [received('2023-12-01'), voided('2024-02-01')],
      }),
    );
    const both = { carriedForward: true, broughtForward: true };
    expect(carriedOver(requests(), 2024)).toEqual([
      {
        ...{ requestId: 'N-1', number: 'N-1', applicantType: 'natural-person' },
        ...{ receivedOn: '2023-12-31', ...both },
        closed: { closedOn: '2024-01-01', row: '3.5.2' },
      },
      {
        ...{ requestId: 'N-2', number: 'N-2', applicantType: 'research' },
        ...{ receivedOn: '2022-03-01', ...both, closed: null },
      },
    ]);
  });
});
