import { z } from 'zod';
import { localDate, organCode, personal, uuid } from '../../kernel/text.js';
import { applicantType, channel } from '../vocabulary.js';

/** How a request came into being: typed at the desk, taken from a ledger, opening figure, split off. */
export const origin = z.enum(['desk', 'ledger', 'opening', 'split']);
export type Origin = z.infer<typeof origin>;

/** Receipt and registration (条例 29–31), assignment, and the row of an imported ledger. */
export const registrationEvents = {
  RequestRegistered: z.object({
    organ: organCode,
    number: z.string(),
    origin,
    channel,
    submittedOn: localDate.optional(),
    signedOn: localDate.optional(),
    confirmedOn: localDate.optional(),
    automaticReceiptOn: localDate.optional(),
    addressedElsewhere: z.boolean().optional(),
    /** The legal receipt date; null while the confirmation with the applicant is outstanding. */
    receivedOn: localDate.nullable(),
    receiptRule: z.string(),
    registeredOn: localDate,
    applicantId: uuid.nullable(),
    applicantType,
    applicantName: personal.optional(),
    idType: z.string().optional(),
    idNumber: personal.optional(),
    contactPerson: personal.optional(),
    phone: personal.optional(),
    email: personal.optional(),
    address: personal.optional(),
    description: personal.optional(),
    mailNumber: personal.optional(),
    form: z.string().optional(),
    delivery: z.string().optional(),
    remark: personal.optional(),
    splitFrom: z.object({ requestId: uuid, number: z.string() }).optional(),
  }),
  ReceiptConfirmed: z.object({
    confirmedOn: localDate,
    receivedOn: localDate,
    receiptRule: z.string(),
  }),
  HandlerAssigned: z.object({
    unit: z.string().optional(),
    handler: z.string().optional(),
    assignedOn: localDate,
    note: personal.optional(),
  }),
  /** The whole ledger row as read, so that a second import can tell "the same" from "other content". */
  LedgerRowRecorded: z.object({
    importId: uuid,
    row: z.number().int(),
    /** Cells of columns that name no person, by column. */
    cells: z.record(z.string(), z.string()),
    /** The other cells as JSON, sealed as one text. */
    personalCells: personal,
    unknownColumns: personal.optional(),
  }),
};
