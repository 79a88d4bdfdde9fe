import { someEvents } from '../conformance/fixtures.js';
import type { EventStore } from '../event-store.port.js';
import { memoryEventStore } from '../memory/memory-event-store.js';
import { anchorLog, anchorStream } from './anchors.js';
import { movedInto, rewritten, spreadStore } from './moved-log.fixture.js';
import { moveStream, positionHere, readMoves } from './moves.js';
import { RunningHead } from './running-head.js';
import { verifyChain } from './verify-chain.js';
import { withChain } from './with-chain.js';

/** case-1: 2 events, an anchor at position 3 over them, case-2: 2 events, an anchor at 6. */
async function anOffice(): Promise<EventStore> {
  const store = withChain(memoryEventStore());
  await store.append('case-1', someEvents(2), 'no-stream');
  await anchorLog(store);
  await store.append('case-2', someEvents(2), 'no-stream');
  await anchorLog(store);
  return store;
}

const wide = { gapFreePositions: false };

describe('A log that was moved to a store with other positions', () => {
  it('verifies: its anchors are found by their hash, wherever it stands now', async () => {
    const home = await anOffice();
    const known = (await verifyChain(home)).digest;
    const moved = await movedInto(spreadStore(), home);
    const report = await verifyChain(moved, { ...wide, known: [{ position: 6n, hash: known }] });
    expect(report).toMatchObject({ ok: true, events: 7, position: 700n });
  });

  it('is anchored from the move on, and its head is told without the old positions', async () => {
    const moved = await movedInto(spreadStore(), await anOffice());
    const { digest, position } = await verifyChain(moved, wide);
    expect(await new RunningHead(moved).now()).toEqual({ position, hash: digest });
    expect(await anchorLog(moved)).toEqual({ position, hash: digest });
    await moved.append('case-1', someEvents(1), 1n);
    await anchorLog(moved);
    expect(await verifyChain(moved, wide)).toMatchObject({ ok: true, events: 10 });
    expect(await moved.readStream(anchorStream)).toHaveLength(4);
  });

  it('is anchored again after it came back, at a number that was an anchor elsewhere', async () => {
    const away = await movedInto(spreadStore(1n, 2n), await anOffice());
    expect(await anchorLog(away)).toMatchObject({ position: 9n });
    const back = await movedInto(memoryEventStore(), away);
    expect(await anchorLog(back)).toMatchObject({ position: 9n });
    expect(await back.readStream(anchorStream)).toHaveLength(4);
    expect(await verifyChain(back)).toMatchObject({ ok: true, events: 10 });
  });

  it.each([
    ['an event before an old anchor rewritten with a fitting hash', 2n, 'anchor', 'log-anchors@0'],
    ['an event between two old anchors rewritten', 5n, 'anchor', 'log-anchors@1'],
  ])('is found out: %s', async (_what, position, kind, at) => {
    const moved = await movedInto(spreadStore(), await anOffice(), (event) =>
      event.position === position ? rewritten(event) : event,
    );
    const { ok, firstDifference } = await verifyChain(moved, wide);
    expect(ok).toBe(false);
    expect(firstDifference).toMatchObject({ kind, at: expect.stringContaining(at) });
  });

  it('is found out: the last event of a stream left behind', async () => {
    const moved = await movedInto(spreadStore(), await anOffice(), (event) =>
      event.position === 5n ? null : event,
    );
    expect(await verifyChain(moved, wide)).toMatchObject({
      ok: false,
      firstDifference: { kind: 'anchor' },
    });
  });

  it('is found out: rewritten whole, by the record of the move and by a digest known from outside', async () => {
    const home = await anOffice();
    const hash = (await verifyChain(home)).digest;
    const other = withChain(memoryEventStore());
    await other.append('case-1', someEvents(2), 'no-stream');
    const forged = withChain(spreadStore());
    for (const { stream, position: _, ...event } of await other.readAll({
      after: null,
      maxCount: 9,
    }))
      await forged.append(stream, [event], event.revision === 0n ? 'no-stream' : 0n);
    expect(await verifyChain(forged, wide)).toMatchObject({ ok: true });
    const known = [{ position: 6n, hash }];
    expect(await verifyChain(forged, { ...wide, known })).toMatchObject({
      ok: false,
      firstDifference: { kind: 'anchor', expected: hash },
    });
  });

  it('tells where a position is now that was named before any of its moves', async () => {
    const away = await movedInto(spreadStore(), await anOffice());
    const back = await movedInto(memoryEventStore(), away);
    const moves = await readMoves(back);
    const [first, second] = await back.readStream(moveStream);
    expect(moves.map(({ at }) => at)).toEqual([first?.position, second?.position]);
    // Named at home, in the other store, and since it is back.
    expect(positionHere(moves, '2', 3n)).toBe('2');
    expect(positionHere(moves, '500', first?.position ?? 0n)).toBe('5');
    expect(positionHere(moves, '500', (second?.position ?? 0n) + 1n)).toBe('500');
  });
});
