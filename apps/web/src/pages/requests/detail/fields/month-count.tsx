import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answered, api } from '../../../../api/client.js';
import type { RequestDetail } from '../queries.js';
import { dayBefore, notAfter } from './place-in-month.js';

type Props = { readonly detail: RequestDetail; readonly onTake: (place: number) => void };

const received = (applicantId: string, from: string, to: string, limit: number) =>
  answered(
    api.GET('/api/requests', {
      params: {
        query: {
          applicantId,
          receivedFrom: from,
          receivedTo: to,
          voided: 'false',
          limit,
          count: 'true',
        },
      },
    }),
  );

/** Which of the applicant's requests of the month this one is; of one day's by their numbers. */
const placeInMonth = async (applicantId: string, receivedOn: string, number: string) => {
  const first = `${receivedOn.slice(0, 7)}-01`;
  const [before, sameDay] = await Promise.all([
    first === receivedOn ? null : received(applicantId, first, dayBefore(receivedOn), 1),
    received(applicantId, receivedOn, receivedOn, 200),
  ]);
  return (before?.total ?? 0) + notAfter(sameDay.rows, number);
};

/** How many requests the same applicant made in the month up to and with this one. */
export const MonthCount = ({ detail, onTake }: Props) => {
  const { applicantId, receivedOn } = detail.request;
  const { number } = detail;
  const { data: place } = useQuery({
    queryKey: ['requests', 'month-count', applicantId, receivedOn, number],
    enabled: applicantId !== null && receivedOn !== null,
    queryFn: () => placeInMonth(applicantId ?? '', receivedOn ?? '', number),
  });
  if (!place) return null;
  return (
    <p className="quiet">
      按登记编号，本件是该申请人 {receivedOn?.slice(0, 7)} 登记在册的第 {place} 件。
      <Button type="link" size="small" onClick={() => onTake(place)}>
        按第 {place} 件计
      </Button>
    </p>
  );
};
