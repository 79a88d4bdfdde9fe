import { datesAsked, withChannel } from './dates-asked.js';
import { faultsIn } from './form-faults.js';
import { emptyForm } from './form-values.js';
import { bodyOf, datesOf } from './order-of-form.js';

const today = '2026-03-10';
const form = { ...emptyForm(today), applicantName: ' 张三 ' };

describe('A new form', () => {
  it('is of somebody who stands at the counter today, and lacks only a name', () => {
    expect(faultsIn(emptyForm(today))).toEqual({
      applicantName: expect.stringContaining('姓名或者名称'),
    });
    expect(bodyOf(form)).toEqual({
      channel: 'in-person',
      submittedOn: today,
      applicantType: 'natural-person',
      applicantName: '张三',
      idType: '居民身份证',
      form: '纸面',
      delivery: '邮寄',
    });
  });
});

describe('The channel of a form', () => {
  it.each([
    ['in-person', ['submittedOn']],
    ['oral', ['submittedOn']],
    ['post-signed', ['signedOn']],
    ['post-ordinary', ['submittedOn', 'confirmedOn']],
    ['internet', ['submittedOn', 'automaticReceiptOn', 'confirmedOn']],
    ['email', ['submittedOn', 'automaticReceiptOn', 'confirmedOn']],
    ['fax', ['submittedOn', 'confirmedOn']],
    ['other', ['enteredOn']],
  ] as const)('%s asks for %j', (channel, fields) => {
    expect(datesAsked({ ...form, channel }).map(({ field }) => field)).toEqual(fields);
  });

  it('asks for a confirmation too where a signed letter went elsewhere', () => {
    const elsewhere = { ...form, channel: 'post-signed', addressedElsewhere: true } as const;
    expect(datesAsked(elsewhere).map(({ field }) => field)).toEqual(['signedOn', 'confirmedOn']);
    expect(bodyOf({ ...elsewhere, signedOn: today })).toMatchObject({ addressedElsewhere: true });
    expect(bodyOf({ ...elsewhere, channel: 'fax' })).not.toHaveProperty('addressedElsewhere');
  });

  it('puts today where it must have a date, and keeps what was typed', () => {
    expect(withChannel(form, 'post-signed', today).signedOn).toBe(today);
    const typed = { ...form, signedOn: '2026-03-03' };
    expect(withChannel(typed, 'post-signed', today).signedOn).toBe('2026-03-03');
    expect(withChannel(form, 'email', today).confirmedOn).toBe('');
  });

  it('leaves dates that it does not ask for out of the order', () => {
    const changed = withChannel({ ...form, confirmedOn: '2026-03-09' }, 'post-signed', today);
    expect(bodyOf(changed)).not.toHaveProperty('submittedOn');
    expect(bodyOf(changed)).not.toHaveProperty('confirmedOn');
  });
});

describe('The dates of a form', () => {
  it('are tried as soon as they are dates', () => {
    expect(datesOf(form)).toMatchObject({ channel: 'in-person', submittedOn: today });
    expect(datesOf({ ...form, submittedOn: '33' })).toBeNull();
  });

  it('are named when nobody can read them, or when one is missing', () => {
    expect(faultsIn({ ...form, submittedOn: '33' }).submittedOn).toContain('看不懂这个提交日期');
    expect(faultsIn({ ...form, submittedOn: '' }).submittedOn).toContain('请填写提交日期');
    expect(faultsIn({ ...form, channel: 'other', enteredOn: today })).toEqual({
      remark: '请说明收到日期的依据。',
    });
  });
});
