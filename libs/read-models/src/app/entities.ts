import { Absence } from './absence.row.js';
import { AppUser } from './app-user.row.js';
import { Delivery } from './delivery.row.js';
import { Idempotency } from './idempotency.row.js';
import { InboxRead } from './inbox-read.row.js';
import { VaultIdentity } from './vault-identity.row.js';
import { VaultKey } from './vault-key.row.js';
import { VaultSecret } from './vault-secret.row.js';

/** Tables of the application that no event can rebuild. */
export const appEntities = [
  AppUser,
  Absence,
  Delivery,
  Idempotency,
  InboxRead,
  VaultKey,
  VaultIdentity,
  VaultSecret,
] as const;
