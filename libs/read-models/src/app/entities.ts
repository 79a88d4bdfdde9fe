import { Absence } from './absence.row.js';
import { AppUser } from './app-user.row.js';
import { Attachment } from './attachment.row.js';
import { AuditEntryRow } from './audit-entry.row.js';
import { BackupRunRow } from './backup-run.row.js';
import { Delivery } from './delivery.row.js';
import { Draft } from './draft.row.js';
import { Idempotency } from './idempotency.row.js';
import { InboxRead } from './inbox-read.row.js';
import { LedgerImportRow } from './ledger-import.row.js';
import { LogImportRow } from './log-import.row.js';
import { SessionRow } from './session.row.js';
import { SetupToken } from './setup-token.row.js';
import { SignInFailure } from './sign-in-failure.row.js';
import { SignInFlow } from './sign-in-flow.row.js';
import { UserOrgan } from './user-organ.row.js';
import { VaultIdentity } from './vault-identity.row.js';
import { VaultKey } from './vault-key.row.js';
import { VaultSecret } from './vault-secret.row.js';

/** Tables of the application that no event can rebuild. */
export const appEntities = [
  AppUser,
  UserOrgan,
  SessionRow,
  SignInFailure,
  SignInFlow,
  SetupToken,
  AuditEntryRow,
  BackupRunRow,
  LogImportRow,
  Absence,
  Attachment,
  Delivery,
  Draft,
  Idempotency,
  InboxRead,
  LedgerImportRow,
  VaultKey,
  VaultIdentity,
  VaultSecret,
] as const;
