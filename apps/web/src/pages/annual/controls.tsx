import { DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import type { AnnualSearch } from './annual-search.js';
import type { AnnualDesk, Looked } from './queries.js';

type Props = {
  readonly looked: Looked;
  readonly desk: AnnualDesk | undefined;
  readonly beside: AnnualSearch['beside'];
  readonly today: string;
  readonly onChange: (change: AnnualSearch) => void;
};

const firstYear = 2008;

/** Which year and form, as of when, and what stands beside the numbers; all of it in the address. */
export const Controls = ({ looked, desk, beside, today, onChange }: Props) => {
  const { year, form, on } = looked;
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: last - firstYear + 1 }, (_, n) => last - n);
  return (
    <div className="annual-controls no-print">
      <label htmlFor="annual-year">
        年度
        <Select
          id="annual-year"
          value={year}
          style={{ width: 100 }}
          options={years.map((value) => ({ value, label: `${value}` }))}
          onChange={(to: number) => onChange({ year: to, form: undefined, cell: undefined })}
        />
      </label>
      <label htmlFor="annual-form">
        表式
        <Select
          id="annual-form"
          value={form}
          style={{ width: 130 }}
          options={[
            { value: '2021', label: '2021年表式' },
            { value: '2019', label: '2019年表式' },
          ]}
          onChange={(to: Looked['form']) =>
            onChange({ form: to === '2019' ? 2019 : 2021, cell: undefined })
          }
        />
      </label>
      <label htmlFor="annual-on">
        截至
        <DatePicker
          id="annual-on"
          placeholder="现在"
          value={on ? dayjs(on) : null}
          maxDate={dayjs(today)}
          style={{ width: 140 }}
          onChange={(to) => onChange({ on: to?.format('YYYY-MM-DD') })}
        />
      </label>
      <Segmented
        aria-label="对照"
        value={beside ?? 'none'}
        options={[
          { value: 'none', label: '只看本年' },
          {
            value: 'last',
            label: '与上年对照',
            disabled: desk?.previous == null,
            title:
              desk?.previous === null ? `没有${year - 1}年度的表，可在“上年报告与期初”录入` : '',
          },
          {
            value: 'filed',
            label: '与已报送比较',
            disabled: desk?.filed == null,
            title: desk?.filed === null ? '报告还没有报送' : '',
          },
        ]}
        onChange={(to) =>
          onChange({ beside: to === 'none' ? undefined : (to as 'last' | 'filed') })
        }
      />
    </div>
  );
};
