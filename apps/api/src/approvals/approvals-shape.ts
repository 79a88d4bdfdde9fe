import { z } from 'zod';
import { standingFields } from '../openapi/schemas.js';
import { submissionShape } from '../requests/detail-shape.js';

const day = z.iso.date();

/** What lies with the head: most urgent first. */
export const approvalsShape = z
  .object({
    rows: z.array(
      z
        .object({
          requestId: z.uuid(),
          number: z.string(),
          revision: z.string(),
          ...standingFields,
          dueOn: day.nullable(),
          receivedOn: day.nullable(),
          unit: z.string().nullable(),
          handler: z.string().nullable(),
          applicantName: z.string().nullable(),
          description: z.string().nullable(),
          categoryLabel: z.string().nullable(),
          submission: submissionShape,
        })
        .meta({ id: 'ApprovalRow' }),
    ),
    total: z.int().describe('待审核的总件数；一次至多列出二百件'),
  })
  .meta({ id: 'Approvals' });
