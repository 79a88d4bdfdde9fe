import { readFileSync } from 'node:fs';
import { foldOrganLog } from '@tracker/application';
import { benchOrgan } from './history.js';
import { compare, seconds, type Verdict } from './measure.js';
import type { BenchOffice } from './office.js';

const sql = readFileSync('test/bench/raw/read-page.sql', 'utf8');

/** Replay and fold of the whole log for the annual tables against paged read + JSON.parse. */
export const foldBench = async (office: BenchOffice, events: number): Promise<Verdict> => {
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    raw.push(events / (await seconds(() => pagedRead(office))));
    ours.push(
      events /
        (await seconds(async () => {
          const fold = await foldOrganLog(office.services.store, benchOrgan);
          if (fold.requests().length === 0) throw new Error('nothing was folded');
        })),
    );
  }
  console.log(await goingOn(office));
  return compare('replay and fold', ours, raw, {
    atLeast: 0.5,
    baseline: 20_000,
    unit: 'events/s',
  });
};

/**
 * Filing after its preview: the log is read to its end again, and only what is new is folded. An earlier place
 * is read from the nearest stepping stone, and asked for again it is at hand.
 */
const goingOn = async ({ services }: BenchOffice): Promise<string> => {
  const read = (asOf?: bigint) =>
    seconds(() => services.reports.folded({ organ: benchOrgan, asOf }));
  const half = ((await services.store.head()) ?? 0n) / 2n;
  const [whole, again] = [await read(), await read()];
  const [earlier, earlierAgain] = [await read(half), await read(half)];
  const line = (what: string, took: number) =>
    `${what} ${took.toFixed(3)} s, ratio ${Math.round(whole / took)}`;
  return [
    `fold of the whole log ${whole.toFixed(2)} s`,
    ...[line('going on from it', again), line('as of its half', earlier)],
    line('the same again', earlierAgain),
  ].join('; ');
};

const pagedRead = async ({ adapters }: BenchOffice): Promise<void> => {
  for (let after = '0'; ; ) {
    const { rows } = await adapters.pool.query<{ pos: string; data: string; meta: string }>(sql, [
      after,
      5000,
    ]);
    for (const { data, meta } of rows) {
      JSON.parse(data);
      JSON.parse(meta);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.pos;
  }
};
