import { randomBytes } from 'node:crypto';
import { open, seal } from './seal.js';
import { openText, sealedForEver, sealFields } from './seal-event.js';

const key = { id: 'applicant-1', secret: randomBytes(32) };
const place = { stream: 'request-1', eventId: 'e-1', field: 'applicantName' };

describe('A sealed text', () => {
  it('opens again where it was sealed', () =>
    expect(open(seal('张三', key, place), key, 'request-1')).toBe('张三'));

  it('shows nothing of what it holds', () =>
    expect(JSON.stringify(seal('张三丰住址', key, place))).not.toContain('张'));

  it('does not open in another stream', () =>
    expect(() => open(seal('张三', key, place), key, 'request-2')).toThrow());

  it('does not open under another event or field', () => {
    const { sealed } = seal('张三', key, place);
    const moved = { sealed: sealed.replace(':e-1:', ':e-2:') };
    const renamed = { sealed: sealed.replace(':applicantName:', ':remark:') };
    expect(() => open(moved, key, 'request-1')).toThrow();
    expect(() => open(renamed, key, 'request-1')).toThrow();
  });

  it('does not open with another key', () =>
    expect(() =>
      open(seal('张三', key, place), { ...key, secret: randomBytes(32) }, 'request-1'),
    ).toThrow());

  it('is refused when it is of an unknown version', () =>
    expect(() => open({ sealed: 'v9:a:b:c:d:e' }, key, 'request-1')).toThrow('known version'));
});

describe('Sealing the fields of an event', () => {
  const data = { number: '2024-00001', applicantName: '张三', remark: undefined };
  const sealed = sealFields(data, ['applicantName', 'remark'], key, {
    stream: 'request-1',
    eventId: 'e-1',
  });

  it('leaves the other fields in clear', () => expect(sealed.number).toBe('2024-00001'));

  it('reads 已封存 once the key is gone', () => {
    const value = sealed.applicantName as { sealed: string };
    expect(openText(value, 'request-1', new Map([[key.id, key.secret]]))).toBe('张三');
    expect(openText(value, 'request-1', new Map())).toBe(sealedForEver);
  });
});
