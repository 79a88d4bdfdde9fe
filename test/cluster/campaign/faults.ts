import type { Random } from '../../support/random.js';
import {
  type ApiName,
  apiNames,
  type LinkName,
  type ProgramName,
  programs,
  type StoreName,
  stores,
} from '../support/topology.js';

/** Something that goes wrong, for so long; who feels it is asked afterwards whether it works again. */
export type Fault = {
  readonly kind: FaultKind;
  readonly target: ProgramName | StoreName | LinkName;
  readonly forMs: number;
  /** Milliseconds of delay, or how many calls are struck. */
  readonly size: number;
  readonly how?: 'break' | 'silence' | 'empty';
  /** The next one does not wait until this one is got over. */
  readonly overlaps: boolean;
};

export const faultKinds = [
  ...(['kill api', 'kill worker', 'kill PostgreSQL', 'kill Redis', 'kill KurrentDB'] as const),
  ...(['restart Redis', 'FLUSHALL', 'stop and start api', 'stop and start worker'] as const),
  ...(['replies dropped', 'appends refused', 'reads broken', 'streams ended'] as const),
  ...(['not the leader', 'KurrentDB slow'] as const),
  ...(['link slow', 'link black hole', 'link reset', 'link refuses'] as const),
];
export type FaultKind = (typeof faultKinds)[number];

const ofTestServer: readonly FaultKind[] = [
  ...(['kill KurrentDB', 'replies dropped', 'appends refused', 'reads broken'] as const),
  ...(['streams ended', 'not the leader', 'KurrentDB slow'] as const),
];

const targetOf = (kind: FaultKind, random: Random): Fault['target'] => {
  if (kind.startsWith('link')) return `${random.pick(programs)}/${random.pick(stores)}` as LinkName;
  if (kind.endsWith('api')) return random.pick(apiNames);
  if (kind.endsWith('worker')) return random.pick(['worker-1', 'worker-2'] as const);
  if (kind === 'kill PostgreSQL') return 'postgres';
  return /Redis|FLUSHALL/.test(kind) ? 'redis' : 'log';
};

const sizeOf = (kind: FaultKind, random: Random): number => {
  if (kind === 'link slow') return random.int(20, 250);
  return kind === 'KurrentDB slow' ? random.int(50, 400) : random.int(1, 12);
};

/** Mostly a moment; one in twelve is longer than the leases of keys and projections where there is time for it. */
const lengthOf = (long: boolean, random: Random): number =>
  long && random.chance(1 / 12) ? random.int(11_000, 14_000) : random.int(200, 1_500);

/** So many faults in rounds that hold every kind once, each drawn from the seed. */
export const drawFaults = (
  count: number,
  random: Random,
  { testServer = true, long = count >= 100 } = {},
): readonly Fault[] => {
  const kinds = faultKinds.filter((kind) => testServer || !ofTestServer.includes(kind));
  const rounds = Array.from({ length: Math.ceil(count / kinds.length) }, () =>
    random.shuffle(kinds),
  );
  return rounds
    .flat()
    .slice(0, count)
    .map((kind) => ({
      ...{ kind, target: targetOf(kind, random), forMs: lengthOf(long, random) },
      ...{ size: sizeOf(kind, random), how: random.pick(['break', 'silence', 'empty'] as const) },
      // A process takes its time to start: more can go wrong meanwhile.
      overlaps: random.chance(/api|worker/.test(kind) ? 0.75 : 0.25),
    }));
};

/** The apis whose orders a fault may have held up. */
export const apisOf = ({ target }: Fault): readonly ApiName[] =>
  apiNames.filter((api) => target.startsWith(api)).length > 0
    ? apiNames.filter((api) => target.startsWith(api))
    : apiNames;
