import { byUrgency, lookOf } from './list-looks.js';

describe('The lists of 督办', () => {
  it('stand by urgency: overdue first, what is over last', () => {
    const lists = ['answered-late', 'new-list', 'due-today', 'overdue'].map((list) => ({ list }));
    expect(byUrgency(lists).map(({ list }) => list)).toEqual([
      ...['overdue', 'due-today', 'answered-late', 'new-list'],
    ]);
  });

  it('mean something to whoever must act', () => {
    expect(lookOf('overdue').tone).toBe('late');
    expect(lookOf('new-list').tone).toBe('plain');
  });
});
