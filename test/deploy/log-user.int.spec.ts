import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { createServer as createTls } from 'node:tls';
import { describeWith, startKurrentDbServer } from '@tracker/testing';
import { madeSecrets } from './support/topology.js';

/** What KurrentDB answers about its users, and who asked. */
const userInterface = () => {
  const users = new Map<string, string>();
  const refused: string[] = [];
  const server = createHttp((asked, answer) => {
    let body = '';
    asked.on('data', (chunk) => {
      body += chunk;
    });
    asked.on('end', () => {
      const admin = `Basic ${Buffer.from('admin:of-the-admin').toString('base64')}`;
      if (asked.headers.authorization !== admin) {
        refused.push(String(asked.headers.authorization));
        return answer.writeHead(401).end();
      }
      const given = body === '' ? {} : JSON.parse(body);
      const [, , name = ''] = (asked.url ?? '').split('/');
      if (asked.method === 'GET') return answer.writeHead(users.has(name) ? 200 : 404).end();
      if (asked.url === '/users/') users.set(given.loginName, given.password);
      else users.set(name, given.newPassword);
      answer.writeHead(asked.url === '/users/' ? 201 : 200).end();
    });
  });
  return { users, refused, server };
};

describeWith('openssl', 'The user of the tracker in KurrentDB', () => {
  it('is made once, gets a changed password, and may read everything', async () => {
    const secrets = madeSecrets();
    const log = await startKurrentDbServer({ file: join(secrets.folder, 'log.ndjson') });
    const http = userInterface();
    http.server.listen(0, '127.0.0.1');
    await new Promise((resolve) => http.server.once('listening', resolve));
    const ports = { h2: log.port, 'http/1.1': (http.server.address() as AddressInfo).port };
    // Both interfaces stand behind one port, as they do there.
    const door = createTls({
      cert: readFileSync(join(secrets.folder, 'kurrentdb.crt')),
      key: readFileSync(join(secrets.folder, 'kurrentdb.key')),
      ALPNProtocols: ['h2', 'http/1.1'],
    });
    door.on('secureConnection', (caller) => {
      const behind = connect(ports[caller.alpnProtocol === 'h2' ? 'h2' : 'http/1.1'], '127.0.0.1');
      caller.pipe(behind).pipe(caller);
      for (const side of [caller, behind]) side.on('error', () => caller.destroy());
    });
    door.listen(0, '127.0.0.1');
    await new Promise((resolve) => door.once('listening', resolve));
    const { port } = door.address() as AddressInfo;
    const ca = encodeURIComponent(join(secrets.folder, 'internal_authority.crt'));
    const urlFile = join(secrets.folder, 'url');
    const adminFile = join(secrets.folder, 'admin');
    writeFileSync(adminFile, 'of-the-admin\n');
    const makeUser = async (password: string): Promise<string> => {
      const url = `kurrentdb://tracker:${password}@localhost:${port}?tls=true&tlsCAFile=${ca}`;
      writeFileSync(urlFile, `${url}\n`);
      const argv = [`--event-store-url-file=${urlFile}`, `--admin-password-file=${adminFile}`];
      const child = spawn(process.execPath, ['deploy/kurrentdb/make-user.mjs', ...argv]);
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          output += chunk;
        });
      await new Promise((resolve) => child.once('exit', resolve));
      return output;
    };
    try {
      expect(await makeUser('first0123')).toBe('事件库用户 tracker 已就绪。\n');
      expect([...http.users]).toEqual([['tracker', 'first0123']]);
      expect(log.kept('$$$all')).toHaveLength(1);
      await makeUser('second%40456');
      expect([...http.users]).toEqual([['tracker', 'second@456']]);
      // The right stands already; it is not written again.
      expect(log.kept('$$$all')).toHaveLength(1);
      const [granted] = log.kept('$$$all') as unknown as readonly { readonly data: string }[];
      expect(JSON.parse(Buffer.from(granted?.data ?? '', 'base64').toString())).toEqual({
        $acl: { $r: ['$admins', 'tracker'] },
      });
      expect(http.refused).toEqual([]);
    } finally {
      door.close();
      http.server.closeAllConnections();
      http.server.close();
      await log.stop();
      secrets.remove();
    }
  });
});
