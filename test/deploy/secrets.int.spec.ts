import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith } from '@tracker/testing';
import { certificates, madeSecrets } from './support/topology.js';

const lines = (file: string): string => readFileSync(file, 'utf8').trim();

describeWith('openssl', 'The secrets of the cluster', (openssl) => {
  let secrets: ReturnType<typeof madeSecrets>;
  beforeAll(() => {
    secrets = madeSecrets('10.1.2.3');
  });
  afterAll(() => secrets.remove());
  const at = (name: string) => join(secrets.folder, name);

  it('are readable one by one, in a folder that nobody else enters', () => {
    expect(statSync(secrets.folder).mode & 0o777).toBe(0o700);
    const modes = readdirSync(secrets.folder).map((name) => [
      name,
      statSync(at(name)).mode & 0o777,
    ]);
    const others = modes.filter(([name]) => !/^internal_authority/.test(String(name)));
    expect(others.filter(([, mode]) => mode !== 0o444)).toEqual([]);
    expect(Object.fromEntries(modes)['internal_authority.key']).toBe(0o400);
  });

  it('are there for every example, in its form, and never twice the same', () => {
    const examples = readdirSync('deploy/secrets').filter((name) => name.endsWith('.example'));
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) {
      const form = lines(join('deploy/secrets', example));
      const [before = '', after = ''] = form.split('LETTERS-AND-DIGITS');
      const made = lines(at(example.replace('.example', '')));
      expect(made.startsWith(before) && made.endsWith(after)).toBe(true);
      expect(made.slice(before.length, made.length - after.length)).toMatch(/^\w{40,}$/);
    }
    const names = examples.map((name) => name.replace('.example', ''));
    expect(readdirSync(secrets.folder).sort()).toEqual(
      [...names, ...certificates, 'internal_authority.key'].sort(),
    );
    const random = names.map((name) => /\w{40,}/.exec(lines(at(name)))?.[0]);
    expect(new Set(random).size).toBe(names.length);
  });

  it('stay as they are when they are made again', () => {
    const before = readdirSync(secrets.folder).map((name) => readFileSync(at(name), 'utf8'));
    rmSync(at('queue_url'));
    secrets.again();
    const after = readdirSync(secrets.folder).map((name) => readFileSync(at(name), 'utf8'));
    expect(after).toHaveLength(before.length);
    expect(after.filter((text) => !before.includes(text))).toHaveLength(1);
  });

  it.each([
    ['kurrentdb.crt', 'DNS:kurrentdb, DNS:localhost, IP Address:127.0.0.1'],
    ['proxy.crt', 'IP Address:10.1.2.3'],
  ])('%s is signed by the authority of the installation, for %s', (name, names) => {
    const authority = at('internal_authority.crt');
    execFileSync(openssl, ['verify', '-CAfile', authority, '-purpose', 'sslserver', at(name)]);
    const argv = ['x509', '-in', at(name), '-noout', '-ext', 'subjectAltName'];
    expect(execFileSync(openssl, argv, { encoding: 'utf8' })).toContain(names);
  });

  it('come with scripts that may be run', () =>
    expect(
      ['deploy/make-secrets.sh', 'deploy/postgres/make-role.sh', 'deploy/bin/tracker'].filter(
        (script) => (statSync(script).mode & 0o111) === 0,
      ),
    ).toEqual([]));

  it('never get into the image or the repository', () => {
    const ignored = lines('.dockerignore').split('\n');
    expect(ignored.lastIndexOf('deploy/secrets')).toBeGreaterThan(ignored.indexOf('!deploy'));
    expect(lines('deploy/secrets/.gitignore').split('\n')).toEqual([
      '*',
      '!.gitignore',
      '!*.example',
    ]);
  });
});
