import { line } from '@tracker/domain';
import { z } from 'zod';

const day = z.iso.date();

/** Names and numbers come in the body: addresses are written down. */
export const suggestBody = z
  .strictObject({ applicantName: line.optional(), idNumber: line.optional() })
  .meta({ id: 'ApplicantSuggestBody' });

export const suggestShape = z
  .object({
    applicants: z.array(
      z.object({
        applicantId: z.uuid(),
        applicantName: z.string(),
        applicantType: z.string(),
        applicantTypeLabel: z.string(),
        idNumber: z.string().nullable().describe('中间隐去'),
        phone: z.string().nullable().describe('中间隐去'),
        requests: z.int().describe('申请件数'),
        lastNumber: z.string(),
        lastReceivedOn: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'ApplicantSuggestions' });

const text = z.string().nullable();
export const particularsShape = z
  .object({
    applicantId: z.uuid(),
    applicantType: z.string(),
    applicantName: text,
    idType: text,
    idNumber: text,
    contactPerson: text,
    phone: text,
    email: text,
    address: text,
  })
  .meta({ id: 'ApplicantParticulars' });

export const lookAlikesBody = z
  .strictObject({
    applicantName: line.optional(),
    idNumber: line.optional(),
    description: z.string().trim().max(10_000).optional(),
  })
  .meta({ id: 'LookAlikesBody' });

export const lookAlikesShape = z
  .object({
    ofApplicant: z.int().describe('该申请人的申请件数，至多数到最近 500 件'),
    alike: z.array(
      z.object({
        requestId: z.uuid(),
        number: z.string(),
        similarity: z.number().describe('0 至 1'),
        description: z.string(),
        status: z.string(),
        statusLabel: z.string(),
        receivedOn: day.nullable(),
        closedOn: day.nullable(),
        categoryLabel: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'LookAlikes' });
