import { Form, Input, Select } from 'antd';
import { type FieldProps, handed } from './field-props.js';

/** Which of the applicant's fields; its present content is put into the form to be mended. */
export const PersonalField = ({ value, onChange, ground, ...rest }: FieldProps) => {
  const form = Form.useFormInstance();
  const choose = (field: string) => {
    onChange?.(field);
    form.setFieldValue('is', ground.detail.personal[field] ?? '');
  };
  return (
    <Select
      {...handed(rest)}
      value={value as string | undefined}
      onChange={choose}
      placeholder="选择"
      options={ground.choices.personalFields.map(({ code, label }) => ({ value: code, label }))}
    />
  );
};

const long: readonly unknown[] = ['description', 'remark', 'address'];

/** What should stand there; the present content to begin with. */
export const PersonalValueField = ({ value, onChange, ground: _ground, ...rest }: FieldProps) => {
  const field = Form.useWatch<string | undefined>('field');
  return (
    <Input.TextArea
      {...handed(rest)}
      value={value as string | undefined}
      onChange={(event) => onChange?.(event.target.value)}
      disabled={!field}
      autoSize={{ minRows: long.includes(field) ? 4 : 1, maxRows: 14 }}
    />
  );
};
