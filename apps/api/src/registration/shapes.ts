import { registrationBody } from '@tracker/domain';
import { applicantTypeCodes, channelCodes } from '@tracker/statute';
import { z } from 'zod';

const day = z.iso.date();

/** The dates that decide the receipt date, as far as they are typed. */
export const previewBody = registrationBody
  .pick({
    channel: true,
    submittedOn: true,
    signedOn: true,
    confirmedOn: true,
    automaticReceiptOn: true,
    addressedElsewhere: true,
    enteredOn: true,
  })
  .meta({ id: 'RegistrationPreviewBody' });

/** Which date of the form is the one that a rule asks for. */
export const dateFields = {
  'handed-in': 'submittedOn',
  signed: 'signedOn',
  confirmed: 'confirmedOn',
  entered: 'enteredOn',
} as const;
const dateField = z.enum(['submittedOn', 'signedOn', 'confirmedOn', 'enteredOn']);
const rule = z.enum(['handed-in', 'signed', 'confirmed', 'entered']);

export const previewShape = z
  .object({
    today: day,
    receiptRule: rule,
    dateField: dateField.describe('以哪一个日期确定收到申请之日'),
    receivedOn: day.nullable(),
    receiptWhy: z.string(),
    dueOn: day.nullable(),
    dueWhy: z.string().nullable().describe('答复期限的推算和依据'),
    strictDueOn: day.nullable(),
    correctionNoticeDueOn: day.nullable(),
    provisional: z.boolean(),
    rejection: z
      .object({ code: z.string(), detail: z.string(), field: z.string().nullable() })
      .nullable()
      .describe('照此保存会因何被拒绝'),
  })
  .meta({ id: 'RegistrationPreview' });

export const registrationChoicesShape = z
  .object({
    today: day,
    channels: z.array(
      z.object({
        code: z.enum(channelCodes),
        label: z.string(),
        cites: z.string(),
        receiptRule: rule,
        dateField,
      }),
    ),
    applicantTypes: z.array(
      z.object({
        code: z.enum(applicantTypeCodes),
        label: z.string(),
        idTypes: z.array(z.string()).describe('常用证件类型，可另填'),
      }),
    ),
    forms: z.array(z.string()).describe('常用提供形式，可另填'),
    deliveries: z.array(z.string()).describe('常用获取方式，可另填'),
    handlers: z.array(z.string()),
    attachments: z.object({
      maxBytes: z.int(),
      extensions: z.array(z.string()),
      kinds: z.array(z.object({ code: z.string(), label: z.string() })),
    }),
  })
  .meta({ id: 'RegistrationChoices' });
