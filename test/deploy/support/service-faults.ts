import { type ComposeFile, isOurs, ofServices, type Service, sourcesOf } from './compose-file.js';

const limits = ['cpus', 'memory', 'pids'];

const hardening = (service: Service): readonly string[] => {
  const faults: string[] = [];
  if (!service.restart) faults.push('has no restart policy');
  if (service.read_only !== true) faults.push('may write its root file system');
  if (!service.cap_drop?.includes('ALL')) faults.push('keeps capabilities');
  if (!service.security_opt?.includes('no-new-privileges:true')) faults.push('may gain privileges');
  const given = service.deploy?.resources?.limits ?? {};
  for (const limit of limits) if (!given[limit]) faults.push(`has no limit of ${limit}`);
  if (/^(0|root)\b/.test(service.user ?? '')) faults.push('runs as root');
  return faults;
};

/** Version by number, and so none that moves: `18.6-trixie`, `2.11.4-alpine`. */
const pinned = /^[\w./-]+:\d+(\.\d+)+[\w.-]*$/;

const image = ({ image }: Service): readonly string[] =>
  pinned.test(image ?? '') ? [] : [`image ${image} is not pinned to a version`];

/** A service without a health check is one that ends, and that another one waits for. */
const health = ({ services }: ComposeFile) => {
  const endsAndIsWaitedFor = (name: string): boolean =>
    Object.values(services).some(
      ({ depends_on = {} }) => depends_on[name]?.condition === 'service_completed_successfully',
    );
  return ({ healthcheck }: Service, name: string): readonly string[] => {
    if (healthcheck?.test && !healthcheck.disable) return [];
    return endsAndIsWaitedFor(name) ? [] : ['has no health check'];
  };
};

const references = (file: ComposeFile) => (service: Service) => {
  const unknown = (kind: keyof ComposeFile, names: readonly string[]): readonly string[] =>
    names.filter((name) => !(name in file[kind])).map((name) => `${kind} has no ${name}`);
  const named = (service.volumes ?? [])
    .map((volume) => volume.split(':')[0] ?? '')
    .filter((source) => !/^[./~]/.test(source));
  const waits = Object.entries(service.depends_on ?? {}).flatMap(([name, { condition }]) => {
    const other = file.services[name];
    if (!other) return [`services has no ${name}`];
    const unhealthy = !other.healthcheck?.test || other.healthcheck.disable === true;
    return condition === 'service_healthy' && unhealthy
      ? [`waits for the health of ${name}, which has none`]
      : [];
  });
  return [
    ...unknown('secrets', sourcesOf(service.secrets)),
    ...unknown('configs', sourcesOf(service.configs)),
    ...unknown('volumes', named),
    ...unknown('networks', service.networks ?? []),
    ...waits,
  ];
};

/** Only the proxy is reached from outside, and what stores data has no way out either. */
const reach =
  ({ networks }: ComposeFile) =>
  (service: Service, name: string): readonly string[] => {
    const faults: string[] = [];
    if (service.ports && name !== 'proxy') faults.push('publishes ports');
    const open = (service.networks ?? []).filter((one) => networks[one]?.internal !== true);
    if (!service.networks) faults.push('is in the default network');
    if (!isOurs(service) && name !== 'proxy' && open.length > 0)
      faults.push(`is in ${open.join(', ')}, which reaches the world`);
    return faults;
  };

/** What is mounted into it, and so is there when a command names it. */
const mounted = (service: Service) => {
  const given = [...(service.configs ?? []), ...(service.secrets ?? [])];
  const targets = given.flatMap((one) => (typeof one === 'string' ? [] : [one.target]));
  const named = [service.command, service.entrypoint, service.healthcheck?.test].flat();
  return named
    .filter((word) => word?.startsWith('/etc/') && !targets.includes(word))
    .map((word) => `${word} is not mounted into it`);
};

const secretName = /(PASSWORD|SECRET|PASSPHRASE|TOKEN|PRIVATE_KEY)$/;

const openSecrets = ({ environment = {} }: Service): readonly string[] =>
  Object.entries(environment)
    .filter(([name, value]) => secretName.test(name) || /:\/\/[^/\s]*:[^/\s]*@/.test(value))
    .map(([name]) => `${name} holds a secret in the open`);

/** What is wrong with the services as such, whoever they are. */
export const serviceFaults = (file: ComposeFile): readonly string[] =>
  [hardening, image, health(file), references(file), reach(file), mounted, openSecrets].flatMap(
    (find) => ofServices(file, find),
  );

/** Top-level entries that nobody uses, and files that are not there. */
export const declarationFaults = (
  file: ComposeFile,
  isThere: (path: string) => boolean,
): readonly string[] => {
  const services = Object.values(file.services);
  const used = (kind: 'secrets' | 'configs' | 'networks' | 'volumes', name: string): boolean =>
    services.some((service) =>
      kind === 'networks' || kind === 'volumes'
        ? (service[kind] ?? []).some((one) => one.split(':')[0] === name)
        : sourcesOf(service[kind]).includes(name),
    );
  const idle = (['secrets', 'configs', 'networks', 'volumes'] as const).flatMap((kind) =>
    Object.keys(file[kind])
      .filter((name) => !used(kind, name))
      .map((name) => `${kind}: nobody uses ${name}`),
  );
  const missing = (['secrets', 'configs'] as const).flatMap((kind) =>
    Object.entries(file[kind])
      .filter(([, { file: path }]) => !isThere(path))
      .map(([name, { file: path }]) => `${kind}: ${name} is ${path}, which is not there`),
  );
  return [...idle, ...missing];
};
