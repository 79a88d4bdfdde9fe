// Once with every start: the user of this system in KurrentDB, and its right to read `$all`.
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    'event-store-url-file': { type: 'string', default: '/run/secrets/event_store_url' },
    'admin-password-file': { type: 'string', default: '/run/secrets/kurrentdb_admin_password' },
  },
});
const secret = (file) => readFileSync(file, 'utf8').trim();

const address = secret(values['event-store-url-file']);
const [, login, password, host, query] =
  /^(?:esdb|kurrentdb):\/\/([^:@/]+):([^@/]+)@([^?/]+)\??(.*)$/.exec(address) ?? [];
if (!host) throw new Error('event_store_url 应为 kurrentdb://用户:口令@主机:端口?tlsCAFile=…');
const username = decodeURIComponent(login);
const admin = `admin:${secret(values['admin-password-file'])}`;
const ca = readFileSync(new URLSearchParams(query).get('tlsCAFile'));

/** Asks KurrentDB's own HTTP interface as its administrator; resolves to the status. */
const ask = (method, path, body) =>
  new Promise((resolve, reject) => {
    const headers = body ? { 'content-type': 'application/json' } : {};
    const asked = request(
      `https://${host.split(',')[0]}${path}`,
      { method, ca, auth: admin, headers, timeout: 10_000 },
      (answer) => answer.resume().on('end', () => resolve(answer.statusCode)),
    );
    asked.on('timeout', () => asked.destroy(new Error('事件库没有回应')));
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });

const expect = (status, what) => {
  if (status >= 200 && status < 300) return;
  throw new Error(`事件库拒绝${what}：HTTP ${status}`);
};

const makeUser = async () => {
  const secretOf = decodeURIComponent(password);
  const path = `/users/${encodeURIComponent(username)}`;
  const found = await ask('GET', path);
  if (found === 404) {
    const user = { loginName: username, fullName: 'foi-tracker', groups: [], password: secretOf };
    return expect(await ask('POST', '/users/', user), '建立用户');
  }
  expect(found, '查询用户（请核对管理员口令）');
  const renewed = { newPassword: secretOf };
  expect(await ask('POST', `${path}/command/reset-password`, renewed), '更新口令');
};

/** KurrentDB leaves `$all` to its administrators; read models are folded from it. */
const letReadAll = async () => {
  const { KurrentDBClient } = await import('@kurrent/kurrentdb-client');
  const client = KurrentDBClient.connectionString`kurrentdb://${host}?${query}`;
  const credentials = { username: 'admin', password: admin.slice('admin:'.length) };
  try {
    const acl = { readRoles: ['$admins', username] };
    const { metadata } = await client.getStreamMetadata('$all', { credentials });
    if (JSON.stringify(metadata?.acl?.readRoles) === JSON.stringify(acl.readRoles)) return;
    await client.setStreamMetadata('$all', { ...metadata, acl }, { credentials });
  } finally {
    await client.dispose();
  }
};

// The accounts appear a moment after the server says that it is up.
for (let left = 30; ; left -= 1) {
  try {
    await makeUser();
    await letReadAll();
    break;
  } catch (error) {
    if (left === 0) throw error;
    await pause(2_000);
  }
}
process.stdout.write(`事件库用户 ${username} 已就绪。\n`);
