import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import type { Faults } from './faults.js';

export type Gate = {
  /** Null: come in; else the error the call ends with. */
  check(metadata: Metadata, leaderOnly?: boolean): Promise<ServiceError | null>;
};

/** An error as KurrentDB sends it: the code, and what it is in the trailing metadata. */
export const refusal = (
  code: status,
  details: string,
  facts: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(facts)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const unavailable = (): ServiceError => refusal(status.UNAVAILABLE, 'Server Is Not Ready');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What every call passes: the slowness, the user, and whether this node is the leader. */
export const gateOf = (
  faults: Faults,
  user: { readonly name: string; readonly password: string } | null,
): Gate => {
  const authorization =
    user && `Basic ${Buffer.from(`${user.name}:${user.password}`).toString('base64')}`;
  return {
    async check(metadata, leaderOnly = metadata.get('requires-leader')[0] === 'true') {
      if (faults.slowMs > 0) await pause(faults.slowMs);
      if (authorization !== null && metadata.get('authorization')[0] !== authorization)
        return refusal(status.UNAUTHENTICATED, 'Bad credentials', { exception: 'access-denied' });
      if (faults.notLeader === null || !leaderOnly) return null;
      const { address, port } = faults.notLeader;
      return refusal(status.NOT_FOUND, 'Leader info available', {
        exception: 'not-leader',
        'leader-endpoint-host': address,
        'leader-endpoint-port': String(port),
      });
    },
  };
};
