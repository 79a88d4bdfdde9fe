import { feeSentence } from './fee-sentence.js';

describe('The sentence about fees', () => {
  it('says so where none was taken', () =>
    expect(feeSentence(2024, { requests: 0, amount: 0 })).toBe(
      '2024年，本机关依申请提供政府信息未收取信息处理费。',
    ));
  it.each([
    [1080, '1080元'],
    [270.5, '270.50元'],
  ])('tells %d', (amount, words) =>
    expect(feeSentence(2024, { requests: 2, amount })).toBe(
      `2024年，本机关依申请提供政府信息共收取信息处理费${words}，涉及申请2件。`,
    ),
  );
});
