import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError, readConfig } from '@tracker/platform';
import { type ComposeFile, isOurs, ofServices, type Service, sourcesOf } from './compose-file.js';

const inContainer = '/run/secrets/';

type Facts = {
  readonly settings: readonly string[];
  /** Files of the image, as paths of the checkout. */
  readonly carried: readonly string[];
  readonly apps: readonly string[];
  /** Where the secrets of this test lie, by the name of their file. */
  readonly secrets: string;
};

const fileOf = (file: ComposeFile, name: string): string =>
  (file.secrets[name]?.file ?? '').split('/').at(-1) ?? '';

/** The same environment with the secrets where they lie here. */
const localEnvironment = (file: ComposeFile, { environment = {} }: Service, folder: string) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.startsWith(inContainer)
        ? join(folder, fileOf(file, value.slice(inContainer.length)))
        : value,
    ]),
  );

/** Secrets by path, in the environment and in what the addresses themselves name. */
const namedSecrets = (local: Readonly<Record<string, string>>, service: Service) => [
  ...Object.values(service.environment ?? {}),
  ...Object.entries(local)
    .filter(([name]) => name === 'EVENT_STORE_URL_FILE')
    .map(([, path]) => /tlsCAFile=([^&\s]+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? ''),
];

const hostsOf = ({ DATABASE_URL, EVENT_STORE_URL, QUEUE_URL }: Config): readonly string[] =>
  [DATABASE_URL, EVENT_STORE_URL, QUEUE_URL].map(
    (url) => /@([\w.-]+)/.exec(url ?? '')?.[1] ?? '(none)',
  );

const required: readonly (readonly [program: RegExp, names: readonly string[]])[] = [
  [
    /\/api\//,
    ['PUBLIC_URL', 'TRUSTED_PROXY', 'HOST', 'PORT', 'METRICS_PORT', 'SHUTDOWN_GRACE_SECONDS'],
  ],
  [/\/worker\//, ['METRICS_HOST', 'METRICS_PORT']],
  [/backup-on-schedule/, ['TRACKER_BACKUP_PASSPHRASE_FILE']],
];

const isInImage = (path: string, { apps, carried }: Facts): boolean => {
  const app = /^\/app\/dist\/apps\/(\w+)\/main\.js$/.exec(path)?.[1];
  if (app !== undefined) return apps.includes(app);
  const script = /^\/app\/deploy\/(.+)$/.exec(path)?.[1];
  return script !== undefined && carried.some((one) => one.endsWith(`/${script}`));
};

const judged =
  (file: ComposeFile, facts: Facts) =>
  (service: Service): readonly string[] => {
    if (!isOurs(service)) return [];
    const environment = service.environment ?? {};
    const faults = Object.keys(environment)
      .filter((name) => !facts.settings.includes(name))
      .map((name) => `${name} is no setting`);
    const words = [...(service.command ?? []), ...(service.healthcheck?.test ?? [])];
    for (const word of words.filter((one) => one.startsWith('/app/')))
      if (!isInImage(word, facts)) faults.push(`${word} is not in the image`);
    // What sets up another service needs no setting of ours.
    if (Object.keys(environment).length === 0) return faults;
    const given = Object.values(environment).filter((value) => value.startsWith(inContainer));
    // A secret that is declared nowhere is told as such already.
    if (given.some((path) => !(path.slice(inContainer.length) in file.secrets))) return faults;
    const local = localEnvironment(file, service, facts.secrets);
    const granted = sourcesOf(service.secrets);
    for (const path of namedSecrets(local, service).filter((one) => one.startsWith(inContainer)))
      if (!granted.includes(path.slice(inContainer.length)))
        faults.push(`${path} is not given to it`);
    for (const [program, names] of required)
      if (service.command?.some((word) => program.test(word)))
        for (const name of names.filter((one) => !environment[one]))
          faults.push(`${name} is missing`);
    try {
      const config = readConfig(local);
      for (const host of hostsOf(config)) {
        const shared = (file.services[host]?.networks ?? []).filter((network) =>
          service.networks?.includes(network),
        );
        if (shared.length === 0) faults.push(`does not reach ${host}: no cluster profile`);
      }
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(error.message.replace(/\s+/g, ' '));
    }
    const proxied = file.networks.front?.ipam?.config.map(({ subnet }) => subnet) ?? [];
    if (environment.TRUSTED_PROXY && !proxied.includes(environment.TRUSTED_PROXY))
      faults.push('TRUSTED_PROXY is not the network of the proxy');
    return faults;
  };

/** What is wrong with the settings that our own services get, judged by the product's own reader. */
export const settingFaults = (file: ComposeFile, facts: Facts): readonly string[] =>
  ofServices(file, judged(file, facts));
