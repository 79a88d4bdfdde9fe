import { setTimeout as pause } from 'node:timers/promises';
import type { KurrentDbProcess } from '@tracker/testing';
import type { Service } from '../support/service.js';
import type { LinkName, ProgramName, Topology } from '../support/topology.js';
import type { Fault } from './faults.js';

type Strike = (topology: Topology, fault: Fault) => Promise<void>;

const testServer = ({ log }: Topology): KurrentDbProcess => {
  if (!log.test) throw new Error('a real KurrentDB has no switches here');
  return log.test;
};

const downFor = async (service: Service, signal: NodeJS.Signals, ms: number): Promise<void> => {
  await service.end(signal);
  await pause(ms);
  service.start();
};

const program =
  (signal: NodeJS.Signals): Strike =>
  (topology, { target, forMs }) =>
    downFor(topology.service(target as ProgramName), signal, forMs);

/** A server that is being killed has no ear, and forgets its switches anyway. */
const set = async (
  server: KurrentDbProcess,
  faults: Parameters<KurrentDbProcess['setFaults']>[0],
): Promise<void> => {
  await Promise.race([server.setFaults(faults).catch(() => {}), pause(2_000)]);
};

/** A switch of the test server, thrown back after a time. */
const switched =
  (faults: (fault: Fault, topology: Topology) => Parameters<KurrentDbProcess['setFaults']>[0]) =>
  async (topology: Topology, fault: Fault): Promise<void> => {
    const server = testServer(topology);
    await set(server, faults(fault, topology));
    await pause(fault.forMs);
    const off = { notLeader: null, slowMs: 0, dropReplies: 0, refuseAppends: 0 };
    const rest = { breakReads: 0, stallReads: 0, stallSubscriptions: 0 };
    await set(server, { ...off, ...rest });
  };

/** The link itself, and the leader's way with it where the log is at its end. */
const linksOf = (topology: Topology, target: string) => [
  topology.link(target as LinkName),
  ...(target.endsWith('/log') ? [topology.leaderLink] : []),
];

const linked =
  (mode: (fault: Fault) => Parameters<Topology['leaderLink']['set']>[0]): Strike =>
  async (topology, fault) => {
    const links = linksOf(topology, fault.target);
    for (const link of links) link.set(mode(fault));
    await pause(fault.forMs);
    for (const link of links) link.set({ kind: 'open' });
  };

/** How each kind of fault is done; resolves when it is over and what was down has been started again. */
const strikes: Readonly<Record<Fault['kind'], Strike>> = {
  'kill api': program('SIGKILL'),
  'kill worker': program('SIGKILL'),
  'stop and start api': program('SIGTERM'),
  'stop and start worker': program('SIGTERM'),
  'kill PostgreSQL': ({ postgres }, { forMs }) => downFor(postgres.service, 'SIGKILL', forMs),
  'kill Redis': ({ redis }, { forMs }) => downFor(redis.service, 'SIGKILL', forMs),
  'restart Redis': ({ redis }, { forMs }) => downFor(redis.service, 'SIGTERM', forMs),
  FLUSHALL: ({ redis }) => redis.flushAll(),
  'kill KurrentDB': async (topology, { forMs }) => {
    await testServer(topology).kill();
    await pause(forMs);
    await testServer(topology).start();
  },
  'replies dropped': switched(({ size, how }) => ({ dropReplies: size, dropBy: how })),
  'appends refused': switched(({ size }) => ({ refuseAppends: size })),
  'reads broken': switched(({ size, how }) =>
    how === 'break' ? { breakReads: size } : { stallReads: size },
  ),
  'streams ended': async (topology) => {
    await Promise.race([
      testServer(topology)
        .endSubscriptions()
        .catch(() => {}),
      pause(2_000),
    ]);
  },
  'not the leader': switched((_fault, { leaderLink }) => ({
    notLeader: { address: '127.0.0.1', port: leaderLink.port },
  })),
  'KurrentDB slow': switched(({ size }) => ({ slowMs: size })),
  'link slow': linked(({ size }) => ({ kind: 'latency', ms: size })),
  'link black hole': linked(() => ({ kind: 'black-hole' })),
  'link refuses': linked(() => ({ kind: 'refuse' })),
  'link reset': async (topology, { target }) => {
    for (const link of linksOf(topology, target)) link.reset();
  },
};

/** Does a fault to the end of it. */
export const strike: Strike = (topology, fault) => strikes[fault.kind](topology, fault);
