import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KurrentDbProcess, startKurrentDbProcess } from '@tracker/testing';
import { anchorLog } from '../chain/anchors.js';
import { verifyChain } from '../chain/verify-chain.js';
import { withChain } from '../chain/with-chain.js';
import { anEvent, idsOf, newStream, until } from '../conformance/fixtures.js';
import { kurrentDbEventStore } from './kurrentdb-event-store.js';

describe('kill -9 of the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kurrentdb-killed-'));
  const file = join(folder, 'log.ndjson');
  let server: KurrentDbProcess;
  beforeAll(async () => {
    server = await startKurrentDbProcess({ file });
  });
  afterAll(async () => {
    await server.kill();
    rmSync(folder, { recursive: true });
  });

  it('again and again under eight writers loses no acknowledged event and doubles none', async () => {
    const store = withChain(
      kurrentDbEventStore({ url: server.url, silenceMs: 1_000, patienceMs: 60_000 }),
    );
    const acknowledged = new Map<string, string[]>();
    let writing = true;
    const write = async (stream: string) => {
      const ids: string[] = [];
      acknowledged.set(stream, ids);
      for (let n = 0n; writing; n++) {
        const event = anEvent();
        const result = await store.append(stream, [event], n === 0n ? 'no-stream' : n - 1n);
        expect(result.revision).toBe(n);
        ids.push(event.id);
      }
    };
    const writers = Promise.all(Array.from({ length: 8 }, () => write(newStream())));
    const total = () => [...acknowledged.values()].reduce((sum, ids) => sum + ids.length, 0);
    const progress = () => {
      const soFar = total();
      return until(() => total() >= soFar + 16, 60_000);
    };
    for (let round = 0; round < 3; round++) {
      await progress();
      await server.kill();
      if (round === 1) appendFileSync(file, '{"stream":"half a line');
      await server.start();
    }
    await progress();
    writing = false;
    await writers;

    for (const [stream, ids] of acknowledged)
      expect(idsOf(await store.readStream(stream))).toEqual(ids);
    const events = total();
    expect(events).toBeGreaterThanOrEqual(64);
    // An anchor names the position of the head, which is a place in the file here.
    expect((await anchorLog(store))?.position).toBeGreaterThan(2n ** 53n);
    expect(await verifyChain(store, { gapFreePositions: false })).toMatchObject({
      ok: true,
      events: events + 1,
    });
    await store.close();
  }, 300_000);
});
