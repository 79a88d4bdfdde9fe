import { DeleteOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { type ChosenFile, chosenFiles } from '../../../shared/attachments/chosen-file.js';
import { FileDrop } from '../../../shared/attachments/file-drop.js';
import { fileFault } from '../../../shared/attachments/file-fault.js';
import { fileSize } from '../../../shared/attachments/file-size.js';
import { Field, fieldId } from './field.js';
import type { RegistrationChoices } from './registration-form.js';

type Props = {
  readonly limits: RegistrationChoices['attachments'];
  readonly files: readonly ChosenFile[];
  readonly onChange: (files: readonly ChosenFile[]) => void;
};

const sameFile = ({ name, size, lastModified }: File): string => `${name} ${size} ${lastModified}`;

/** Files chosen before the request has a number; they are sent once it has one. */
export const FilesField = ({ limits, files, onChange }: Props) => {
  const [faults, setFaults] = useState<readonly string[]>([]);
  const take = (given: readonly File[]) => {
    const known = files.map(({ file }) => sameFile(file));
    const judged = given.map((file) => ({
      file,
      fault: known.includes(sameFile(file)) ? '已经选过。' : fileFault(file, limits),
    }));
    setFaults(judged.flatMap(({ file, fault }) => (fault ? [`${file.name}：${fault}`] : [])));
    const good = judged.flatMap(({ file, fault }) => (fault ? [] : [file]));
    onChange([...files, ...chosenFiles(good)]);
  };
  const change = (id: string, kind: string) =>
    onChange(files.map((one) => (one.id === id ? { ...one, kind } : one)));
  return (
    <Field name="files" label="附件" group>
      <FileDrop
        id={fieldId('files')}
        extensions={limits.extensions}
        hint={`或者拖到这里；每个不超过 ${fileSize(limits.maxBytes)}，保存登记后上传`}
        onFiles={take}
      />
      {faults.length > 0 && (
        <ul className="field__faults" role="alert" aria-label="没有选用的文件">
          {faults.map((fault) => (
            <li key={fault}>
              <ExclamationCircleOutlined aria-hidden /> {fault}
            </li>
          ))}
        </ul>
      )}
      <ul className="uploads" aria-label="待上传的附件">
        {files.map(({ id, file, kind }) => (
          <li key={id}>
            <Select
              size="small"
              value={kind}
              aria-label={`${file.name} 的种类`}
              options={limits.kinds.map(({ code, label }) => ({ value: code, label }))}
              onChange={(chosen: string) => change(id, chosen)}
              style={{ width: 112 }}
            />
            {file.name} <span className="quiet">{fileSize(file.size)}</span>
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`不要 ${file.name}`}
              onClick={() => onChange(files.filter((one) => one.id !== id))}
            />
          </li>
        ))}
      </ul>
    </Field>
  );
};
