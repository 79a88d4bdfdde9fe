import { socketPort } from './socket-folder.js';
import type { Place } from './types.js';

/** What PostgreSQL and initdb see of our environment: no locale, no PG* variable of the caller. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'Asia/Shanghai',
});

const lossy: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '120',
};

/** The arguments of `postgres` for this place. Memory is modest: one office, one machine. */
export const serverArguments = (place: Place, socketFolder: string): readonly string[] => {
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: String(socketPort),
    fsync: 'on',
    io_method: 'sync',
    shared_buffers: '128MB',
    max_connections: '60',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    log_checkpoints: 'off',
    ...(place.durable ? {} : lossy),
  };
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', place.cluster, ...pairs];
};
