import type { RequestRejectionCode } from './index.js';

describe('The codes with which an order can be rejected', () => {
  it('are a closed list, so that the compiler asks for a sentence for each', () => {
    const known: RequestRejectionCode = 'date-in-future';
    // @ts-expect-error a code nobody returns is no code
    const unknown: RequestRejectionCode = 'no-such-code';
    expect([known, unknown]).toHaveLength(2);
  });
});
