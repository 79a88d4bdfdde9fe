import { datesAsked } from './dates-asked.js';
import { dateFaults } from './form-faults.js';
import { type FormValues, type RegistrationBody, textFields } from './form-values.js';
import { tidied } from './tidy.js';

/** The order that the form gives: only what the channel asks for, nothing empty. */
export const bodyOf = (values: FormValues): RegistrationBody => {
  const { channel, applicantType, addressedElsewhere } = values;
  const asked = datesAsked(values).map(({ field }) => field);
  const typed = [
    ...asked.map((field) => [field, values[field].trim()] as const),
    ...textFields.map((field) => [field, tidied(field, values)] as const),
  ].filter(([, text]) => text !== '');
  return {
    channel,
    ...(channel === 'post-signed' && addressedElsewhere && { addressedElsewhere }),
    applicantType,
    applicantName: '',
    ...Object.fromEntries(typed),
  };
};

/** What decides the dates, for a trial; null while a date is only half typed. */
export const datesOf = (values: FormValues) => {
  if (Object.values(dateFaults(values)).length > 0) return null;
  const { channel, submittedOn, signedOn, automaticReceiptOn, confirmedOn, enteredOn, ...body } =
    bodyOf(values);
  const dates = { submittedOn, signedOn, automaticReceiptOn, confirmedOn, enteredOn };
  const { addressedElsewhere } = body;
  return { channel, ...dates, ...(addressedElsewhere && { addressedElsewhere }) };
};
