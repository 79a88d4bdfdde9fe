import { fileNameOf } from './file-name.js';

describe('The name of a file', () => {
  it.each([
    ['%E7%94%B3%E8%AF%B7%E8%A1%A8.pdf', '申请表.pdf'],
    ['C%3A%5Cscan%5C1.pdf', '1.pdf'],
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['%20a.pdf%20', 'a.pdf'],
  ])('%s is %s', (given, name) => expect(fileNameOf(given)).toBe(name));

  it.each([
    ['none', undefined],
    ['two', ['a.pdf', 'b.pdf']],
    ['an empty one', ''],
    ['only a folder', 'a%2F'],
    ['a broken encoding', '%E7%94'],
    ['a control character', 'a%00.pdf'],
    ['a sign that turns the reading direction', 'a%E2%80%AEfdp.exe'],
    ['too long a one', 'a'.repeat(201)],
  ])('is not %s', (_name, given) => {
    expect(() => fileNameOf(given)).toThrow(expect.objectContaining({ status: 400 }));
  });
});
