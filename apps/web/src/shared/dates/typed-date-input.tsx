import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { typedDate, weekdayOf } from './typed-date.js';

type Props = {
  readonly id: string;
  /** YYYY-MM-DD, or what was typed and is no date yet; '' for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly today: string;
  readonly describedBy?: string;
  readonly required?: boolean;
};

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** A day typed as 0303, 3-3 or 今天; shown in full with its weekday as soon as one leaves the field. */
export const TypedDateInput = ({ id, value, onChange, today, describedBy, required }: Props) => {
  const [text, setText] = useState(value);
  // What is being typed stays as typed while it already says the value: 112 may become 1120.
  useEffect(
    () => setText((now) => (typedDate(now, today) === value ? now : value)),
    [value, today],
  );
  const read = typedDate(text, today);
  const settle = () => {
    const next = read ?? text.trim();
    setText(next);
    if (next !== value) onChange(next);
  };
  return (
    <Input
      id={id}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        // What is no date yet is told as well: saving from here must not take the one before it.
        onChange(typedDate(target.value, today) ?? target.value);
      }}
      onBlur={settle}
      onFocus={({ target }) => target.select()}
      placeholder="例：0303、3-3、今天"
      suffix={<span className="quiet">{read ? weekdayOf(read) : ''}</span>}
      aria-describedby={describedBy}
      aria-required={required}
      aria-invalid={text !== '' && read === null && !isDate(text)}
      autoComplete="off"
      style={{ width: 240 }}
    />
  );
};
