import { Select } from 'antd';
import { type FieldProps, handed } from './field-props.js';

type Reason = { readonly code: string; readonly article: string };

/** Several grounds with their articles; choosing a category puts its ordinary one here. */
export const ReasonsField = ({ value, onChange, ground, ...rest }: FieldProps) => {
  const { reasons, categories } = ground.choices;
  const chosen = (value as readonly Reason[] | undefined) ?? [];
  const known = new Map<string, Reason & { readonly label: string }>();
  for (const { code, label, article } of reasons)
    known.set(code, { code, article, label: `${label}（${article}）` });
  for (const { code, article } of chosen) {
    const category = categories.find((one) => one.code === code);
    if (!known.has(code))
      known.set(code, { code, article, label: `${category?.label ?? code}（${article}）` });
  }
  const pick = (codes: readonly string[]) =>
    onChange?.(
      codes.flatMap((code) => {
        const reason = known.get(code);
        return reason ? [{ code, article: reason.article }] : [];
      }),
    );
  return (
    <Select
      {...handed(rest)}
      mode="multiple"
      value={chosen.map(({ code }) => code)}
      onChange={pick}
      options={[...known.values()].map(({ code, label }) => ({ value: code, label }))}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="可以选多项"
    />
  );
};
