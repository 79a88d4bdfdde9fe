import type { KnownRequest } from '@tracker/domain';
import { type ChannelCode, channelCodes, formatChineseDate, receiptDate } from '@tracker/statute';

type Paper = {
  readonly automaticReceiptOn?: string | undefined;
  readonly addressedElsewhere?: boolean | undefined;
};

const isChannel = (code: string): code is ChannelCode =>
  (channelCodes as readonly string[]).includes(code);

/** Why the receipt date is the one it is: by the rule where the facts give that day, else just told. */
export const receiptWhy = (request: KnownRequest, paper: Paper): string => {
  const { channel, submittedOn, signedOn, confirmedOn, receivedOn } = request;
  const told = isChannel(channel)
    ? receiptDate({
        ...{ channel, submittedOn, signedOn, confirmedOn },
        ...{ automaticReceiptOn: paper.automaticReceiptOn, enteredOn: receivedOn },
        addressedElsewhere: paper.addressedElsewhere === true,
      })
    : null;
  if (told?.receivedOn === receivedOn) return told.why;
  return receivedOn === null
    ? '尚未确认收到申请之日。'
    : `收到申请之日为${formatChineseDate(receivedOn)}。`;
};
