import { closedSet, methodLabel, statusLabel } from './closed-set.js';

describe('A label', () => {
  it('takes the values of its set and nothing else', () => {
    const command = closedSet(['register-request']);
    const told = ['register-request', '张三', '2026-00001', 'zhangsan', '__proto__'].map(command);
    expect(told).toEqual(['register-request', 'other', 'other', 'other', 'other']);
  });

  it('knows the methods by name', () =>
    expect(['GET', 'BREW', 'get'].map(methodLabel)).toEqual(['GET', 'other', 'other']));

  it('has the class of a status, and a word for a caller who left', () => {
    expect([200, 204, 422, 503].map((one) => statusLabel(one, true))).toEqual([
      ...['2xx', '2xx', '4xx', '5xx'],
    ]);
    expect(statusLabel(200, false)).toBe('aborted');
    expect(statusLabel(999, true)).toBe('other');
  });
});
