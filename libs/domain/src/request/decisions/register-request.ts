import { receiptDate } from '@tracker/statute';
import { z } from 'zod';
import { organCode, uuid } from '../../kernel/text.js';
import { applicantBody, line, localDate, wishBody } from '../bodies.js';
import { applicantType, channel } from '../vocabulary.js';
import { firstFault, notBefore, notFuture } from './checks.js';
import { accept, reject, requestDecision } from './define.js';

/** What the shell adds to what the clerk typed: the reserved number and the applicant's key. */
export const registrationIdentity = z.object({
  organ: organCode,
  number: z.string(),
  applicantId: uuid.nullable(),
});

export const registrationBody = z.object({
  channel,
  submittedOn: localDate.optional(),
  signedOn: localDate.optional(),
  confirmedOn: localDate.optional(),
  /** Day of an automatic 回执, which counts as the organ's confirmation (internet, e-mail). */
  automaticReceiptOn: localDate.optional(),
  /** A signed letter to another unit or person than the 工作机构 (国办公开办函〔2015〕207号). */
  addressedElsewhere: z.boolean().optional(),
  /** Only for channel `other`: the receipt date as the clerk enters it, with the reason in `remark`. */
  enteredOn: localDate.optional(),
  applicantType,
  ...applicantBody.shape,
  applicantName: line,
  ...wishBody.shape,
  unit: line.optional(),
  handler: line.optional(),
});

/** The date that a receipt rule asks for (条例 31). */
const dateOf = { 'handed-in': 'submittedOn', signed: 'signedOn', entered: 'enteredOn' } as const;

export const registerRequest = requestDecision({
  name: 'register-request',
  title: '登记申请',
  cites: '条例第二十九条、第三十一条',
  roles: ['窗口', '承办', '管理'],
  body: registrationBody.extend(registrationIdentity.shape),
  decide: ({ unit, handler, enteredOn, ...body }, state, { today }) => {
    if (state.life !== 'unknown') return reject('number-taken', { number: body.number });
    const { channel, submittedOn, signedOn, confirmedOn, automaticReceiptOn } = body;
    const fault = firstFault(
      notFuture('submittedOn', submittedOn, today),
      notFuture('signedOn', signedOn, today),
      notFuture('confirmedOn', confirmedOn, today),
      notFuture('automaticReceiptOn', automaticReceiptOn, today),
      notFuture('enteredOn', enteredOn, today),
      notBefore('signedOn', signedOn, 'submittedOn', submittedOn),
      notBefore('confirmedOn', confirmedOn, 'submittedOn', submittedOn),
      notBefore('automaticReceiptOn', automaticReceiptOn, 'submittedOn', submittedOn),
    );
    if (fault) return fault;

    const receipt = receiptDate({ ...body, enteredOn });
    if (receipt.receivedOn === null && receipt.rule !== 'confirmed')
      return reject('receipt-date-missing', { channel, field: dateOf[receipt.rule] });
    if (channel === 'other' && !body.remark) return reject('receipt-reason-missing', { channel });

    return accept(
      {
        type: 'RequestRegistered',
        data: {
          ...body,
          origin: 'desk',
          receivedOn: receipt.receivedOn,
          receiptRule: receipt.rule,
          registeredOn: today,
        },
      },
      ...(unit || handler
        ? [{ type: 'HandlerAssigned' as const, data: { unit, handler, assignedOn: today } }]
        : []),
    );
  },
});
