import { randomBytes } from 'node:crypto';
import { seal } from '@tracker/personal-data';
import { BrieflyOpened } from './briefly-opened.js';

const stream = 'request-1';
const secret = randomBytes(32);
const { sealed: token } = seal('张三', { id: 'a', secret }, { stream, eventId: 'e', field: 'f' });
const keys = new Map([['a', secret]]);
const otherKeys = new Map([['a', randomBytes(32)]]);

describe('Texts that were opened a moment ago', () => {
  it('need no opening again, for a minute', () => {
    let now = 0;
    const opened = new BrieflyOpened(() => now);
    expect(opened.textOf(token, stream, keys)).toBe('张三');
    // A key that opens nothing tells whether anything was opened.
    expect(opened.textOf(token, stream, otherKeys)).toBe('张三');
    now = 10_000_000;
    expect(() => opened.textOf(token, stream, otherKeys)).toThrow();
  });

  it('are shut as soon as their key is gone', () => {
    const opened = new BrieflyOpened();
    expect(opened.textOf(token, stream, keys)).toBe('张三');
    expect(opened.textOf(token, stream, new Map())).toBe('已封存');
  });

  it('open at their own place only', () => {
    const opened = new BrieflyOpened();
    opened.textOf(token, stream, keys);
    expect(() => opened.textOf(token, 'request-2', keys)).toThrow();
  });
});
