import { byteText } from './byte-text.js';

describe('A number of bytes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KB'],
    [1_536_000, '1.5 MB'],
    [52_428_800, '50 MB'],
    [3_221_225_472, '3.0 GB'],
  ])('%d reads %s', (bytes, text) => expect(byteText(bytes)).toBe(text));
});
