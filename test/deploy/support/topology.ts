import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingNames } from '@tracker/platform';
import { composeFile } from './compose-file.js';
import { carriedFiles, dockerfileFaults } from './dockerfile.js';
import { declarationFaults, serviceFaults } from './service-faults.js';
import { settingFaults } from './setting-faults.js';

export const variables = { PUBLIC_URL: 'https://tracker.example.gov.cn' };
/** The release of Node that offices are told to run, and that the image stands on. */
const nodeMajor = '24';

export type Texts = { readonly compose: string; readonly dockerfile: string };

export const texts = (): Texts => ({
  compose: readFileSync('docker-compose.yml', 'utf8'),
  dockerfile: readFileSync('Dockerfile', 'utf8'),
});

/** Secrets as the script makes them, in a folder of their own that the caller takes away again. */
export const madeSecrets = (name = 'tracker.example.gov.cn') => {
  const folder = mkdtempSync(join(tmpdir(), 'foi-deploy-'));
  const say = () => execFileSync('sh', ['deploy/make-secrets.sh', name, folder], { stdio: 'pipe' });
  say();
  return { folder, again: say, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

const examples = 'deploy/secrets';
/** What the script makes beside the secrets that there are examples of. */
export const certificates = ['internal_authority.crt', 'kurrentdb.crt', 'kurrentdb.key'].concat([
  'proxy.crt',
  'proxy.key',
]);

/** A folder with the secrets as the examples have them, for what only reads them. */
export const exampleSecrets = () => {
  const folder = mkdtempSync(join(tmpdir(), 'foi-deploy-'));
  for (const example of readdirSync(examples).filter((name) => name.endsWith('.example')))
    copyFileSync(join(examples, example), join(folder, example.replace('.example', '')));
  for (const name of certificates) writeFileSync(join(folder, name), '');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Everything that is wrong with the two files, judged together. */
export const faultsOf = ({ compose, dockerfile }: Texts, secrets: string): readonly string[] => {
  const file = composeFile(compose, variables);
  const made = '/deploy/secrets/';
  // What deploy/make-secrets.sh makes is not in the checkout.
  const isThere = (path: string): boolean =>
    path.includes(made) ? existsSync(join(secrets, path.split(made)[1] ?? '')) : existsSync(path);
  return [
    ...serviceFaults(file),
    ...declarationFaults(file, isThere),
    ...settingFaults(file, {
      settings: settingNames,
      carried: carriedFiles(dockerfile),
      apps: readdirSync('apps'),
      secrets,
    }),
    ...dockerfileFaults(dockerfile, { nodeMajor, settings: settingNames, isThere: existsSync }),
  ];
};
