import {
  AuditOutlined,
  CheckOutlined,
  ClockCircleOutlined,
  EditOutlined,
  HourglassOutlined,
  InboxOutlined,
  StopOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';

type Look = { readonly Icon: typeof CheckOutlined; readonly colour: string };

const doing: Look = { Icon: EditOutlined, colour: '#0958d9' };
const waiting: Look = { Icon: HourglassOutlined, colour: 'var(--waiting)' };
const over: Look = { Icon: StopOutlined, colour: 'var(--waiting)' };

const looks: Readonly<Record<string, Look>> = {
  'awaiting-confirmation': { Icon: ClockCircleOutlined, colour: 'var(--waiting)' },
  handling: doing,
  'awaiting-supplement': waiting,
  consulting: waiting,
  'awaiting-payment': waiting,
  'awaiting-approval': { Icon: AuditOutlined, colour: 'var(--soon)' },
  'awaiting-delivery': doing,
  lapsed: over,
  closed: { Icon: CheckOutlined, colour: 'var(--in-time)' },
  archived: { Icon: InboxOutlined, colour: 'var(--waiting)' },
  voided: over,
};

type Props = { readonly status: string; readonly label: string };

/** Where a request stands, in a clerk's words; the icon says it without colour. */
export const StatusTag = ({ status, label }: Props) => {
  const { Icon, colour } = looks[status] ?? doing;
  return (
    <Tag
      variant="outlined"
      style={{ color: colour, background: '#fff' }}
      icon={<Icon aria-hidden />}
    >
      {label}
    </Tag>
  );
};
