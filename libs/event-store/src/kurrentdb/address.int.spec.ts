import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith, startKurrentDbServer } from '@tracker/testing';
import { anEvent } from '../conformance/fixtures.js';
import { InvalidAddress, StoreRefused } from '../errors.js';
import { kurrentDbAddress } from './connection-string.js';
import { kurrentDbEventStore } from './kurrentdb-event-store.js';

describe('the address of a KurrentDB', () => {
  it.each([
    ['kurrentdb://office:p%40ss@db:2113', 'kurrentdb://office:p%40ss@db:2113'],
    ['esdb://office:x@a:2113,b:2113,c:2113', 'kurrentdb://office:x@a:2113,b:2113,c:2113'],
    ['esdb+discover://u:p@cluster.example', 'kurrentdb+discover://u:p@cluster.example'],
    ['kurrentdb://127.0.0.1:2113?tls=false', 'kurrentdb://127.0.0.1:2113?tls=false'],
  ])('%s is taken', (given, url) => expect(kurrentDbAddress(given).url).toBe(url));

  it('gives user and password decoded', () =>
    expect(kurrentDbAddress('kurrentdb://office:p%40ss@db').credentials).toEqual({
      username: 'office',
      password: 'p@ss',
    }));

  it.each([
    ['http://u:secret@db', 'not-an-address'],
    ['kurrentdb://', 'not-an-address'],
    ['u:secret@db:2113', 'not-an-address'],
    ['kurrentdb://db:2113', 'no-user'],
    ['kurrentdb://db:2113?tls=true', 'no-user'],
  ])('%s is refused, and the refusal does not repeat it', (given, reason) => {
    const read = () => kurrentDbAddress(given);
    expect(read).toThrow(InvalidAddress);
    expect(read).toThrow(expect.objectContaining({ reason }));
    expect(read).not.toThrow('secret');
  });
});

const certify = (
  openssl: string,
  [key, cert]: readonly [string, string],
  options: readonly string[],
) =>
  execFileSync(
    openssl,
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
      ...['-keyout', key, '-out', cert, '-days', '2', ...options],
    ],
    { stdio: 'pipe' },
  );

describeWith('openssl', 'a KurrentDB with TLS and a user', (openssl) => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startKurrentDbServer>>;
  const user = { name: 'office', password: 'p@ss:word' };
  const address = (account: string) =>
    `kurrentdb://${account}@127.0.0.1:${server.port}?tls=true&tlsCAFile=${encodeURIComponent(join(folder, 'ca.pem'))}`;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kurrentdb-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const authority = [join(folder, 'ca-key.pem'), join(folder, 'ca.pem')] as const;
    certify(openssl, authority, ['-subj', '/CN=test authority']);
    certify(
      openssl,
      [key, cert],
      [
        ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
        ...['-addext', 'basicConstraints=critical,CA:false'],
        ...['-CA', authority[1], '-CAkey', authority[0]],
      ],
    );
    server = await startKurrentDbServer({
      file: join(folder, 'log.ndjson'),
      user,
      tls: { certificate: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') },
    });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('is written and read by the user of the connection string', async () => {
    const store = kurrentDbEventStore({ url: address('office:p%40ss%3Aword') });
    const event = anEvent();
    await store.append('case-1', [event], 'no-stream');
    expect((await store.readStream('case-1')).map(({ id }) => id)).toEqual([event.id]);
    await store.close();
  });

  it('refuses another user at once, for good', async () => {
    const store = kurrentDbEventStore({ url: address('office:wrong') });
    const started = Date.now();
    for (const asked of [store.append('case-2', [anEvent()], 'no-stream'), store.head()]) {
      await expect(asked).rejects.toBeInstanceOf(StoreRefused);
      await expect(asked).rejects.toMatchObject({ reason: 'access-denied', retryable: false });
    }
    expect(Date.now() - started).toBeLessThan(5_000);
    await store.close();
  });
});
