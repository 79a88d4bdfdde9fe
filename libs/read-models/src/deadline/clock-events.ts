import type { RequestEventType } from '@tracker/domain/events';

/** Which events can move a limit; the others leave the rows of a request as they are. */
// biome-ignore format: a table is read by column
const effects: { readonly [Type in RequestEventType]: 'moves' | 'ignored' } = {
  RequestRegistered: 'moves',      ReceiptConfirmed: 'moves',        HandlerAssigned: 'ignored',
  LedgerRowRecorded: 'ignored',    SupplementRequested: 'moves',     SupplementReceived: 'moves',
  SupplementLapsed: 'ignored',     ConsultationStarted: 'moves',     ConsultationReceived: 'moves',
  ConsultationAnswered: 'moves',   ConsultationSilent: 'moves',      ReasonsRequested: 'moves',
  ReasonsReceived: 'ignored',      DelayedReplyDateSet: 'moves',     PeriodExtended: 'moves',
  ExtensionRemoved: 'moves',       FeeNoticeIssued: 'moves',         FeePaid: 'moves',
  FeeLapsed: 'ignored',            ApprovalRequested: 'ignored',     ApprovalReturned: 'ignored',
  ApprovalGranted: 'ignored',      DecisionRecorded: 'ignored',      ReplyDispatched: 'moves',
  ReplyDelivered: 'moves',         RequestWithdrawn: 'ignored',      RequestClosed: 'moves',
  RequestReopened: 'moves',        RequestArchived: 'ignored',       ReviewFiled: 'ignored',
  ReviewDecided: 'ignored',        LitigationFiled: 'ignored',       LitigationDecided: 'ignored',
  ReAnswerOrdered: 'moves',        ReAnswerGiven: 'moves',           FactCorrected: 'moves',
  PersonalFactCorrected: 'ignored', RequestVoided: 'moves',          RequestSplit: 'ignored',
  AttachmentAdded: 'ignored',      AttachmentRemoved: 'ignored',      SupplementRemoved: 'moves',
  ConsultationRemoved: 'moves',    FeeNoticeRemoved: 'moves',
  SupplementAnswerRemoved: 'moves', ConsultationAnswerRemoved: 'moves', ReasonsAnswerRemoved: 'ignored',
  PaymentRemoved: 'moves',         SubmissionWithdrawn: 'ignored',   DeliveryRemoved: 'moves',
};

/** Whether an event can move a limit of its request. */
export const movesClock = (type: RequestEventType): boolean => effects[type] === 'moves';
