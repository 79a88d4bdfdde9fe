import { noteAnswer, noteSeen, seenPosition } from './seen-position.js';

const answer = (body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': type } });

describe('The position that a page has seen', () => {
  it('is the latest of what orders and live messages told', async () => {
    expect(seenPosition()).toBeNull();
    await noteAnswer(answer({ position: '12', revision: '0' }));
    noteSeen('9');
    expect(seenPosition()).toBe(12n);
    noteSeen('9007199254740993');
    expect(seenPosition()).toBe(9007199254740993n);
  });

  it('is not moved by answers without one', async () => {
    const before = seenPosition();
    for (const body of [{}, null, { position: null }, { position: 'x' }, { position: 99e15 }])
      await noteAnswer(answer(body));
    await noteAnswer(answer({ position: '99007199254740993' }, 'text/csv'));
    expect(seenPosition()).toBe(before);
  });
});
