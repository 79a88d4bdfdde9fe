import { messageOf, type Placed, toldTo } from './live-message.js';

const request = (requestId: string, position: bigint, organ: string | null = 'A'): Placed => ({
  organ,
  kind: 'request',
  requestId,
  position,
});

describe('What an organ is told of a batch', () => {
  it('is each request once, at its last position, and nothing of others', () => {
    const batch = [request('1', 1n), request('2', 2n, 'B'), request('1', 3n)];
    expect(toldTo('A', batch)).toEqual([request('1', 3n)]);
    expect(toldTo('C', batch)).toEqual([]);
  });

  it('is in the order of the log, so that nobody who is cut off in the middle goes on beyond what was not told', () => {
    const batch = [request('1', 1n), request('2', 2n), request('1', 3n)];
    expect(toldTo('A', batch)).toEqual([request('2', 2n), request('1', 3n)]);
    const many = Array.from({ length: 21 }, (_, n) => request(String(n), BigInt(n)));
    const calendar: Placed = { organ: null, kind: 'calendar', position: 30n };
    const last = { organ: 'A', kind: 'requests', position: 40n };
    expect(toldTo('A', [...many, calendar, request('0', 40n)])).toEqual([calendar, last]);
  });

  it('holds what concerns every organ', () => {
    const calendar: Placed = { organ: null, kind: 'calendar', position: 5n };
    expect(toldTo('C', [request('1', 4n), calendar])).toEqual([calendar]);
  });

  it('is one change of the list where there are many', () => {
    const many = Array.from({ length: 21 }, (_, n) => request(String(n), BigInt(n)));
    expect(toldTo('A', many)).toEqual([{ organ: 'A', kind: 'requests', position: 20n }]);
    expect(toldTo('A', many.slice(0, 20))).toHaveLength(20);
  });

  it('is written as a message with an id', () => {
    expect(messageOf(request('r', 7n))).toBe(
      'id: 7\ndata: {"position":"7","kind":"request","requestId":"r"}\n\n',
    );
    expect(messageOf({ position: 7n, kind: 'organ' })).toBe(
      'id: 7\ndata: {"position":"7","kind":"organ"}\n\n',
    );
  });
});
