import { chownSync, closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentUser, type OsUser } from './os-user.js';

const write = (file: string, lines: readonly string[], owner: OsUser): void => {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeFileSync(handle, `${lines.join('\n')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (process.getuid?.() === 0) chownSync(file, owner.uid, owner.gid);
};

/**
 * Who may connect: root, postgres, the server's user and whoever starts it, by the word of the kernel
 * (peer) and without a password, as any role of this private cluster; nobody over the network.
 */
export const writeAccessRules = (cluster: string, serverUser: OsUser): void => {
  const people = new Set(['root', 'postgres', serverUser.name, currentUser().name]);
  const rules = [...people].map((name) => `tracker "${name}" all`);
  write(join(cluster, 'pg_ident.conf'), rules, serverUser);
  write(join(cluster, 'pg_hba.conf'), ['local all all peer map=tracker'], serverUser);
};
