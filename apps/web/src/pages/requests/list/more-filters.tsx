import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import type { components } from '../../../api/schema.js';
import { useSession } from '../../../app/session.js';
import { typedDate } from '../../../shared/dates/typed-date.js';
import type { ListSearch } from './list-search.js';

type Choices = components['schemas']['FilterChoices'];
type Props = {
  readonly search: ListSearch;
  readonly choices: Choices | undefined;
  readonly onChange: (change: Partial<ListSearch>) => void;
};

const periods = [
  { label: '收到日期', from: 'receivedFrom', to: 'receivedTo' },
  { label: '答复期限', from: 'dueFrom', to: 'dueTo' },
  { label: '办结日期', from: 'closedFrom', to: 'closedTo' },
] as const;
const dayOf = (text: string | undefined) => (text ? dayjs(text) : null);
const textOf = (date: dayjs.Dayjs | null | undefined) => date?.format('YYYY-MM-DD');
const named = (items: readonly { code: string; label: string }[] = []) =>
  items.map(({ code, label }) => ({ value: code, label }));

/** Filters that are needed now and then. */
export const MoreFilters = ({ search, choices, onChange }: Props) => {
  const [prefix, setPrefix] = useState(search.numberPrefix ?? '');
  useEffect(() => setPrefix(search.numberPrefix ?? ''), [search.numberPrefix]);
  const { today } = useSession();
  // Numbers pasted from a document may be full-width.
  const take = () => onChange({ numberPrefix: prefix.normalize('NFKC').trim() || undefined });
  const selects = [
    { field: 'channel', label: '收到方式', options: named(choices?.channels) },
    { field: 'applicantType', label: '申请人类型', options: named(choices?.applicantTypes) },
    { field: 'category', label: '办理结果', options: named(choices?.categories) },
    {
      field: 'unit',
      label: '承办机构',
      options: (choices?.units ?? []).map((unit) => ({ value: unit, label: unit })),
    },
  ] as const;
  return (
    <div className="work-filter__more">
      {selects.map(({ field, label, options }) => (
        <Select
          key={field}
          aria-label={label}
          placeholder={label}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={search[field]}
          onChange={(value?: string) => onChange({ [field]: value })}
          options={options}
          popupMatchSelectWidth={false}
        />
      ))}
      {periods.map(({ label, from, to }) => (
        <DatePicker.RangePicker
          key={from}
          aria-label={label}
          placeholder={[`${label}从`, '到']}
          allowEmpty={[true, true]}
          value={[dayOf(search[from]), dayOf(search[to])]}
          onChange={(dates) => onChange({ [from]: textOf(dates?.[0]), [to]: textOf(dates?.[1]) })}
          onBlur={({ target }, { range }) => {
            const field = range === 'end' ? to : from;
            const read = 'value' in target ? typedDate(String(target.value), today) : null;
            if (read !== null && read !== search[field]) onChange({ [field]: read });
          }}
        />
      ))}
      <Input
        aria-label="登记编号开头"
        placeholder="登记编号开头"
        allowClear
        value={prefix}
        onChange={({ target }) => {
          setPrefix(target.value);
          if (target.value === '') onChange({ numberPrefix: undefined });
        }}
        onPressEnter={take}
        onBlur={take}
      />
    </div>
  );
};
