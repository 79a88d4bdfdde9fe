import { Form, Input, InputNumber, Select } from 'antd';
import type { Choices } from '../queries.js';
import { DayField } from './day-field.js';
import { factNow } from './fact-now.js';
import { type FieldProps, handed } from './field-props.js';

const useFact = (choices: Choices) => {
  const fact = Form.useWatch<string | undefined>('fact');
  return choices.corrections.find((one) => one.fact === fact);
};

/** Which fact is wrong: those that the request has come first. */
export const FactField = ({ value, onChange, ground, ...rest }: FieldProps) => {
  const form = Form.useFormInstance();
  const { corrections } = ground.choices;
  const standing = (fact: string) => factNow(fact, undefined, ground.detail.request) !== undefined;
  const shown = corrections.map(({ fact, label }) => ({ value: fact, label }));
  const choose = (fact: string) => {
    onChange?.(fact);
    form.setFieldsValue({ part: undefined, is: undefined });
  };
  return (
    <Select
      {...handed(rest)}
      value={value as string | undefined}
      onChange={choose}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="选择"
      options={[
        { label: '本件已有的', options: shown.filter((one) => standing(one.value)) },
        { label: '其他', options: shown.filter((one) => !standing(one.value)) },
      ]}
    />
  );
};

/** Which consultation, fee notice, review or suit; shown only where the fact exists once for each. */
export const FactPartField = ({ value, onChange, ground, ...rest }: FieldProps) => {
  const fact = useFact(ground.choices);
  const parts = ground.detail.parts.filter(({ kind }) => kind === fact?.part);
  return (
    <Select
      {...handed(rest)}
      value={value as string | undefined}
      onChange={onChange}
      placeholder="选择"
      options={parts.map((part) => ({ value: part.id, label: part.label }))}
    />
  );
};

/** The right value, asked for as its fact is kept; what stands there now is told. */
export const FactValueField = ({ value, onChange, ground, ...rest }: FieldProps) => {
  const fact = useFact(ground.choices);
  const part = Form.useWatch<string | undefined>('part');
  if (!fact) return <Input {...handed(rest)} disabled placeholder="先选择要更正的事实" />;
  const now = factNow(fact.fact, part, ground.detail.request);
  const nowLabel = fact.options.find(({ code }) => code === now)?.label ?? now;
  const given = handed(rest);
  return (
    <>
      {fact.kind === 'date' && (
        <DayField
          {...given}
          value={value as string}
          onChange={(day) => onChange?.(day)}
          today={ground.choices.today}
        />
      )}
      {fact.kind === 'number' && (
        <InputNumber
          {...given}
          value={(value as number | undefined) ?? null}
          onChange={(typed) => onChange?.(typed ?? undefined)}
          min={0}
        />
      )}
      {fact.kind === 'text' && (
        <Input
          {...given}
          value={value as string | undefined}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
      {fact.kind === 'choice' && (
        <Select
          {...given}
          value={value as string | undefined}
          onChange={onChange}
          showSearch={{ optionFilterProp: 'label' }}
          options={fact.options.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      {now !== undefined && <p className="quiet">现在记录的是：{nowLabel ?? '（空）'}</p>}
    </>
  );
};
