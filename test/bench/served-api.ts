import { execFileSync, spawn } from 'node:child_process';
import type { BenchOffice } from './office.js';

/** Works against the built api on the office's folder: what is measured is what ships. */
export const withServedApi = async (
  office: BenchOffice,
  work: (address: string) => Promise<void>,
): Promise<void> => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--if-needed']);
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
    await work(address);
  } finally {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
  }
};
