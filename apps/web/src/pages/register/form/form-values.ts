import type { components } from '../../../api/schema.js';

export type RegistrationBody = components['schemas']['RegisterRequestBody'];
export type Channel = RegistrationBody['channel'];
export type ApplicantType = RegistrationBody['applicantType'];

const dateFields = [
  'submittedOn',
  'signedOn',
  'automaticReceiptOn',
  'confirmedOn',
  'enteredOn',
] as const;
export type DateField = (typeof dateFields)[number];

export const textFields = [
  'applicantName',
  'idType',
  'idNumber',
  'contactPerson',
  'phone',
  'email',
  'address',
  'description',
  'form',
  'delivery',
  'mailNumber',
  'remark',
  'unit',
  'handler',
] as const;
export type TextField = (typeof textFields)[number];

/** What stands in the form; dates as typed until they are dates, '' for nothing. */
export type FormValues = Readonly<Record<DateField | TextField, string>> & {
  readonly channel: Channel;
  readonly applicantType: ApplicantType;
  readonly addressedElsewhere: boolean;
};

/** A new form: somebody stands at the counter today. */
export const emptyForm = (today: string): FormValues => ({
  channel: 'in-person',
  addressedElsewhere: false,
  submittedOn: today,
  signedOn: '',
  automaticReceiptOn: '',
  confirmedOn: '',
  enteredOn: '',
  applicantType: 'natural-person',
  applicantName: '',
  idType: '居民身份证',
  idNumber: '',
  contactPerson: '',
  phone: '',
  email: '',
  address: '',
  description: '',
  form: '纸面',
  delivery: '邮寄',
  mailNumber: '',
  remark: '',
  unit: '',
  handler: '',
});
