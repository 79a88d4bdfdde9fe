import { ClockCircleOutlined, PauseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { Counts } from '../queries.js';
import { byUrgency, type ListTone, lookOf } from './list-looks.js';
import type { ListSearch } from './list-search.js';
import '../supervision.css';

const icons = {
  late: WarningOutlined,
  soon: ClockCircleOutlined,
  waiting: PauseCircleOutlined,
  plain: null,
} satisfies Record<ListTone, unknown>;

type Props = { readonly counts: Counts | undefined; readonly filter?: ListSearch };

/** Every list with its length: on the dashboard the way in, on a list the way to the others. */
export const ListLinks = ({ counts, filter = {} }: Props) => (
  <nav className="lists" aria-label="督办清单">
    <ul>
      {byUrgency(counts?.lists ?? []).map(({ list, label, count }) => {
        const { tone } = lookOf(list);
        const Icon = icons[tone];
        return (
          <li key={list}>
            <Link
              to="/supervision/$list"
              params={{ list }}
              search={filter}
              className={`lists__one lists__one--${count > 0 ? tone : 'plain'}`}
              activeOptions={{ includeSearch: false }}
            >
              <strong>
                {Icon && count > 0 && <Icon aria-hidden />} {count}
              </strong>
              <span>{label}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  </nav>
);
