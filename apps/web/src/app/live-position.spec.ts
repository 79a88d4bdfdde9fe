import { livePosition } from './live-position.js';

describe('Where the stream of changes goes on', () => {
  it('is where the session was answered, until something was heard', () => {
    const at = livePosition('王敏 A', '7');
    expect(at.now()).toBe('7');
    at.note('');
    expect(at.now()).toBe('7');
    at.note('9');
    expect(at.now()).toBe('9');
  });

  it('is kept while another page stands', () => {
    expect(livePosition('王敏 A', '7').now()).toBe('9');
  });

  it('is not that of another organ or person', () => {
    expect(livePosition('王敏 B', '8').now()).toBe('8');
    expect(livePosition('赵静 B', null).now()).toBeNull();
  });
});
