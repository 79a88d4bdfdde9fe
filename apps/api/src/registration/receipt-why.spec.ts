import { foldRequest, type KnownRequest, type RequestEventOf } from '@tracker/domain';
import { receiptWhy } from './receipt-why.js';

type Data = RequestEventOf<'RequestRegistered'>['data'];
const registered = (data: Partial<Data>): KnownRequest =>
  foldRequest([
    {
      type: 'RequestRegistered',
      data: {
        organ: 'A',
        number: '2024-00001',
        origin: 'desk',
        channel: 'in-person',
        receivedOn: '2024-03-01',
        receiptRule: 'handed-in',
        registeredOn: '2024-03-01',
        applicantId: null,
        applicantType: 'other',
        ...data,
      },
    },
  ]) as KnownRequest;

describe('Why a receipt date is the one it is', () => {
  it.each([
    [
      'by the rule of the channel',
      { submittedOn: '2024-03-01' },
      {},
      '当面申请，以提交之日为收到申请之日：2024年3月1日（条例第三十一条第一项）。',
    ],
    [
      'by an automatic receipt, which the paper tells',
      { channel: 'email', submittedOn: '2024-02-29' } as const,
      { automaticReceiptOn: '2024-03-01' },
      '电子邮件申请，以双方确认之日为收到申请之日：2024年3月1日（条例第三十一条第三项）。',
    ],
    [
      'as a ledger has it, where no rule gives that day',
      { origin: 'ledger', submittedOn: '2024-02-20' } as const,
      {},
      '收到申请之日为2024年3月1日。',
    ],
    [
      'open, where nothing is confirmed',
      { channel: 'fax', receivedOn: null } as const,
      {},
      /尚未与申请人确认/,
    ],
  ])('is told %s', (_name, data, paper, expected) => {
    expect(receiptWhy(registered(data), paper)).toMatch(expected);
  });
});
