import { AutoComplete, Input, Radio } from 'antd';
import { Field, fieldId, NoOption, noteId } from './field.js';
import { type FormValues, type TextField } from './form-values.js';
import { tidied } from './tidy.js';

type Change = (patch: Partial<FormValues>) => void;
type Common = {
  readonly label: string;
  readonly required?: boolean;
  readonly fault?: string | undefined;
  readonly warning?: string | null;
  readonly hint?: string;
};
type TextProps = Common & {
  readonly name: TextField;
  readonly values: FormValues;
  readonly onChange: Change;
};

/** One line of text. */
export const TextLine = ({ name, values, onChange, ...told }: TextProps) => (
  <Field name={name} {...told}>
    <Input
      id={fieldId(name)}
      value={values[name]}
      autoComplete="off"
      aria-describedby={noteId(name)}
      aria-required={told.required}
      aria-invalid={Boolean(told.fault)}
      onChange={({ target }) => onChange({ [name]: target.value })}
      onBlur={() => settle(name, values, onChange)}
    />
  </Field>
);

/** Several lines; Enter goes on, Shift+Enter begins a new one. */
export const TextLines = ({ name, values, onChange, ...told }: TextProps) => (
  <Field name={name} {...told}>
    <Input.TextArea
      id={fieldId(name)}
      value={values[name]}
      autoSize={{ minRows: name === 'description' ? 3 : 1, maxRows: 14 }}
      aria-describedby={noteId(name)}
      aria-invalid={Boolean(told.fault)}
      onChange={({ target }) => onChange({ [name]: target.value })}
      onBlur={() => settle(name, values, onChange)}
    />
  </Field>
);

/** One line with what is usual offered; anything may be typed. */
export const SuggestedLine = ({
  name,
  values,
  onChange,
  choices,
  ...told
}: TextProps & { readonly choices: readonly string[] }) => (
  <Field name={name} {...told}>
    <NoOption name={name} />
    <AutoComplete
      id={fieldId(name)}
      className="field__suggested"
      value={values[name]}
      options={choices.map((value) => ({ value }))}
      defaultActiveFirstOption={false}
      aria-describedby={noteId(name)}
      onChange={(text: string | undefined) => onChange({ [name]: text ?? '' })}
      onBlur={() => settle(name, values, onChange)}
    />
  </Field>
);

/** Shows a text as it will be kept, once one has left its field. */
export const settle = (field: TextField, values: FormValues, onChange: Change): void => {
  const text = tidied(field, values);
  if (text !== values[field]) onChange({ [field]: text });
};

type RadioProps<Code extends string> = Common & {
  readonly name: 'channel' | 'applicantType';
  readonly value: Code;
  readonly options: readonly { readonly code: Code; readonly label: string }[];
  readonly onChoose: (code: Code) => void;
};

/** One of a few: arrows choose, and so does the digit before each. */
export const RadioLine = <Code extends string>({
  name,
  value,
  options,
  onChoose,
  ...told
}: RadioProps<Code>) => (
  <Field name={name} group {...told}>
    {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are a shortcut, the radio buttons do the same */}
    <div
      onKeyDown={({ key }) => {
        const chosen = options[Number(key) - 1];
        if (/^[1-9]$/.test(key) && chosen) onChoose(chosen.code);
      }}
    >
      <Radio.Group
        value={value}
        optionType="button"
        aria-labelledby={`${fieldId(name)}-label`}
        onChange={({ target }) => onChoose(target.value as Code)}
        options={options.map(({ code, label }, index) => ({
          value: code,
          label: (
            <>
              <span className="field__digit" aria-hidden>
                {index + 1}
              </span>
              {label}
            </>
          ),
        }))}
      />
    </div>
  </Field>
);
