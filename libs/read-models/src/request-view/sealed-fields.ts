import {
  type Personal,
  type PersonalField,
  personalField,
  type RequestEventOf,
  type RequestEventType,
} from '@tracker/domain/events';

/** Personal fields exactly as they stand in the events: opaque here. */
export type SealedFields = { readonly [Field in PersonalField]?: string };

/** The sealed text of a field. Throws on clear text, which must reach no table. */
export const sealedText = (value: Personal): string => {
  if (typeof value === 'string') throw new Error('a personal field stands in the log unsealed');
  return value.sealed;
};

type Step<Type extends RequestEventType> = (
  fields: SealedFields,
  data: RequestEventOf<Type>['data'],
) => SealedFields;

const registered: Step<'RequestRegistered'> = (_none, data) =>
  Object.fromEntries(
    personalField.options.flatMap((field) => {
      const value = data[field];
      return value === undefined ? [] : [[field, sealedText(value)]];
    }),
  );

const corrected: Step<'PersonalFactCorrected'> = (fields, { field, is }) => {
  const { [field]: _was, ...others } = fields;
  return is === undefined ? others : { ...others, [field]: sealedText(is) };
};

// biome-ignore format: a table is read by column
const steps: { readonly [Type in RequestEventType]: 'ignored' | Step<Type> } = {
  RequestRegistered: registered,   PersonalFactCorrected: corrected,
  ReceiptConfirmed: 'ignored',     HandlerAssigned: 'ignored',       LedgerRowRecorded: 'ignored',
  SupplementRequested: 'ignored',  SupplementReceived: 'ignored',    SupplementLapsed: 'ignored',
  ConsultationStarted: 'ignored',  ConsultationReceived: 'ignored',  ConsultationAnswered: 'ignored',
  ConsultationSilent: 'ignored',   ReasonsRequested: 'ignored',      ReasonsReceived: 'ignored',
  DelayedReplyDateSet: 'ignored',  PeriodExtended: 'ignored',        ExtensionRemoved: 'ignored',
  FeeNoticeIssued: 'ignored',      FeePaid: 'ignored',               FeeLapsed: 'ignored',
  ApprovalRequested: 'ignored',    ApprovalReturned: 'ignored',      ApprovalGranted: 'ignored',
  DecisionRecorded: 'ignored',     ReplyDispatched: 'ignored',       ReplyDelivered: 'ignored',
  RequestWithdrawn: 'ignored',     RequestClosed: 'ignored',         RequestReopened: 'ignored',
  RequestArchived: 'ignored',      ReviewFiled: 'ignored',           ReviewDecided: 'ignored',
  LitigationFiled: 'ignored',      LitigationDecided: 'ignored',     ReAnswerOrdered: 'ignored',
  ReAnswerGiven: 'ignored',        FactCorrected: 'ignored',         RequestVoided: 'ignored',
  RequestSplit: 'ignored',         AttachmentAdded: 'ignored',       AttachmentRemoved: 'ignored',
  SupplementRemoved: 'ignored',    ConsultationRemoved: 'ignored',   FeeNoticeRemoved: 'ignored',
  SupplementAnswerRemoved: 'ignored', ConsultationAnswerRemoved: 'ignored', ReasonsAnswerRemoved: 'ignored',
  PaymentRemoved: 'ignored',       SubmissionWithdrawn: 'ignored',   DeliveryRemoved: 'ignored',
};

/** The personal fields after one more event. */
export const evolveSealed = <Type extends RequestEventType>(
  fields: SealedFields,
  event: { readonly type: Type; readonly data: RequestEventOf<Type>['data'] },
): SealedFields => {
  const step = steps[event.type] as 'ignored' | Step<Type>;
  return step === 'ignored' ? fields : step(fields, event.data);
};
