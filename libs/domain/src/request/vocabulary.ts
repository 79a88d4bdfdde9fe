import { applicantTypes, channels } from '@tracker/statute';
import { z } from 'zod';

const codes = <Code extends string>(rows: readonly { readonly code: Code }[]) =>
  z.enum(rows.map(({ code }) => code) as [Code, ...Code[]]);

/** 收到方式 by code; labels and receipt-date rules stand in the statute. */
export const channel = codes(channels);
/** 申请人类型: the six of the annual form. */
export const applicantType = codes(applicantTypes);

export const consultationKind = z.enum(['third-party', 'organ']);
/** What a consulted party says to disclosure. */
export const opinion = z.enum(['agrees', 'objects', 'partly']);
export type Opinion = z.infer<typeof opinion>;
export const feeScale = z.enum(['by-items', 'by-pages']);
/** 送达方式; entrusted delivery counts as in person (regulation 1.8). */
export const deliveryMethod = z.enum(['post', 'in-person', 'electronic', 'entrusted']);
export type DeliveryMethod = z.infer<typeof deliveryMethod>;
export const closingGround = z.enum([
  'reply-delivered',
  'supplement-lapsed',
  'payment-lapsed',
  'withdrawn',
  'other',
  'imported',
]);
export type ClosingGround = z.infer<typeof closingGround>;
/** Results of 行政复议 and 行政诉讼 as the form groups them. */
export const caseResult = z.enum(['upheld', 'corrected', 'other']);
export type CaseResult = z.infer<typeof caseResult>;
export const litigationKind = z.enum(['direct', 'after-review']);
export type LitigationKind = z.infer<typeof litigationKind>;

/** What an attached paper or file is. */
export const attachmentKind = z.enum([
  'application-form',
  'identity-proof',
  'reply-letter',
  'delivery-proof',
  'other',
]);
export type AttachmentKind = z.infer<typeof attachmentKind>;

/** One reason of a decision with its article (a letter may hold several). */
export const reason = z.object({ code: z.string(), article: z.string() });
export type Reason = z.infer<typeof reason>;
