import { z } from 'zod';
import { organCode } from '../../kernel/text.js';
import { localDate } from '../bodies.js';
import { applicantType } from '../vocabulary.js';
import { accept, reject, requestDecision } from './define.js';

/** First year of use: an opening figure enters as that many requests, never as a bare number. */
export const openPlaceholder = requestDecision({
  name: 'open-placeholder',
  title: '登记期初结转',
  cites: '国办公开办函〔2021〕30号',
  roles: ['年报', '管理'],
  body: z.object({ organ: organCode, number: z.string(), applicantType, receivedOn: localDate }),
  decide: (body, state, { today }) => {
    if (state.life !== 'unknown') return reject('number-taken', { number: body.number });
    if (body.receivedOn > today)
      return reject('date-in-future', { field: 'receivedOn', on: body.receivedOn, today });
    return accept({
      type: 'RequestRegistered',
      data: {
        ...body,
        origin: 'opening',
        channel: 'other',
        receiptRule: 'opening-figure',
        registeredOn: today,
        applicantId: null,
      },
    });
  },
});
