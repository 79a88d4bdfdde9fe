import { Alert, Button, Collapse, Descriptions } from 'antd';
import { FaultsTable } from './faults-table.js';
import type { LedgerImport } from './queries.js';
import { SampleTable } from './sample-table.js';

type Props = {
  readonly held: LedgerImport;
  readonly busy: boolean;
  readonly onStart: () => void;
  readonly onDrop: () => void;
};

const verdict = ({ read, faultCount, importable, unchanged }: LedgerImport) => {
  if (faultCount > 0)
    return {
      type: 'error' as const,
      title: `有 ${faultCount} 处不合格，没有导入任何一行。请在文件中改正后重新选择。`,
    };
  if (read === 0)
    return {
      type: 'warning' as const,
      title: '文件中只有列名，没有申请。请核对是否选对了文件，台账是否在工作簿的第一张表。',
    };
  if (importable === 0)
    return {
      type: 'info' as const,
      title: `没有要导入的行：${unchanged} 行都已登记且内容相同。`,
    };
  return { type: 'success' as const, title: `全部合格，可以导入 ${importable} 行。` };
};

const linesShown = 10;

/** Totals, signatures and their like, each by its row: nothing is left out in silence. */
const LeftOut = ({ lines }: { readonly lines: readonly string[] }) => {
  if (lines.length === 0) return null;
  const rest = lines.length - linesShown;
  return (
    <div>
      以下 {lines.length} 行不是申请，不导入。有误的，请补全该行后重新选择文件。
      <ul className="ledger-preview__left-out">
        {lines.slice(0, linesShown).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {rest > 0 && <li>…… 另有 {rest} 行</li>}
      </ul>
    </div>
  );
};

/** What the file holds, all that is wrong with it, and the way on. */
export const ImportPreview = ({ held, busy, onStart, onDrop }: Props) => {
  const {
    fileName,
    read,
    importable,
    unchanged,
    faultCount,
    warnings,
    unknownColumns,
    leftOut,
    sample,
  } = held;
  const { type, title } = verdict(held);
  return (
    <div className="ledger-preview">
      <Alert type={type} title={title} showIcon role="status" />
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={[
          { key: 'file', label: '文件', children: fileName },
          { key: 'read', label: '读到', children: `${read} 行` },
          { key: 'importable', label: '可导入', children: `${importable} 行` },
          { key: 'unchanged', label: '已有且相同', children: `${unchanged} 行` },
        ]}
      />
      {unknownColumns.length > 0 && (
        <p>不认识的列：{unknownColumns.join('、')}。其内容作为备注保留，不影响统计。</p>
      )}
      <LeftOut lines={leftOut} />
      <div className="ledger-preview__actions">
        {faultCount === 0 && importable > 0 && (
          <Button type="primary" loading={busy} onClick={onStart}>
            导入 {importable} 行
          </Button>
        )}
        <Button onClick={onDrop}>{faultCount > 0 ? '重新选择文件' : '换一个文件'}</Button>
      </div>
      {faultCount > 0 && <FaultsTable faults={held.faults} fileName={fileName} />}
      {sample.length > 0 && <SampleTable sample={sample} />}
      {warnings.length > 0 && (
        <Collapse
          defaultActiveKey={faultCount === 0 ? ['warnings'] : []}
          items={[
            {
              key: 'warnings',
              label: `请留意 ${warnings.length} 处（不影响导入）`,
              children: (
                <ul className="ledger-preview__warnings">
                  {warnings.slice(0, 200).map(({ row, column, value, what }) => (
                    <li key={`${row} ${column} ${what}`}>
                      第 {row} 行 {column}
                      {value && `“${value}”`}：{what}
                    </li>
                  ))}
                  {warnings.length > 200 && <li>…… 另有 {warnings.length - 200} 处</li>}
                </ul>
              ),
            },
          ]}
        />
      )}
    </div>
  );
};
