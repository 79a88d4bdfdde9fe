import { Places } from './places.js';

describe('Places', () => {
  it('let so many in at once, and the others in their order', async () => {
    const places = new Places(2);
    const order: string[] = [];
    const leave = await places.take();
    await places.take();
    const waiting = ['third', 'fourth'].map(async (name) => {
      const go = await places.take();
      order.push(name);
      go();
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual([]);
    leave();
    leave();
    await Promise.all(waiting);
    expect(order).toEqual(['third', 'fourth']);
  });
});
