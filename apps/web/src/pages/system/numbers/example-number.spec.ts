import { exampleOf } from './example-number.js';

describe('The example of a number', () => {
  it('is of the office’s year, whatever the clock of the machine says', () => {
    const format = { prefix: '依申请〔', joint: '〕', width: 4, suffix: '号' };
    expect(exampleOf(format, '2019-12-31')).toBe('依申请〔2019〕0007号');
    expect(exampleOf(format, '2020-01-01')).toBe('依申请〔2020〕0007号');
  });
});
