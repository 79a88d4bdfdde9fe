import { z } from 'zod';
import { localDate, personal, uuid } from '../../kernel/text.js';
import { caseResult, deliveryMethod, litigationKind, reason } from '../vocabulary.js';

/** 行政复议 and 行政诉讼 in which the organ is 被申请人 or 被告, and the re-answers they order. */
export const remedyEvents = {
  ReviewFiled: z.object({ caseId: uuid, acceptedOn: localDate, caseNumber: z.string().optional() }),
  ReviewDecided: z.object({
    caseId: uuid,
    result: caseResult,
    concludedOn: localDate,
    note: personal.optional(),
  }),
  LitigationFiled: z.object({
    caseId: uuid,
    kind: litigationKind,
    acceptedOn: localDate,
    caseNumber: z.string().optional(),
  }),
  /** A suit may be decided again on appeal; its last result at year end counts. */
  LitigationDecided: z.object({
    caseId: uuid,
    result: caseResult,
    concludedOn: localDate,
    instance: z.enum(['first', 'second', 'retrial']).optional(),
    note: personal.optional(),
  }),
  ReAnswerOrdered: z.object({
    caseId: uuid,
    orderedOn: localDate,
    /** As the ruling sets it. */
    dueOn: localDate,
    why: personal.optional(),
  }),
  /** Does not count again in section three. */
  ReAnswerGiven: z.object({
    caseId: uuid,
    category: z.string(),
    reasons: z.array(reason),
    method: deliveryMethod,
    answeredOn: localDate,
    letterNumber: z.string().optional(),
  }),
};
