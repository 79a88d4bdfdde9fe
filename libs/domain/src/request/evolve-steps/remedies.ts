import type { remedyEvents } from '../events/remedies.js';
import { patch, type StepsFor } from './step.js';

/** 行政复议, 行政诉讼 and the re-answers they order. */
export const remedySteps: StepsFor<typeof remedyEvents> = {
  ReviewFiled: (r, { caseId, acceptedOn }) => ({
    ...r,
    reviews: [...r.reviews, { id: caseId, acceptedOn, result: null, concludedOn: null }],
  }),
  ReviewDecided: (r, { caseId, result, concludedOn }) => ({
    ...r,
    reviews: patch(r.reviews, caseId, { result, concludedOn }),
  }),
  LitigationFiled: (r, { caseId, kind, acceptedOn }) => ({
    ...r,
    litigations: [
      ...r.litigations,
      { id: caseId, kind, acceptedOn, result: null, concludedOn: null },
    ],
  }),
  LitigationDecided: (r, { caseId, result, concludedOn }) => ({
    ...r,
    litigations: patch(r.litigations, caseId, { result, concludedOn }),
  }),
  ReAnswerOrdered: (r, { caseId, orderedOn, dueOn }) => ({
    ...r,
    reAnswers: [...r.reAnswers, { caseId, orderedOn, dueOn, answeredOn: null }],
  }),
  ReAnswerGiven: (r, { caseId, answeredOn }) => ({
    ...r,
    reAnswers: r.reAnswers.map((one) =>
      one.caseId === caseId && one.answeredOn === null ? { ...one, answeredOn } : one,
    ),
  }),
};
