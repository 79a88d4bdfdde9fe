import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { nobody } from '../../../shared/nobody.js';
import { filtersSet, type ListSearch, type Urgency, urgenciesOf } from './list-search.js';
import { MoreFilters } from './more-filters.js';
import { choicesQuery, type RequestCounts } from './queries.js';

type Props = {
  readonly search: ListSearch;
  readonly counts: RequestCounts | undefined;
  readonly onChange: (change: Partial<ListSearch>) => void;
  readonly onClear: () => void;
};

const colours: Readonly<Record<Urgency, string>> = {
  overdue: 'var(--late)',
  red: 'var(--late)',
  yellow: 'var(--soon)',
  green: 'var(--in-time)',
  waiting: 'var(--waiting)',
};
const words: Readonly<Record<Urgency, string>> = {
  overdue: '逾期',
  red: '临近到期',
  yellow: '即将到期',
  green: '期限内',
  waiting: '暂停',
};

/** How urgent, by whom, and everything else behind a button; all of it stands in the address. */
export const FilterBar = ({ search, counts, onChange, onClear }: Props) => {
  const { data: choices } = useQuery({ ...choicesQuery, enabled: counts !== undefined });
  const more = filtersSet({
    ...search,
    ...{ urgency: undefined, handler: undefined, answered: undefined },
  });
  const [open, setOpen] = useState(more > 0);
  const chosen = urgenciesOf(search);
  const toggle = (urgency: Urgency) => {
    const next = chosen.includes(urgency)
      ? chosen.filter((one) => one !== urgency)
      : [...chosen, urgency];
    onChange({ urgency: next.join(',') || undefined });
  };
  return (
    <search className="work-filter no-print">
      <fieldset className="work-filter__urgency">
        <legend className="visually-hidden">紧急程度</legend>
        {(counts?.urgencies ?? []).map(({ urgency, count }) => {
          const one = urgency as Urgency;
          return (
            <button
              key={urgency}
              type="button"
              aria-pressed={chosen.includes(one)}
              onClick={() => toggle(one)}
            >
              <i aria-hidden style={{ background: colours[one] }} />
              {words[one]} {count}
            </button>
          );
        })}
      </fieldset>
      <Select
        aria-label="承办人"
        placeholder="全部承办人"
        allowClear
        showSearch
        value={search.handler}
        onChange={(handler?: string) => onChange({ handler })}
        options={[
          { value: nobody, label: nobody },
          ...(choices?.handlers ?? []).map(({ handler, open: busy }) => ({
            value: handler,
            label: `${handler}（在办 ${busy}）`,
          })),
        ]}
        className="work-filter__handler"
      />
      <Button
        icon={<FilterOutlined aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        更多条件{more > 0 ? ` ${more}` : ''}
      </Button>
      {search.answered && (
        <Tag closable onClose={() => onChange({ answered: undefined })}>
          已答复
        </Tag>
      )}
      {filtersSet(search) > 0 && (
        <Button type="link" icon={<CloseOutlined aria-hidden />} onClick={onClear}>
          清除条件
        </Button>
      )}
      {open && <MoreFilters search={search} choices={choices} onChange={onChange} />}
    </search>
  );
};
