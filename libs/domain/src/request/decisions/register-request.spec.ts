import { given, idOf, number, organ, received } from '../request.fixtures.js';
import { registerRequest } from './register-request.js';

const identity = { organ, number, applicantId: idOf('applicant') };
const body = {
  ...identity,
  channel: 'in-person',
  submittedOn: '2025-09-10',
  applicantType: 'natural-person',
  applicantName: '张三',
};
const { channel: _channel, submittedOn: _on, ...who } = body;

describe('Registering a request', () => {
  it('makes the day of handing in the day of receipt, also when entered later', () => {
    given()
      .on('2025-09-15')
      .when(registerRequest, body)
      .thenEmits({
        type: 'RequestRegistered',
        data: {
          ...(body as typeof body & { channel: 'in-person'; applicantType: 'natural-person' }),
          origin: 'desk',
          receivedOn: '2025-09-10',
          receiptRule: 'handed-in',
          registeredOn: '2025-09-15',
        },
      });
  });

  it('gives it to a unit and a handler in the same step', () => {
    given()
      .on('2025-09-10')
      .when(registerRequest, { ...body, unit: '法规处', handler: '李四' })
      .thenEmits(received('2025-09-10', { submittedOn: '2025-09-10', applicantName: '张三' }), {
        type: 'HandlerAssigned',
        data: { unit: '法规处', handler: '李四', assignedOn: '2025-09-10' },
      });
  });

  // biome-ignore format: a table is read by column
  it.each([
    ['a signed letter: the day signed',                { channel: 'post-signed', submittedOn: '2025-09-08', signedOn: '2025-09-10' }, '2025-09-10', 'signed'],
    ['a signed letter to another unit: confirmation',  { channel: 'post-signed', signedOn: '2025-09-10', addressedElsewhere: true }, null, 'confirmed'],
    ['an ordinary letter, unreachable applicant: none', { channel: 'post-ordinary', submittedOn: '2025-09-08' }, null, 'confirmed'],
    ['the internet with an automatic 回执: that day',  { channel: 'internet', submittedOn: '2025-09-13', automaticReceiptOn: '2025-09-13' }, '2025-09-13', 'confirmed'],
    ['a fax: the day both confirmed',                  { channel: 'fax', submittedOn: '2025-09-10', confirmedOn: '2025-09-11' }, '2025-09-11', 'confirmed'],
    ['another way, with its reason: as entered',       { channel: 'other', enteredOn: '2025-09-12', remark: '信访窗口转来' }, '2025-09-12', 'entered'],
  ])('by %s', (_name, how, receivedOn, receiptRule) => {
    const { enteredOn: _entered, ...kept } = how as Record<string, unknown>;
    given()
      .on('2025-09-15')
      .when(registerRequest, { ...who, ...how })
      .thenEmits(received(receivedOn, { ...who, applicantType: 'natural-person', submittedOn: undefined, receiptRule, registeredOn: '2025-09-15', ...kept }));
  });

  it('keeps no purpose, whatever is sent (条例 29)', () => {
    expect(registerRequest.body.parse({ ...body, purpose: '科研' })).not.toHaveProperty('purpose');
  });

  it.each([
    ['submittedOn', { submittedOn: '2025-09-16' }],
    ['signedOn', { signedOn: '2025-09-16' }],
    ['confirmedOn', { confirmedOn: '2025-09-16' }],
    ['automaticReceiptOn', { automaticReceiptOn: '2025-09-16' }],
    ['enteredOn', { enteredOn: '2025-09-16' }],
  ])('is rejected when %s is tomorrow', (field, dates) => {
    given()
      .on('2025-09-15')
      .when(registerRequest, { ...body, ...dates })
      .thenRejects('date-in-future', { field, on: '2025-09-16', today: '2025-09-15' });
  });

  it.each(['signedOn', 'confirmedOn', 'automaticReceiptOn'])(
    'is rejected when %s lies the day before submission',
    (field) => {
      given()
        .on('2025-09-15')
        .when(registerRequest, { ...body, [field]: '2025-09-09' })
        .thenRejects('date-before', { field, earlierField: 'submittedOn' });
    },
  );

  it.each([
    ['in-person', 'submittedOn'],
    ['oral', 'submittedOn'],
    ['post-signed', 'signedOn'],
    ['other', 'enteredOn'],
  ])('by %s is rejected without %s', (channel, field) => {
    given()
      .on('2025-09-15')
      .when(registerRequest, { ...who, channel })
      .thenRejects('receipt-date-missing', { channel, field });
  });

  it('by another way is rejected without a reason for its date', () => {
    given()
      .on('2025-09-15')
      .when(registerRequest, { ...who, channel: 'other', enteredOn: '2025-09-12' })
      .thenRejects('receipt-reason-missing');
  });

  it('is rejected when the number is taken', () => {
    given(received('2025-09-10'))
      .on('2025-09-15')
      .when(registerRequest, body)
      .thenRejects('number-taken', { number });
  });

  it.each(['0001-01-01', '1949-12-31', '2200-01-01', '2025-02-30'])(
    'does not take %s for a day',
    (submittedOn) => {
      expect(registerRequest.body.safeParse({ ...body, submittedOn }).success).toBe(false);
    },
  );
});
