/** Lines that protect against a fault, and the specs that must fail when they are taken out. */
export type Fence = {
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  /** What would stand there without the fence. */
  readonly replace: string;
  /** Paths without `.int.spec.ts`. */
  readonly specs: readonly string[];
};

const kurrentdb = 'libs/event-store/src/kurrentdb';
const runner = 'libs/read-models/src/runner';
const appends = [`${kurrentdb}/append-fences`, `${kurrentdb}/kurrentdb-event-store`];
const reads = [`${kurrentdb}/read-fences`, `${kurrentdb}/kurrentdb-event-store`];
const absences = [`${kurrentdb}/absence-fences`];
const subscriptions = [`${kurrentdb}/subscription-fences`];

export const fences: readonly Fence[] = [
  {
    name: 'ids are looked for before anything is sent',
    file: `${kurrentdb}/append.ts`,
    find: 'if (there !== null) return readBack(',
    replace: 'if (there !== null && stream === "") return readBack(',
    specs: appends,
  },
  {
    name: 'the classic append, which has a deadline, and never the batch',
    file: `${kurrentdb}/client.ts`,
    find: 'client.setCredentialsProvider(async () => credentials);',
    replace: 'void credentials;',
    specs: appends,
  },
  {
    name: 'the server is asked for an exact revision, also when asked again',
    file: `${kurrentdb}/send.ts`,
    find: 'streamState: end ?? NO_STREAM,',
    replace: "streamState: end === null ? NO_STREAM : ('any' as const),",
    specs: appends,
  },
  {
    name: 'a failure that may have written is an unknown outcome',
    file: `${kurrentdb}/send.ts`,
    find: 'if (!isNotLeader(error) && !wasNeverSent(error)) attempt.maybeWritten = true;',
    replace: 'void wasNeverSent; void isNotLeader;',
    specs: appends,
  },
  {
    name: 'a failure that cannot have written is none',
    file: `${kurrentdb}/send.ts`,
    find: 'if (!isNotLeader(error) && !wasNeverSent(error)) attempt.maybeWritten = true;',
    replace: 'void wasNeverSent; void isNotLeader; attempt.maybeWritten = true;',
    specs: absences,
  },
  {
    name: 'an append whose outcome is open is sent again',
    file: `${kurrentdb}/send.ts`,
    find: 'if (Date.now() >= attempt.until) throw new StoreUnavailable(error);',
    replace: 'throw new StoreUnavailable(error);',
    specs: appends,
  },
  {
    name: 'who wrote is told by the name of the call that stands in the event',
    file: `${kurrentdb}/append.ts`,
    find: 'alreadyAppended: stored.attempt !== attempt.name',
    replace: 'alreadyAppended: false',
    specs: appends,
  },
  {
    name: 'the position of an append of several is read back',
    file: `${kurrentdb}/append.ts`,
    find: 'const [stored] = await reads.page(stream, last, 1);',
    replace: 'const [stored] = await reads.page(stream, 0n, 1);',
    specs: appends,
  },
  {
    name: 'a stream whose beginning was cut off is refused',
    file: `${kurrentdb}/known-ids.ts`,
    find: 'if (first !== undefined && first !== from) {',
    replace: 'if (first !== from) return view(undefined);\n      if (first === -1n) {',
    specs: [`${kurrentdb}/known-ids`],
  },
  {
    name: 'a read that gets no answer is given up',
    file: `${kurrentdb}/calls.ts`,
    find: 'over = true;\n      reject(',
    replace: 'over = false;\n      void (',
    specs: reads,
  },
  {
    name: 'a read that broke off begins its page anew',
    file: `${kurrentdb}/calls.ts`,
    find: 'if (Date.now() >= until) throw new StoreUnavailable(error);',
    replace: 'throw new StoreUnavailable(error);',
    specs: reads,
  },
  {
    name: 'a long stream is read by pages',
    file: `${kurrentdb}/reads.ts`,
    find: 'const asked = Math.min(pageSize, maxCount - events.length);',
    replace: 'const asked = Math.min(100_000_000, maxCount - events.length);',
    specs: reads,
  },
  {
    name: 'events of the server are skipped',
    file: `${kurrentdb}/rows.ts`,
    find: "if (event === undefined || event.streamId.startsWith('$') || event.type.startsWith('$'))",
    replace: 'if (event === undefined)',
    specs: reads,
  },
  {
    name: 'a page that events of the server filled is not the end',
    file: `${kurrentdb}/reads.ts`,
    find: 'if (last === undefined || read.length < asked || events.length >= maxCount)',
    replace: 'if (last !== null)',
    specs: reads,
  },
  {
    name: 'the head is looked for behind events of the server',
    file: `${kurrentdb}/reads.ts`,
    find: 'if (read.length < asked) return null;',
    replace: 'return null;',
    specs: reads,
  },
  {
    name: 'positions are never numbers',
    file: `${kurrentdb}/rows.ts`,
    find: '      position,\n      id:',
    replace: '      position: BigInt(Number(position)),\n      id:',
    specs: reads,
  },
  {
    name: 'metadata values are strings',
    file: `${kurrentdb}/rows.ts`,
    find: 'schemaVersion: String(event.schemaVersion),',
    replace: 'schemaVersion: event.schemaVersion as never,',
    specs: appends,
  },
  {
    name: 'a client that never reads is replaced',
    file: `${kurrentdb}/client.ts`,
    find: 'if (Date.now() - failingSince >= trialMs) replace();',
    replace: 'void replace;',
    specs: absences,
  },
  {
    name: 'writing asks the leader',
    file: `${kurrentdb}/send.ts`,
    find: 'if (isWrongVersion(error)) return false;',
    replace:
      'if (isWrongVersion(error)) return false;\n        if (isNotLeader(error)) throw error;',
    specs: absences,
  },
  {
    name: 'a broken subscription is taken up again',
    file: `${kurrentdb}/wake-up.ts`,
    find: 'if (!closed) await halted.wait(backOffMs(failures++));',
    replace: 'if (!closed) await halted.wait(forever); void backOffMs; void failures;',
    specs: subscriptions,
  },
  {
    name: 'a subscription moves to the client that takes another one’s place',
    file: `${kurrentdb}/wake-up.ts`,
    find: 'const deaf = clients.onReplaced(() => broken.ring());',
    replace: 'const deaf = clients.onReplaced(() => {});',
    specs: subscriptions,
  },
  {
    name: 'a silent log is asked all the same',
    file: 'libs/event-store/src/subscription/catch-up.ts',
    find: 'const { batch = 500, pollMs = 1_000 } = options;',
    replace: 'const { batch = 500 } = options;\n  const pollMs = 2 ** 30;',
    specs: subscriptions,
  },
  {
    name: 'the position moves when the handler is done',
    file: 'libs/event-store/src/subscription/catch-up.ts',
    find: 'await options.onEvents(page);',
    replace: 'options.onEvents(page).catch(() => {});',
    specs: [...subscriptions, `${kurrentdb}/kurrentdb-event-store`],
  },
  {
    name: 'whoever lost the lease writes nothing more',
    file: `${runner}/move-checkpoints.ts`,
    find: 'and c.position is not distinct from m.old_position and c.fence = m.fence`',
    replace: 'and (m.fence is not null or m.old_position is null)`',
    specs: [`${runner}/projection-runner`],
  },
  {
    name: 'a lease that runs is not taken',
    file: `${runner}/lease.ts`,
    find: 'if (!(await isLeaseFree(queryRunner, names, holder))) return null;',
    replace: 'void isLeaseFree;',
    specs: [`${runner}/lease`],
  },
  {
    name: 'the lease of a process that died is free at once',
    file: `${runner}/lease.ts`,
    find: "isMarked('holder')}) as held`",
    replace: "isMarked('holder').replace('exists', 'true or exists')}) as held`",
    specs: [`${runner}/projection-runner`],
  },
  {
    name: 'an older release leaves the rows of a newer one alone',
    file: `${runner}/projection-runner.ts`,
    find: 'return (await this.aside.mustWait()) ? null : GroupSession.open(this.session);',
    replace: 'return GroupSession.open(this.session);',
    specs: [`${runner}/two-releases`],
  },
  {
    name: 'a migration waits for a busy table in short turns',
    file: 'libs/read-models/src/data-source/tracker-data-source.ts',
    find: "(as === 'app' ? 5_000 : 500)",
    replace: '5_000',
    specs: ['libs/read-models/src/data-source/install-schema'],
  },
];
