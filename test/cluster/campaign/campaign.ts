import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '@tracker/platform';
import { addDays, type LocalDate } from '@tracker/statute';
import { seededRandom } from '../../support/random.js';
import type { Ended } from '../support/service.js';
import {
  type ApiName,
  apiNames,
  programs,
  startTopology,
  type Topology,
  untilReady,
} from '../support/topology.js';
import { mustRing } from './alarms.js';
import { runClient } from './client.js';
import { organs as allOrgans, longestAgo } from './course.js';
import type { Desk } from './desk.js';
import { readLog, readLogWhenRung, readTables } from './evidence.js';
import { apisOf, drawFaults, type Fault } from './faults.js';
import { judge } from './oracle.js';
import { openProbe, type Probe } from './probe.js';
import { strike } from './strike.js';
import type { Given } from './types.js';

export type Recovery = {
  readonly fault: Fault;
  /** From the fault's end until orders were acknowledged again at every api that it touched; null: never. */
  readonly ms: number | null;
  /** Nothing else went wrong at the same time, so that the time is this fault's own. */
  readonly alone: boolean;
};

export type CampaignResult = {
  readonly faults: readonly Fault[];
  readonly recoveries: readonly Recovery[];
  readonly given: readonly Given[];
  readonly events: number;
  /** Alarms that had to ring. */
  readonly alarms: number;
  /** What the oracle found, and every end of a process that nobody asked for, with its last lines. */
  readonly findings: readonly string[];
  readonly seconds: number;
  readonly topology: Topology;
};

export type CampaignOptions = {
  readonly faults: number;
  readonly seed: number;
  readonly redis: string;
  /** Address of a real and empty KurrentDB; without it the test server. */
  readonly realLog?: string;
  readonly clients?: number;
  /** The longest pause of a client between two orders. */
  readonly pauseMs?: number;
  /** How many of the organs take part. */
  readonly organs?: number;
  /** How long alarms may take after all is calm, two minutes and more; without it none is looked for. */
  readonly alarmsWithinMs?: number;
  readonly say?: (line: string) => void;
};

type User = { readonly token?: string };
type Verified = { readonly ok: boolean; readonly firstDifference: unknown };

const roles = ['窗口', '承办', '审核', '管理'].flatMap((role) => ['--role', role]);

/** The whole day is working time, so that alarms ring at any hour at which a campaign is run. */
const workAllDay = async (topology: Topology, token: string): Promise<void> => {
  const answer = await fetch(`${topology.address('api-1')}/api/organ/settings`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ reminderTime: '00:00', workdayEnds: '23:59' }),
  });
  if (!answer.ok) throw new Error(`working hours: ${answer.status} ${await answer.text()}`);
};

/** Two organs with a user each, and both apis ready; the tokens by organ. */
const openOffices = async (
  topology: Topology,
  organs: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  // The first command brings the database to this release; the others find it so.
  const [first, ...rest] = organs.map((organ) => async (): Promise<readonly [string, string]> => {
    await topology.tracker('organ-add', '--organ', organ, '--name', `${organ}局`);
    const user = ['--name', '经办人', ...roles, '--organ', organ];
    const added = await topology.tracker<User>('user-add', ...user);
    if (!added.token) throw new Error(`no user in ${organ}: ${JSON.stringify(added)}`);
    return [organ, added.token];
  });
  const before = await first?.();
  const programsUp = topology.startPrograms();
  const tokens = await Promise.all(rest.map((open) => open()));
  await programsUp;
  const all = new Map([...(before ? [before] : []), ...tokens]);
  for (const token of all.values()) await workAllDay(topology, token);
  return all;
};

/** Every year in which a course may lie. */
const yearsOf = (today: LocalDate): readonly number[] => {
  const [first, last] = [addDays(today, -longestAgo), today].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, nth) => (first ?? 0) + nth);
};

/** The part of the topology that a fault is about: two faults of one part come one after the other. */
const partOf = ({ target }: Fault): string => (target.endsWith('/log') ? 'leader' : target);

const describe = ({ kind, target, forMs, size, overlaps }: Fault): string =>
  `${kind} ${target} for ${forMs} ms (${size})${overlaps ? ', the next at once' : ''}`;

const endOf = ({ code, signal, afterMs, lastLines }: Ended): string =>
  `with ${code ?? signal} after ${Math.round(afterMs / 1000)} s:\n${lastLines}`;

/** Ends of processes that nobody asked for, which a supervisor hides by starting them again, and bad ones. */
const strangeEnds = (topology: Topology): readonly string[] =>
  [topology.postgres.service, topology.redis.service]
    .concat(programs.map((name) => topology.service(name)))
    .flatMap(({ name, unasked, unclean }) => [
      ...unasked.map((end) => `${name} ended by itself ${endOf(end)}`),
      ...unclean.map((end) => `${name}, told to stop, ended ${endOf(end)}`),
    ]);

type Spell = { readonly from: number; to: number };

class Campaign {
  readonly recoveries: Recovery[] = [];
  private readonly spells: Spell[] = [];
  private readonly under = new Map<string, Promise<unknown>>();

  constructor(
    private readonly topology: Topology,
    private readonly probes: ReadonlyMap<ApiName, Probe>,
    private readonly say: (line: string) => void,
  ) {}

  /** Strikes and waits until it is got over, unless the next is to come on top of it. */
  async suffer(fault: Fault, nth: number, gapMs: number): Promise<void> {
    const part = partOf(fault);
    await this.under.get(part);
    this.say(`${nth}. ${describe(fault)}`);
    const spell: Spell = { from: Date.now(), to: Number.POSITIVE_INFINITY };
    this.spells.push(spell);
    const over = strike(this.topology, fault).then(() => this.recover(fault, spell));
    this.under.set(part, over);
    await (fault.overlaps ? pause(gapMs) : over);
  }

  private async recover(fault: Fault, spell: Spell): Promise<void> {
    const apis = apisOf(fault);
    const times = await Promise.all(apis.map((api) => this.probes.get(api)?.measure() ?? null));
    const ms = times.some((time) => time === null)
      ? null
      : Math.max(...times.map((time) => time ?? 0));
    spell.to = Date.now();
    const alone = this.spells.every(
      (other) => other === spell || other.to < spell.from || other.from > spell.to,
    );
    this.recoveries.push({ fault, ms, alone });
    this.say(`   ${fault.kind} ${fault.target}: ${ms === null ? 'NEVER' : `${ms} ms`}`);
  }

  async allOver(): Promise<void> {
    await Promise.all(this.under.values());
  }
}

/** Faults from the seed under the load of clients, then the oracle. Throws only where nothing can be judged. */
export const runCampaign = async (options: CampaignOptions): Promise<CampaignResult> => {
  const { seed, clients = 20, pauseMs = 200, alarmsWithinMs = 0, say = () => {} } = options;
  const organs = allOrgans.slice(0, options.organs);
  const began = Date.now();
  const topology = await startTopology(options.redis, options.realLog);
  say(`logs: ${topology.logs}`);
  const today = systemClock.today();
  try {
    const tokens = await openOffices(topology, organs);
    say(`the topology stands after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    const ordered = { until: Number.POSITIVE_INFINITY, goesOn: true };
    const desk: Desk = {
      address: topology.address,
      token: (organ) => tokens.get(organ) ?? '',
      givesUpAt: () => ordered.until,
    };
    const before = (await readLog(topology, null)).at(-1)?.position ?? null;
    const book: Given[] = [];
    const probes = new Map<ApiName, Probe>();
    for (const api of apiNames) probes.set(api, await openProbe(desk, api, book));
    const goesOn = () => ordered.goesOn;
    const working = Array.from({ length: clients }, (_, client) =>
      runClient({
        desk,
        seed,
        client,
        organ: organs[client % organs.length] ?? 'K',
        today,
        pauseMs,
        goesOn,
        book,
      }),
    );
    const random = seededRandom(seed);
    const faults = drawFaults(options.faults, random, { testServer: topology.log.test !== null });
    const campaign = new Campaign(topology, probes, say);
    for (const [nth, fault] of faults.entries()) {
      await pause(random.int(100, 500));
      await campaign.suffer(fault, nth + 1, random.int(100, 800));
    }
    await campaign.allOver();
    ordered.goesOn = false;
    ordered.until = Date.now() + 90_000;
    await Promise.all(working);
    const findings: string[] = [];
    await untilReady(apiNames.map(topology.address), 60_000).catch((error) =>
      findings.push(String(error)),
    );
    say(`calm after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    const wanted = alarmsWithinMs > 0 ? mustRing(book, today) : [];
    const [events, tables, verified] = await Promise.all([
      readLogWhenRung(topology, before, wanted, alarmsWithinMs),
      readTables(topology, organs, yearsOf(today)),
      topology.tracker<Verified>('verify'),
    ]);
    const isOneDay = alarmsWithinMs > 0 && systemClock.today() === today;
    say(`all looked at after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (!verified.ok) findings.push(`verify: ${JSON.stringify(verified.firstDifference)}`);
    findings.push(
      ...campaign.recoveries.flatMap(({ fault, ms }) =>
        ms === null ? [`${describe(fault)}: never got over without a hand`] : [],
      ),
      ...judge({ given: book, events, tables, today: isOneDay ? today : null }),
    );
    findings.push(...strangeEnds(topology));
    const seconds = (Date.now() - began) / 1000;
    const { recoveries } = campaign;
    const alarms = isOneDay ? wanted.length : 0;
    return {
      ...{ faults, recoveries, given: book, events: events.length, alarms },
      ...{ findings, seconds, topology },
    };
  } finally {
    await topology.close();
  }
};
