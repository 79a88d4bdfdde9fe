import { bodyOf, isComplete } from './body.js';

describe('The body of an order', () => {
  it('says nothing of what was left empty', () => {
    const values = { noticeOn: '2024-03-04', what: ' ', letterNumber: undefined, party: null };
    expect(bodyOf(values)).toEqual({ noticeOn: '2024-03-04' });
  });

  it('keeps what is false or nought, and trims what was typed', () => {
    expect(bodyOf({ reasonable: false, quantity: 0, why: ' 笔误 ' })).toEqual({
      reasonable: false,
      quantity: 0,
      why: '笔误',
    });
  });

  it('drops empty entries of a list and keeps its parts', () => {
    expect(bodyOf({ descriptions: ['甲', ' '], reasons: [{ code: 'a', article: 'b' }] })).toEqual({
      descriptions: ['甲'],
      reasons: [{ code: 'a', article: 'b' }],
    });
  });

  it('is complete once it says all that is required', () => {
    const fields = { why: { required: true as const }, note: {} };
    expect(isComplete({ note: '甲' }, fields)).toBe(false);
    expect(isComplete({ why: '甲' }, fields)).toBe(true);
    expect(isComplete({ why: [] }, fields)).toBe(false);
  });
});
