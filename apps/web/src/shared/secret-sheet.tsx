import { PrinterOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { CopyButton } from '../pages/annual/parts/copy-button.js';
import './secret-sheet.css';

type Props = {
  readonly title: string;
  readonly lead: string;
  /** Name and value each, as they are copied and printed. */
  readonly lines: readonly (readonly [name: string, value: string])[];
  readonly close: () => void;
};

/** What is shown this once: first passwords, tokens, recovery codes; to be copied or printed. */
export const SecretSheet = ({ title, lead, lines, close }: Props) => (
  <Modal
    open
    title={title}
    onCancel={close}
    mask={{ closable: false }}
    keyboard={false}
    width={460}
    className="secret-sheet"
    footer={[
      <CopyButton key="copy" text={lines.map(([name, value]) => `${name}：${value}`).join('\n')} />,
      <Button key="print" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        打印
      </Button>,
      <Button key="close" type="primary" onClick={close}>
        已保存
      </Button>,
    ]}
  >
    <p>
      {lead}
      <strong>关闭后不再显示。</strong>
    </p>
    <dl className="secret-sheet__lines">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </Modal>
);
