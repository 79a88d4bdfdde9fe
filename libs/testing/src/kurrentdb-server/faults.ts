/** What goes wrong, by switches; counts run down to 0, Infinity stays. */
export type Faults = {
  /** The next n appends are applied and stored, and then their reply is lost. */
  dropReplies: number;
  /** How a reply is lost: the call breaks off, nothing ever comes, or an answer that says nothing. */
  dropBy: 'break' | 'silence' | 'empty';
  /** The next n appends are turned away with UNAVAILABLE, not applied. */
  refuseAppends: number;
  /** The next n reads open and then say nothing, whatever their deadline. */
  stallReads: number;
  /** The next n reads break off with UNAVAILABLE after half of their events. */
  breakReads: number;
  /** The next n subscriptions open and then say nothing at all. */
  stallSubscriptions: number;
  /** Calls that ask for the leader are sent there. */
  notLeader: { readonly address: string; readonly port: number } | null;
  /** Every call waits so long before it is looked at, in milliseconds. */
  slowMs: number;
};

export const noFaults = (): Faults => ({
  dropReplies: 0,
  dropBy: 'break',
  refuseAppends: 0,
  stallReads: 0,
  breakReads: 0,
  stallSubscriptions: 0,
  notLeader: null,
  slowMs: 0,
});

/** What was asked of the server so far. */
export type CallCounts = {
  append: number;
  batchAppend: number;
  read: number;
  subscribe: number;
  /** The most events that one read asked for. */
  largestRead: number;
};

export const noCalls = (): CallCounts => ({
  ...{ append: 0, batchAppend: 0, read: 0, subscribe: 0, largestRead: 0 },
});

type Counted = 'dropReplies' | 'refuseAppends' | 'stallReads' | 'breakReads' | 'stallSubscriptions';

/** Whether this call is struck; takes one off the count. */
export const strikes = (faults: Faults, fault: Counted): boolean => {
  if (faults[fault] <= 0) return false;
  faults[fault] -= 1;
  return true;
};
