import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a link does to what passes: as it is, late by `ms`, nothing at all, or every connection broken off. */
export type LinkMode =
  | { readonly kind: 'open' }
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'black-hole' }
  | { readonly kind: 'refuse' };

export type Link = {
  readonly name: string;
  /** Where this end of the link listens on 127.0.0.1. */
  readonly port: number;
  set(mode: LinkMode): void;
  /** Breaks off (RST) every connection that stands; returns how many. */
  reset(): number;
  close(): Promise<void>;
};

/** null: the sender has finished. */
type Chunk = { readonly due: number; readonly bytes: Buffer | null };

/** One direction of one connection: in order, however the mode changes on the way. */
class Direction {
  private readonly queue: Chunk[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly modeOf: () => LinkMode,
  ) {
    from.on('data', (bytes: Buffer) => this.take(bytes));
    from.on('end', () => this.take(null));
    to.on('drain', () => this.from.resume());
  }

  private take(bytes: Buffer | null): void {
    const mode = this.modeOf();
    this.queue.push({ due: Date.now() + (mode.kind === 'latency' ? mode.ms : 0), bytes });
    this.pass();
  }

  /** Hands on what is due; called again when the mode changes. */
  pass(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.modeOf().kind === 'black-hole') {
      this.from.pause();
      return;
    }
    for (let [head] = this.queue; head; [head] = this.queue) {
      const wait = head.due - Date.now();
      if (wait > 0) {
        this.timer = setTimeout(() => this.pass(), wait);
        return;
      }
      this.queue.shift();
      if (head.bytes === null) this.to.end();
      else if (this.to.writable && !this.to.write(head.bytes)) this.from.pause();
    }
    if (!this.to.writableNeedDrain) this.from.resume();
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
  }
}

/**
 * RST where the socket is quite open, else a plain end: in Node 20 a reset that meets a shutdown under way leaves
 * a handle that is never closed, and the process spins at its own end.
 */
const breakOff = (socket: Socket): void => {
  const { connecting, readableEnded, writableEnded, writableLength, errored } = socket;
  const closing = connecting || readableEnded || writableEnded || writableLength > 0 || errored;
  if (closing) socket.destroy();
  else if (!socket.destroyed) socket.resetAndDestroy();
};

class Connection {
  private readonly upstream: Socket;
  private readonly ways: readonly Direction[];
  /** A black hole hides the end of the other side too, until it opens. */
  private ending = false;

  constructor(
    private readonly client: Socket,
    target: { readonly host: string; readonly port: number },
    private readonly modeOf: () => LinkMode,
    private readonly gone: () => void,
  ) {
    this.upstream = connect({ ...target, noDelay: true, allowHalfOpen: true });
    client.setNoDelay(true);
    this.ways = [
      new Direction(client, this.upstream, modeOf),
      new Direction(this.upstream, client, modeOf),
    ];
    for (const socket of [client, this.upstream]) {
      socket.on('error', () => {});
      socket.on('close', () => this.close());
    }
    this.pass();
  }

  pass(): void {
    if (this.ending) this.close();
    else for (const way of this.ways) way.pass();
  }

  private close(): void {
    this.ending = true;
    if (this.modeOf().kind !== 'black-hole') this.cut();
  }

  cut(): void {
    for (const way of this.ways) way.end();
    breakOff(this.client);
    this.upstream.destroy();
    this.gone();
  }

  end(): void {
    for (const socket of [this.client, this.upstream]) socket.destroy();
  }
}

/** A TCP link on loopback that can be made slow, deaf or broken. */
export const openLink = async (
  name: string,
  target: { readonly host: string; readonly port: number },
): Promise<Link> => {
  let mode: LinkMode = { kind: 'open' };
  const connections = new Set<Connection>();
  /** Accepted in a black hole: they get nowhere until it opens. */
  const held = new Set<Socket>();
  const join = (client: Socket): void => {
    const connection: Connection = new Connection(
      client,
      target,
      () => mode,
      () => connections.delete(connection),
    );
    connections.add(connection);
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => {});
    if (mode.kind === 'refuse') breakOff(client);
    else if (mode.kind === 'black-hole') held.add(client.pause());
    else join(client);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const reset = (): number => {
    const cut = [...connections];
    for (const connection of cut) connection.cut();
    for (const client of held) breakOff(client);
    held.clear();
    return cut.length;
  };
  return {
    name,
    port: (server.address() as AddressInfo).port,
    set: (next) => {
      mode = next;
      if (mode.kind === 'refuse') reset();
      if (mode.kind === 'black-hole') return;
      for (const client of held) if (!client.destroyed) join(client);
      held.clear();
      for (const connection of connections) connection.pass();
    },
    reset,
    close: async () => {
      mode = { kind: 'open' };
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const connection of connections) connection.end();
      for (const client of held) client.destroy();
      await closed;
    },
  };
};
