import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { dayTyped } from './day-typed.js';
import { type Handed, handed } from './field-props.js';

type Props = Handed & {
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
  readonly today: string;
  /** Whether a day without a year is the next one rather than the latest. */
  readonly ahead?: boolean;
};

/** Typed as 2026-03-03, 0303, 3-3 or 今天, or picked from the calendar; YYYY-MM-DD on the wire. */
export const DayField = ({ value, onChange, today, ahead = false, ...rest }: Props) => (
  <DatePicker
    {...handed(rest)}
    value={value ? dayjs(value) : null}
    onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : undefined)}
    onBlur={({ target }) => {
      const read = 'value' in target ? dayTyped(String(target.value), today, ahead) : null;
      if (read !== null && read !== value) onChange?.(read);
    }}
    format="YYYY-MM-DD"
    placeholder="例：0303、3-3、今天"
    style={{ width: 200 }}
  />
);
