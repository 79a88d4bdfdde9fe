import { useQuery } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { choicesQuery as filterChoicesQuery } from '../../list/queries.js';
import { type FieldProps, handed } from './field-props.js';

type Props = FieldProps & { readonly suggest: 'handlers' | 'units' };

/** A line that may be anything, with what the organ already knows: its people, the units it has given work to. */
export const SuggestedLine = ({ value, onChange, ground, suggest, ...rest }: Props) => {
  const { data: used } = useQuery({ ...filterChoicesQuery, enabled: suggest === 'units' });
  const options =
    suggest === 'units'
      ? (used?.units ?? []).map((unit) => ({ value: unit, label: unit }))
      : ground.choices.handlers.map(({ name, roles }) => ({
          value: name,
          label: `${name}（${roles.join('、')}）`,
        }));
  const typed = (value as string | undefined) ?? '';
  return (
    <AutoComplete
      {...handed(rest)}
      value={typed}
      onChange={onChange}
      options={options}
      maxLength={200}
      allowClear
      showSearch={{ filterOption: (text, option) => option?.value.includes(text.trim()) ?? false }}
    />
  );
};
