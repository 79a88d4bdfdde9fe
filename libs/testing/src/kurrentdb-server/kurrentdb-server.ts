import { type Server as GrpcServer, Server, ServerCredentials } from '@grpc/grpc-js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import { appendCalls } from './append-calls.js';
import { type CallCounts, type Faults, noCalls, noFaults } from './faults.js';
import { gateOf } from './gate.js';
import { Log } from './log.js';
import { featureCalls, gossipCalls } from './node-calls.js';
import { readCalls } from './read-calls.js';

export type KurrentDbServerOptions = {
  /** The file that the log is kept in; it is created when it is not there. */
  readonly file: string;
  /** 0, the default: any free port. */
  readonly port?: number;
  /** Who may come in; without it anybody may, as with `--insecure`. */
  readonly user?: { readonly name: string; readonly password: string };
  /** PEM; without it there is no TLS. */
  readonly tls?: { readonly certificate: string; readonly key: string };
};

export type KurrentDbServer = {
  readonly port: number;
  /** As EVENT_STORE_URL wants it. */
  readonly url: string;
  /** To be set at any time. */
  readonly faults: Faults;
  /** Counted since the start. */
  readonly counts: CallCounts;
  /** Breaks off the subscriptions that run; returns how many. */
  endSubscriptions(): number;
  /** An event that the server writes about itself, or a projection of it into any stream. */
  systemEvent(stream: string, type: string): Promise<void>;
  /** The events of a stream as they are kept, data and metadata in base64. */
  kept(stream: string): readonly { readonly id: string; readonly meta: string }[];
  /** Ends at once, as a killed process does: connections break, what was acknowledged is in the file. */
  stop(): Promise<void>;
};

/**
 * A server that speaks KurrentDB's protocol as far as this product uses it, for tests only. It tests
 * our adapter, not KurrentDB.
 */
export const launchKurrentDbServer = async (
  options: KurrentDbServerOptions,
): Promise<KurrentDbServer> => {
  const { file, port: wanted = 0, user, tls } = options;
  const faults = noFaults();
  const counts = noCalls();
  const log = await Log.open(file);
  const gate = gateOf(faults, user ?? null);
  const reads = readCalls(log, faults, gate, counts);
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  let port = wanted;
  server.addService(streams.StreamsService, {
    ...appendCalls(log, faults, gate, counts),
    read: reads.read,
  });
  server.addService(features.ServerFeaturesService, featureCalls());
  server.addService(
    gossip.GossipService,
    gossipCalls(() => port),
  );
  port = await bind(server, wanted, tls);
  let systemEvents = 100;
  const account = user
    ? `${encodeURIComponent(user.name)}:${encodeURIComponent(user.password)}@`
    : '';
  return {
    port,
    url: `kurrentdb://${account}127.0.0.1:${port}?tls=${tls !== undefined}`,
    faults,
    counts,
    endSubscriptions: reads.endSubscriptions,
    systemEvent: (stream, type) => log.systemEvent(stream, type, systemEvents++),
    kept: (stream) => log.stream(stream),
    async stop() {
      server.forceShutdown();
      await log.close();
    },
  };
};

const bind = (
  server: GrpcServer,
  port: number,
  tls: KurrentDbServerOptions['tls'],
): Promise<number> => {
  const credentials = tls
    ? ServerCredentials.createSsl(null, [
        { cert_chain: Buffer.from(tls.certificate), private_key: Buffer.from(tls.key) },
      ])
    : ServerCredentials.createInsecure();
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
};
