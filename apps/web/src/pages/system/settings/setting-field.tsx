import { Input, InputNumber, Select } from 'antd';
import type { Setting, SettingValue } from './setting-text.js';

type Props = {
  readonly id: string;
  readonly setting: Setting;
  readonly value: SettingValue;
  readonly change: (value: SettingValue) => void;
  readonly describedBy: string;
  readonly faulty: boolean;
};

/** The control that a setting is entered by. */
export const SettingField = ({ id, setting, value, change, describedBy, faulty }: Props) => {
  const shared = {
    id,
    'aria-describedby': describedBy,
    ...(faulty && { status: 'error' as const }),
  };
  if (setting.kind === 'flag')
    return (
      <Select
        {...shared}
        aria-label={setting.label}
        value={value === true ? 'yes' : 'no'}
        onChange={(chosen) => change(chosen === 'yes')}
        options={[
          { value: 'yes', label: '是' },
          { value: 'no', label: '否' },
        ]}
        style={{ width: 120 }}
      />
    );
  if (setting.kind === 'days')
    return (
      <InputNumber
        {...shared}
        value={Number(value)}
        min={setting.least ?? 0}
        max={setting.most ?? 60}
        precision={0}
        onChange={(entered) => change(entered ?? Number(setting.defaultValue))}
        style={{ width: 120 }}
      />
    );
  return (
    <Input
      {...shared}
      value={String(value)}
      placeholder="08:30"
      onChange={({ target }) => change(target.value)}
      style={{ width: 120 }}
    />
  );
};
