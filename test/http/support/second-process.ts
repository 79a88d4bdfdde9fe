import type { AddressInfo } from 'node:net';
import { wireServices } from '@tracker/runtime';
import { pino } from 'pino';
import type { AccessOptions } from '../../../apps/api/src/access/access-options.js';
import { createApp } from '../../../apps/api/src/create-app.js';
import type { ApiBench } from './api-bench.js';

/** Another api on the same database and clock, with memories of its own. */
export const secondProcess = async (
  api: ApiBench,
  access: AccessOptions = {},
): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const { adapters } = api;
  const services = wireServices(adapters, {
    clock: { today: () => api.today, now: () => api.instant },
  });
  const app = await createApp({ services, adapters, access, logger: pino({ level: 'silent' }) });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => app.close() };
};
