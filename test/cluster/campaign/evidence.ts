import { setTimeout as pause } from 'node:timers/promises';
import { openKurrentDbEventStore, pages } from '@tracker/event-store';
import type { Topology } from '../support/topology.js';
import { type MustRing, silentAlarms } from './alarms.js';
import type { LogEvent, ReportedTable } from './types.js';

/** Everything in the log after a position, read past the links. */
export const readLog = async (
  { log }: Topology,
  after: bigint | null,
): Promise<readonly LogEvent[]> => {
  const store = await openKurrentDbEventStore({ url: log.url });
  try {
    const head = await store.head();
    const events: LogEvent[] = [];
    if (head !== null) for await (const page of pages(store, after, head)) events.push(...page);
    return events;
  } finally {
    await store.close();
  }
};

/**
 * The same, once every alarm that must ring has rung, or the time is up: what is wanted is compared with what is
 * queued every two minutes, so an alarm that a Redis has lost comes back within that.
 */
export const readLogWhenRung = async (
  topology: Topology,
  after: bigint | null,
  wanted: readonly MustRing[],
  withinMs: number,
): Promise<readonly LogEvent[]> => {
  const events = [...(await readLog(topology, after))];
  for (const end = Date.now() + withinMs; Date.now() < end; await pause(2_000)) {
    if (silentAlarms(wanted, events).length === 0) break;
    events.push(...(await readLog(topology, events.at(-1)?.position ?? after)));
  }
  return events;
};

type Report = {
  readonly sectionThree: { readonly rows: readonly { readonly cells: readonly number[] }[] };
  readonly sectionFour: { readonly groups: readonly { readonly cells: readonly number[] }[] };
};

/** The tables of each organ and year by the command line; section four without its total, as it is counted. */
export const readTables = async (
  topology: Topology,
  organs: readonly string[],
  years: readonly number[],
): Promise<readonly ReportedTable[]> => {
  const tables: ReportedTable[] = [];
  for (const organ of organs)
    for (const year of years) {
      const words = ['annual-report', '--organ', organ, '--year', String(year)];
      const report = await topology.tracker<Report>(...words);
      tables.push({
        ...{ organ, year, sectionThree: report.sectionThree.rows.map(({ cells }) => cells) },
        sectionFour: report.sectionFour.groups.map(({ cells }) => cells.slice(0, 4)),
      });
    }
  return tables;
};
