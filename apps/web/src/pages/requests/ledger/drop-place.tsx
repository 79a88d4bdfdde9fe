import { InboxOutlined } from '@ant-design/icons';
import { type DragEvent, useRef, useState } from 'react';

type Props = { readonly busy: boolean; readonly onFile: (file: File) => void };

/** Where a ledger is dropped, or chosen with mouse or keys. */
export const DropPlace = ({ busy, onFile }: Props) => {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file && !busy) onFile(file);
    if (input.current) input.current.value = '';
  };
  const dragged = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way, the field inside is everybody's
    <div
      className={over ? 'ledger-drop ledger-drop--over' : 'ledger-drop'}
      onDragOver={dragged}
      onDragLeave={dragged}
      onDrop={(event) => {
        dragged(event);
        take(event.dataTransfer.files);
      }}
    >
      <InboxOutlined aria-hidden className="ledger-drop__icon" />
      <label className="ledger-drop__label">
        {busy ? '正在核对…' : '把台账文件拖到这里，或者点击选择'}
        <input
          ref={input}
          type="file"
          // Old kinds too: they are refused with what to do, not greyed without a word.
          accept=".csv,.xlsx,.txt,.xls,.et"
          disabled={busy}
          onChange={({ target }) => take(target.files)}
        />
      </label>
      <p className="quiet">
        XLSX 或者 CSV，不超过 32
        MB。须有登记编号、收到日期、申请人类型三列；列名上面可以有标题，末尾可以有合计和签名。
        <br />
        先核对，全部合格并由您确认后才写入；文件不保存在磁盘上。
      </p>
    </div>
  );
};
