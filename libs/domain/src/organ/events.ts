import { z } from 'zod';
import type { EventsOf } from '../kernel/message.js';
import { localDate, organCode, uuid } from '../kernel/text.js';
import { numberFormat } from '../numbers/number-format.js';
import { partialAlarmSettings } from '../reminders/alarm-settings.js';

const tableCells = z.array(z.array(z.number().int().nonnegative().nullable()));

/** What happens to an organ: name, place, settings, ledger imports, and tables published elsewhere. */
export const organEvents = {
  OrganCreated: z.object({ organ: organCode, name: z.string(), parent: organCode.optional() }),
  OrganRenamed: z.object({ name: z.string() }),
  OrganSettingsChanged: z.object({
    supplementWorkingDays: z.number().int().positive().optional(),
    approvalRequired: z.boolean().optional(),
    approvalByAnother: z.boolean().optional(),
    ...partialAlarmSettings,
  }),
  /** Under which organ it stands from now on; null = under none. */
  OrganPlaced: z.object({ parent: organCode.nullable() }),
  /** How numbers are written from now on; those given stay as they are. */
  NumberFormatSet: numberFormat,
  LedgerImportStarted: z.object({
    importId: uuid,
    rows: z.number().int().nonnegative(),
    fileDigest: z.string(),
  }),
  LedgerImportCompleted: z.object({ importId: uuid, imported: z.number().int().nonnegative() }),
  /** Last year's table as published, typed in or loaded, for C5, C12 and comparison. */
  PublishedTableRecorded: z.object({
    year: z.number().int(),
    form: z.enum(['2019', '2021']),
    sectionThree: tableCells,
    sectionFour: tableCells,
    recordedOn: localDate,
    source: z.string().optional(),
  }),
};
export type OrganEvent = EventsOf<typeof organEvents>;
