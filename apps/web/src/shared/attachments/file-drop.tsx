import './attachments.css';
import { UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';

type Props = {
  readonly id?: string;
  readonly extensions: readonly string[];
  readonly hint: string;
  readonly onFiles: (files: readonly File[]) => void;
};

/** Where files are dropped, or chosen with the button. */
export const FileDrop = ({ id, extensions, hint, onFiles }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience, the button does the same
    <div
      className={over ? 'file-drop file-drop--over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button
        {...(id && { id })}
        icon={<UploadOutlined aria-hidden />}
        onClick={() => input.current?.click()}
      >
        选择文件
      </Button>
      <span className="quiet">{hint}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label="选择文件"
        accept={extensions.map((one) => `.${one}`).join(',')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
};
