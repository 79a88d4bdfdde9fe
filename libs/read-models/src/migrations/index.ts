import { InstallEventLog1781000000000 } from './1781000000000-install-event-log.js';
import { CreateReadSchema1781000001000 } from './1781000001000-create-read-schema.js';
import { CreateCheckpoints1781000002000 } from './1781000002000-create-checkpoints.js';
import { CreateAppTables1781000003000 } from './1781000003000-create-app-tables.js';
import { CreateAlarmTables1781000004000 } from './1781000004000-create-alarm-tables.js';
import { IndexSupervision1781000006000 } from './1781000006000-index-supervision.js';
import { CreateAuditTable1781000010000 } from './1781000010000-create-audit-table.js';
import { CreateSignInTables1781000010100 } from './1781000010100-create-sign-in-tables.js';
import { CreateAttachmentTables1781000011000 } from './1781000011000-create-attachment-tables.js';
import { CreateSearchIndex1781000012000 } from './1781000012000-create-search-index.js';
import { IndexWorkList1781000012100 } from './1781000012100-index-work-list.js';
import { CountByGroup1781000014000 } from './1781000014000-count-by-group.js';
import { IndexFigures1781000015000 } from './1781000015000-index-figures.js';
import { CreateLogImport1781000020000 } from './1781000020000-create-log-import.js';
import { SeveralSetupLinks1781000030000 } from './1781000030000-several-setup-links.js';
import { CreateLedgerImport1781000030100 } from './1781000030100-create-ledger-import.js';
import { SecondSearchIndex1781000040000 } from './1781000040000-second-search-index.js';

/** Listed, not globbed: a bundle has no file tree. The order is that of the numbers. */
export const migrations = [
  InstallEventLog1781000000000,
  CreateReadSchema1781000001000,
  CreateCheckpoints1781000002000,
  CreateAppTables1781000003000,
  CreateAlarmTables1781000004000,
  IndexSupervision1781000006000,
  CreateAuditTable1781000010000,
  CreateSignInTables1781000010100,
  CreateAttachmentTables1781000011000,
  CreateSearchIndex1781000012000,
  IndexWorkList1781000012100,
  CountByGroup1781000014000,
  IndexFigures1781000015000,
  CreateLogImport1781000020000,
  SeveralSetupLinks1781000030000,
  CreateLedgerImport1781000030100,
  SecondSearchIndex1781000040000,
] as const;
