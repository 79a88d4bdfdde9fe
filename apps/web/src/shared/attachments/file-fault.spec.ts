import { fileFault, guessedKind } from './file-fault.js';
import { fileSize } from './file-size.js';

const limits = { maxBytes: 1024 * 1024, extensions: ['pdf', 'jpg'] };

describe('A file that is chosen', () => {
  it.each(['a.pdf', 'A.PDF', '申请.表.jpg'])('%s may be sent', (name) => {
    expect(fileFault({ name, size: 10 }, limits)).toBeNull();
  });

  it.each([
    ['a.exe', 10, '可以上传：PDF、JPG'],
    ['pdf', 10, '不接收'],
    ['a.pdf', 0, '空的'],
    ['a.pdf', 1024 * 1024 + 1, '超过 1 MB'],
  ])('%s of %d bytes need not: %s', (name, size, words) => {
    expect(fileFault({ name, size }, limits)).toContain(words);
  });

  it.each([
    ['张三申请表.pdf', 'application-form'],
    ['身份证正反面.jpg', 'identity-proof'],
    ['政府信息公开告知书.pdf', 'reply-letter'],
    ['送达回证.pdf', 'delivery-proof'],
    ['IMG_0001.jpg', 'other'],
  ])('%s is probably a %s', (name, kind) => expect(guessedKind(name)).toBe(kind));
});

describe('A size', () => {
  it.each([
    [812, '812 字节'],
    [20_000, '20 KB'],
    [1_572_864, '1.5 MB'],
    [20_971_520, '20 MB'],
  ])('of %d bytes is %s', (bytes, text) => expect(fileSize(bytes)).toBe(text));
});
