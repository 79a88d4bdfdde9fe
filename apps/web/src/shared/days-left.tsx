import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  PauseCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';

type Props = {
  /** Working days left; negative = late by so many; null = no limit runs. */
  readonly days: number | null;
  readonly overdue?: boolean;
  /** Said instead of days while the clock stands, e.g. 等补正. */
  readonly paused?: string | null;
  /** The server's own judgement, which warns by the stricter date and the organ's thresholds. */
  readonly colour?: string | null;
  /** In full where no column head says that working days are meant. */
  readonly unit?: '日' | '个工作日';
};

const standing = ({ days, overdue, paused, colour, unit = '日' }: Props) => {
  if (paused) return { Icon: PauseCircleOutlined, colour: 'var(--waiting)', text: paused };
  if (days === null) return { Icon: CheckCircleOutlined, colour: 'var(--waiting)', text: '—' };
  if (overdue || days < 0)
    return {
      Icon: WarningOutlined,
      colour: 'var(--late)',
      text: `逾期${days < 0 ? `${-days}${unit}` : ''}`,
    };
  if (days === 0) return { Icon: WarningOutlined, colour: 'var(--late)', text: '今日到期' };
  const [red, yellow] = colour ? [colour === 'red', colour === 'yellow'] : [days <= 2, days <= 5];
  if (red) return { Icon: WarningOutlined, colour: 'var(--late)', text: `剩${days}${unit}` };
  if (yellow)
    return { Icon: ExclamationCircleOutlined, colour: 'var(--soon)', text: `剩${days}${unit}` };
  return { Icon: ClockCircleOutlined, colour: 'var(--in-time)', text: `剩${days}${unit}` };
};

/** Working days left: colour, icon and words together; late carries the word 逾期. */
export const DaysLeft = (props: Props) => {
  const { Icon, colour, text } = standing(props);
  return (
    <span style={{ color: colour, whiteSpace: 'nowrap' }}>
      <Icon aria-hidden style={{ marginInlineEnd: 6 }} />
      {text}
    </span>
  );
};
