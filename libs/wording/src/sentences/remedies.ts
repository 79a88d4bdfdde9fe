import type { RequestEvent } from '@tracker/domain';
import {
  caseResultLabel,
  categoryLabel,
  dayText as day,
  deliveryMethodLabel,
  instanceLabel,
  litigationKindLabel,
} from '../labels.js';
import { clause, type SentencesOf } from './sentence.js';

type Type =
  | 'ReviewFiled'
  | 'ReviewDecided'
  | 'LitigationFiled'
  | 'LitigationDecided'
  | 'ReAnswerOrdered'
  | 'ReAnswerGiven';

export const remedySentences: SentencesOf<RequestEvent, Type> = {
  ReviewFiled: ({ acceptedOn, caseNumber }) =>
    `登记行政复议，受理日期${day(acceptedOn)}${clause('案号 ', caseNumber)}`,
  ReviewDecided: ({ result, concludedOn, note }) =>
    `登记行政复议审结，${caseResultLabel(result)}，审结日期${day(concludedOn)}${clause('说明：', note)}`,
  LitigationFiled: ({ kind, acceptedOn, caseNumber }) =>
    `登记行政诉讼（${litigationKindLabel(kind)}），受理日期${day(acceptedOn)}${clause('案号 ', caseNumber)}`,
  LitigationDecided: ({ caseId, result, concludedOn, instance, note }, before) => {
    const was = before?.litigations.find(({ id }) => id === caseId)?.result;
    const outcome = was
      ? `由${caseResultLabel(was)}变为${caseResultLabel(result)}`
      : caseResultLabel(result);
    return `登记行政诉讼${instance ? instanceLabel(instance) : ''}审结，${outcome}，审结日期${day(concludedOn)}${clause('说明：', note)}`;
  },
  ReAnswerOrdered: ({ orderedOn, dueOn, why }) =>
    `登记被责令重新答复，责令日期${day(orderedOn)}，期限${day(dueOn)}${clause('说明：', why)}`,
  ReAnswerGiven: ({ category, method, answeredOn, letterNumber }) =>
    `重新答复：“${categoryLabel(category)}”，${deliveryMethodLabel(method)}，日期${day(answeredOn)}${clause('文号 ', letterNumber)}`,
};
