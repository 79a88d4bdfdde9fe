import type { RequestDetail, RequestFacts } from '../queries.js';
import type { PartKind } from './field.js';

const fitting: Readonly<Record<PartKind, (facts: RequestFacts) => readonly string[]>> = {
  'unreceived-consultation': ({ consultations }) =>
    consultations.filter(({ receivedOn }) => receivedOn === null).map(({ id }) => id),
  'unanswered-consultation': ({ consultations }) =>
    consultations
      .filter(({ answeredOn, silentOn }) => answeredOn === null && silentOn === null)
      .map(({ id }) => id),
  'answered-consultation': ({ consultations }) =>
    consultations
      .filter(({ answeredOn, silentOn }) => answeredOn !== null || silentOn !== null)
      .map(({ id }) => id),
  'undecided-review': ({ reviews }) =>
    reviews.filter(({ result }) => result === null).map(({ id }) => id),
  litigation: ({ litigations }) => litigations.map(({ id }) => id),
  'corrected-case': ({ reviews, litigations, reAnswers }) =>
    [...reviews, ...litigations]
      .filter(
        ({ id, result }) => result === 'corrected' && !reAnswers.some((one) => one.caseId === id),
      )
      .map(({ id }) => id),
  're-answer': ({ reAnswers }) =>
    reAnswers.filter(({ answeredOn }) => answeredOn === null).map(({ caseId }) => caseId),
};

export type PartChoice = { readonly value: string; readonly label: string };

/** The consultations, cases or re-answers that an order of this kind can be about, latest first. */
export const partChoices = (which: PartKind, detail: RequestDetail): readonly PartChoice[] => {
  const label = (id: string) => detail.parts.find((part) => part.id === id)?.label ?? id;
  return fitting[which](detail.request)
    .map((id) => ({ value: id, label: label(id) }))
    .reverse();
};
