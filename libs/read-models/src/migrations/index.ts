import { InstallEventLog1781000000000 } from './1781000000000-install-event-log.js';
import { CreateReadSchema1781000001000 } from './1781000001000-create-read-schema.js';
import { CreateCheckpoints1781000002000 } from './1781000002000-create-checkpoints.js';
import { CreateAppTables1781000003000 } from './1781000003000-create-app-tables.js';
import { CreateAlarmTables1781000004000 } from './1781000004000-create-alarm-tables.js';
import { IndexSupervision1781000006000 } from './1781000006000-index-supervision.js';

/** Listed, not globbed: a bundle has no file tree. The order is that of the numbers. */
export const migrations = [
  InstallEventLog1781000000000,
  CreateReadSchema1781000001000,
  CreateCheckpoints1781000002000,
  CreateAppTables1781000003000,
  CreateAlarmTables1781000004000,
  IndexSupervision1781000006000,
] as const;
