import {
  applicantType,
  type CorrectableFact,
  caseResult,
  channel,
  consultationKind,
  correctableFact,
  deliveryMethod,
  feeScale,
  litigationKind,
  needsPart,
  personalField,
  requestEvents,
} from '@tracker/domain';
import { categoriesToChoose, type LocalDate } from '@tracker/statute';
import {
  applicantTypeLabel,
  caseResultLabel,
  channelLabel,
  consultationKindLabel,
  deliveryMethodLabel,
  feeScaleLabel,
  fieldName,
  instanceLabel,
  litigationKindLabel,
  opinionLabel,
  submissionLabel,
} from '@tracker/wording';

type Option = { readonly code: string; readonly label: string };

const labelled = (codes: readonly string[], label: (code: string) => string): readonly Option[] =>
  codes.map((code) => ({ code, label: label(code) }));

const { opinion } = requestEvents.ConsultationAnswered.shape;
const { instance } = requestEvents.LitigationDecided.shape;
const { subject } = requestEvents.ApprovalRequested.shape;

/** Values of fields that are chosen, under the name of the field. */
export const fieldOptions = {
  consultationKind: labelled(consultationKind.options, consultationKindLabel),
  opinion: labelled(opinion.unwrap().options, opinionLabel),
  method: labelled(deliveryMethod.options, deliveryMethodLabel),
  result: labelled(caseResult.options, caseResultLabel),
  litigationKind: labelled(litigationKind.options, litigationKindLabel),
  instance: labelled(instance.unwrap().options, instanceLabel),
  subject: labelled(subject.options, submissionLabel),
  scale: labelled(feeScale.options, feeScaleLabel),
  channel: labelled(channel.options, channelLabel),
  applicantType: labelled(applicantType.options, applicantTypeLabel),
};

const chosen: Partial<Record<CorrectableFact, readonly Option[]>> = {
  channel: fieldOptions.channel,
  applicantType: fieldOptions.applicantType,
  'consultation.kind': fieldOptions.consultationKind,
  'reply.method': fieldOptions.method,
  'review.result': fieldOptions.result,
  'litigation.kind': fieldOptions.litigationKind,
  'litigation.result': fieldOptions.result,
};

const kindOf = (fact: CorrectableFact): 'date' | 'number' | 'text' => {
  if (fact.endsWith('On')) return 'date';
  return fact === 'fee.amount' || fact === 'extension.workingDays' ? 'number' : 'text';
};

type Part = 'consultation' | 'fee' | 'review' | 'litigation';

/** The facts that may be corrected, each with the kind of value it takes. */
export const correctionChoices = (on: LocalDate) => {
  const categories = categoriesToChoose(on).map(({ code, label }) => ({ code, label }));
  return correctableFact.options.map((fact) => {
    const options = fact === 'decision.category' ? categories : chosen[fact];
    return {
      fact,
      label: fieldName(fact),
      kind: options ? ('choice' as const) : kindOf(fact),
      options: options ?? [],
      part: needsPart(fact) ? (fact.split('.')[0] as Part) : null,
    };
  });
};

/** What may be corrected about the applicant and what he asked for. */
export const personalChoices = labelled(personalField.options, fieldName);
