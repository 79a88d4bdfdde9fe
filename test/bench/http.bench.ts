import { benchOrgan, benchRequestId } from './history.js';
import { rateOf } from './measure.js';
import type { BenchOffice } from './office.js';
import { withServedApi } from './served-api.js';

const orders = 1_500;
const writers = 8;

/** The same order over HTTP, beside the command path: printed, not judged. */
export const httpBench = async (office: BenchOffice, requests: number): Promise<void> => {
  const { token } = await office.services.users.add('基准', benchOrgan, ['承办']);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  await withServedApi(office, async (address) => {
    const rate = await rateOf(orders, writers, async (index) => {
      const url = `${address}/api/requests/${benchRequestId((index * 11) % requests)}/assign-handler`;
      const body = JSON.stringify({ handler: `承办人-http-${index}` });
      const { ok, status } = await fetch(url, { method: 'POST', headers, body });
      if (!ok && status !== 422) throw new Error(`HTTP ${status}`);
    });
    console.log(`append over HTTP, ${writers} clients: ${Math.round(rate)} orders/s`);
  });
};
