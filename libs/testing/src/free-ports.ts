import { type AddressInfo, createServer, type Server } from 'node:net';

/** Below the range from which systems give ports to outgoing connections and to whoever asks for any. */
const [first, last] = [15_000, 32_000];

const listenAt = (port: number): Promise<Server | null> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

const close = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));

/** Ports of loopback that are free, all different, and that nobody is given by chance before they are used. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const servers: Server[] = [];
  while (servers.length < count) {
    const server = await listenAt(first + Math.floor(Math.random() * (last - first)));
    if (server) servers.push(server);
  }
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map(close));
  return ports;
};
