import { BellOutlined, CalendarOutlined, FileTextOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '../../../../shared/problem-alert.js';
import { type TimelineEvent, timelineQuery } from '../queries.js';
import { momentText } from './moment-text.js';

const kept = 'tracker.timeline.newest-first';
const icons = { request: FileTextOutlined, calendar: CalendarOutlined, reminder: BellOutlined };

/** Everything that happened to a request: who, when, what it was before and after. */
export const Timeline = ({ requestId }: { readonly requestId: string }) => {
  const { data, error } = useQuery(timelineQuery(requestId));
  const [newestFirst, setNewestFirst] = useState(localStorage.getItem(kept) !== 'no');
  const [reminders, setReminders] = useState(true);
  const events = (data?.events ?? []).filter(({ about }) => reminders || about !== 'reminder');
  const shown = newestFirst ? [...events].reverse() : events;
  const turn = (first: boolean) => {
    localStorage.setItem(kept, first ? 'yes' : 'no');
    setNewestFirst(first);
  };
  return (
    <section className="card timeline" aria-labelledby="timeline-title">
      <header className="card__head">
        <h2 id="timeline-title">办理经过</h2>
        {data && <span className="quiet">{events.length} 条</span>}
        <div className="card__end no-print">
          <Checkbox checked={reminders} onChange={(event) => setReminders(event.target.checked)}>
            显示提醒
          </Checkbox>
          <Segmented
            aria-label="顺序"
            size="small"
            value={newestFirst ? 'new' : 'old'}
            onChange={(order) => turn(order === 'new')}
            options={[
              { value: 'new', label: '新的在前' },
              { value: 'old', label: '旧的在前' },
            ]}
          />
        </div>
      </header>
      {error && <ProblemAlert error={error} />}
      {!data && !error && <Skeleton active />}
      <ol>
        {shown.map((event) => (
          <Entry key={event.position} event={event} />
        ))}
      </ol>
    </section>
  );
};

/** What the sentence has not told already: something that was otherwise before, or the date it led to. */
const worthTelling = ({ changes }: TimelineEvent) =>
  changes.filter(({ field, before }) => before !== null || field === 'dueOn');

const Entry = ({ event }: { readonly event: TimelineEvent }) => {
  const Icon = icons[event.about];
  const changes = worthTelling(event);
  return (
    <li className={`timeline__entry timeline__entry--${event.about}`}>
      <span className="timeline__when">
        <time dateTime={event.on}>{event.on}</time>
      </span>
      <Icon aria-hidden />
      <div>
        <p>{event.sentence}</p>
        {changes.length > 0 && (
          <ul className="timeline__changes">
            {changes.map(({ field, label, before, after }) => (
              <li key={field}>
                {label}：{before === null ? '' : <del>{before}</del>}
                {before === null ? '' : ' → '}
                <ins>{after ?? '（空）'}</ins>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet timeline__who">
          {event.actor.name}　录入于 {momentText(event.recordedAt)}
        </p>
      </div>
    </li>
  );
};
