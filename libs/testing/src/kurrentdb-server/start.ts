import type { KurrentDbServer, KurrentDbServerOptions } from './kurrentdb-server.js';

/** Starts the KurrentDB-compatible test server in this process; gRPC is loaded here, for whom it is. */
export const startKurrentDbServer = async (
  options: KurrentDbServerOptions,
): Promise<KurrentDbServer> => {
  const { launchKurrentDbServer } = await import('./kurrentdb-server.js');
  return launchKurrentDbServer(options);
};
