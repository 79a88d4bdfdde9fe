import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answered, api } from '../../../../api/client.js';
import type { RequestDetail } from '../queries.js';

type Props = { readonly detail: RequestDetail; readonly onTake: (count: number) => void };

/** How many requests the same applicant made in the month up to this one. */
export const MonthCount = ({ detail, onTake }: Props) => {
  const { applicantId, receivedOn } = detail.request;
  const { data } = useQuery({
    queryKey: ['requests', 'month-count', applicantId, receivedOn],
    enabled: applicantId !== null && receivedOn !== null,
    queryFn: () =>
      answered(
        api.GET('/api/requests', {
          params: {
            query: {
              applicantId: applicantId ?? '',
              receivedFrom: `${receivedOn?.slice(0, 7)}-01`,
              receivedTo: receivedOn ?? '',
              voided: 'false',
              limit: 1,
              count: 'true',
            },
          },
        }),
      ),
  });
  const count = data?.total;
  if (!count) return null;
  return (
    <p className="quiet">
      {receivedOn?.slice(0, 7)} 至本件收到之日，该申请人登记在册 {count} 件。
      <Button type="link" size="small" onClick={() => onTake(count)}>
        按第 {count} 件计
      </Button>
    </p>
  );
};
