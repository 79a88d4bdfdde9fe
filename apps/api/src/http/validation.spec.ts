import { z } from 'zod';
import { faultsOf } from './validation.js';

const faults = (schema: z.ZodType, value: unknown) =>
  faultsOf((schema.safeParse(value).error?.issues ?? []) as never);

describe('Faults of a body', () => {
  it('name the field as people call it', () => {
    expect(faults(z.object({ noticeOn: z.iso.date() }), { noticeOn: 'x' })).toEqual([
      { path: 'noticeOn', field: '告知日期', message: expect.stringMatching(/[一-龥]/) },
    ]);
  });

  it('tell each unknown key by itself', () => {
    expect(faults(z.strictObject({}), { a: 1, b: 2 })).toEqual([
      { path: 'a', message: '没有这个字段' },
      { path: 'b', message: '没有这个字段' },
    ]);
  });

  it('say what a body should be when there is none', () => {
    expect(faults(z.object({}), undefined)[0]?.message).toContain('请求正文应为 JSON 对象');
  });
});
