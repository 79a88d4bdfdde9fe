import { Button, Tag } from 'antd';
import { SettingField } from './setting-field.js';
import { momentText, type Setting, type SettingValue, valueText } from './setting-text.js';

type Props = {
  readonly setting: Setting;
  readonly value: SettingValue;
  readonly change: (value: SettingValue) => void;
  /** Why the server did not take it. */
  readonly fault?: string | undefined;
};

const isDefault = ({ defaultValue }: Setting, value: SettingValue) => value === defaultValue;

/** One choice the law leaves to the organ: value, default, why, article, and who changed it when. */
export const SettingCard = ({ setting, value, change, fault }: Props) => {
  const { key, label, kind, cites, background, effect, defaultValue, changes } = setting;
  const [last] = changes;
  const help = `setting-${key}-help`;
  return (
    <div className="setting">
      <div className="setting__entry">
        <label htmlFor={`setting-${key}`}>{label}</label>
        <SettingField
          id={`setting-${key}`}
          setting={setting}
          value={value}
          change={change}
          describedBy={help}
          faulty={fault !== undefined}
        />
        {isDefault(setting, value) ? (
          <Tag>默认</Tag>
        ) : (
          <Button type="link" size="small" onClick={() => change(defaultValue)}>
            恢复默认（{valueText(kind, defaultValue)}）
          </Button>
        )}
      </div>
      {fault && (
        <p className="setting__fault" role="alert">
          {fault}
        </p>
      )}
      <div id={help} className="setting__help">
        <p>
          <strong>{cites}</strong>　{background}
        </p>
        <p>影响：{effect}</p>
        <p className="quiet">
          {last
            ? `${momentText(last.at)} 由${last.by.name}改为${valueText(kind, last.value)}${changes.length > 1 ? `，此前改过 ${changes.length - 1} 次` : ''}。`
            : '没有更改过。'}
        </p>
      </div>
    </div>
  );
};
