import type { ToldEvent } from '../queries.js';
import { officeMinute } from './office-time.js';

/** What happened, a line an event: the day that decides, the sentence, and who recorded it when. */
export const EventLines = ({ events }: { readonly events: readonly ToldEvent[] }) => (
  <ol className="event-lines">
    {events.map(({ position, on, sentence, actor, recordedAt }) => (
      <li key={position}>
        <span className="event-lines__day">{on ?? '—'}</span>
        <div className="event-lines__told">
          {sentence}
          <div className="quiet">
            {actor} 记录于 {officeMinute(recordedAt)}，第 {position} 号事件
          </div>
        </div>
      </li>
    ))}
  </ol>
);
