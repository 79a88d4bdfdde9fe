import { launchKurrentDbServer } from './kurrentdb-server.js';
import type { FromProcess, ToProcess } from './process-messages.js';

/** The test server as a process of its own: `main.ts FILE PORT`, told of faults over IPC. */
const [file = '', port = '0'] = process.argv.slice(2);

const tell = (message: FromProcess): void => {
  process.send?.(message);
};

const run = async (): Promise<void> => {
  const server = await launchKurrentDbServer({ file, port: Number(port) });
  process.on('message', (message: ToProcess) => {
    if (message.kind === 'faults') Object.assign(server.faults, message.faults);
    else server.endSubscriptions();
    tell({ kind: 'done', nth: message.nth, counts: server.counts, faults: server.faults });
  });
  // Whoever started it is gone: nobody is to find it running.
  process.on('disconnect', () => process.exit(0));
  tell({ kind: 'ready', port: server.port, url: server.url });
};

run().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
