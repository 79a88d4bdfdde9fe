import { useQuery } from '@tanstack/react-query';
import { Button, Popover, Tag } from 'antd';
import { useState } from 'react';
import { chineseDate } from '../../../../shared/chinese-date.js';
import { DaysLeft } from '../../../../shared/days-left.js';
import { choicesQuery, type RequestDetail } from '../queries.js';
import { clockNotes, pausedText } from './clock-reading.js';
import { ClockSteps } from './clock-steps.js';
import { WhatIfPane } from './what-if-pane.js';

/** The due date, how long is left, why it is this day and what would move it. */
export const ClockCard = ({ detail }: { readonly detail: RequestDetail }) => {
  const [open, setOpen] = useState<'why' | 'if' | null>(null);
  const { deadline, request } = detail;
  const runs = deadline !== null && request.life === 'open';
  const toggle = (pane: 'why' | 'if') => setOpen(open === pane ? null : pane);
  return (
    <section className="card clock" aria-labelledby="clock-title">
      <header className="card__head">
        <h2 id="clock-title">答复期限</h2>
        <LimitHelp kind="reply" />
      </header>
      <p className="clock__date">
        {deadline ? chineseDate(deadline.dueOn) : '—'}
        {deadline?.provisional && runs && (
          <Tag variant="outlined" className="tag-soon">
            暂定
          </Tag>
        )}
      </p>
      <p className="clock__left">
        <DaysLeft
          days={detail.daysLeft}
          overdue={deadline?.overdue ?? false}
          paused={pausedText(detail)}
          colour={detail.colour}
          unit="个工作日"
        />
      </p>
      <ul className="clock__notes">
        {clockNotes(detail).map((note) => (
          <li key={note}>{note}</li>
        ))}
        {deadline?.warnings.map(({ why }) => (
          <li key={why} className="clock__warning">
            {why}
          </li>
        ))}
      </ul>
      {deadline && (
        <div className="clock__doors">
          <Button size="small" aria-expanded={open === 'why'} onClick={() => toggle('why')}>
            为什么是这一天
          </Button>
          {runs && (
            <Button size="small" aria-expanded={open === 'if'} onClick={() => toggle('if')}>
              假如…
            </Button>
          )}
        </div>
      )}
      {open === 'why' && deadline && <ClockSteps deadline={deadline} />}
      {open === 'if' && runs && <WhatIfPane detail={detail} />}
    </section>
  );
};

/** What a limit is, with its article, from the server. */
export const LimitHelp = ({ kind }: { readonly kind: string }) => {
  const { data } = useQuery(choicesQuery);
  const limit = data?.limits.find((one) => one.kind === kind);
  if (!limit) return null;
  return (
    <Popover
      trigger="click"
      content={
        <div className="limit-help">
          <p>{limit.help}</p>
          <p className="quiet">{limit.cites}</p>
        </div>
      }
    >
      <Button type="link" size="small">
        说明
      </Button>
    </Popover>
  );
};
