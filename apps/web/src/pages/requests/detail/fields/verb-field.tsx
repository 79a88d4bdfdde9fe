import { Input, InputNumber, Radio, Select } from 'antd';
import type { Field } from '../forms/field.js';
import { partChoices } from '../forms/part-choices.js';
import { CategoryField } from './category-field.js';
import { FactField, FactPartField, FactValueField } from './correction-fields.js';
import { DayField } from './day-field.js';
import { DescriptionsField } from './descriptions-field.js';
import { FeeQuantityField, FeeScaleField } from './fee-fields.js';
import { type FieldProps, handed } from './field-props.js';
import { PersonalField, PersonalValueField } from './personal-fields.js';
import { ReasonsField } from './reasons-field.js';
import { SuggestedLine } from './suggested-line.js';

type Props = FieldProps & { readonly field: Field };

/** The control of a field, by its kind. */
export const VerbField = ({ field, ...props }: Props) => {
  const { value, onChange, ground } = props;
  const given = handed(props);
  switch (field.kind) {
    case 'day':
      return (
        <DayField
          {...given}
          value={value as string}
          onChange={(day) => onChange?.(day)}
          today={ground.choices.today}
          ahead={field.ahead ?? false}
        />
      );
    case 'line':
      return field.suggest ? (
        <SuggestedLine {...props} suggest={field.suggest} />
      ) : (
        <Input
          {...given}
          value={(value as string | undefined) ?? ''}
          onChange={(event) => onChange?.(event.target.value)}
          maxLength={200}
          {...(field.placeholder && { placeholder: field.placeholder })}
        />
      );
    case 'text':
      return (
        <Input.TextArea
          {...given}
          value={(value as string | undefined) ?? ''}
          onChange={(event) => onChange?.(event.target.value)}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={10_000}
        />
      );
    case 'days':
      return (
        <InputNumber
          {...given}
          value={(value as number | undefined) ?? null}
          onChange={(typed) => onChange?.(typed ?? undefined)}
          min={1}
          precision={0}
          suffix="个工作日"
          style={{ width: 160 }}
        />
      );
    case 'choice': {
      const options = (ground.choices.options[field.among] ?? []).map(({ code, label }) => ({
        value: code,
        label,
      }));
      return options.length <= 4 ? (
        <Radio.Group
          {...given}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          options={options}
        />
      ) : (
        <Select {...given} value={value} onChange={onChange} options={options} />
      );
    }
    case 'yes-no':
      return (
        <Radio.Group
          {...given}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
          options={[
            { value: true, label: field.yes },
            { value: false, label: field.no },
          ]}
        />
      );
    case 'part':
      return (
        <Select
          {...given}
          value={value}
          onChange={onChange}
          options={[...partChoices(field.which, ground.detail)]}
          placeholder="选择"
        />
      );
    case 'category':
      return <CategoryField {...props} use={field.use} />;
    case 'reasons':
      return <ReasonsField {...props} />;
    case 'fee-scale':
      return <FeeScaleField {...props} />;
    case 'fee-quantity':
      return <FeeQuantityField {...props} />;
    case 'fact':
      return <FactField {...props} />;
    case 'fact-part':
      return <FactPartField {...props} />;
    case 'fact-value':
      return <FactValueField {...props} />;
    case 'personal-field':
      return <PersonalField {...props} />;
    case 'personal-value':
      return <PersonalValueField {...props} />;
    case 'descriptions':
      return <DescriptionsField {...props} />;
  }
};
