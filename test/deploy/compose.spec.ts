import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { composeFile, interpolated, isOurs } from './support/compose-file.js';
import { mutations } from './support/mutations.js';
import { exampleSecrets, faultsOf, texts, variables } from './support/topology.js';

describe('docker-compose.yml and the Dockerfile', () => {
  let secrets: ReturnType<typeof exampleSecrets>;
  beforeAll(() => {
    secrets = exampleSecrets();
  });
  afterAll(() => secrets.remove());

  it('have no fault', () => expect(faultsOf(texts(), secrets.folder)).toEqual([]));

  it('run two API processes and two workers', () =>
    expect(Object.keys(composeFile(texts().compose, variables).services).sort()).toEqual(
      [
        'api-1',
        'api-2',
        'backup',
        'kurrentdb',
        'kurrentdb-user',
        'postgres',
        'proxy',
        'redis',
      ].concat(['worker-1', 'worker-2']),
    ));

  it('name the image by the version of the release', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { services } = composeFile(texts().compose, variables);
    const ours = Object.values(services).filter(isOurs);
    expect([...new Set(ours.map(({ image }) => image))]).toEqual([`foi-tracker:${version}`]);
  });

  it('mount scripts that a shell can read', () => {
    const { configs } = composeFile(texts().compose, variables);
    const scripts = Object.values(configs)
      .map(({ file }) => file)
      .filter((file) => file.endsWith('.sh'));
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of [...scripts, 'deploy/make-secrets.sh', 'deploy/bin/tracker'])
      execFileSync('sh', ['-n', script]);
  });

  it('give the proxy what its file asks for, and more time to leave than it takes', () => {
    const caddyfile = readFileSync('deploy/caddy/Caddyfile', 'utf8');
    const { proxy } = composeFile(texts().compose, variables).services;
    const asked = [...caddyfile.matchAll(/\{\$(\w+)\}/g)].map(([, name = '']) => name);
    expect(asked.map((name) => proxy?.environment?.[name])).toEqual([variables.PUBLIC_URL]);
    // Ten seconds after it told a service to stop, the engine kills it.
    expect(proxy).not.toHaveProperty('stop_grace_period');
    expect(Number(/^\tgrace_period (\d+)s$/m.exec(caddyfile)?.[1])).toBeLessThan(10);
  });

  it('ask for the address of the service, and for nothing else', () => {
    expect(() => interpolated(texts().compose, {})).toThrow('PUBLIC_URL');
    expect(() => interpolated(texts().compose, variables)).not.toThrow();
  });

  it.each(
    mutations.map(
      (one, index) => [`${index + 1}: ${one.in} with ${one.to.trim() || 'less'}`, one] as const,
    ),
  )('are found out, %s', (_title, { in: place, from, to, fault }) => {
    const before = texts();
    expect(before[place]).toContain(from);
    const faults = faultsOf(
      { ...before, [place]: before[place].replace(from, () => to) },
      secrets.folder,
    );
    expect([...faults].sort()).toEqual([fault].flat().sort());
  });
});
