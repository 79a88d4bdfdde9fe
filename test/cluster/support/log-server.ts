import { join } from 'node:path';
import { type KurrentDbProcess, startKurrentDbProcess } from '@tracker/testing';

/** The log: a real and empty KurrentDB where one is named, else the test server. */
export type LogServer = {
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Null with a real server: it is nobody's here to kill, and it has no switches. */
  readonly test: KurrentDbProcess | null;
  /** The same address by way of another port of loopback. */
  through(port: number): string;
};

const endpoint = /^(\w+(?:\+\w+)?:\/\/(?:[^@/]*@)?)([^:/?,]+):(\d+)/;

export const startLogServer = async (folder: string, real?: string): Promise<LogServer> => {
  const test = real ? null : await startKurrentDbProcess({ file: join(folder, 'log.ndjson') });
  const url = real ?? test?.url ?? '';
  const [, before = '', host = '', port = ''] = endpoint.exec(url) ?? [];
  if (host === '') throw new Error('the address of the log must name one host and its port');
  return {
    ...{ url, host, port: Number(port), test },
    through: (other) => url.replace(endpoint, `${before}127.0.0.1:${other}`),
  };
};
