import { eventSentence } from '../event-sentences.js';

describe('The sentence of a fee notice', () => {
  it.each([
    ['by-pages', 119, '119页'],
    ['by-items', 31, '当月第31件'],
  ] as const)('says of what %s counts', (scale, quantity, told) => {
    const data = { feeId: 'f', noticeReceivedOn: '2026-08-10', scale, quantity, amount: 1080 };
    expect(eventSentence({ type: 'FeeNoticeIssued', data })).toContain(`（${told}）`);
  });
});
