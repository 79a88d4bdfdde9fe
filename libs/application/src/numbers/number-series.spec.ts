import { defaultNumberFormat } from '@tracker/domain';
import { memoryEventStore } from '@tracker/event-store';
import { newCommandId } from '@tracker/platform';
import { NumberSeries } from './number-series.js';

const order = (commandId = newCommandId()) => ({
  commandId,
  actor: 'user:test',
  command: 'register-request',
  today: '2024-03-01',
});
const importId = newCommandId();

describe('A number series', () => {
  it('gives each of 50 registrations at once a number of its own, without gaps', async () => {
    const store = memoryEventStore();
    const desks = [new NumberSeries(store), new NumberSeries(store)];
    const taken = await Promise.all(
      Array.from({ length: 50 }, (_, i) => {
        const desk = desks[i % 2] as NumberSeries;
        return desk.reserve(order(), 'A', 2024, 0);
      }),
    );
    expect(taken.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
  });

  it('gives the same number to the same order again, even after others', async () => {
    const series = new NumberSeries(memoryEventStore());
    const mine = order();
    const first = await series.reserve(mine, 'A', 2024, 0);
    await series.reserve(order(), 'A', 2024, 0);
    expect(await series.reserve(mine, 'A', 2024, 0)).toEqual(first);
  });

  it('gives an order that comes back after its number was given up the next one, and keeps to that', async () => {
    const store = memoryEventStore();
    const series = new NumberSeries(store);
    const mine = order();
    const first = await series.reserve(mine, 'A', 2024, 0);
    await series.reserve(order(), 'A', 2024, 0);
    await series.forfeit(order(), 'A', 2024, first, 'registration-abandoned');
    const second = await series.reserve(mine, 'A', 2024, 0);
    expect([first.number, second.number]).toEqual(['2024-00001', '2024-00003']);
    expect(await new NumberSeries(store).reserve(mine, 'A', 2024, 0)).toEqual(second);
    await series.forfeit(order(), 'A', 2024, second, 'held-by-imported-request');
    expect((await series.reserve(mine, 'A', 2024, 1)).number).toBe('2024-00004');
  });

  it('goes on above an older number that is forfeited', async () => {
    const series = new NumberSeries(memoryEventStore());
    const first = await series.reserve(order(), 'A', 2024, 0);
    await series.reserve(order(), 'A', 2024, 0);
    await series.forfeit(order(), 'A', 2024, first, 'registration-rejected');
    expect((await series.reserve(order(), 'A', 2024, 0)).number).toBe('2024-00003');
  });

  it('goes on above imported numbers', async () => {
    const series = new NumberSeries(memoryEventStore());
    await series.advance(order(), 'A', 2024, 120, importId);
    await series.advance(order(), 'A', 2024, 80, importId);
    expect((await series.reserve(order(), 'A', 2024, 0)).number).toBe('2024-00121');
  });

  it('counts anew each year and for each organ', async () => {
    const series = new NumberSeries(memoryEventStore());
    await series.reserve(order(), 'A', 2024, 0);
    expect((await series.reserve(order(), 'A', 2025, 0)).number).toBe('2025-00001');
    expect((await series.reserve(order(), 'B', 2024, 0)).number).toBe('2024-00001');
  });

  it('writes new numbers in the format of the day, and goes on counting', async () => {
    let format = defaultNumberFormat;
    const series = new NumberSeries(memoryEventStore(), async () => format);
    const mine = order();
    await series.reserve(mine, 'A', 2024, 0);
    format = { prefix: '依申请〔', joint: '〕', width: 3, suffix: '号' };
    expect((await series.reserve(order(), 'A', 2024, 0)).number).toBe('依申请〔2024〕002号');
    expect((await series.reserve(mine, 'A', 2024, 0)).number).toBe('2024-00001');
  });
});
