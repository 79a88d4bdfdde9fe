import { maskedNumber } from './masked.js';

describe('A masked number', () => {
  it.each([
    ['110101199003070011', '1101**********0011'],
    ['13800138000', '13*******00'],
    ['E1234567', 'E1****67'],
    ['123', '1*3'],
    ['7', '*'],
    [null, null],
  ])('of %s is %s', (number, shown) => expect(maskedNumber(number)).toBe(shown));
});
