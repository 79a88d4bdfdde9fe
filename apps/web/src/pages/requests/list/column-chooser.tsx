import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { columns } from './columns.js';
import type { useColumns } from './use-columns.js';

type Props = { readonly columns: ReturnType<typeof useColumns> };

/** Which columns the list shows. */
export const ColumnChooser = ({ columns: { chosen, choose, reset } }: Props) => (
  <Popover
    trigger="click"
    placement="bottomRight"
    title="显示哪些列"
    content={
      <div className="work-list__columns">
        {columns
          .filter(({ fixed }) => !fixed)
          .map(({ key, title }) => (
            <Checkbox
              key={key}
              checked={chosen.includes(key)}
              onChange={({ target }) =>
                choose(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
              }
            >
              {title}
            </Checkbox>
          ))}
        <Button size="small" onClick={reset}>
          恢复默认
        </Button>
      </div>
    }
  >
    <Button icon={<SettingOutlined aria-hidden />}>列</Button>
  </Popover>
);
