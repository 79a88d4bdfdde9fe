import { randomBytes } from 'node:crypto';
import { openBytes, sealBytes } from './seal-bytes.js';

const key = randomBytes(32);
const plain = Buffer.from('申请表的扫描件', 'utf8');

describe('Sealed bytes', () => {
  it('open with the same key at the same place, and hide what they hold', () => {
    const sealed = sealBytes(plain, key, 'request-1\n7');
    expect(sealed.includes(plain)).toBe(false);
    expect(openBytes(sealed, key, 'request-1\n7')).toEqual(plain);
  });

  it('differ every time', () => {
    expect(sealBytes(plain, key, 'x')).not.toEqual(sealBytes(plain, key, 'x'));
  });

  it('hold an empty file too', () => {
    expect(openBytes(sealBytes(Buffer.alloc(0), key, 'x'), key, 'x')).toHaveLength(0);
  });

  it.each([
    ['another key', (sealed: Buffer) => openBytes(sealed, randomBytes(32), 'x')],
    ['another place', (sealed: Buffer) => openBytes(sealed, key, 'y')],
    [
      'one bit turned',
      (sealed: Buffer) => {
        const turned = Buffer.from(sealed);
        turned[20] = (turned[20] ?? 0) ^ 1;
        return openBytes(turned, key, 'x');
      },
    ],
    ['its end cut off', (sealed: Buffer) => openBytes(sealed.subarray(0, -1), key, 'x')],
    ['almost nothing', () => openBytes(Buffer.from([1, 2, 3]), key, 'x')],
    [
      'another version',
      (sealed: Buffer) => openBytes(Buffer.from([9, ...sealed.subarray(1)]), key, 'x'),
    ],
  ])('do not open with %s', (_name, open) => {
    expect(() => open(sealBytes(plain, key, 'x'))).toThrow();
  });
});
