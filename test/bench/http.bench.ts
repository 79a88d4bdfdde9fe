import { execFileSync, spawn } from 'node:child_process';
import { benchOrgan, benchRequestId } from './history.js';
import { rateOf } from './measure.js';
import type { BenchOffice } from './office.js';

const orders = 1_500;
const writers = 8;

/** The same order over HTTP, beside the command path: printed, not judged. */
export const httpBench = async (office: BenchOffice, requests: number): Promise<void> => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-needed']);
  const { token } = await office.services.users.add('基准', benchOrgan, ['承办']);
  const server = spawn(process.execPath, ['dist/apps/api/main.js'], {
    env: { ...process.env, TRACKER_DATA: office.folder, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (chunk) => {
        const found = /http:\/\/[\d.]+:\d+/.exec(String(chunk))?.[0];
        if (found) resolve(found);
      });
      server.once('exit', () => reject(new Error('the api did not start')));
    });
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const rate = await rateOf(orders, writers, async (index) => {
      const url = `${address}/api/requests/${benchRequestId((index * 11) % requests)}/assign-handler`;
      const body = JSON.stringify({ handler: `承办人-http-${index}` });
      const { ok, status } = await fetch(url, { method: 'POST', headers, body });
      if (!ok && status !== 422) throw new Error(`HTTP ${status}`);
    });
    console.log(`append over HTTP, ${writers} clients: ${Math.round(rate)} orders/s`);
  } finally {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
  }
};
