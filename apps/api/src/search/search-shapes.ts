import { z } from 'zod';
import { position } from '../requests/list-query.js';
import { requestRow } from '../requests/list-shape.js';

/** What is asked for stands in the body: it may be a name, and addresses are kept by many. */
export const searchBody = z
  .strictObject({
    text: z.string().trim().min(1).max(100),
    limit: z.int().min(1).max(50).default(20),
    after: z.string().min(1).max(1000).optional(),
    minPosition: position.optional(),
  })
  .meta({ id: 'SearchBody' });
export type SearchBody = z.infer<typeof searchBody>;

export const searchShape = z
  .object({
    rows: z.array(
      requestRow.extend({
        found: z.object({
          in: z.enum(['code', 'applicantName', 'description', 'remark']),
          label: z.string().describe('在何处找到'),
          excerpt: z.string().nullable().describe('找到处的上下文；姓名不给出'),
        }),
      }),
    ),
    nextCursor: z.string().nullable(),
    wordsSearched: z.boolean().describe('否：本岗位只按编号和文号查找'),
  })
  .meta({ id: 'SearchPage' });
