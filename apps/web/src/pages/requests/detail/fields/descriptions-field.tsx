import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type FieldProps, handed } from './field-props.js';

/** One text for every further matter: each becomes a request with a number of its own. */
export const DescriptionsField = ({ value, onChange, ground: _ground, ...rest }: FieldProps) => {
  const texts = (value as readonly string[] | undefined) ?? [''];
  const put = (at: number, text: string) =>
    onChange?.(texts.map((one, index) => (index === at ? text : one)));
  return (
    <div className="descriptions">
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a matter has no other name than its place
        <div key={index} className="descriptions__one">
          <Input.TextArea
            {...(index === 0 && handed(rest))}
            aria-label={`第 ${index + 1} 项`}
            value={text}
            onChange={(event) => put(index, event.target.value)}
            autoSize={{ minRows: 2, maxRows: 8 }}
          />
          {texts.length > 1 && (
            <Button
              type="text"
              aria-label={`删去第 ${index + 1} 项`}
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => onChange?.(texts.filter((_one, at) => at !== index))}
            />
          )}
        </div>
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange?.([...texts, ''])}>
        再加一项
      </Button>
    </div>
  );
};
