import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { EventLines } from '../panel/event-lines.js';
import { officeDay } from '../panel/office-time.js';
import { historyQuery } from '../queries.js';

/** What was typed in, filed and taken back for the year, the latest first. */
export const HistoryList = ({ year }: { readonly year: number }) => {
  const { data, error } = useQuery(historyQuery(year));
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton active />;
  if (data.deeds.length === 0)
    return <p className="quiet">{year}年度报告还没有录入、报送的记录。</p>;
  const told = data.deeds.map((deed) => ({
    ...deed,
    sentence: deed.why ? `${deed.sentence}。理由：${deed.why}` : deed.sentence,
    on: officeDay(deed.recordedAt),
  }));
  return <EventLines events={[...told].reverse()} />;
};
