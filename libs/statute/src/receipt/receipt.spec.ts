import { applicantTypeNamed, applicantTypes } from './applicant-types.js';
import { channel, channelCodes, channelNamed, channels } from './channels.js';
import { type ReceiptFacts, receiptDate } from './receipt-date.js';

const days = {
  submittedOn: '2025-03-03',
  signedOn: '2025-03-05',
  confirmedOn: '2025-03-07',
  enteredOn: '2025-03-10',
};

describe('The receipt date', () => {
  it.each([
    ['in-person', 'handed-in', '2025-03-03'],
    ['post-signed', 'signed', '2025-03-05'],
    ['post-ordinary', 'confirmed', '2025-03-07'],
    ['internet', 'confirmed', '2025-03-07'],
    ['email', 'confirmed', '2025-03-07'],
    ['fax', 'confirmed', '2025-03-07'],
    ['oral', 'handed-in', '2025-03-03'],
    ['other', 'entered', '2025-03-10'],
  ] as const)('by %s is the day it was %s', (code, rule, receivedOn) => {
    expect(receiptDate({ channel: code, ...days })).toMatchObject({ rule, receivedOn });
  });

  it.each(channelCodes)('by %s is open while its date is missing, and says why', (code) => {
    const receipt = receiptDate({ channel: code });
    expect(receipt.receivedOn).toBeNull();
    expect(receipt.why).toContain(channel(code).label);
    expect(receipt.why).toContain('尚未');
  });

  const confirmed = (code: ReceiptFacts['channel']) =>
    receiptDate({ channel: code, submittedOn: '2025-03-03', automaticReceiptOn: '2025-03-03' })
      .receivedOn;

  it('takes an automatic 回执 as confirmation on the internet and by e-mail only', () => {
    expect(confirmed('internet')).toBe('2025-03-03');
    expect(confirmed('email')).toBe('2025-03-03');
    expect(confirmed('fax')).toBeNull();
    expect(confirmed('post-ordinary')).toBeNull();
  });

  it('of a signed letter to another unit waits for confirmation', () => {
    const letter = {
      channel: 'post-signed',
      signedOn: '2025-03-05',
      addressedElsewhere: true,
    } as const;
    expect(receiptDate(letter).receivedOn).toBeNull();
    const receipt = receiptDate({ ...letter, confirmedOn: '2025-03-06' });
    expect(receipt.receivedOn).toBe('2025-03-06');
    expect(receipt.why).toContain('〔2015〕207号');
  });

  it('is explained with its date and article', () => {
    expect(receiptDate({ channel: 'in-person', ...days }).why).toBe(
      '当面申请，以提交之日为收到申请之日：2025年3月3日（条例第三十一条第一项）。',
    );
  });
});

describe('Channels', () => {
  it.each([
    ['当面', 'in-person'],
    ['邮寄', 'post-signed'],
    ['信函', 'post-signed'],
    ['EMS', 'post-signed'],
    ['ems', 'post-signed'],
    ['挂号', 'post-signed'],
    ['平信', 'post-ordinary'],
    ['平常信函', 'post-ordinary'],
    ['互联网', 'internet'],
    ['网络', 'internet'],
    ['网上', 'internet'],
    ['电子邮件', 'email'],
    ['传真', 'fax'],
    ['口头', 'oral'],
    [' 其他 ', 'other'],
  ])('%s is %s', (name, code) => {
    expect(channelNamed(name)?.code).toBe(code);
  });

  it('that nobody knows are not guessed', () => {
    expect(channelNamed('飞鸽')).toBeUndefined();
  });

  it('may be closed, but not the counter and the post', () => {
    expect(channels.filter(({ alwaysOpen }) => alwaysOpen).map(({ code }) => code)).toEqual([
      'in-person',
      'post-signed',
      'post-ordinary',
    ]);
  });
});

describe('Types of applicant', () => {
  it('stand in the order of the columns', () => {
    expect(applicantTypes.map(({ label }) => label)).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
    ]);
    expect(applicantTypes.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(applicantTypeNamed('科研机构')?.code).toBe('research');
    expect(applicantTypeNamed('科研企业')).toBeUndefined();
  });
});
