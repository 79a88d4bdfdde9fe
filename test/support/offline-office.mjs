import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/**
 * Lives a day of an office with an unpacked bundle, in a network of its own where the caller gave it one:
 * start, ready, one order, stop. Prints what it saw as JSON. Arguments: the folder, the data folder.
 */
const [folder = '', data = ''] = process.argv.slice(2);
const run = promisify(execFile);
const env = {
  ...process.env,
  TRACKER_DATA: data,
  PORT: '0',
  LOG_LEVEL: 'error',
  TZ: 'Asia/Shanghai',
};

/** Remote ends of this process's TCP connections that are not on this machine. */
const strangers = (pid) => {
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`);
    } catch {
      return '';
    }
  });
  const inodes = new Set(links.map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]).filter(Boolean));
  const lines = ['tcp', 'tcp6']
    .map((kind) => `/proc/${pid}/net/${kind}`)
    .filter((table) => existsSync(table))
    .flatMap((table) => readFileSync(table, 'utf8').split('\n').slice(1));
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => inodes.has(fields[9]))
    .map(([, , remote = '']) => remote.split(':')[0] ?? '')
    .filter((remote) => !/^0+$|7F$|^0{24}01000000$/.test(remote));
};

const tracker = async (...words) => {
  const { stdout } = await run(
    process.execPath,
    [join(folder, 'tracker.mjs'), ...words, '--json'],
    {
      env,
    },
  );
  return JSON.parse(stdout);
};

const started = Date.now();
const api = spawn(process.execPath, [join(folder, 'start.mjs')], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => api.kill('SIGTERM'));
let output = '';
api.stdout.on('data', (chunk) => {
  output += chunk;
});
const addressOf = () => /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
for (const end = Date.now() + 60_000; !addressOf(); await pause(50))
  if (Date.now() > end || api.exitCode !== null) throw new Error(`not started:\n${output}`);
const startedInMs = Date.now() - started;
const seen = new Set();
const watching = setInterval(() => {
  for (const stranger of strangers(api.pid)) seen.add(stranger);
}, 100);

const address = addressOf();
const ready = (await fetch(`${address}/health/ready`)).status;
const page = await (await fetch(address)).text();
await tracker('organ-add', '--organ', 'B', '--name', '某局');
const user = ['--name', '窗口甲', '--role', '窗口', '--organ', 'B'];
const { token } = await tracker('user-add', ...user);
const answer = await fetch(`${address}/api/requests`, {
  method: 'POST',
  headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    channel: 'in-person',
    submittedOn: '2026-03-02',
    applicantType: 'natural-person',
    applicantName: '王小明',
    description: '某路拓宽工程的批复',
  }),
});
const order = { status: answer.status, ...(await answer.json()) };
const ended = new Promise((resolve) => api.once('exit', resolve));
api.kill('SIGTERM');
const exit = await ended;
clearInterval(watching);
process.stdout.write(
  JSON.stringify({
    ...{ startedInMs, ready, order, exit },
    page: /<title>(.*?)<\/title>/.exec(page)?.[1],
    networks: Object.keys(networkInterfaces()),
    strangers: [...seen],
  }),
);
