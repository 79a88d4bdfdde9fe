import type { RequestEvent } from '@tracker/domain';
import { fieldName } from '../fields.js';
import { dayText as day, factText } from '../labels.js';
import { clause, type SentencesOf } from './sentence.js';

type Type = 'FactCorrected' | 'PersonalFactCorrected' | 'RequestVoided' | 'RequestSplit';

export const upkeepSentences: SentencesOf<RequestEvent, Type> = {
  FactCorrected: ({ fact, was, is, why }) =>
    `将${fieldName(fact)}由 ${factText(fact, was)} 更正为 ${factText(fact, is)}${clause('理由：', why)}`,
  PersonalFactCorrected: ({ field, was, is, why }) =>
    `更正${fieldName(field)}${
      typeof was === 'string' || typeof is === 'string'
        ? `，由“${typeof was === 'string' ? was : ''}”更正为“${typeof is === 'string' ? is : ''}”`
        : ''
    }${clause('理由：', why)}`,
  RequestVoided: ({ voidedOn, why }) => `于${day(voidedOn)}作废登记${clause('理由：', why)}`,
  RequestSplit: ({ into, why }) =>
    `按一事一申请拆分，另行登记 ${into.map(({ number }) => number).join('、')}${clause('说明：', why)}`,
};
