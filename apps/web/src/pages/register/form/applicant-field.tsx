import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { particularsQuery, suggestQuery } from '../queries.js';
import { useSettled } from '../use-settled.js';
import { Field, fieldId, NoOption, noteId } from './field.js';
import { settle } from './fields.js';
import { type FormValues } from './form-values.js';

type Props = {
  readonly name: 'applicantName' | 'idNumber';
  readonly label: string;
  readonly required?: boolean;
  readonly values: FormValues;
  readonly fault?: string | undefined;
  readonly warning?: string | null;
  readonly hint?: string;
  readonly onChange: (patch: Partial<FormValues>) => void;
};

const filled = [
  'applicantName',
  'idType',
  'idNumber',
  'contactPerson',
  'phone',
  'email',
  'address',
] as const;

/** Name or number of the applicant; who came before is offered, and chosen fills the form. */
export const ApplicantField = ({ name, values, onChange, ...told }: Props) => {
  const queries = useQueryClient();
  const asked = useSettled(values[name].trim(), 200);
  const { data } = useQuery(suggestQuery(name, asked));
  const fill = async (applicantId: string) => {
    const known = await queries.fetchQuery(particularsQuery(applicantId));
    onChange({
      applicantType: known.applicantType as FormValues['applicantType'],
      ...Object.fromEntries(filled.map((field) => [field, known[field] ?? ''])),
    });
  };
  const options = (data?.applicants ?? []).map((known) => ({
    value: known.applicantId,
    label: (
      <span className="known">
        <b>{known.applicantName}</b> {known.idNumber}
        <span className="quiet">
          {known.applicantTypeLabel}，共 {known.requests} 件，最近 {known.lastNumber}
        </span>
      </span>
    ),
  }));
  return (
    <Field name={name} {...told}>
      <NoOption name={name} />
      <AutoComplete
        id={fieldId(name)}
        className="field__suggested"
        value={values[name]}
        options={options}
        showSearch={{ filterOption: false }}
        defaultActiveFirstOption={false}
        aria-describedby={noteId(name)}
        aria-required={told.required}
        onBlur={() => settle(name, values, onChange)}
        onSelect={(applicantId) => void (applicantId && fill(applicantId))}
        onChange={(text: string | undefined) => {
          const chosen = options.some(({ value }) => value === text);
          if (!chosen) onChange({ [name]: text ?? '' });
        }}
      />
    </Field>
  );
};
