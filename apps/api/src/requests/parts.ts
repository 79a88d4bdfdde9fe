import type { KnownRequest } from '@tracker/domain';
import {
  caseResultLabel,
  consultationKindLabel,
  dayText,
  feeScaleLabel,
  litigationKindLabel,
} from '@tracker/wording';
import type { OpenedEvent } from './opened-histories.js';

export type Part = {
  readonly id: string;
  readonly kind: 'consultation' | 'fee' | 'review' | 'litigation';
  readonly label: string;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const joined = (...parts: readonly string[]): string => parts.filter((part) => part).join(' ');

/** The words with which a drawer names each consultation, fee notice, review and suit. */
export const partsOf = (
  { consultations, fees, reviews, litigations }: KnownRequest,
  history: readonly OpenedEvent[],
): readonly Part[] => {
  const beginning = (id: string) =>
    history.find(({ data }) => [data.consultationId, data.feeId, data.caseId].includes(id))?.data ??
    {};
  const result = (code: string | null) => (code === null ? '未审结' : caseResultLabel(code));
  return [
    ...consultations.map(({ id, kind, sentOn }) => {
      const { party, letterNumber } = beginning(id);
      const who = joined(consultationKindLabel(kind), text(party), text(letterNumber));
      return { id, kind: 'consultation' as const, label: `${who}（${dayText(sentOn)}发出）` };
    }),
    ...fees.map(({ id, noticeReceivedOn, amount }) => {
      const { scale } = beginning(id);
      const how = joined(
        scale ? feeScaleLabel(text(scale)) : '',
        amount === null ? '' : `${amount}元`,
      );
      return { id, kind: 'fee' as const, label: `${how}（${dayText(noticeReceivedOn)}收到通知）` };
    }),
    ...reviews.map(({ id, acceptedOn, result: code }) => {
      const name = joined('行政复议', text(beginning(id).caseNumber));
      return {
        id,
        kind: 'review' as const,
        label: `${name}（${dayText(acceptedOn)}受理，${result(code)}）`,
      };
    }),
    ...litigations.map(({ id, kind, acceptedOn, result: code }) => {
      const name = joined('行政诉讼', litigationKindLabel(kind), text(beginning(id).caseNumber));
      return {
        id,
        kind: 'litigation' as const,
        label: `${name}（${dayText(acceptedOn)}受理，${result(code)}）`,
      };
    }),
  ];
};
