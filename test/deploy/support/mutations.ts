import type { Texts } from './topology.js';

type Mutation = {
  readonly in: keyof Texts;
  readonly from: string;
  readonly to: string;
  /** The one fault that it makes; of a thing that several services share, the fault of each. */
  readonly fault: string | readonly string[];
};

const ours = ['api-1', 'api-2', 'backup', 'kurrentdb-user', 'worker-1', 'worker-2'];
const all = ['api-1', 'api-2', 'backup', 'kurrentdb', 'kurrentdb-user', 'postgres', 'proxy'].concat(
  ['redis', 'worker-1', 'worker-2'],
);
const each = (names: readonly string[], fault: string) => names.map((name) => `${name}: ${fault}`);

/** One change to one file, and what must be said of it. */
// biome-ignore format: a table is read by column
export const mutations: readonly Mutation[] = [
  // Images
  { in: 'compose', from: 'postgres:18.6-trixie', to: 'postgres:latest', fault: 'postgres: image postgres:latest is not pinned to a version' },
  { in: 'compose', from: 'redis:7.2.14-alpine', to: 'redis', fault: 'redis: image redis is not pinned to a version' },
  { in: 'compose', from: 'caddy:2.11.4-alpine', to: 'caddy:2', fault: 'proxy: image caddy:2 is not pinned to a version' },
  // Hardening
  { in: 'compose', from: '    read_only: true\n', to: '', fault: each(all, 'may write its root file system') },
  { in: 'compose', from: 'cap_drop: [ALL]', to: 'cap_drop: [NET_RAW]', fault: each(all, 'keeps capabilities') },
  { in: 'compose', from: 'no-new-privileges:true', to: 'seccomp:unconfined', fault: each(all, 'may gain privileges') },
  { in: 'compose', from: '    restart: unless-stopped\n', to: '', fault: each(all.filter((name) => name !== 'kurrentdb-user'), 'has no restart policy') },
  { in: 'compose', from: 'memory: 512m, ', to: '', fault: 'redis: has no limit of memory' },
  { in: 'compose', from: 'memory: 2g, pids: 512', to: 'memory: 2g', fault: 'postgres: has no limit of pids' },
  { in: 'compose', from: 'user: "999:999"', to: 'user: root', fault: 'postgres: runs as root' },
  // Health
  { in: 'compose', from: 'test: [CMD, wget, --quiet, --spider, "http://127.0.0.1:8081/"]', to: 'disable: true', fault: 'proxy: has no health check' },
  { in: 'compose', from: 'kurrentdb-user: { condition: service_completed_successfully }', to: 'kurrentdb: { condition: service_healthy }', fault: 'kurrentdb-user: has no health check' },
  { in: 'compose', from: 'test: [CMD, node, /app/deploy/health.mjs, "9464"]', to: 'test: [CMD, node, /app/deploy/healthy.mjs, "9464"]', fault: each(['worker-1', 'worker-2'], '/app/deploy/healthy.mjs is not in the image') },
  // References
  { in: 'compose', from: '  queue: {}\n', to: '', fault: 'redis: volumes has no queue' },
  { in: 'compose', from: '  outside: {}\n', to: '', fault: each(['worker-1', 'worker-2'], 'networks has no outside') },
  { in: 'compose', from: '  queue_url: { file: ./deploy/secrets/queue_url }\n', to: '', fault: each(['api-1', 'api-2', 'backup', 'redis', 'worker-1', 'worker-2'], 'secrets has no queue_url') },
  { in: 'compose', from: '  redis_conf: { file: ./deploy/redis/redis.conf }\n', to: '', fault: 'redis: configs has no redis_conf' },
  { in: 'compose', from: './deploy/redis/redis.conf', to: './deploy/redis/other.conf', fault: 'configs: redis_conf is ./deploy/redis/other.conf, which is not there' },
  { in: 'compose', from: 'secrets/proxy.key', to: 'secrets/door.key', fault: 'secrets: proxy_key is ./deploy/secrets/door.key, which is not there' },
  { in: 'compose', from: '      kurrentdb: { condition: service_healthy }', to: '      eventstore: { condition: service_healthy }', fault: 'kurrentdb-user: services has no eventstore' },
  { in: 'compose', from: 'secrets: [proxy_certificate, proxy_key]', to: 'secrets: [proxy_certificate]', fault: 'secrets: nobody uses proxy_key' },
  { in: 'compose', from: 'target: /etc/postgres-health.sh', to: 'target: /etc/health.sh', fault: 'postgres: /etc/postgres-health.sh is not mounted into it' },
  // Reach
  { in: 'compose', from: '    volumes:\n      - queue:/data\n', to: '    volumes:\n      - queue:/data\n    ports: ["127.0.0.1:6379:6379"]\n', fault: 'redis: publishes ports' },
  { in: 'compose', from: '    internal: true\n', to: '', fault: each(['kurrentdb', 'postgres', 'redis'], 'is in stores, which reaches the world') },
  // Settings
  { in: 'compose', from: 'LOG_LEVEL: $', to: 'LOGLEVEL: $', fault: each(ours.filter((name) => name !== 'kurrentdb-user'), 'LOGLEVEL is no setting') },
  { in: 'compose', from: 'LOG_LEVEL: $', to: 'LOG_LEVEL: loud # $', fault: each(ours.filter((name) => name !== 'kurrentdb-user'), '配置有误： LOG_LEVEL：Invalid option: expected one of "trace"|"debug"|"info"|"warn"|"error"|"silent"') },
  { in: 'compose', from: '      TRUSTED_PROXY: $', to: '      # $', fault: each(['api-1', 'api-2'], 'TRUSTED_PROXY is missing') },
  { in: 'compose', from: 'TRUSTED_PROXY: $', to: 'TRUSTED_PROXY: 1$', fault: each(['api-1', 'api-2'], 'TRUSTED_PROXY is not the network of the proxy') },
  { in: 'compose', from: '    EVENT_STORE_URL_FILE: /run/secrets/event_store_url\n', to: '', fault: each(['api-1', 'api-2', 'backup', 'worker-1', 'worker-2'], 'does not reach (none): no cluster profile') },
  { in: 'compose', from: 'networks: [outside, stores]', to: 'networks: [outside]', fault: ['worker-1', 'worker-2'].flatMap((name) => ['postgres', 'kurrentdb', 'redis'].map((host) => `${name}: does not reach ${host}: no cluster profile`)) },
  { in: 'compose', from: 'secrets: [database_url, event_store_url, queue_url, internal_authority]', to: 'secrets: [database_url, event_store_url, queue_url]', fault: each(['api-1', 'api-2', 'worker-1', 'worker-2'], '/run/secrets/internal_authority is not given to it') },
  { in: 'compose', from: 'internal_authority, backup_passphrase]', to: 'internal_authority]', fault: ['secrets: nobody uses backup_passphrase', 'backup: /run/secrets/backup_passphrase is not given to it'] },
  { in: 'compose', from: 'TRACKER_BACKUP_PASSPHRASE_FILE: /run/secrets/backup_passphrase', to: 'TRACKER_BACKUP_PASSPHRASE: hush', fault: ['backup: TRACKER_BACKUP_PASSPHRASE holds a secret in the open', 'backup: TRACKER_BACKUP_PASSPHRASE_FILE is missing'] },
  { in: 'compose', from: 'QUEUE_URL_FILE: /run/secrets/queue_url\n    LOG', to: 'QUEUE_URL: redis://:hush@redis:6379\n    LOG', fault: each(['api-1', 'api-2', 'backup', 'worker-1', 'worker-2'], 'QUEUE_URL holds a secret in the open') },
  { in: 'compose', from: '/app/dist/apps/worker/main.js', to: '/app/dist/apps/worker/index.js', fault: each(['worker-1', 'worker-2'], '/app/dist/apps/worker/index.js is not in the image') },
  { in: 'compose', from: '/app/dist/apps/worker/main.js', to: '/app/dist/apps/labour/main.js', fault: ['worker-1', 'worker-2'].map((name) => `${name}: /app/dist/apps/labour/main.js is not in the image`) },
  // The image
  { in: 'dockerfile', from: 'COPY --from=build /app/dist', to: 'COPY --from=built /app/dist', fault: 'runtime copies from built, which is no stage before it' },
  { in: 'dockerfile', from: 'FROM node:24-slim AS runtime', to: 'FROM node:22-slim AS runtime', fault: 'runtime stands on node:22-slim, not on Node 24' },
  { in: 'dockerfile', from: 'FROM node:24-slim AS runtime', to: 'FROM node:latest AS runtime', fault: 'runtime stands on node:latest, not on Node 24' },
  { in: 'dockerfile', from: 'USER node\n', to: '', fault: 'runs as root' },
  { in: 'dockerfile', from: 'USER node\n', to: 'USER node\nUSER root\n', fault: 'runs as root' },
  { in: 'dockerfile', from: 'HOST=0.0.0.0', to: 'HOSTNAME=0.0.0.0', fault: 'sets HOSTNAME, which is no setting' },
  { in: 'dockerfile', from: ' --omit=dev', to: '', fault: 'carries packages of the development' },
  { in: 'dockerfile', from: 'npm install --no-save --ignore-scripts', to: 'npm install --no-save', fault: 'build runs the scripts of packages' },
  { in: 'dockerfile', from: 'deploy/bin/', to: 'deploy/sbin/', fault: 'runtime copies deploy/sbin/, which is not there' },
  { in: 'dockerfile', from: 'CMD ["node", "/app/dist', to: 'RUN ["node", "/app/dist', fault: 'has no CMD' },
  { in: 'dockerfile', from: ' deploy/health.mjs', to: '', fault: ['api-1', 'api-2', 'worker-1', 'worker-2'].map((name) => `${name}: /app/deploy/health.mjs is not in the image`) },
];
