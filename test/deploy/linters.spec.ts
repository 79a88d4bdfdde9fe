import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { run as lintDockerfile } from 'dockerfilelint';
import { interpolated } from './support/compose-file.js';
import { texts, variables } from './support/topology.js';

type Linted = readonly {
  readonly messages: readonly { readonly type: string; readonly rule: string }[];
}[];

/** Findings of error level of the file as compose reads it; order and quotes are matters of taste. */
const composeErrors = (text: string): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'foi-lint-'));
  try {
    const file = join(folder, 'docker-compose.yml');
    writeFileSync(file, text);
    const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
    const linted: Linted = linter.lintFiles([file], false);
    return linted
      .flatMap(({ messages }) => messages)
      .filter(({ type }) => type === 'error')
      .map(({ rule }) => rule);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const dockerfileFindings = (text: string): readonly string[] =>
  lintDockerfile('.', text).map(({ rule }) => rule);

describe('The linters of others', () => {
  const { dockerfile } = texts();
  const compose = interpolated(texts().compose, variables);

  it('find no error in docker-compose.yml', () => expect(composeErrors(compose)).toEqual([]));

  it.each([
    ['invalid-schema', '    shm_size: 256m', '    shm_sise: 256m'],
    ['invalid-yaml', 'networks:\n', 'networks: [\n'],
    ['service-image-require-explicit-tag', 'caddy:2.11.4-alpine', 'caddy:latest'],
    ['no-unbound-port-interfaces', '0.0.0.0:443:8443', '443:8443'],
  ])('%s is found where it is', (rule, from, to) => {
    expect(compose).toContain(from);
    expect(composeErrors(compose.replace(from, () => to))).toContain(rule);
  });

  it('find nothing in the Dockerfile', () => expect(dockerfileFindings(dockerfile)).toEqual([]));

  it('find a base image without its tag in a Dockerfile', () =>
    expect(dockerfileFindings(dockerfile.replace('node:24-slim', 'node'))).toEqual([
      'missing_tag',
    ]));
});
